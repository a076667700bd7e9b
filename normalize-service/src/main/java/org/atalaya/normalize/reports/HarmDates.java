package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a report that a harm may have: without datelines and days on which something was said, and with "between
 * 18 June and 1 July" as one.
 */
final class HarmDates {
    private static final int BETWEEN = 3;

    private static final Set<String> RANGE_BEGINS = Set.of("between", "entre", "from", "del", "desde", "de");
    private static final Set<String> RANGE_JOINS = Set.of("and", "y", "to", "al", "a", "until", "till", "hasta", "-");

    /** Beside these a date is that of the telling: "said on Tuesday", "Monday's bulletin". */
    private static final Set<String> TELLING = Set.of(
            "said",
            "told",
            "announced",
            "reported",
            "stated",
            "confirmed",
            "added",
            "says",
            "published",
            "released",
            "bulletin",
            "statement",
            "interview",
            "update",
            "communique",
            "briefing",
            "tweet",
            "tweeted",
            "wrote",
            "warned",
            "condemned",
            "denied",
            "acknowledged",
            "declared",
            "dijo",
            "informo",
            "anuncio",
            "senalo",
            "indico",
            "declaro",
            "confirmo",
            "comunicado",
            "boletin",
            "entrevista",
            "reporto",
            "aseguro",
            "afirmo",
            "sostuvo",
            "denuncio",
            "manifesto",
            "difundio",
            "publico",
            "report",
            "informe",
            "parte",
            "funeral",
            "buried",
            "burial",
            "sepelio",
            "entierro",
            "trial",
            "court",
            "juicio",
            "sentencia");

    /** "since 7 December", "desde diciembre". */
    private static final Set<String> STARTS = Set.of("since", "desde", "partir");

    private HarmDates() {}

    /**
     * A date or a range of dates.
     *
     * @param isStart whether it only says from when on
     */
    record HarmDate(TokenizedText text, int firstToken, int endToken, LocalDate from, LocalDate to, boolean isStart) {}

    static List<HarmDate> of(List<FoundDate> dates) {
        List<HarmDate> kept = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            FoundDate date = dates.get(i);
            HarmDate range = i + 1 < dates.size() ? range(date, dates.get(i + 1)) : null;
            LocalDate from = date.from();
            LocalDate to = date.to();
            if (range != null) {
                kept.add(range);
                i++;
            } else if (from != null && to != null && !isDateline(date) && !isOfTelling(date)) {
                kept.add(new HarmDate(date.text(), date.firstToken(), date.endToken(), from, to, isStart(date)));
            }
        }
        return kept;
    }

    private static boolean isDateline(FoundDate date) {
        return date.endToken() <= date.text().datelineEnd();
    }

    private static @Nullable HarmDate range(FoundDate first, FoundDate second) {
        TokenizedText text = first.text();
        int joint = first.endToken();
        LocalDate from = first.from();
        LocalDate to = second.to();
        int gap = second.firstToken() - joint;
        if (second.text() != text || gap < 1 || gap > BETWEEN || from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        if (!RANGE_JOINS.contains(text.folded(joint)) || !isBegun(text, first.firstToken())) {
            return null;
        }
        return new HarmDate(text, first.firstToken(), second.endToken(), from, to, false);
    }

    private static boolean isBegun(TokenizedText text, int firstToken) {
        for (int token = Math.max(0, firstToken - 2); token <= Math.min(firstToken, text.size() - 1); token++) {
            if (RANGE_BEGINS.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTelling(FoundDate date) {
        return has(date, TELLING, 2, 3);
    }

    private static boolean isStart(FoundDate date) {
        return has(date, STARTS, 3, 0) || STARTS.contains(date.text().folded(date.firstToken()));
    }

    /** Whether one of the words stands near the date in its sentence. */
    private static boolean has(FoundDate date, Set<String> words, int before, int after) {
        TokenizedText text = date.text();
        int sentence = text.sentence(date.firstToken());
        int from = Math.max(text.sentenceStart(sentence), date.firstToken() - before);
        int end = Math.min(text.sentenceEnd(sentence), date.endToken() + after);
        for (int token = from; token < end; token++) {
            boolean isOfDate = token >= date.firstToken() && token < date.endToken();
            if (!isOfDate && words.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }
}
