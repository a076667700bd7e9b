package org.atalaya.search;

import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.EngineConfiguration;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.reports.RebuildIndex;
import org.atalaya.search.reports.ReportsIndexConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** The command {@code rebuild-index}: no web server, no listener, the same configuration as the service. */
final class RebuildIndexCommand {
    static final String NAME = "rebuild-index";

    private RebuildIndexCommand() {}

    @Configuration(proxyBeanMethods = false)
    @Import({EngineConfiguration.class, ReportsIndexConfiguration.class})
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Parts {}

    /** Rebuilds the index, and gives the exit status. */
    static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)) {
            ConsumerFactory<?, ?> factory = context.getBean(ConsumerFactory.class);
            try (Consumer<String, byte[]> consumer = consumer(factory)) {
                new RebuildIndex(
                                context.getBean(VersionedIndex.class),
                                context.getBean(Engine.class),
                                consumer,
                                line -> System.out.println("rebuild-index: " + line))
                        .run();
            }
            return 0;
        } catch (org.atalaya.kit.problems.UnavailableException e) {
            System.err.println("rebuild-index: " + e.getMessage() + ". The index that was in use still is.");
            return 1;
        }
    }

    @SuppressWarnings("unchecked") // the deserializers of all services are those of strings and bytes
    private static Consumer<String, byte[]> consumer(ConsumerFactory<?, ?> factory) {
        return ((ConsumerFactory<String, byte[]>) factory).createConsumer();
    }
}
