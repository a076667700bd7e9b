package org.atalaya.normalize.text;

import org.atalaya.events.Field;
import org.jspecify.annotations.Nullable;

/**
 * A report's two fields as tokens, and their language.
 *
 * @param language ISO 639-1, "und" where it is not known
 * @param furniture where the text lists other stories
 */
public record ReportText(TokenizedText title, TokenizedText text, String language, Furniture furniture) {
    /**
     * Reads both fields and tells their language.
     *
     * @param languageHint ISO 639-1 as the feed declares it; used only where the text itself does not tell
     */
    public static ReportText of(String title, String text, @Nullable String languageHint) {
        TokenizedText titleTokens = TokenizedText.of(Field.TITLE, title);
        TokenizedText textTokens = TokenizedText.of(Field.TEXT, text);
        return new ReportText(
                titleTokens,
                textTokens,
                Languages.detect(titleTokens, textTokens, languageHint),
                new Furniture(textTokens));
    }
}
