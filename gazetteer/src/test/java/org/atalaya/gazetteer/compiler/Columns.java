package org.atalaya.gazetteer.compiler;

import java.util.function.ToLongFunction;

/** What a place's divisions are in numbers of places, -1 where it has none. */
record Columns(ToLongFunction<Place> country, ToLongFunction<Place> admin1, ToLongFunction<Place> admin2) {}
