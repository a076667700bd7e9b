package org.atalaya.normalize.casualties;

import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a sentence speaks of harm in a manner of speaking: of a game, of a made-up story, of an audience held captive,
 * of people put out of a post. Where armed people or an act of violence stand in it too, it is taken at its word.
 */
final class Setting {
    static final WordClasses CLASSES = new WordClasses();
    private static final long GAME = CLASSES.mask("GAME");
    private static final long FIGURATIVE = CLASSES.mask("FIGURATIVE");
    private static final long STORY = CLASSES.mask("STORY");
    private static final long TELL = CLASSES.mask("TELL");
    private static final long IN = CLASSES.mask("IN");
    private static final long AUDIENCE = CLASSES.mask("AUDIENCE");
    private static final long POST = CLASSES.mask("POST");
    private static final long EXPEL = CLASSES.mask("EXPEL");
    private static final long HOME = CLASSES.mask("HOME");
    /** "Two bodies had been counted twice". */
    private static final long MISCOUNTED = CLASSES.mask("MISCOUNTED");

    private static final long PLAY = CLASSES.mask("PLAY");
    private static final long MONEY = CLASSES.mask("MONEY");
    private static final long MANNER = CLASSES.mask("MANNER");

    /** What debts and taxes do to people, who live on: "killed over a debt" is no such word. */
    private static final long SQUEEZE = CLASSES.mask("SQUEEZE");

    private static final long FAMILY = CLASSES.mask("FAMILY");
    private static final long RAID = CLASSES.mask("RAID");
    private static final long FALLEN = CLASSES.mask("FALLEN");
    private static final long CORRECTING = CLASSES.mask("CORRECTING");

    /** What hits a bus on purpose. */
    static final long WEAPON = CLASSES.mask("WEAPON");

    /** What a running toll is of one of: "the sixth person killed in the attack". */
    static final long ATTACK = CLASSES.mask("ATTACK");

    /** "Nine charged over the killing". */
    static final long CHARGED = CLASSES.mask("CHARGED");

    /** What is done to people alone. */
    static final long MURDERED = CLASSES.mask("MURDERED");

    /** Police who tell or look into it took nobody. */
    static final long INQUIRY = CLASSES.mask("INQUIRY");

    /** What the column of a table calls the dead, and what its row calls a day. */
    static final long DEAD = CLASSES.mask("DEAD");

    static final long DAY = CLASSES.mask("DAY");

    /** "The thriller by X opens with": how far what belongs together may stand apart. */
    private static final int REACHES = 3;

    private final SentenceWords words;
    private final TokenizedText text;
    private final Harmless harmless;

    Setting(SentenceWords words) {
        this.words = words;
        this.text = words.text();
        this.harmless = new Harmless(words, this);
    }

    /** Whether a word tells of a figure that is put right: "raises", "cut". */
    static boolean corrects(SentenceWords words, int token) {
        return is(words.language(), words.text(), token, words.end(), CORRECTING);
    }

    /** Whether a word or phrase of a class begins at a token and ends before another. */
    static boolean is(CasualtyLanguage language, TokenizedText text, int token, int end, long mask) {
        Lexicon.Entry entry = language.settings.longest(text, token, end);
        return entry != null && (entry.classes() & mask) != 0;
    }

    /** Whether a claim of the sentence is none. */
    boolean isFigurative(FoundClaim claim) {
        return has(MISCOUNTED, claim.endToken(), claim.endToken() + REACHES)
                || isOfFamily(claim)
                || isOfBelongings(claim)
                || harmless.isWithoutHarm(claim)
                || (!isViolent(claim)
                        && (isOfStory()
                                || isOfGame(claim)
                                || isOfAudience(claim)
                                || isOfPost(claim)
                                || harmless.isNobodysDeed(claim)));
    }

