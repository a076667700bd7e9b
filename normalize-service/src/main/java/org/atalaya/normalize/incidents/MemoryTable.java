package org.atalaya.normalize.incidents;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table that is forgotten at the end. */
public final class MemoryTable implements Table {
    private final TreeMap<String, byte[]> values = new TreeMap<>();

    @Override
    public byte @Nullable [] get(String key) {
        return values.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        values.put(key, value);
    }

    @Override
    public void delete(String key) {
        values.remove(key);
    }

    @Override
    public List<byte[]> between(String from, String to) {
        return List.copyOf(values.subMap(from, true, to, true).values());
    }
}
