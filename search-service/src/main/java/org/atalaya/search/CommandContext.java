package org.atalaya.search;

import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.search.engine.EngineConfiguration;
import org.atalaya.search.incidents.IncidentIndexesConfiguration;
import org.atalaya.search.reports.ReportsIndexConfiguration;
import org.atalaya.search.series.SeriesIndexConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** What the commands need of the service: its configuration and clients, no web server and no listener. */
final class CommandContext {
    private CommandContext() {}

    @Configuration(proxyBeanMethods = false)
    @Import({
        EngineConfiguration.class,
        ReportsIndexConfiguration.class,
        IncidentIndexesConfiguration.class,
        SeriesIndexConfiguration.class
    })
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Parts {}

    static ConfigurableApplicationContext start(String[] arguments) {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    /** A consumer of committed messages, to be closed by the caller. */
    @SuppressWarnings("unchecked") // the deserializers of all services are those of strings and bytes
    static Consumer<String, byte[]> consumer(ConfigurableApplicationContext context) {
        return ((ConsumerFactory<String, byte[]>) context.getBean(ConsumerFactory.class)).createConsumer();
    }
}
