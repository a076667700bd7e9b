package org.atalaya.gazetteer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names by the 64-bit hash of {@link NameKey}, with the places that bear them, and the beginnings of names of several
 * words. Among a million names two share a hash once in thirty million worlds.
 */
public final class NameTable {
    private static final int[] BEGINNING = {};

    /** Twice the names of the world, and then some. */
    private static final int CAPACITY = 1 << 21;

    private static final NameTable WORLD = load();

    private long[] hashes;
    private int[][] bearers;
    private int size;

    private NameTable() {
        hashes = new long[CAPACITY];
        bearers = new int[CAPACITY][];
    }

    private static NameTable load() {
        NameTable table = new NameTable();
        Names.read(Gazetteer.world(), table::add);
        return table;
    }

    /** The names of all places of {@link Gazetteer#world}. */
    public static NameTable world() {
        return WORLD;
    }

    private void add(String key, int[] places) {
        long hash = NameKey.start();
        int from = 0;
        for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', from)) {
            hash = NameKey.add(hash, key.substring(from, space));
            int slot = slot(hash);
            if (bearers[slot] == null) {
                put(slot, hash, BEGINNING);
            }
            from = space + 1;
        }
        hash = NameKey.add(hash, key.substring(from));
        put(slot(hash), hash, places);
    }

    private void put(int slot, long hash, int[] places) {
        boolean isNew = bearers[slot] == null;
        hashes[slot] = hash;
        int[] old = bearers[slot];
        bearers[slot] = old == null || old.length == 0 ? places : merged(old, places);
        if (isNew && ++size * 2 > hashes.length) {
            grow();
        }
    }

    private static int[] merged(int[] old, int[] more) {
        int[] all = Arrays.copyOf(old, old.length + more.length);
        System.arraycopy(more, 0, all, old.length, more.length);
        return all;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[][] oldBearers = bearers;
        hashes = new long[oldHashes.length * 2];
        bearers = new int[oldHashes.length * 2][];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldBearers[i] != null) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                bearers[slot] = oldBearers[i];
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (bearers[slot] != null && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Place numbers times two, plus one where the name is another than the place's own; empty for the beginning of
     * longer names; null where no name begins so. Not to be changed.
     */
    public int @Nullable [] find(long hash) {
        return bearers[slot(hash)];
    }
}
