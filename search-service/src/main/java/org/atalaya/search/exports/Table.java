package org.atalaya.search.exports;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How rows look in every format.
 *
 * @param name of the file, without its end
 * @param json a row as its own document
 * @param where the place of a row, as the API tells it
 */
public record Table<T>(String name, List<Column<T>> columns, Function<T, JsonNode> json, Function<T, JsonNode> where) {
    public Table {
        columns = List.copyOf(columns);
    }
}
