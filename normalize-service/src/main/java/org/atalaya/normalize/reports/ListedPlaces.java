package org.atalaya.normalize.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Where;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Places named in one list, "in Guayaquil, Cuenca and Latacunga": a number told of all of them is of none. */
final class ListedPlaces {
    private static final KeyedWords WORDS = new KeyedWords("reports/place-words.txt");
    private static final Set<String> AND = WORDS.of("AND");
    private static final Set<String> REPEATED = WORDS.of("REPEATED");

    /** Places with commas between them that are a list though no "and" stands before the last. */
    private static final int SEVERAL = 3;

    private ListedPlaces() {}

    /** The places of the list that one stands in; only it where it stands in none. */
    static List<FoundPlace> of(FoundPlace place, List<FoundPlace> places) {
        List<FoundPlace> inSentence = places.stream()
                .filter(other -> other.text() == place.text()
                        && other.role() == place.role()
                        && sentence(other) == sentence(place))
                .toList();
        int at = inSentence.indexOf(place);
        int first = at;
        int end = at + 1;
        boolean isJoined = false;
        while (end < inSentence.size() && !isJoined && joint(inSentence.get(end - 1), inSentence.get(end)) != null) {
            isJoined = AND.contains(joint(inSentence.get(end - 1), inSentence.get(end)));
            end++;
        }
        // "In Juliaca, Ilave, Cusco and some ten other towns".
        boolean isLong = end - at >= SEVERAL;
        if (!isJoined && !isLong) {
            end = at + 1;
            isJoined = first > 0 && isAnd(joint(inSentence.get(first - 1), inSentence.get(first)));
        }
        while ((isJoined || isLong) && first > 0 && joint(inSentence.get(first - 1), inSentence.get(first)) != null) {
            first--;
        }
        return isJoined || isLong ? inSentence.subList(first, end) : List.of(place);
    }

    private static boolean isAnd(@Nullable String joint) {
        return joint != null && AND.contains(joint);
    }

    private static int sentence(FoundPlace place) {
        return place.text().sentence(place.firstToken());
    }

    /** The comma or the "and" that alone stands between two places of a list; null where they are in none. */
    private static @Nullable String joint(FoundPlace one, FoundPlace next) {
        TokenizedText text = one.text();
        int end = next.firstToken();
        while (end > one.endToken() + 1 && REPEATED.contains(text.folded(end - 1))) {
            end--;
        }
        boolean isOne = end == one.endToken() + 1;
        boolean isInside = one.isInside(next.where()) || Objects.equals(one.where(), next.where());
        String sign = isOne && !isInside ? text.folded(one.endToken()) : "";
        return sign.equals(",") || AND.contains(sign) ? sign : null;
    }

    /** The division that all lie in, else the country; null where they lie in several. */
    static @Nullable Where common(List<FoundPlace> listed) {
        List<Where> all = new ArrayList<>(listed.stream().map(FoundPlace::where).toList());
        Where first = all.get(0);
        boolean isOneDivision = all.stream().allMatch(where -> Objects.equals(where.admin1(), first.admin1()));
        boolean isOneCountry = all.stream().allMatch(where -> Objects.equals(where.country(), first.country()));
        if (!isOneCountry) {
            return null;
        }
        return isOneDivision ? first.admin1Only() : first.countryOnly();
    }
}
