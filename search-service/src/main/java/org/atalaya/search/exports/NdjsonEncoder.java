package org.atalaya.search.exports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;

/** One document of JSON a line, nothing left out and nothing guarded: it is read by programs. */
final class NdjsonEncoder<T> implements Encoder<T> {
    private final Table<T> table;

    NdjsonEncoder(Table<T> table) {
        this.table = table;
    }

    @Override
    public byte[] rows(List<T> rows) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (T row : rows) {
            lines.writeBytes(EventJson.write(table.json().apply(row)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }
}
