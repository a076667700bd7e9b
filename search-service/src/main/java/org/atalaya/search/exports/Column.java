package org.atalaya.search.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param name in the first row of a sheet, and of a property
 * @param tag hashtag and attributes by HXL 1.1, in the second row
 * @param value text, a number, or null where nothing is told
 */
public record Column<T>(String name, String tag, Function<T, @Nullable Object> value) {}
