package org.atalaya.search;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.indexing.RebuildIndex;
import org.atalaya.search.indexing.TopicIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;

/** The command {@code rebuild-index}: all indexes, one after the other, or the one that {@value #ONLY} names. */
final class RebuildIndexCommand {
    static final String NAME = "rebuild-index";

    private static final String ONLY = "atalaya.rebuild.only";
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private RebuildIndexCommand() {}

    /** Rebuilds the indexes, and gives the exit status. One that fails ends it: the others would meet the same. */
    static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = CommandContext.start(arguments);
                Consumer<String, byte[]> consumer = CommandContext.consumer(context)) {
            @Nullable String only = context.getEnvironment().getProperty(ONLY);
            List<TopicIndex<?>> all = indexes(context);
            List<TopicIndex<?>> chosen = all.stream()
                    .filter(each -> only == null || each.name().equals(only))
                    .toList();
            if (chosen.isEmpty()) {
                tell("there is no index " + only + " that can be rebuilt, but "
                        + all.stream().map(TopicIndex::name).distinct().collect(Collectors.joining(", ")));
                return WRONG_USE;
            }
            Engine engine = context.getBean(Engine.class);
            return chosen.stream().allMatch(each -> isRebuilt(each, engine, consumer)) ? 0 : FAILED;
        }
    }

    static List<TopicIndex<?>> indexes(ConfigurableApplicationContext context) {
        return context.getBeanProvider(new ParameterizedTypeReference<TopicIndex<?>>() {}).stream()
                .toList();
    }

    private static boolean isRebuilt(TopicIndex<?> index, Engine engine, Consumer<String, byte[]> consumer) {
        try {
            new RebuildIndex<>(index, engine, consumer, line -> System.out.println("rebuild-index: " + line)).run();
            return true;
        } catch (UnavailableException | VersionedIndex.SupersededException e) {
            tell(e.getMessage() + ". The index " + index.index().alias() + " that was in use still is.");
            return false;
        }
    }

    private static void tell(String error) {
        System.err.println("rebuild-index: " + error);
    }
}
