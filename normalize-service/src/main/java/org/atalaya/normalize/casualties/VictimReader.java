package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atalaya.events.NamedVictim;
import org.atalaya.events.VictimGroup;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads the groups, names and ages of a claim's victims from their words and what stands right after them. */
final class VictimReader {
    private static final WordClasses CLASSES = new WordClasses();
    private static final List<VictimGroup> GROUPS = List.of(VictimGroup.values());

    static {
        GROUPS.forEach(group -> CLASSES.index(group.name()));
    }

    private static final Lexicon ENGLISH = groups("en");
    private static final Lexicon SPANISH = groups("es");

    /** Tokens that victims take with their number, adjectives and list, and that an apposition takes. */
    private static final int LONGEST = 60;

    private static final int APPOSITION = 6;
    private static final int OF_AGE = 18;
    private static final int OLDEST = 120;

    /** Between a name and an age: "Ana Robles, 34", "Ana Robles, de 34 años", "Ana Robles, aged 34", "Ana Robles (34)". */
    private static final Set<String> BEFORE_AGE = Set.of(",", "(", "aged", "age", "de", "a");

    private static final Set<String> AFTER_AGE = Set.of(",", ")", ".", ";", "anos", "and", "y", "-", "who");
    private static final Set<String> BETWEEN_NAMES = Set.of(",", ";", "and", "y", "e", ":", "(", ")", "anos", "de");

    private final CasualtyLanguage language;
    private final Lexicon words;
    private final ToldNames told;

    VictimReader(CasualtyLanguage language, ToldNames told) {
        this.language = language;
        this.told = told;
        this.words = language.isSpanish ? SPANISH : ENGLISH;
    }

    private static Lexicon groups(String language) {
        return new Lexicon(CLASSES).add("casualties/" + language + "/groups.txt", none -> 0);
    }

    VictimDetails of(FoundClaim claim) {
        String victims = claim.victims();
        if (victims == null) {
            return VictimDetails.NONE;
        }
        TokenizedText text = claim.text();
        int from = claim.peopleToken();
        int sentenceEnd = text.sentenceEnd(text.sentence(from));
        int after = end(text, from, Math.min(sentenceEnd, from + LONGEST), victims);
        SentenceWords sentence = new SentenceWords(language, text, from, sentenceEnd);
        List<NamedVictim> names = new ArrayList<>();
        addNames(sentence, from, after, names);
        int described = after;
        if (isApposed(text, after, sentenceEnd)) {
            described = Math.min(sentenceEnd, after + APPOSITION);
            addNames(sentence, after + 1, sentenceEnd, names);
        }
        boolean isOne = Long.valueOf(1).equals(claim.count().high());
        return new VictimDetails(groups(sentence, from, isOne ? described : after, names), names);
    }

    /** The token after the victims' words. */
    private static int end(TokenizedText text, int from, int most, String victims) {
        int at = text.raw().indexOf(victims, text.start(from));
        int end = from;
        while (end < most && text.start(end) < at + victims.length()) {
            end++;
        }
        return at < 0 || at > text.end(most - 1) ? from : end;
    }

    private static boolean isApposed(TokenizedText text, int after, int end) {
        String mark = after < end ? text.folded(after) : "";
        return mark.equals(",") || mark.equals(":") || mark.equals("(");
    }

    /** Names from a token on, as long as nothing else stands between them. */
    private void addNames(SentenceWords sentence, int from, int end, List<NamedVictim> names) {
        TokenizedText text = sentence.text();
        PersonNames reader = new PersonNames(sentence, told);
        int at = from;
        boolean isApposition = from > sentence.start();
        while (at < end && names.size() < LONGEST) {
            People person = reader.read(at);
            if (person != null && person.victims() != null && person.mask() == CasualtyLanguage.NAME) {
                Integer age = age(text, person.end(), sentence.end());
                names.add(new NamedVictim(person.victims(), age));
                at = person.end();
            } else if (isApposition && text.kind(at) != Kind.NUMBER && !BETWEEN_NAMES.contains(text.folded(at))) {
                return;
            } else {
                at++;
            }
        }
    }

    private static @Nullable Integer age(TokenizedText text, int afterName, int end) {
        int at = afterName;
        while (at < end && at < afterName + 3 && BEFORE_AGE.contains(text.folded(at))) {
            at++;
        }
        boolean isNumber = at > afterName && at + 1 < end && text.kind(at) == Kind.NUMBER;
        return isNumber && AFTER_AGE.contains(text.folded(at + 1)) ? years(text, at) : null;
    }

    private static @Nullable Integer years(TokenizedText text, int token) {
        String digits = text.folded(token);
        boolean isShort = digits.length() <= 3 && digits.chars().allMatch(Character::isDigit);
        int years = isShort ? Integer.parseInt(digits) : 0;
        return years > 0 && years <= OLDEST ? years : null;
    }

    private List<VictimGroup> groups(SentenceWords sentence, int from, int end, List<NamedVictim> names) {
        Set<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
        TokenizedText text = sentence.text();
        for (int i = from; i < end; i++) {
            if (sentence.is(i, CasualtyLanguage.BE | CasualtyLanguage.HARM) && i > from) {
                break;
            }
            Lexicon.Entry entry = words.longest(text, i, sentence.end());
            if (entry != null) {
                GROUPS.stream()
                        .filter(group -> (entry.classes() & CLASSES.mask(group.name())) != 0)
                        .forEach(groups::add);
            }
            if (isMinorsAge(text, i, sentence.end())) {
                groups.add(VictimGroup.MINORS);
            }
        }
        boolean hasMinor = names.stream().anyMatch(name -> name.age() != null && name.age() < OF_AGE);
        if (hasMinor) {
            groups.add(VictimGroup.MINORS);
        }
        return List.copyOf(groups);
    }

    /** "17-year-old", "de 15 años". */
    private static boolean isMinorsAge(TokenizedText text, int token, int end) {
        Integer years = text.kind(token) == Kind.NUMBER ? years(text, token) : null;
        if (years == null || years >= OF_AGE || token + 1 >= end) {
            return false;
        }
        String next = text.folded(token + 1);
        boolean isHyphened =
                next.equals("-") && token + 2 < end && text.folded(token + 2).equals("year");
        return isHyphened || next.equals("anos");
    }
}
