package org.atalaya.normalize.casualties;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The words of the names that a report tells in full, so that a part of one is known for a name later. */
final class ToldNames {
    private static final int SHORTEST = 3;

    private final ReportText report;
    private final CasualtyLanguage language;
    private @Nullable Set<String> parts;

    ToldNames(ReportText report, CasualtyLanguage language) {
        this.report = report;
        this.language = language;
    }

    /** Whether a folded word is part of a name of two words or more. Reads the report at the first question. */
    boolean has(String word) {
        Set<String> known = parts;
        if (known == null) {
            known = new HashSet<>();
            for (TokenizedText text : List.of(report.title(), report.text())) {
                add(text, known);
            }
            parts = known;
        }
        return known.contains(word);
    }

    private void add(TokenizedText text, Set<String> known) {
        int first = 0;
        for (int i = 0; i <= text.size(); i++) {
            if (i < text.size() && isPart(text, i) && (first == i || text.sentence(i) == text.sentence(i - 1))) {
                continue;
            }
            if (i - first > 1 && i - first < 6 && isName(text, first)) {
                for (int part = first; part < i; part++) {
                    known.add(text.folded(part));
                }
            }
            first = i < text.size() && isPart(text, i) ? i : i + 1;
        }
    }

    private boolean isPart(TokenizedText text, int token) {
        if (text.kind(token) != Kind.WORD
                || !text.capitalized(token)
                || text.folded(token).length() < SHORTEST
                || (text.allCaps(token) && !text.shouting())) {
            return false;
        }
        return language.words.longest(text, token, token + 1) == null || isGiven(text, token);
    }

    private boolean isName(TokenizedText text, int first) {
        return isGiven(text, first) || (first > 0 && isTitle(text, first - 1));
    }

    private static boolean isGiven(TokenizedText text, int token) {
        return CasualtyLanguage.GIVEN.longest(text, token, token + 1) != null;
    }

    private boolean isTitle(TokenizedText text, int token) {
        Lexicon.Entry entry = language.words.longest(text, token, token + 1);
        return entry != null && (entry.classes() & (CasualtyLanguage.TITLE | CasualtyLanguage.PERSON)) != 0;
    }
}