    /** "In the series, 40 soldiers are gunned down", "the novel tells of twelve murders". */
    private boolean isOfStory() {
        for (int token = words.start(); token < words.end(); token++) {
            Lexicon.Entry in = entry(token);
            boolean isIn = in != null && (in.classes() & IN) != 0 && is(token + in.length(), STORY);
            if (isIn || (is(token, STORY) && isFollowed(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFollowed(int story) {
        for (int token = story + 1; token <= story + REACHES; token++) {
            if (is(token, TELL)) {
                return true;
            }
        }
        return false;
    }

    /** "Two players were hurt", "five favourites fell in the first round", not "a player was killed", or arrested. */
    private boolean isOfGame(FoundClaim claim) {
        boolean mayBe = claim.harm() == Harm.INJURED
                || claim.harm() == Harm.DISPLACED
                || has(FIGURATIVE, claim.harmToken(), claim.harmToken() + 1);
        return (mayBe && has(GAME, words.start(), words.end())) || isOfPlayOrMoney(claim);
    }

    /** "The striker gunned down 12 opponents in the rankings", "taxes strangle 300 farmers". */
    private boolean isOfPlayOrMoney(FoundClaim claim) {
        boolean mayBePlay = has(MANNER | FIGURATIVE, claim.harmToken(), claim.harmToken() + 1);
        boolean mayBeMoney = has(SQUEEZE | FIGURATIVE, claim.harmToken(), claim.harmToken() + 1);
        return (mayBePlay && has(PLAY, words.start(), words.end()))
                || (mayBeMoney && has(MONEY, words.start(), words.end()));
    }

    /** "The novel holds 300 readers captive". */
    private boolean isOfAudience(FoundClaim claim) {
        boolean mayBe = claim.harm() == Harm.ABDUCTED || words.is(claim.harmToken(), CasualtyLanguage.CAPTIVE);
        return mayBe && has(AUDIENCE, claim.firstToken(), claim.endToken());
    }

    /** "The university expelled 14 students", not "800 workers were driven from their homes", "3,000 students are displaced". */
    private boolean isOfPost(FoundClaim claim) {
        boolean isObject = claim.harmToken() < claim.peopleToken() || has(EXPEL, claim.harmToken(), claim.endToken());
        return claim.harm() == Harm.DISPLACED
                && isObject
                && has(POST, claim.firstToken(), claim.endToken())
                && !has(HOME, words.start(), words.end());
    }

    /** "Two children are in the custody of their grandmother". */
    private boolean isOfFamily(FoundClaim claim) {
        return claim.harm() == Harm.DETAINED && has(FAMILY, claim.endToken(), claim.endToken() + REACHES);
    }

    /** "Twelve people had their passports seized": nobody was. */
    private boolean isOfBelongings(FoundClaim claim) {
        boolean mayBe = claim.harm() == Harm.DETAINED || claim.harm() == Harm.ABDUCTED;
        for (int token = claim.peopleToken() + 1; mayBe && token < claim.harmToken() - 1; token++) {
            if (words.is(token, CasualtyLanguage.HAVE) && words.is(token + 1, CasualtyLanguage.POSSESSIVE)) {
                return !hasVerb(token + 1, claim.harmToken());
            }
        }
        return false;
    }

    /** "Who had their homes searched were arrested": they were. */
    private boolean hasVerb(int from, int to) {
        for (int token = from; token < to; token++) {
            if (words.is(token, CasualtyLanguage.BE)) {
                return true;
            }
        }
        return false;
    }

    /** "Cuatro prófugos cayeron ayer en una redada": the fallen of a raid on suspects were caught. */
    boolean isCaught(int harmToken) {
        return is(harmToken, FALLEN) && has(RAID, words.start(), words.end());
    }

    /** Whether people who do violence, or words for it that are not the claim's own, stand in the sentence. */
    private boolean isViolent(FoundClaim claim) {
        for (int token = words.start(); token < words.end(); token++) {
            boolean isOwn = token >= claim.firstToken() && token < claim.endToken();
            if (!isOwn
                    && (words.is(token, CasualtyLanguage.ARMED | CasualtyLanguage.FORCE)
                            || HeadOfReport.isViolent(words, token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word or phrase of a class begins within a stretch of the sentence. */
    boolean has(long mask, int from, int to) {
        for (int token = from; token < Math.min(to, words.end()); token++) {
            if (is(token, mask)) {
                return true;
            }
        }
        return false;
    }

    /** The same in the sentence. */
    boolean is(int token, long mask) {
        return token < words.end() && is(words.language(), text, token, words.end(), mask);
    }

    private Lexicon.@Nullable Entry entry(int token) {
        return words.language().settings.longest(text, token, words.end());
    }
}
