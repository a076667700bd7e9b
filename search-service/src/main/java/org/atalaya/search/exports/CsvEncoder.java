package org.atalaya.search.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180, with the row of HXL's tags below the names. */
final class CsvEncoder<T> implements Encoder<T> {
    private final Table<T> table;
    private boolean isBegun;

    CsvEncoder(Table<T> table) {
        this.table = table;
    }

    @Override
    public byte[] rows(List<T> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            if (!isBegun) {
                isBegun = true;
                printer.printRecord(table.columns().stream().map(Column::name));
                printer.printRecord(table.columns().stream().map(Column::tag));
            }
            for (T row : rows) {
                printer.printRecord(table.columns().stream()
                        .map(column -> cell(column.value().apply(row))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof String text ? PlainText.cell(text) : value;
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }
}
