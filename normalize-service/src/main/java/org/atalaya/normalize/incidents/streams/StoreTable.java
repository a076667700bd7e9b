package org.atalaya.normalize.incidents.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.atalaya.normalize.incidents.Table;
import org.jspecify.annotations.Nullable;

/** A state store as a table. */
final class StoreTable implements Table {
    private final KeyValueStore<String, byte[]> store;

    StoreTable(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public byte @Nullable [] get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        store.put(key, value);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public List<byte[]> between(String from, String to) {
        List<byte[]> values = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.range(from, to)) {
            found.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }
}
