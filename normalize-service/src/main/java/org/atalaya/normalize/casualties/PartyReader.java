package org.atalaya.normalize.casualties;

import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads the party that begins at a place of a sentence: "the regional prosecutor", "jefe de la Policía", "RSF". */
final class PartyReader {
    private static final int LONGEST = 12;
    private static final int UNKNOWN_WORDS = 3;
    private static final int EXTENSIONS = 3;
    private static final int LONGEST_ACRONYM = 10;

    private final PartyLanguage language;
    private final TokenizedText text;
    private final int start;
    private final int end;

    PartyReader(PartyLanguage language, TokenizedText text, int start, int end) {
        this.language = language;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** The words of a name: end is the token after the last, heads the classes of the noun, 0 where there is none. */
    private record Run(int end, long heads, int capitals) {}

    @Nullable Party read(int at) {
        Party party = one(at);
        if (party == null || !party.mayHarm() || party.end() + 1 >= end) {
            return party;
        }
        String joint = text.folded(party.end());
        boolean joins = joint.equals("and") || joint.equals("y") || joint.equals("e");
        Party other = joins ? one(party.end() + 1) : null;
        return other == null || !other.mayHarm() ? party : party.and(other, text.span(start(at), other.end()));
    }

    private @Nullable Party one(int at) {
        int from = start(at);
        Run run = from >= end || isJoint(from) ? null : run(from, from > at);
        if (run == null) {
            return null;
        }
        int after = run.heads() == 0 ? run.end() : extended(run.end());
        int acronym = acronym(after);
        boolean isShort = run.end() == after && (after == from + 1 || (language.isSpanish && run.capitals() == 0));
        boolean isGeneral = isShort && is(from, PartyLanguage.SAME) && from > at;
        return new Party(
                acronym < 0 ? shortest(from, after, run.end()) : text.span(acronym, acronym + 1),
                at,
                acronym < 0 ? after : acronym + 2,
                run.heads(),
                mayHarm(run, from, after, acronym),
                run.heads() == 0 && run.capitals() > 1,
                isGeneral);
    }

    /** Without the paper or the mouth that carries what a body says: "the ministry's bulletin", "fuentes del hospital". */
    private String shortest(int from, int after, int headsEnd) {
        if (after > headsEnd && is(from, PartyLanguage.CARRIER) && is(headsEnd, PartyLanguage.OF)) {
            int body = start(headsEnd + 1);
            return body < after ? text.span(body, after) : text.span(from, after);
        }
        int group = group(from, after);
        if (group >= 0) {
            return text.span(group, group + 1);
        }
        if (is(after - 1, PartyLanguage.CARRIER)) {
            for (int i = after - 2; i > from; i--) {
                if (isPossessive(i)) {
                    return text.span(from, i);
                }
            }
        }
        return text.span(from, after);
    }

    /** The token of "RSF" in "RSF fighters", "guerrilleros del ELN"; -1 where no such name stands there. */
    private int group(int from, int after) {
        int at = language.isSpanish ? after - 1 : after - 2;
        boolean isAcronym = at > from - 1 && at >= 0 && text.allCaps(at) && !text.shouting();
        boolean isOfArmed = language.isSpanish
                ? after - from > 2 && is(from, PartyLanguage.ARMED) && is(after - 2, PartyLanguage.OF)
                : at >= from && is(after - 1, PartyLanguage.ARMED);
        return isAcronym && isOfArmed ? at : -1;
    }

    /** After the articles and numbers before a name. */
    private int start(int at) {
        int from = at;
        while (from < end && from - at < LONGEST) {
            Lexicon.Entry entry = language.words.longest(text, from, end);
            boolean isArticle = entry != null && (entry.classes() & PartyLanguage.ARTICLE) != 0;
            if (!isArticle && text.kind(from) != Kind.NUMBER) {
                return from;
            }
            from += isArticle && entry != null ? entry.length() : 1;
        }
        return from;
    }

    private @Nullable Run run(int from, boolean hasArticle) {
        int at = from;
        int last = -1;
        int unknown = 0;
        int capitals = 0;
        long heads = 0;
        boolean mayBeUnknown = !language.isSpanish && (hasArticle || text.shouting());
        while (at < end && at - from < LONGEST) {
            Lexicon.Entry entry = language.words.longest(text, at, end);
            long classes = entry == null ? 0 : entry.classes();
            boolean isCapital = text.capitalized(at) && !text.shouting();
            if (entry != null && (classes & PartyLanguage.HEAD) != 0) {
                boolean isVerb = (classes & PartyLanguage.SAY) != 0 && (heads != 0 || !hasArticle);
                if (isVerb || (heads != 0 && at > from && !mayFollowHead(at))) {
                    break;
                }
                at += entry.length();
                last = at;
                heads = heads != 0 && language.isSpanish ? heads : classes & PartyLanguage.HEAD;
                mayBeUnknown = false;
            } else if (entry != null && (classes & PartyLanguage.MODIFIER) != 0) {
                at += entry.length();
                capitals += isCapital && at > from + 1 ? 1 : 0;
                boolean belongs = heads != 0 && (language.isSpanish || isCapital);
                last = belongs || (isCapital && capitals > 0) ? at : last;
            } else if (isJoint(at)) {
                mayBeUnknown |= isPossessive(at) && !language.isSpanish;
                at++;
            } else if ((classes & PartyLanguage.CALENDAR) != 0 && at > from && isPossessive(at - 1)) {
                at++;
            } else if (classes != 0 || text.kind(at) != Kind.WORD || isOther(at)) {
                break;
            } else if (isCapital) {
                at++;
                capitals++;
                last = at;
            } else if (language.isSpanish && heads != 0 && language.isAdjective(text.folded(at))) {
                at++;
                last = at;
            } else if (mayBeUnknown && unknown < UNKNOWN_WORDS) {
                at++;
                unknown++;
            } else {
                break;
            }
        }
        boolean isNone = last < 0 || (heads == 0 && (unknown > 0 || capitals == 0));
        return isNone ? null : new Run(last, heads, capitals);
    }

    /** A second noun belongs to the first where it stands right after it in English, or is a name's title in Spanish. */
    private boolean mayFollowHead(int at) {
        return !language.isSpanish || text.capitalized(at) || is(at, PartyLanguage.MODIFIER);
    }

    private boolean isJoint(int at) {
        String word = text.folded(at);
        return isPossessive(at) || (text.glued(at) && (word.equals("-") || word.equals("&")));
    }

    private boolean isPossessive(int at) {
        return text.glued(at)
                && (text.folded(at).equals("'s") || text.folded(at).equals("'"));
    }

    /** Words for harm, of grammar and of the calendar are no part of a name. */
    private boolean isOther(int at) {
        Lexicon.Entry entry = language.casualties.words.longest(text, at, end);
        long other = CasualtyLanguage.HARM
                | CasualtyLanguage.BE
                | CasualtyLanguage.HAVE
                | CasualtyLanguage.STOP
                | CasualtyLanguage.NOT
                | CasualtyLanguage.ADVERB
                | CasualtyLanguage.CALENDAR
                | CasualtyLanguage.QUALIFIER_MASK;
        return entry != null && (entry.classes() & other) != 0;
    }

    /** "Of Norte de Santander", "de la región policial". */
    private int extended(int from) {
        int after = from;
        for (int i = 0; i < EXTENSIONS && after + 1 < end && is(after, PartyLanguage.OF); i++) {
            int next = start(after + 1);
            Run run = next >= end ? null : run(next, next > after + 1);
            if (run != null) {
                after = run.end();
            } else if (next < end && isPlainWord(next)) {
                after = next + 1;
                while (after < end && after < next + UNKNOWN_WORDS && isOfPlainWord(after)) {
                    after++;
                }
            } else {
                return after;
            }
        }
        return after;
    }

    private boolean isPlainWord(int at) {
        Lexicon.Entry entry = language.words.longest(text, at, end);
        boolean isKnown = entry != null && (entry.classes() & PartyLanguage.MODIFIER) == 0;
        return text.kind(at) == Kind.WORD && !isKnown && !isOther(at);
    }

    private boolean isOfPlainWord(int at) {
        boolean mayFollow =
                !language.isSpanish || language.isAdjective(text.folded(at)) || is(at, PartyLanguage.MODIFIER);
        return mayFollow && isPlainWord(at);
    }

    /** The token of "(CNDDHH)" after a name, -1 where none stands there. */
    private int acronym(int after) {
        boolean isOpened = after + 2 < end
                && (text.folded(after).equals("(") || text.folded(after).equals("["));
        if (!isOpened || !text.allCaps(after + 1) || text.folded(after + 1).length() > LONGEST_ACRONYM) {
            return -1;
        }
        String closing = text.folded(after + 2);
        return closing.equals(")") || closing.equals("]") ? after + 1 : -1;
    }

    private boolean mayHarm(Run run, int from, int after, int acronym) {
        if (run.heads() != 0) {
            return (run.heads() & (PartyLanguage.ARMED | PartyLanguage.GROUP)) != 0;
        }
        boolean isAcronym = after == from + 1 && text.allCaps(from) && acronym < 0 && !text.shouting();
        boolean isBeforeFire = after == from + 1 && after < end && is(after, PartyLanguage.FIRE) && from > start;
        return isAcronym || isBeforeFire;
    }

    private boolean is(int token, long mask) {
        Lexicon.Entry entry = language.words.longest(text, token, end);
        return entry != null && (entry.classes() & mask) != 0;
    }
}
