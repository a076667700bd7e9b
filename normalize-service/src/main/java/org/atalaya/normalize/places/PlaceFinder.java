package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.gazetteer.NameTable;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.jspecify.annotations.Nullable;

/** Finds the names of places in a field, longest first, and leaves out what only looks like one. */
final class PlaceFinder {
    /** People of a town after which a prison or a hospital is called. */
    private static final int NOTED = 10_000;

    private static final int[] NONE = {};

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final MarkedText text;
    private final LookAlikes lookAlikes;
    private final Surroundings surroundings;
    private final UnlistedNames unlisted;

    PlaceFinder(Gazetteer gazetteer, PlaceWords words, PeopleNames people, MarkedText text) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.text = text;
        this.lookAlikes = new LookAlikes(gazetteer, words, people, text);
        this.surroundings = new Surroundings(text);
        this.unlisted = new UnlistedNames(text, surroundings);
    }

    List<NamedSpan> find() {
        List<NamedSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            NamedSpan span = text.isWord(at) ? span(at) : null;
            if (span == null) {
                at++;
            } else {
                spans.add(span);
                at = span.end();
            }
        }
        return spans;
    }

    private @Nullable NamedSpan span(int at) {
        NamedSpan people = text.is(at, WordClass.DEMONYM) ? demonym(at) : null;
        if (!text.text().capitalized(at)) {
            return people != null ? people : capital(at);
        }
        NamedSpan listed = listed(at);
        if (people != null && !isTheirPlace(people)) {
            // "Saudi Arabia", "Dominican Republic"; "Orense", a town beside "los hospitales orenses".
            if (listed != null && (listed.end() > people.end() || isOfDivision(people))) {
                return listed;
            }
            NamedSpan site = unlisted.siteOfPeople(at);
            return site != null ? site : people;
        }
        boolean mayBeLonger = listed != null && mayBeLonger(listed);
        if (listed != null && !mayBeLonger && !unlisted.isLonger(listed)) {
            return listed;
        }
        NamedSpan other = unlisted.at(at);
        boolean isOther = other != null && (listed == null || !mayBeLonger || other.end() > listed.end());
        return isOther ? other : listed;
    }

    /** "San Miguel" of "San Miguel del Ene", "Abu" of "the Abu Salim quarter". */
    private boolean mayBeLonger(NamedSpan listed) {
        int next = listed.end();
        boolean isSaint = text.is(listed.first(), WordClass.SAINT) && text.is(next, WordClass.OF);
        boolean isName = listed.size() == Size.SMALL
                && text.isProper(next)
                && text.isSameSentence(listed.first(), next)
                && !text.is(next, WordClass.FUNCTION);
        return isSaint || isName;
    }

    private @Nullable NamedSpan listed(int at) {
        long hash = NameKey.start();
        int[] best = null;
        int end = at;
        int parts = 0;
        for (int i = at; i < text.size() && parts < NameKey.MOST_PARTS; i++) {
            if (!text.isWord(i) && joins(i)) {
                continue;
            }
            if (text.text().kind(i) == org.atalaya.normalize.text.Kind.PUNCTUATION) {
                break;
            }
            hash = NameKey.add(hash, text.text().folded(i));
            parts++;
            int[] bearers = NameTable.world().find(hash);
            if (bearers == null) {
                break;
            }
            if (bearers.length > 0 && isCapital(i)) {
                best = bearers;
                end = i + 1;
            }
        }
        if (best == null || isPartOfSaint(at, end)) {
            return null;
        }
        int kind = surroundings.kind(at, end);
        boolean isPlaced = surroundings.isPlaced(at, end);
        if (!lookAlikes.isPlace(at, end, best, isPlaced, kind != 0)) {
            return null;
        }
        Role said = surroundings.role(at, end, lookAlikes.isOfBody(end));
        Role role = isAdjective(at, end, said) ? Role.DEMONYM : said;
        return new NamedSpan(
                at,
                end,
                (kind & Level.TOWN.mask()) == 0 ? withoutItsTowns(at, best) : best,
                role,
                kind,
                isSiteOfTown(at, end, best) || isOfCountry(at, end, best) ? Size.ANY : surroundings.size(at, end),
                isPlaced);
    }

    /** "U.S. missionaries", "US-backed": the short form of a country's name is its adjective too, but not "in the US". */
    private boolean isAdjective(int at, int end, Role role) {
        boolean isCode = text.is(at, WordClass.CODE) && text.text().allCaps(at);
        boolean isInitials =
                text.is(at + 1, ".") && text.text().end(end - 1) - text.text().start(end - 1) == 1;
        if (role != Role.NAMED || !(isCode || isInitials)) {
            return false;
        }
        int next = text.is(end, ".") && text.is(end - 2, ".") ? end + 1 : end;
        if (text.is(next, "-")) {
            return text.isWord(next + 1) && !text.text().capitalized(next + 1);
        }
        boolean isNoun = text.isWord(next)
                && text.isSameSentence(at, next)
                && !text.is(next, WordClass.FUNCTION)
                && !text.is(next, WordClass.PREPOSITION)
                && !text.is(next, WordClass.REPORTING);
        int before = text.is(at - 1, WordClass.ARTICLE) ? at - 2 : at - 1;
        boolean isIn = text.is(before, WordClass.PREPOSITION);
        boolean isOfName =
                isNoun && text.text().capitalized(next) && !text.text().shouting();
        return isNoun && (!isIn || isOfName || text.is(next, WordClass.BODY));
    }

    /** "La cárcel de Latacunga", "Peshawar school attack": it is in the town; "el parque de San Juan" is called so. */
    private boolean isSiteOfTown(int at, int end, int[] bearers) {
        boolean isBefore =
                text.is(end, WordClass.SITE) && !text.text().capitalized(end) && !text.is(at - 1, WordClass.ARTICLE);
        return (text.is(at - 1, WordClass.OF) || isBefore)
                && surroundings.size(at, end) == Size.SITE
                && !text.is(at, WordClass.SAINT)
                && Arrays.stream(bearers)
                        .anyMatch(bearer -> gazetteer.isTown(bearer >> 1)
                                && !gazetteer.isHandKept(bearer >> 1)
                                && gazetteer.population(bearer >> 1) >= NOTED);
    }

    /** "Nigeria village attack": a village of the country, not one that is called so. */
    private boolean isOfCountry(int at, int end, int[] bearers) {
        return text.is(end, WordClass.SMALL)
                && !text.is(surroundings.kindBefore(at), WordClass.SMALL)
                && Arrays.stream(bearers).anyMatch(bearer -> gazetteer.isCountry(bearer >> 1));
    }

    /** "Sainte" in "Sainte-Soline". */
    private boolean isPartOfSaint(int at, int end) {
        return end - at == 1
                && text.is(at, WordClass.SAINT)
                && text.is(end, "-")
                && text.text().glued(end)
                && text.isProper(end + 1);
    }

    /**
     * A country's name means the country, not the town in it that is called so too ("Panamá", "Guatemala" for its
     * capital), unless a word says so: what is told of the country must not be put into the town.
     */
    private int[] withoutItsTowns(int at, int[] bearers) {
        int wide = -1;
        for (int bearer : bearers) {
            boolean isWide = gazetteer.isCountry(bearer >> 1)
                    || (text.is(at, WordClass.WIDE) && gazetteer.isAdmin1(bearer >> 1));
            wide = isWide ? bearer >> 1 : wide;
        }
        if (wide < 0 || bearers.length == 1) {
            return bearers;
        }
        int named = wide;
        return Arrays.stream(bearers)
                .filter(bearer -> !gazetteer.liesIn(bearer >> 1, named)
                        || (gazetteer.isCountry(named) && !gazetteer.isTown(bearer >> 1)))
                .toArray();
    }

    /** "Juliaca", and "d'Ivoire" too. */
    private boolean isCapital(int token) {
        return text.text().capitalized(token) || text.text().folded(token).indexOf('\'') > 0;
    }

    /** Signs inside a name: "Port-au-Prince", "Sana'a", "U.S." */
    private boolean joins(int token) {
        if (!text.text().glued(token)) {
            return false;
        }
        boolean isAbbreviated =
                text.is(token, ".") && text.text().end(token - 1) - text.text().start(token - 1) <= 2;
        return isAbbreviated || text.is(token, "-") || text.is(token, "'");
    }

    /** "Siria", which is the country where "la ciudad siria" is its city. */
    private boolean isTheirPlace(NamedSpan people) {
        long hash = NameKey.start();
        for (int i = people.first(); i < people.end(); i++) {
            hash = NameKey.add(hash, text.text().folded(i));
        }
        int[] bearers = NameTable.world().find(hash);
        return bearers != null
                && Arrays.stream(bearers)
                        .anyMatch(bearer -> Arrays.stream(people.bearers()).anyMatch(of -> of >> 1 == bearer >> 1));
    }

    private boolean isOfDivision(NamedSpan people) {
        return Arrays.stream(people.bearers()).noneMatch(bearer -> gazetteer.isCountry(bearer >> 1));
    }

    /** "Peruvian", "South Sudanese"; "the Salvadoran capital" is a town. */
    private @Nullable NamedSpan demonym(int at) {
        int end = at + 2;
        int[] places = text.isWord(at + 1)
                ? words.demonym(text.text().folded(at) + " " + text.text().folded(at + 1))
                : NONE;
        if (places.length == 0) {
            end = at + 1;
            places = words.demonym(text.text().folded(at));
        }
        if (places.length == 0 || isPartOfOtherName(at)) {
            return null;
        }
        if (text.is(end, WordClass.CAPITAL) && isOfCapital(places)) {
            return capital(at, end + 1, places[0] >> 1);
        }
        int level = 0;
        for (int place : places) {
            level |= gazetteer.level(place >> 1).mask();
        }
        return new NamedSpan(at, end, places, Role.DEMONYM, level, Size.ANY, false);
    }

    /** "Latin American", "Inter-American", "Organization of American States". */
    private boolean isPartOfOtherName(int at) {
        int before = text.is(at - 1, "-") ? at - 2 : at - 1;
        boolean isAfter = text.isWord(before)
                && words.isNoDemonym(
                        text.text().folded(before) + " " + text.text().folded(at));
        return isAfter
                || (text.isWord(at + 1)
                        && words.isNoDemonym(
                                text.text().folded(at) + " " + text.text().folded(at + 1)));
    }

    /** "La capital salvadoreña". */
    private @Nullable NamedSpan capital(int at) {
        if (!text.is(at, WordClass.CAPITAL) || !text.is(at + 1, WordClass.DEMONYM)) {
            return null;
        }
        int[] places = words.demonym(text.text().folded(at + 1));
        return isOfCapital(places) ? capital(at, at + 2, places[0] >> 1) : null;
    }

    private boolean isOfCapital(int[] people) {
        return people.length == 1 && gazetteer.isCountry(people[0] >> 1) && gazetteer.capitalOf(people[0] >> 1) >= 0;
    }

    private NamedSpan capital(int first, int end, int country) {
        Role role = surroundings.role(first, end, false);
        int[] bearer = {gazetteer.capitalOf(country) * 2};
        return new NamedSpan(first, end, bearer, role, Level.TOWN.mask(), Size.ANY, true);
    }
}
