package org.atalaya.normalize.dates;

import java.time.LocalDate;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Tells the dates that a text speaks from: those of datelines, of publishers' stamps, and over parts of the text. */
final class Datelines {
    /** Paragraphs in which a dateline may stand. */
    private static final int FIRST_PARAGRAPHS = 4;

    private static final int LONGEST = 16;

    /** Days that a dateline may lie before the publication. */
    private static final int OLDEST = 40;

    private static final int SHORT_WORD = 3;

    private final TokenizedText text;
    private final DateLanguage language;
    private final @Nullable LocalDate published;

    Datelines(TokenizedText text, DateLanguage language, @Nullable LocalDate published) {
        this.text = text;
        this.language = language;
        this.published = published;
    }

    /** What a single day between two tokens is to the text. */
    Standing standing(int firstToken, int endToken, LocalDate day) {
        if (endToken <= text.datelineEnd()) {
            return Standing.DATELINE;
        }
        int paragraph = text.paragraph(firstToken);
        int start = paragraphStart(firstToken);
        if (start < 0) {
            return Standing.TOLD;
        }
        boolean isLineOfItsOwn = endsParagraph(endToken);
        boolean isClosed = isLineOfItsOwn
                || "):-".contains(text.folded(endToken))
                || (text.folded(endToken).equals(".") && follows(start, firstToken));
        if (paragraph < FIRST_PARAGRAPHS && isNear(day) && fitsDateline(start, firstToken) && isClosed) {
            boolean isNamed = firstToken > start || isLineOfItsOwn;
            return isNamed ? Standing.DATELINE : Standing.TOLD;
        }
        boolean opens = firstToken - start <= 2 && isHeading(start, firstToken);
        boolean isHeading = isLineOfItsOwn || text.folded(endToken).equals(":") || isDash(endToken);
        boolean isPast = published == null || !day.isAfter(published);
        return opens && isHeading && isPast ? Standing.SECTION : Standing.TOLD;
    }

    private boolean isNear(LocalDate day) {
        return published == null || !(day.isAfter(published.plusDays(1)) || day.isBefore(published.minusDays(OLDEST)));
    }

    /** The first token of the paragraph, -1 where it is far. */
    private int paragraphStart(int token) {
        int start = token;
        while (start > 0 && text.paragraph(start - 1) == text.paragraph(token)) {
            start--;
            if (token - start > LONGEST) {
                return -1;
            }
        }
        return start;
    }

    private boolean endsParagraph(int end) {
        boolean isStop = end < text.size() && text.folded(end).equals(".");
        int next = isStop ? end + 1 : end;
        return next >= text.size() || text.paragraph(next) != text.paragraph(end - 1);
    }

    /** "Santiago, 17 de marzo. Dos murieron": a name and a comma before it. */
    private boolean follows(int start, int firstToken) {
        return firstToken > start + 1 && text.folded(firstToken - 1).equals(",");
    }

    private boolean isDash(int token) {
        return text.folded(token).equals("-") && !text.glued(token);
    }

    /** Names, agencies, short words and signs; or a word that says that the text was published then. */
    private boolean fitsDateline(int start, int end) {
        for (int token = start; token < end; token++) {
            if (language.isStamp(text, token)) {
                return true;
            }
        }
        for (int token = start; token < end; token++) {
            boolean isSign = text.kind(token) != Kind.WORD;
            boolean fits = isSign
                    ? !".!?;\"".contains(text.folded(token))
                    : text.capitalized(token) || text.folded(token).length() <= SHORT_WORD;
            if (!fits) {
                return false;
            }
        }
        return start == end || text.capitalized(start) || text.folded(start).equals("(");
    }

    /** A bullet, a number, or a word in capitals such as "UPDATE,". */
    private boolean isHeading(int start, int end) {
        for (int token = start; token < end; token++) {
            if (text.kind(token) == Kind.WORD && !text.allCaps(token) && !text.capitalized(token)) {
                return false;
            }
        }
        return true;
    }
}
