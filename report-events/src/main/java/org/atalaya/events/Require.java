package org.atalaya.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of the records' constructors; each message names the record and the field. */
final class Require {
    private Require() {}

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String filled(@Nullable String value, String field) {
        String text = present(value, field);
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return text;
    }

    static int atLeast(int least, int value, String field) {
        if (value < least) {
            throw new IllegalArgumentException(field + " is " + value + ", it must be at least " + least);
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> value, String field) {
        return List.copyOf(present(value, field));
    }

    static void span(int start, int end, String of) {
        atLeast(0, start, of + ".start");
        if (end <= start) {
            throw new IllegalArgumentException(of + ".end is " + end + ", it must be after start, " + start);
        }
    }

    /** UCDP ladders have steps from 1. */
    static void precision(int value, int most, String field) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " is " + value + ", it must be 1 to " + most);
        }
    }
}
