package org.atalaya.kit.problems;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Answers every error with a problem detail. */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
@Import(ProblemAdvice.class)
class ProblemConfiguration {}
