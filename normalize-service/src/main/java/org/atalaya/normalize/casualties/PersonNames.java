package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads names of persons: two to five words with a capital that are nothing else. */
final class PersonNames {
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "los", "bin", "al", "el", "van", "von", "da", "dos", "abu", "-");

    private final SentenceWords words;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    PersonNames(SentenceWords words) {
        this.words = words;
        this.text = words.text();
        this.sentenceStart = words.start();
        this.end = words.end();
    }

    /** The person whose name begins at a token; null where none does. */
    @Nullable People read(int at) {
        if (!isNamePart(at) || (at > sentenceStart && isNamePart(at - 1))) {
            return null;
        }
        int after = at;
        int parts = 0;
        while (after < end && parts < 6) {
            if (isNamePart(after)) {
                parts++;
                after++;
            } else if (parts > 0
                    && after + 1 < end
                    && PARTICLES.contains(text.folded(after))
                    && isNamePart(after + 1)) {
                after++;
            } else {
                break;
            }
        }
        return parts < 2 || parts > 5
                ? null
                : new People(
                        CasualtyLanguage.NAME,
                        Count.exactly(1),
                        false,
                        false,
                        false,
                        true,
                        at,
                        after,
                        text.span(at, after));
    }

    private boolean isNamePart(int token) {
        return text.kind(token) == Kind.WORD
                && text.capitalized(token)
                && (text.shouting() ? words.longest(token) == null : !text.allCaps(token))
                && !words.is(token, CasualtyLanguage.ORG)
                && !words.is(token, CasualtyLanguage.STOP)
                && !words.is(token, CasualtyLanguage.CALENDAR)
                && !words.is(token, CasualtyLanguage.HARM)
                && !words.is(token, CasualtyLanguage.PEOPLE);
    }
}
