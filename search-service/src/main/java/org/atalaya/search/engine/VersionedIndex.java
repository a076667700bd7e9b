package org.atalaya.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.atalaya.kit.problems.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of which there can be several versions, {@code reports-000001} and so on, and an alias, {@code reports},
 * through which one of them is read and written. While the next version is built it is written through an alias of its
 * own; all writing requires an alias, so that no request ever makes an index without its mapping.
 *
 * <p>Elasticsearch away is an {@link UnavailableException} for every method.
 */
public final class VersionedIndex {
    private static final Logger LOG = LoggerFactory.getLogger(VersionedIndex.class);

    private final ElasticsearchClient client;
    private final String alias;
    private final String definition;
    private final Pattern versions;

    /**
     * Asks nothing yet.
     *
     * @param definition settings and mappings as the body of a request that creates an index
     */
    public VersionedIndex(ElasticsearchClient client, String alias, String definition) {
        this.client = client;
        this.alias = alias;
        this.definition = definition;
        this.versions = Pattern.compile(Pattern.quote(alias) + "-[0-9]{6}");
    }

    public String alias() {
        return alias;
    }

    /**
     * Makes the first version where there is none; safe where several instances do it at once. When it returns, the
     * index can be read and written.
     */
    public void createIfAbsent() {
        asking(() -> {
            if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
                if (create(name(1), alias)) {
                    LOG.info("It is empty. Where the topic has been read before, rebuild-index fills it from there");
                }
            }
            if (client.cluster().health(health -> health.index(alias)).status() == HealthStatus.Red) {
                throw new UnavailableException("Elasticsearch has not got the index " + alias + " at hand.", null);
            }
            return true;
        });
    }

    /** Makes an empty next version that nothing reads yet, tuned for being filled. */
    public NextVersion next() {
        return asking(() -> {
            int highest = existing().stream().mapToInt(this::number).max().orElse(0);
            int number = highest + 1;
            while (!create(name(number), name(number) + "-building")) {
                number++;
            }
            refreshEvery(name(number), "-1");
            return new NextVersion(name(number), name(number) + "-building");
        });
    }

    /**
     * Lets the alias point to the next version, in one step, and makes it searchable as the definition says. Where it
     * fails, the next version may be in use nevertheless; doing it again is harmless.
     */
    public void swapTo(NextVersion next) {
        asking(() -> {
            refreshEvery(next.name(), "1s");
            client.indices().refresh(refresh -> refresh.index(next.name()));
            return client.indices()
                    .updateAliases(update -> update.actions(change -> change.remove(old ->
                                    old.indices(alias + "-*").alias(alias).mustExist(false)))
                            .actions(change ->
                                    change.add(added -> added.index(next.name()).alias(alias))));
        });
    }

    /**
     * Removes what is older than the next version, which must be complete, and the alias that it was built through. Doing
     * it again is harmless.
     */
    public void finish(NextVersion next) {
        asking(() -> {
            if (client.indices()
                    .existsAlias(exists -> exists.name(next.alias()))
                    .value()) {
                client.indices().deleteAlias(gone -> gone.index(next.name()).name(next.alias()));
            }
            List<String> older = existing().stream()
                    .filter(name -> number(name) < number(next.name()))
                    .toList();
            return older.isEmpty()
                    || client.indices().delete(gone -> gone.index(older)).acknowledged();
        });
    }

    /** Removes a next version that could not be completed, unless it is in use: a swap can succeed without an answer. */
    public void abandon(NextVersion next) {
        asking(() -> client.indices()
                        .existsAlias(used -> used.index(next.name()).name(alias))
                        .value()
                || client.indices()
                        .delete(gone -> gone.index(next.name()).ignoreUnavailable(true))
                        .acknowledged());
    }

    /** Removes all its versions. */
    public void remove() {
        asking(() -> {
            List<String> all = List.copyOf(existing());
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

    private void refreshEvery(String name, String interval) throws IOException {
        client.indices()
                .putSettings(change -> change.index(name)
                        .settings(settings -> settings.refreshInterval(refresh -> refresh.time(interval))));
    }

    private Collection<String> existing() throws IOException {
        return client.indices().get(all -> all.index(alias + "-*")).result().keySet().stream()
                .filter(name -> versions.matcher(name).matches())
                .toList();
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

    private interface Question<T> {
        T ask() throws IOException;
    }
}
