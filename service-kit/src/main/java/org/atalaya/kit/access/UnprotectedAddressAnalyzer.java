package org.atalaya.kit.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
class UnprotectedAddressAnalyzer extends AbstractFailureAnalyzer<UnprotectedAddressException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnprotectedAddressException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Do one of these:
                - listen on this machine only: server.address=127.0.0.1
                - configure tokens: ./atalaya token NAME ROLE prints what to add to atalaya.access.tokens
                - declare the service open to all who reach it: atalaya.access.open=true""", cause);
    }
}
