package org.atalaya.normalize.text;

/** What a token is made of. */
public enum Kind {
    /** Letters, with apostrophes inside ("didn't"); a possessive "'s" is a word of its own. */
    WORD,
    /** Digits, with dots and commas inside ("1,155", "27.01.2023"). */
    NUMBER,
    /** One sign, or a run of the same sign ("--"). */
    PUNCTUATION
}
