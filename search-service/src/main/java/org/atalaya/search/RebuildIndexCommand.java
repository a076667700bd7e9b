package org.atalaya.search;

import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.reports.RebuildIndex;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code rebuild-index}. */
final class RebuildIndexCommand {
    static final String NAME = "rebuild-index";

    private RebuildIndexCommand() {}

    /** Rebuilds the index, and gives the exit status. */
    static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = CommandContext.start(arguments);
                Consumer<String, byte[]> consumer = CommandContext.consumer(context)) {
            new RebuildIndex(
                            context.getBean(VersionedIndex.class),
                            context.getBean(Engine.class),
                            consumer,
                            line -> System.out.println("rebuild-index: " + line))
                    .run();
            return 0;
        } catch (UnavailableException | VersionedIndex.SupersededException e) {
            System.err.println("rebuild-index: " + e.getMessage() + ". The index that was in use still is.");
            return 1;
        }
    }
}
