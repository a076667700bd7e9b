package org.atalaya.normalize.casualties;

import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * A claim where it stands in a field, before its time and place are known.
 *
 * @param text the field
 * @param firstToken first token of the words that state harm and count
 * @param endToken the token after the last of them
 * @param harmToken first token of the word for the harm: time and place are looked for around it
 * @param victims who they are, as the report has it
 */
public record FoundClaim(
        TokenizedText text,
        Harm harm,
        Count count,
        Scope scope,
        int firstToken,
        int endToken,
        int harmToken,
        @Nullable String victims,
        @Nullable String attribution,
        @Nullable String perpetrator) {

    public int start() {
        return text.start(firstToken);
    }

    public int end() {
        return text.end(endToken - 1);
    }

    /** The characters of the field from start to end. */
    public String quote() {
        return text.span(firstToken, endToken);
    }

    public int sentence() {
        return text.sentence(harmToken);
    }

    /** The same with another scope. */
    public FoundClaim withScope(Scope other) {
        return new FoundClaim(
                text, harm, count, other, firstToken, endToken, harmToken, victims, attribution, perpetrator);
    }
}
