package org.atalaya.events;

/** What was suffered, by the field's codebooks (UCDP GED, ACLED, Every Casualty standards). */
public enum Harm {
    /** Dead, deaths in custody included. */
    KILLED,
    /** Wounded. */
    INJURED,
    /** Taken into custody by a state, or by an authority that acts as one. */
    DETAINED,
    /** Missing. Missing is never dead. */
    DISAPPEARED,
    /** Kidnapped or held by a non-state actor. */
    ABDUCTED,
    /** Driven from home. */
    DISPLACED
}
