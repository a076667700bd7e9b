package org.atalaya.normalize.reports;

import java.util.Set;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.text.TokenizedText;

/** Where words tell a deed of violence, and titles what was done about one; the words are data. */
final class Deeds {
    private static final KeyedWords WORDS = new KeyedWords("reports/deed-words.txt");
    private static final Set<String> DEED = WORDS.of("DEED");
    private static final Set<String> LEGAL = WORDS.of("LEGAL");
    private static final Set<String> FRESH = WORDS.of("FRESH");
    private static final Set<String> CUSTODY = WORDS.of("CUSTODY");
    private static final Set<String> SCENE = WORDS.of("SCENE");

    /** How far before where it was done a deed may stand, in words: "held hostage for 15 months in Somalia". */
    private static final int REACHES = 6;

    private Deeds() {}

    /** Whether a title tells what courts and officials do, so that the harm it is about happened before. */
    static boolean isAftermath(TokenizedText title) {
        for (int token = 0; token < title.size(); token++) {
            if (FRESH.contains(title.folded(token))) {
                return false;
            }
            if (LEGAL.contains(title.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of a text tells that somebody was taken into custody. */
    static boolean tellCustody(TokenizedText text, int from, int end) {
        return has(text, from, end, CUSTODY);
    }

    /** Whether a stretch of a text tells a deed. */
    static boolean tell(TokenizedText text, int from, int end) {
        return has(text, from, end, DEED);
    }

    /** Whether it tells what is done about one. */
    static boolean tellAftermath(TokenizedText text, int from, int end) {
        return has(text, from, end, LEGAL);
    }

    /** "Kidnapped near Mogadishu", "held hostage in Haiti": a place that a deed's own words lead to. */
    static boolean happenedIn(FoundPlace place) {
        if (place.role() != Role.NAMED) {
            return false;
        }
        TokenizedText text = place.text();
        int start = text.sentenceStart(text.sentence(place.firstToken()));
        int before = place.firstToken() - 1;
        if (before > start && TimeWords.ARTICLE.contains(text.folded(before))) {
            before--;
        }
        if (before <= start || !SCENE.contains(text.folded(before))) {
            return false;
        }
        for (int token = before - 1; token >= Math.max(start, before - REACHES); token--) {
            String word = text.folded(token);
            if (DEED.contains(word)) {
                return true;
            }
            if (word.equals(",") || word.equals(";") || LEGAL.contains(word) || TimeWords.DIED.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(TokenizedText text, int from, int end, Set<String> words) {
        for (int token = from; token < end; token++) {
            if (words.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }
}
