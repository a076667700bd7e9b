package org.atalaya.search;

import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.reports.BulkAlone;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code bulk-alone}, which the benchmark compares the pipeline with; prints one line of JSON. */
final class BulkAloneCommand {
    static final String NAME = "bulk-alone";

    private BulkAloneCommand() {}

    /** Measures, and gives the exit status. */
    static int run(String[] arguments) throws InterruptedException {
        try (ConfigurableApplicationContext context = CommandContext.start(arguments);
                Consumer<String, byte[]> consumer = CommandContext.consumer(context)) {
            BulkAlone.Result result = new BulkAlone(
                            context.getBean(co.elastic.clients.elasticsearch.ElasticsearchClient.class),
                            context.getBean(Engine.class),
                            consumer)
                    .measure();
            System.out.println("{\"documents\": " + result.documents() + ", \"seconds\": " + result.seconds() + "}");
            return 0;
        }
    }
}
