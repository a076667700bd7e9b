package org.atalaya.normalize.incidents;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What most of several say, where a more exact answer counts before a vaguer one. */
final class Votes {
    private Votes() {}

    /** The value with the finest precision (the lowest number) that most give; of as many the first. */
    static <T> @Nullable T best(List<@Nullable T> all, ToIntFunction<T> precision, BiPredicate<T, T> same) {
        List<T> told = all.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        int finest = told.stream().mapToInt(precision).min().orElse(0);
        T best = null;
        long most = 0;
        for (T each : told) {
            long votes = told.stream().filter(other -> same.test(each, other)).count();
            if (precision.applyAsInt(each) == finest && votes > most) {
                best = each;
                most = votes;
            }
        }
        return best;
    }
}
