package org.atalaya.normalize.incidents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Forgets what nobody renewed in time, so that a table does not grow for ever. */
final class Lapses {
    private final Table table;
    private @Nullable LocalDate forgotten;

    /** @param table keeps the last day of each key, and the keys by their last day */
    Lapses(Table table) {
        this.table = table;
    }

    /** What is kept under a key is needed up to a day, or longer where that was said before. */
    void keep(String key, LocalDate until) {
        byte[] before = table.get(lastKey(key));
        String last = before == null ? "" : text(before);
        if (last.compareTo(until.toString()) < 0) {
            if (before != null) {
                table.delete(dayKey(last, key));
            }
            table.put(lastKey(key), bytes(until.toString()));
            table.put(dayKey(until.toString(), key), bytes(key));
        }
    }

    /** Deletes all whose last day has passed; looks for them once a day. */
    void forget(LocalDate today) {
        if (forgotten != null && !today.isAfter(forgotten)) {
            return;
        }
        forgotten = today;
        for (byte[] value : table.between("lapse/", "lapse/" + today)) {
            String key = text(value);
            byte[] last = table.get(lastKey(key));
            if (last != null) {
                table.delete(dayKey(text(last), key));
            }
            table.delete(lastKey(key));
            table.delete(key);
        }
    }

    private static String lastKey(String key) {
        return "last/" + key;
    }

    private static String dayKey(String day, String key) {
        return "lapse/" + day + "/" + key;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
