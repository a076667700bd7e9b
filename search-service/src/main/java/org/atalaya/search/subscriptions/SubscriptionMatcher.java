package org.atalaya.search.subscriptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Where;
import org.atalaya.search.incidents.IncidentFacts;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions, found by where something happened: an incident is only compared with those of its regions, and each
 * text of words is looked for once, however many asked for it. Safe for many threads.
 */
public final class SubscriptionMatcher {
    private static final String EVERYWHERE = "*";

    /** A box over more cells than these is compared with every incident instead. */
    private static final int MOST_CELLS = 500;

    private final Map<String, Subscription> all = new HashMap<>();
    private final Map<String, Map<String, Subscription>> byKey = new HashMap<>();
    private final Map<String, Query> queries = new HashMap<>();

    /** Adds a subscription, or replaces the one of the same id. */
    public synchronized void put(Subscription subscription) {
        remove(subscription.id());
        all.put(subscription.id(), subscription);
        for (String key : keys(subscription)) {
            byKey.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(subscription.id(), subscription);
        }
    }

    public synchronized void remove(String id) {
        Subscription old = all.remove(id);
        if (old == null) {
            return;
        }
        for (String key : keys(old)) {
            Map<String, Subscription> those = byKey.get(key);
            if (those != null && those.remove(id) != null && those.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    public synchronized Optional<Subscription> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    public synchronized List<Subscription> all() {
        return List.copyOf(all.values());
    }

    /**
     * Who listens to an incident by region, language and words, paused ones left out; what it has to tell them is another
     * question.
     */
    public synchronized List<Subscription> match(IncidentChanged incident) {
        Map<String, Subscription> found = new LinkedHashMap<>();
        for (String key : keys(incident.where())) {
            found.putAll(byKey.getOrDefault(key, Map.of()));
        }
        Reading reading = new Reading(incident);
        return found.values().stream().filter(reading::isFor).toList();
    }

    /** Whether one subscription, which need not be among these, listens to an incident. */
    public static boolean isMatch(Subscription subscription, IncidentChanged incident) {
        SubscriptionMatcher only = new SubscriptionMatcher();
        only.put(subscription);
        return !only.match(incident).isEmpty();
    }

    private final class Reading {
        private final IncidentChanged incident;
        private final Set<String> languages;
        private final Map<String, Boolean> found = new HashMap<>();
        private Words.@Nullable Texts texts;

        Reading(IncidentChanged incident) {
            this.incident = incident;
            this.languages =
                    incident.claims().stream().map(IncidentClaim::language).collect(Collectors.toSet());
        }

        boolean isFor(Subscription subscription) {
            return !subscription.paused()
                    && isIn(subscription.box())
                    && (subscription.languages().isEmpty()
                            || subscription.languages().stream().anyMatch(languages::contains))
                    && (subscription.words() == null || found.computeIfAbsent(subscription.words(), this::holds));
        }

        private boolean isIn(@Nullable Box box) {
            Where where = incident.where();
            return box == null
                    || (where != null
                            && where.latitude() != null
                            && where.longitude() != null
                            && where.precision() <= box.vaguest()
                            && box.contains(where.latitude(), where.longitude()));
        }

        private boolean holds(String words) {
            Words.Texts looked = texts;
            if (looked == null) {
                looked = new Words.Texts(IncidentFacts.texts(incident));
                texts = looked;
            }
            return looked.hold(queries.computeIfAbsent(words, Words::query));
        }
    }

    private static Collection<String> keys(Subscription subscription) {
        List<String> keys = new ArrayList<>();
        subscription.regions().forEach(region -> keys.add(region.level() + " " + region.code()));
        Box box = subscription.box();
        if (box != null) {
            keys.addAll(cells(box));
        }
        return keys.isEmpty() ? List.of(EVERYWHERE) : keys;
    }

    private static List<String> keys(@Nullable Where where) {
        List<String> keys = new ArrayList<>(List.of(EVERYWHERE));
        if (where == null) {
            return keys;
        }
        add(keys, Region.Level.COUNTRY, where.country());
        add(keys, Region.Level.ADMIN1, where.admin1());
        add(keys, Region.Level.ADMIN2, where.admin2());
        add(
                keys,
                Region.Level.PLACE,
                where.geonameId() == null ? null : where.geonameId().toString());
        if (where.latitude() != null && where.longitude() != null) {
            keys.add("wide");
            keys.add(cell((int) Math.floor(where.latitude()), (int) Math.floor(where.longitude())));
        }
        return keys;
    }

    private static void add(List<String> keys, Region.Level level, @Nullable String code) {
        if (code != null) {
            keys.add(level + " " + code);
        }
    }

    /** Cells of one degree. */
    private static List<String> cells(Box box) {
        int columns = (int) Math.floor(box.west() + box.width()) - (int) Math.floor(box.west()) + 1;
        int rows = (int) Math.floor(box.north()) - (int) Math.floor(box.south()) + 1;
        if (columns * rows > MOST_CELLS) {
            return List.of("wide");
        }
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int longitude = (int) Math.floor(box.west()) + column;
                cells.add(cell((int) Math.floor(box.south()) + row, longitude >= 180 ? longitude - 360 : longitude));
            }
        }
        return cells;
    }

    private static String cell(int latitude, int longitude) {
        return latitude + "," + longitude;
    }
}
