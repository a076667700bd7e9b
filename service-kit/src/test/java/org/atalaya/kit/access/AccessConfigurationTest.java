package org.atalaya.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

class AccessConfigurationTest {
    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AccessConfiguration.class));

    @Test
    void onLoopbackNothingNeedsToBeConfigured() {
        runner.withPropertyValues("server.address=127.0.0.1")
                .run(context -> assertThat(context).hasSingleBean(AccessFilter.class));
        runner.withPropertyValues("server.address=::1")
                .run(context -> assertThat(context).hasSingleBean(AccessFilter.class));
    }

    @Test
    void elsewhereItRefusesToStartUntilAccessIsConfiguredOrDeclaredOpen() {
        runner.withPropertyValues("server.address=0.0.0.0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(UnprotectedAddressException.class)
                        .hasMessageContaining("0.0.0.0"));
        runner.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("all addresses"));
        runner.withPropertyValues("server.address=0.0.0.0", "atalaya.access.open=true")
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues(
                        "server.address=0.0.0.0",
                        "atalaya.access.tokens[0].name=ana",
                        "atalaya.access.tokens[0].role=reader",
                        "atalaya.access.tokens[0].sha256=" + "0".repeat(64))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aTokenThatIsNotHashedIsRefused() {
        runner.withPropertyValues(
                        "server.address=127.0.0.1",
                        "atalaya.access.tokens[0].name=ana",
                        "atalaya.access.tokens[0].role=reader",
                        "atalaya.access.tokens[0].sha256=secret")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("the token of ana needs sha256"));
    }

    @Test
    void theFailureSaysWhatToDo() {
        var analysis = new UnprotectedAddressAnalyzer().analyze(new UnprotectedAddressException("0.0.0.0"));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("atalaya.access.open=true", "./atalaya token");
    }
}
