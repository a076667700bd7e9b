package org.atalaya.normalize.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes by key, in the order of the keys. */
public interface Table {
    byte @Nullable [] get(String key);

    void put(String key, byte[] value);

    void delete(String key);

    /** The values from one key to another, both inclusive, in the order of the keys. */
    List<byte[]> between(String from, String to);
}
