package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.events.Claim;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The words around the claims of a report. */
final class TextContext {
    private static final WordGroups KINDS = new WordGroups("incidents/kinds.txt");
    private static final String SITE = "site.";
    private static final int LEDE_SENTENCES = 2;
    /** Tokens; a longer text is a collection of stories. */
    private static final int STORY = 2_000;

    private static final int LONGEST_SENTENCE = 600;

    private final ReportText text;
    private final List<Claim> claims;

    TextContext(ReportText text, List<Claim> claims) {
        this.text = text;
        this.claims = claims;
    }

    /** A run of tokens. */
    private record Run(TokenizedText text, int from, int to) {}

    /** The sentence that a claim stands in, as it is written. */
    String sentence(Evidence evidence) {
        Run run = sentenceOf(evidence);
        String sentence = run.from() >= run.to() ? "" : run.text().span(run.from(), run.to());
        return sentence.isBlank() || sentence.length() > LONGEST_SENTENCE ? evidence.quote() : sentence;
    }

    /** What kind of event the words nearer to these claims than to any other make it. */
    Set<String> kindsBeside(List<Claim> mine) {
        return kinds(beside(mine));
    }

    /**
     * What kind of event it was: by the words beside its claims, or, of the only event of a report, by headline and lede
     * too; where by the headline and the site that stands nearest to the figure.
     */
    Set<String> kinds(List<Claim> mine, boolean isAlone) {
        Set<String> kinds = new TreeSet<>(kinds(isAlone ? story(mine) : beside(mine)));
        String site = nearestSite(mine.subList(0, 1));
        if (site != null) {
            Set<String> headline = isAlone ? kinds(List.of(whole(text.title()))) : Set.of();
            kinds.removeIf(kind -> kind.startsWith(SITE) && !headline.contains(kind));
            kinds.add(site);
        }
        return kinds;
    }

    private @Nullable String nearestSite(List<Claim> mine) {
        for (Run run : beside(mine)) {
            int at = token(run.text(), mine.get(0).evidence().start());
            String site = KINDS.nearest(run.text()::folded, run.from(), run.to(), at, SITE);
            if (site != null) {
                return site;
            }
        }
        return null;
    }

    Set<String> wordsBeside(List<Claim> mine) {
        return words(beside(mine));
    }

    Set<String> wordsOfStory(List<Claim> mine) {
        return words(story(mine));
    }

    /** Words that only names have: capitalized within a sentence. */
    Set<String> namesBeside(List<Claim> mine) {
        return names(beside(mine));
    }

    Set<String> namesOfStory() {
        return names(List.of(new Run(text.text(), 0, Math.min(STORY, text.text().size()))));
    }

    private static Run whole(TokenizedText field) {
        return new Run(field, 0, field.size());
    }

    private List<Run> story(List<Claim> mine) {
        List<Run> runs = new ArrayList<>();
        runs.add(whole(text.title()));
        int lede = Math.min(LEDE_SENTENCES, text.text().sentences());
        if (lede > 0) {
            runs.add(new Run(text.text(), 0, text.text().sentenceEnd(lede - 1)));
        }
        mine.forEach(claim -> runs.add(sentenceOf(claim.evidence())));
        return runs;
    }

    /** Of each sentence with one of these claims the words up to half way to a claim of another event. */
    private List<Run> beside(List<Claim> mine) {
        List<Run> runs = new ArrayList<>();
        for (Claim claim : mine) {
            Run sentence = sentenceOf(claim.evidence());
            int from = sentence.from();
            int to = sentence.to();
            int first = token(sentence.text(), claim.evidence().start());
            int last = token(sentence.text(), claim.evidence().end() - 1);
            for (Claim other : claims) {
                boolean isThere = !mine.contains(other)
                        && field(other.evidence()) == sentence.text()
                        && token(sentence.text(), other.evidence().start()) < sentence.to()
                        && token(sentence.text(), other.evidence().start()) >= sentence.from();
                if (isThere && other.evidence().start() >= claim.evidence().end()) {
                    to = Math.min(
                            to, (last + token(sentence.text(), other.evidence().start()) + 1) / 2);
                } else if (isThere && other.evidence().end() <= claim.evidence().start()) {
                    from = Math.max(
                            from,
                            (first + token(sentence.text(), other.evidence().end() - 1) + 1) / 2);
                }
            }
            runs.add(new Run(sentence.text(), from, Math.max(from, to)));
        }
        return runs;
    }

    private static Set<String> kinds(List<Run> runs) {
        Set<String> kinds = new TreeSet<>();
        for (Run run : runs) {
            kinds.addAll(KINDS.in(run.text()::folded, run.from(), run.to()));
        }
        return kinds;
    }

    private static Set<String> words(List<Run> runs) {
        Set<String> words = new TreeSet<>();
        for (Run run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                if (run.text().kind(i) == Kind.WORD
                        && Folding.isTelling(run.text().folded(i))) {
                    words.add(Folding.stem(run.text().folded(i)));
                }
            }
        }
        return words;
    }

    private static Set<String> names(List<Run> runs) {
        Set<String> names = new TreeSet<>();
        for (Run run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                TokenizedText text = run.text();
                boolean isFirst = i == text.sentenceStart(text.sentence(i));
                boolean isName = text.kind(i) == Kind.WORD && text.capitalized(i) && !isFirst && !text.allCaps(i);
                if (isName
                        && (Folding.isTelling(text.folded(i)) || text.folded(i).length() == 3)) {
                    names.add(text.folded(i));
                }
            }
        }
        return names;
    }

    boolean areInOneSentence(Claim one, Claim other) {
        return sentenceOf(one.evidence()).equals(sentenceOf(other.evidence()));
    }

    private Run sentenceOf(Evidence evidence) {
        TokenizedText field = field(evidence);
        if (field.size() == 0) {
            return new Run(field, 0, 0);
        }
        int sentence = field.sentence(token(field, evidence.start()));
        return new Run(field, field.sentenceStart(sentence), field.sentenceEnd(sentence));
    }

    private TokenizedText field(Evidence evidence) {
        return evidence.field() == Field.TITLE ? text.title() : text.text();
    }

    /** The token that holds a character, or the first after it. */
    private static int token(TokenizedText field, int offset) {
        int low = 0;
        int high = field.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (field.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
