package org.atalaya.normalize.casualties;

/**
 * A party as it is named, and the rule or pass that found it.
 *
 * @param mayHarm whether such a party may have harmed people
 */
record NamedParty(String name, boolean mayHarm, String rule) {
    static NamedParty of(Party party, String rule) {
        return new NamedParty(party.name(), party.mayHarm(), rule);
    }

    /** The same found by another rule or pass. */
    NamedParty by(String other) {
        return new NamedParty(name, mayHarm, other);
    }
}
