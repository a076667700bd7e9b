package org.atalaya.kit.problems;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Errors as RFC 9457 problem details; what concerns a parameter names it in the member "parameter". */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidParameterException e) {
        return answer(parameter(HttpStatus.BAD_REQUEST, e.parameter(), e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage()));
    }

    @ExceptionHandler
    Mono<ResponseEntity<ProblemDetail>> unavailable(UnavailableException e, ServerWebExchange exchange) {
        if (hasBegun(exchange)) {
            return Mono.error(e);
        }
        LOG.warn("{}", e.getMessage());
        return Mono.just(answer(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage())));
    }

    @ExceptionHandler
    Mono<ResponseEntity<ProblemDetail>> unexpected(RuntimeException e, ServerWebExchange exchange) {
        if (hasBegun(exchange)) {
            return Mono.error(e);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected error, reference {}", reference, e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "An error that was not foreseen. The service's log tells more under this reference.");
        problem.setProperty("reference", reference);
        return Mono.just(answer(problem));
    }

    /** No problem can be told any more: the server breaks the connection, and logs why unless the client went away. */
    private static boolean hasBegun(ServerWebExchange exchange) {
        return exchange.getResponse().isCommitted();
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(
            MissingRequestValueException e, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return body(parameter(status, e.getName(), "The parameter is missing."));
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException e, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "Fields of the request are wrong.");
        List<Map<String, String>> errors = e.getFieldErrors().stream()
                .map(error -> Map.of(
                        "parameter", error.getField(),
                        "detail", Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong")))
                .toList();
        problem.setProperty("errors", errors);
        return body(problem);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException e, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        if (e.getCause() instanceof DecodingException decoding) {
            return body(ProblemDetail.forStatusAndDetail(status, "The body cannot be read: " + rootMessage(decoding)));
        }
        MethodParameter method = e.getMethodParameter();
        String name = method == null ? null : name(method);
        return name == null
                ? super.handleServerWebInputException(e, headers, status, exchange)
                : body(parameter(status, name, rootMessage(e)));
    }

    private static @Nullable String name(MethodParameter method) {
        RequestParam annotation = method.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty() ? method.getParameterName() : annotation.name();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = Objects.requireNonNullElse(root.getMessage(), root.toString());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static ProblemDetail parameter(HttpStatusCode status, String parameter, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("parameter", parameter);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Mono<ResponseEntity<Object>> body(ProblemDetail problem) {
        return Mono.just(ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem));
    }
}
