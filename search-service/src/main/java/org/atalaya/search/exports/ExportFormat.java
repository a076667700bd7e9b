package org.atalaya.search.exports;

import java.util.Arrays;
import java.util.Locale;
import org.atalaya.kit.problems.NotFoundException;
import org.springframework.http.MediaType;

/** The formats of tables. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8;header=present") {
        @Override
        <T> Encoder<T> encoder(Table<T> table) {
            return new CsvEncoder<>(table);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        <T> Encoder<T> encoder(Table<T> table) {
            return new XlsxEncoder<>(table);
        }
    },
    GEOJSON("application/geo+json") {
        @Override
        <T> Encoder<T> encoder(Table<T> table) {
            return new GeoJsonEncoder<>(table);
        }
    },
    NDJSON("application/x-ndjson;charset=UTF-8") {
        @Override
        <T> Encoder<T> encoder(Table<T> table) {
            return new NdjsonEncoder<>(table);
        }
    };

    /** What stands for a format in a path. */
    public static final String SUFFIXES = "csv|xlsx|geojson|ndjson";

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    abstract <T> Encoder<T> encoder(Table<T> table);

    /** By the end of an address. */
    public static ExportFormat of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no export of the format " + suffix + "."));
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }
}
