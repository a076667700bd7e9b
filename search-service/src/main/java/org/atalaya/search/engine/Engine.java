package org.atalaya.search.engine;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.ContentTooLongException;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.atalaya.kit.messaging.EventJson;
import org.elasticsearch.client.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import tools.jackson.databind.JsonNode;

/** Sends requests whose bodies are JSON as they are, and reads the answers. Reads and writes of documents go this way. */
public final class Engine {
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final RestClient client;

    Engine(RestClient client) {
        this.client = client;
    }

    /**
     * Asks without waiting.
     *
     * @return the answer's body; {@link RefusedException} where the request was wrong or the thing is not there, {@link
     *     org.atalaya.kit.problems.UnavailableException} where Elasticsearch does not answer as needed
     */
    public Mono<JsonNode> ask(String method, String path, @Nullable JsonNode body) {
        return ask(method, path, body, Integer.MAX_VALUE);
    }

    /**
     * The same, for an answer that is only taken where it is not too long.
     *
     * @param mostBytes {@link TooLongException} beyond; {@link Integer#MAX_VALUE} for what the client takes by itself
     */
    Mono<JsonNode> ask(String method, String path, @Nullable JsonNode body, int mostBytes) {
        Request request = new Request(method, path);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(EventJson.write(body), ContentType.APPLICATION_JSON));
        }
        if (mostBytes < Integer.MAX_VALUE) {
            request.setOptions(RequestOptions.DEFAULT.toBuilder()
                    .setHttpAsyncResponseConsumerFactory(new HeapBufferedResponseConsumerFactory(mostBytes)));
        }
        return Mono.create(sink -> send(request, sink));
    }

    private void send(Request request, MonoSink<JsonNode> sink) {
        var cancellable = client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try {
                    sink.success(json(response));
                } catch (IOException e) {
                    sink.error(EngineErrors.unavailable(e));
                }
            }

            @Override
            public void onFailure(Exception exception) {
                sink.error(failure(exception));
            }
        });
        sink.onCancel(cancellable::cancel);
    }

    /**
     * Sends lines of a bulk request and waits.
     *
     * @return the answer with what failed, in the order of the lines
     * @throws org.atalaya.kit.problems.UnavailableException where it must be sent again
     * @throws RefusedException where the request as a whole was wrong
     */
    JsonNode bulk(String path, byte[] lines) {
        Request request = new Request("POST", path);
        request.setEntity(new ByteArrayEntity(lines, LINES));
        try {
            return json(client.performRequest(request));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static JsonNode json(Response response) throws IOException {
        if (response.getEntity() == null) {
            return EventJson.mapper().createObjectNode();
        }
        try (InputStream body = response.getEntity().getContent()) {
            return EventJson.mapper().readTree(body);
        }
    }

    private static RuntimeException failure(Exception exception) {
        if (exception instanceof ContentTooLongException) {
            return new TooLongException(exception);
        }
        if (exception instanceof ResponseException answered) {
            int status = answered.getResponse().getStatusLine().getStatusCode();
            if (status == 400 || status == 404 || status == 413) {
                return new RefusedException(status, reason(answered));
            }
        }
        return EngineErrors.unavailable(exception);
    }

    private static String reason(ResponseException answered) {
        try {
            JsonNode error = json(answered.getResponse()).path("error");
            JsonNode root = error.path("root_cause").path(0);
            return root.path("reason").asString(error.path("reason").asString(answered.getMessage()));
        } catch (IOException | RuntimeException noBody) {
            return String.valueOf(answered.getMessage());
        }
    }

    /** The answer is longer than what is taken of it. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLongException(Exception cause) {
            super(cause);
        }
    }

    /** Elasticsearch will not do this, however often it is asked. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        RefusedException(int status, String reason) {
            super(reason);
            this.status = status;
        }

        public boolean isNotFound() {
            return status == 404;
        }
    }
}
