package org.atalaya.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of Elasticsearch: the typed one for indexes and aliases, the plain one below it for documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
public class EngineConfiguration {
    private static final int CONNECTIONS = 32;

    @Bean(destroyMethod = "close")
    RestClient restClient(EngineSettings settings) {
        return RestClient.builder(HttpHost.create(settings.url().toString()))
                .setRequestConfigCallback(request -> request.setConnectTimeout(millis(settings.connectTimeout()))
                        .setSocketTimeout(millis(settings.responseTimeout())))
                .setHttpClientConfigCallback(http -> connections(http, settings))
                .setCompressionEnabled(settings.compressed())
                .build();
    }

    @Bean
    ElasticsearchClient elasticsearchClient(RestClient client) {
        return new ElasticsearchClient(new RestClientTransport(client, new JacksonJsonpMapper()));
    }

    @Bean
    Engine engine(RestClient client) {
        return new Engine(client);
    }

    private static HttpAsyncClientBuilder connections(HttpAsyncClientBuilder http, EngineSettings settings) {
        http.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
        if (settings.username() != null && settings.password() != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    AuthScope.ANY, new UsernamePasswordCredentials(settings.username(), settings.password()));
            http.setDefaultCredentialsProvider(credentials);
        }
        return http;
    }

    private static int millis(java.time.Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
