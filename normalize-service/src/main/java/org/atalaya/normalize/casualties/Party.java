package org.atalaya.normalize.casualties;

/**
 * Someone who speaks or acts, as a sentence names him.
 *
 * @param name the shortest that the report has, without an article
 * @param from first token, an article included
 * @param end the token after the last
 * @param mayHarm whether such a party may have harmed people
 * @param heads the classes of the noun that tells what it is, 0 where there is only a name
 * @param isPerson whether it is a person's name alone
 * @param isGeneral whether it is one word for a body that was named before: "the agency"
 */
record Party(String name, int from, int end, long heads, boolean mayHarm, boolean isPerson, boolean isGeneral) {
    /** Whether it is named by one word. */
    boolean isShort() {
        return name.indexOf(' ') < 0;
    }

    boolean isKnown() {
        return heads != 0;
    }

    /** Whether it may stand after "by" where someone was harmed: any people, and who harms. */
    boolean mayHaveHarmed() {
        return mayHarm || isPerson || (heads & PartyLanguage.ROLE) != 0;
    }

    /** "Soldiers and police". */
    Party and(Party other, String both) {
        return new Party(both, from, other.end, heads, true, false, false);
    }
}
