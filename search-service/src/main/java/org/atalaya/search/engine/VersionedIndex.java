package org.atalaya.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atalaya.kit.problems.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of which there can be several versions, {@code reports-000001} and so on, and an alias, {@code reports},
 * through which one of them is read and written. While the next version is built it is written through an alias of its
 * own; all writing requires an alias, so that no request ever makes an index without its mapping.
 *
 * <p>Of several versions that are built at once the last that was begun is kept. Each loses the alias it is built
 * through, in one step, when it comes into use or when a later one is begun: so only one of the two can happen.
 *
 * <p>Elasticsearch away is an {@link UnavailableException} for every method.
 */
public final class VersionedIndex {
    private static final Logger LOG = LoggerFactory.getLogger(VersionedIndex.class);
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final String alias;
    private final String definition;
    private final Pattern versionNames;

    /**
     * Asks nothing yet.
     *
     * @param definition settings and mappings as the body of a request that creates an index
     */
    public VersionedIndex(ElasticsearchClient client, String alias, String definition) {
        this.client = client;
        this.alias = alias;
        this.definition = definition;
        this.versionNames = Pattern.compile(Pattern.quote(alias) + "-[0-9]{6}");
    }

    public String alias() {
        return alias;
    }

    /**
     * Makes the first version where there is none, and the alias where it was lost, as when an index was restored
     * without it; safe where several instances do it at once. When it returns, the index can be read and written.
     */
    public void createIfAbsent() {
        asking(() -> {
            if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
                Optional<String> complete = newestComplete();
                if (complete.isPresent()) {
                    use(complete.get(), List.of());
                    LOG.warn("The alias {} was lost and points to {} again", alias, complete.get());
                } else if (create(nextName(), alias)) {
                    LOG.info("It is empty. Where the topic has been read before, rebuild-index fills it from there");
                }
            }
            if (client.cluster().health(health -> health.index(alias)).status() == HealthStatus.Red) {
                throw new UnavailableException("Elasticsearch has not got the index " + alias + " at hand.", null);
            }
            return true;
        });
    }

    /** Makes an empty next version that nothing reads yet, tuned for being filled, in the place of others in building. */
    public NextVersion next() {
        return asking(() -> {
            String name = nextName();
            while (!create(name, building(name))) {
                name = nextName();
            }
            NextVersion next = new NextVersion(name, building(name));
            for (String other : versions().keySet()) {
                if (number(other) < number(name)) {
                    giveUp(other);
                }
            }
            refreshEvery(name, "-1");
            return next;
        });
    }

    /** Lets everything be found that has been written to the version in use. */
    public void refresh() {
        asking(() -> client.indices().refresh(refresh -> refresh.index(alias)));
    }

    /** Lets what has been written to the next version be found there; it takes long after much was written. */
    public void makeSearchable(NextVersion next) {
        asking(() -> {
            refreshEvery(next.name(), "1s");
            return client.indices().refresh(refresh -> refresh.index(next.name()));
        });
    }

    /**
     * Lets the alias point to the next version, in one step, and makes it searchable as the definition says. Where it
     * fails, the next version may be in use nevertheless; doing it again is harmless.
     *
     * @throws SupersededException where a later version was begun
     */
    public void swapTo(NextVersion next) {
        asking(() -> {
            if (isInUse(next.name())) {
                return true;
            }
            requireBuilding(next);
            makeSearchable(next);
            use(
                    next.name(),
                    List.of(Action.of(change -> change.remove(built ->
                            built.index(next.name()).alias(next.alias()).mustExist(true)))));
            return true;
        });
    }

    /** Removes what is older than the next version, which must be complete. Doing it again is harmless. */
    public void finish(NextVersion next) {
        asking(() -> {
            List<String> older = versions().keySet().stream()
                    .filter(name -> number(name) < number(next.name()))
                    .toList();
            return older.isEmpty()
                    || client.indices()
                            .delete(gone -> gone.index(older).ignoreUnavailable(true))
                            .acknowledged();
        });
    }

    /**
     * Removes a next version that could not be completed.
     *
     * @throws SupersededException where that is because a later version was begun
     */
    public void abandon(NextVersion next) {
        asking(() -> {
            requireBuilding(next);
            giveUp(next.name());
            return true;
        });
    }

    /** Removes all its versions. */
    public void remove() {
        asking(() -> {
            List<String> all = List.copyOf(versions().keySet());
            return all.isEmpty()
                    || client.indices().delete(gone -> gone.index(all)).acknowledged();
        });
    }

    /** Whether it was made, not there already. */
    private boolean create(String name, String withAlias) throws IOException {
        try {
            client.indices()
                    .create(CreateIndexRequest.of(index -> index.withJson(new StringReader(definition))
                            .index(name)
                            .aliases(withAlias, pointing -> pointing)));
            LOG.info("Made the index {}", name);
            return true;
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            LOG.info("The index {} was made by another instance", name);
            return false;
        }
    }

    private void use(String name, List<Action> also) throws IOException {
        client.indices()
                .updateAliases(update -> update.actions(also)
                        .actions(change -> change.remove(
                                old -> old.indices(alias + "-*").alias(alias).mustExist(false)))
                        .actions(change -> change.add(added -> added.index(name).alias(alias))));
    }

    /** Without the alias that it is built through, a version that is not in use cannot come into use any more. */
    private void giveUp(String name) throws IOException {
        try {
            client.indices()
                    .updateAliases(update -> update.actions(change -> change.remove(
                            built -> built.index(name).alias(building(name)).mustExist(true))));
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) {
                return;
            }
            throw e;
        }
        client.indices().delete(gone -> gone.index(name).ignoreUnavailable(true));
    }

    private void requireBuilding(NextVersion next) throws IOException {
        if (!client.indices()
                .existsAlias(built -> built.index(next.name()).name(next.alias()))
                .value()) {
            throw new SupersededException(next.name());
        }
    }

    private boolean isInUse(String name) throws IOException {
        return client.indices()
                .existsAlias(used -> used.index(name).name(alias))
                .value();
    }

    private void refreshEvery(String name, String interval) throws IOException {
        client.indices()
                .putSettings(change -> change.index(name)
                        .settings(settings -> settings.refreshInterval(refresh -> refresh.time(interval))));
    }

    /** Each with its aliases. */
    private Map<String, Set<String>> versions() throws IOException {
        Map<String, Set<String>> versions = new TreeMap<>();
        client.indices().getAlias(all -> all.index(alias + "-*")).result().forEach((name, its) -> {
            if (versionNames.matcher(name).matches()) {
                versions.put(name, its.aliases().keySet());
            }
        });
        return versions;
    }

    private Optional<String> newestComplete() throws IOException {
        return versions().entrySet().stream()
                .filter(version -> !version.getValue().contains(building(version.getKey())))
                .map(Map.Entry::getKey)
                .reduce((older, newer) -> newer);
    }

    private String nextName() throws IOException {
        return name(versions().keySet().stream().mapToInt(this::number).max().orElse(0) + 1);
    }

    private static String building(String name) {
        return name + "-building";
    }

    private String name(int number) {
        return String.format(Locale.ROOT, "%s-%06d", alias, number);
    }

    private int number(String name) {
        return Integer.parseInt(name.substring(alias.length() + 1));
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | ElasticsearchException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    /** A version that is being built: its name, and the alias to write it through. */
    public record NextVersion(String name, String alias) {}

    /** A version was given up because a later one was begun. */
    public static final class SupersededException extends RuntimeException {
        private static final long serialVersionUID = 1;

        SupersededException(String name) {
            super(name + " is given up: another rebuild was begun and takes its place");
        }
    }

    private interface Question<T> {
        T ask() throws IOException;
    }
}
