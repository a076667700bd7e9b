package org.atalaya.kit.problems;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {
    private final WebTestClient client = WebTestClient.bindToController(new Example())
            .controllerAdvice(new ProblemAdvice())
            .build();

    @Test
    void aParameterIsNamed() {
        get("/days?from=soon", 400).jsonPath("$.parameter").isEqualTo("from");
        get("/days", 400).jsonPath("$.parameter").isEqualTo("from");
        get("/invalid", 400)
                .jsonPath("$.parameter")
                .isEqualTo("size")
                .jsonPath("$.detail")
                .isEqualTo("too large");
    }

    @Test
    void whatIsAbsentOrUnavailableHasItsStatus() {
        get("/absent", 404).jsonPath("$.detail").isEqualTo("no report r1");
        get("/away", 503).jsonPath("$.detail").isEqualTo("Elasticsearch does not answer");
    }

    @Test
    void anUnforeseenErrorTellsAReferenceAndNoInsides() {
        get("/fault", 500)
                .jsonPath("$.reference")
                .isNotEmpty()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .doesNotContain("secret"));
    }

    @Test
    void whatFailsMidwayIsNoProblemAndBreaksTheConnection() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/file"));
        exchange.getResponse().setComplete().block();
        IllegalStateException fault = new IllegalStateException("the index is closed");
        UnavailableException away = new UnavailableException("Elasticsearch does not answer", null);

        assertThatThrownBy(() -> new ProblemAdvice().unexpected(fault, exchange).block())
                .isSameAs(fault);
        assertThatThrownBy(() -> new ProblemAdvice().unavailable(away, exchange).block())
                .isSameAs(away);
    }

    @Test
    void aBodyThatCannotBeReadIsToldSo() {
        client.post()
                .uri("/body")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"low\": [}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .startsWith("The body cannot be read:"));
    }

    private WebTestClient.BodyContentSpec get(String path, int status) {
        return client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
    }

    record Body(int low) {}

    @RestController
    static class Example {
        @GetMapping("/days")
        String days(@RequestParam LocalDate from) {
            return from.toString();
        }

        @GetMapping("/invalid")
        String invalid() {
            throw new InvalidParameterException("size", "too large");
        }

        @GetMapping("/absent")
        String absent() {
            throw new NotFoundException("no report r1");
        }

        @GetMapping("/away")
        String away() {
            throw new UnavailableException("Elasticsearch does not answer", null);
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("secret");
        }

        @PostMapping("/body")
        String body(@RequestBody Body body) {
            return Integer.toString(body.low());
        }
    }
}
