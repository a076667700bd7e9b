package org.atalaya.normalize.places;

/** What the word files of this package say of a word, each one bit of what is known of a token. */
enum WordClass {
    /** Words of the language that are names of places somewhere and nearly always mean something else. */
    COMMON,
    /** Words that begin a sentence or join names, so that their capital says nothing. */
    FUNCTION,
    /** Words after which a name is most likely that of a place. */
    PREPOSITION,
    /** Those of them after which hardly anything else stands: "in". */
    LOCATIVE,
    /** What joins a kind of place and its name: "of". */
    OF,
    /** Bodies that are called by their place: "Toronto Police". */
    BODY,
    /** What stands before the place where somebody comes from. */
    ORIGIN,
    /** Abbreviations that count only after a comma and before a full stop: "Louisville, Ky." */
    ABBREVIATION,
    /** Abbreviations of countries, always in capitals. */
    CODE,
    COMPASS,
    STREET,
    ORGANIZATION,
    /** What stands before the name of a station or a paper: "Radio Quito". */
    MEDIA,
    /** What stands before the name of a person. */
    TITLE,
    /** Given names. */
    GIVEN,
    /** Family names that are words or towns as well: they make a person's name of a given one before them. */
    SURNAME,
    /** What joins the parts of a person's name: "de la", "bin". */
    PARTICLE,
    /** Parts of towns and small settlements, which gazetteers lack: "village", "vereda". */
    SMALL,
    /** Names that mean a division rather than its town, unless a word says so. */
    WIDE,
    /** Buildings and grounds: "prison", "stadium". */
    SITE,
    /** What may stand between the name of a place and that of what it lies in. */
    LINK,
    ARTICLE,
    /** Articles with which the names of places begin: "El Alto". */
    NAME_ARTICLE,
    CAPITAL,
    SAINT,
    DEMONYM,
    /** Going somewhere: what follows is no scene. */
    TOWARD,
    /** What is at a place though "to" stands between: "the southern entrance to Mora". */
    EDGE,
    /** Verbs of being taken or driven away, after which "from" tells the scene; distances too. */
    MOVED,
    DISTANCE,
    /** Who speaks for a place: "the mayor of". */
    OFFICE,
    /** Speaking, living, being based somewhere. */
    SPEAKING,
    /** What who is somewhere does who only speaks there: "rescuers in Beni counted". */
    REPORTING,
    /** Verbs that stand before another one. */
    AUXILIARY,
    /** Buildings where the wounded are brought: "hospital". */
    CARE,
    /** What becomes of the wounded in a hospital: "treated", "died". */
    TREATED,
    /** What is done to a place, after which who dies there dies of that: "strike". */
    STRUCK,
    /** What stands between these and the place. */
    AGAINST,
    /** What the wounded are only where they are cared for: "hospitalizados". */
    IN_CARE,
    /** Of what kind a site is, beside its name: "general", "regional". */
    QUALIFIER,
    /** "A suburb of". */
    INDEFINITE,
    /** Taking somebody to where the next name says: "remitido a". */
    CARRIED,
    /** Part of the name of a person, by the words around it. */
    PERSON;

    @SuppressWarnings("EnumOrdinal") // a bit in memory only
    long mask() {
        return 1L << ordinal();
    }
}
