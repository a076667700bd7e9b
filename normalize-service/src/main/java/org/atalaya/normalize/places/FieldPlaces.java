package org.atalaya.normalize.places;

import java.util.List;
import java.util.Locale;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Where;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.atalaya.normalize.places.PlaceResolver.Resolved;
import org.jspecify.annotations.Nullable;

/** Makes places of the names of one field. */
final class FieldPlaces {
    /** UCDP where_prec. */
    private static final int ITSELF = 1;

    private static final int NEAR = 2;
    private static final int ADMIN2 = 3;
    private static final int ADMIN1 = 4;
    private static final int AREA = 5;
    private static final int COUNTRY = 6;

    /** How far a part of a town may lie from its middle, in kilometres. */
    private static final double WITHIN = 20;

    /** Tokens before the name of a place that a paragraph begins with: a time, a number of the list. */
    private static final int LONGEST_LABEL = 4;

    private final Gazetteer gazetteer;
    private final ReportEvidence evidence;
    private final Senses senses;
    private final MarkedText text;
    private final List<NamedSpan> spans;
    private final PlaceResolver resolver;
    private final Stating stating;

    /** The last place that may be around an unlisted one; -1 before the first. */
    private int last = -1;

    private int lastToken = -1;

    FieldPlaces(Gazetteer gazetteer, ReportEvidence evidence, Senses senses, MarkedText text, List<NamedSpan> spans) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.senses = senses;
        this.text = text;
        this.spans = spans;
        this.resolver = new PlaceResolver(gazetteer, evidence);
        this.stating = new Stating(gazetteer, text, spans);
    }

    /** Learns where the report's title lies, for what its text names first. */
    void startFrom(FieldPlaces title) {
        last = title.last;
    }

    void addTo(List<FoundPlace> found) {
        for (int i = 0; i < spans.size(); i++) {
            NamedSpan named = spans.get(i);
            boolean isSmall = senses.isSmall(text, named);
            NamedSpan span = isSmall ? named.small() : named;
            Resolved resolved = isSmall ? null : inSense(span, resolver.resolve(text, stating, span, i));
            if (resolved != null) {
                NamedSpan sized = isStatedInTown(span, resolved, i) ? span.small() : span;
                found.add(place(sized, gazetteer.name(resolved.place()), where(span, resolved)));
                boolean isDivisions = span.role() == Role.DEMONYM && gazetteer.isAdmin1(resolved.place());
                boolean isAround =
                        (span.role() == Role.NAMED || isDivisions) && gazetteer.countryOf(resolved.place()) >= 0;
                last = isAround ? resolved.place() : last;
                lastToken = isAround ? span.first() : lastToken;
            } else if (span.isUnlisted() || span.size() != Size.ANY || isLocated(span) || isBracketed(span, i)) {
                Where where = unlisted(span, i);
                if (where != null) {
                    NamedSpan sized = isBracketed(span, i) ? span.small() : span;
                    found.add(place(sized, name(span), where));
                }
            }
        }
    }

    /** "Dasht-e-Barchi, western Kabul": gazetteers have it, as a part of a town. */
    private boolean isStatedInTown(NamedSpan span, Resolved resolved, int index) {
        int outer = span.size() == Size.ANY && gazetteer.isTown(resolved.place()) ? stating.outer(index) : -1;
        Resolved around = outer < 0 ? null : resolver.resolve(text, stating, spans.get(outer), outer);
        return around != null
                && gazetteer.isTown(around.place())
                && gazetteer.population(around.place()) >= gazetteer.population(resolved.place())
                && gazetteer.kilometres(around.place(), resolved.place()) < WITHIN;
    }

    /** What the report states of the name elsewhere decides before anything but what it states here. */
    private @Nullable Resolved inSense(NamedSpan span, @Nullable Resolved here) {
        int stated = senses.stated(text, span);
        boolean isOpen = here == null || (here.place() != stated && here.decidedBy() != DecidedBy.STATED);
        return stated >= 0 && isOpen && span.size() == Size.ANY
                ? new Resolved(stated, DecidedBy.REPORT, Certainty.SURE)
                : here;
    }

    private FoundPlace place(NamedSpan span, String name, Where where) {
        return new FoundPlace(text.text(), span.first(), span.end(), name, where, span.role(), span.size());
    }

    private Where where(NamedSpan span, Resolved resolved) {
        int place = resolved.place();
        boolean isDeep = !gazetteer.isCountry(place) && !gazetteer.isAdmin1(place);
        return where(
                place,
                isDeep ? name(span, place) : null,
                precision(place),
                gazetteer.geonameId(place),
                resolved.decidedBy(),
                resolved.certainty());
    }

    private Where where(
            int place,
            @Nullable String name,
            int precision,
            @Nullable Long geonameId,
            DecidedBy decidedBy,
            Certainty certainty) {
        int admin1 = gazetteer.admin1Of(place);
        int admin2 = gazetteer.admin2Of(place);
        boolean hasPoint = decidedBy != DecidedBy.UNLISTED || precision == NEAR;
        return new Where(
                gazetteer.code(gazetteer.countryOf(place)),
                admin1 < 0 ? null : gazetteer.code(admin1),
                admin1 < 0 ? null : gazetteer.name(admin1),
                admin2 < 0 ? null : gazetteer.code(admin2),
                admin2 < 0 ? null : gazetteer.name(admin2),
                name,
                geonameId,
                hasPoint ? gazetteer.latitude(place) : null,
                hasPoint ? gazetteer.longitude(place) : null,
                precision,
                decidedBy,
                certainty);
    }

    private int precision(int place) {
        return switch (gazetteer.level(place)) {
            case COUNTRY -> COUNTRY;
            case ADMIN1 -> ADMIN1;
            case ADMIN2 -> ADMIN2;
            // An area within one division is as wide as one of the second level.
            case TOWN -> !gazetteer.isArea(place) ? ITSELF : gazetteer.admin1Of(place) >= 0 ? ADMIN2 : AREA;
        };
    }

    /** As the report has it where it spells it otherwise: "Saada" rather than "Şa‘dah". */
    private String name(NamedSpan span, int place) {
        String own = name(span);
        boolean isSame = NameKey.of(own).equals(NameKey.of(gazetteer.name(place)));
        boolean isDescribed = text.is(span.first(), WordClass.CAPITAL) || text.is(span.end() - 1, WordClass.CAPITAL);
        boolean isAbbreviated = span.end() - span.first() > 1
                && text.text().folded(span.first()).length() < 3;
        return isSame || isAbbreviated || (isDescribed && span.end() - span.first() > 1) ? gazetteer.name(place) : own;
    }

    private String name(NamedSpan span) {
        String quote = text.text().span(span.first(), span.end());
        return text.text().shouting() ? capitalized(quote) : quote;
    }

    private static String capitalized(String name) {
        StringBuilder result = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < result.length(); i++) {
            if (i == 0 || !Character.isLetter(result.charAt(i - 1))) {
                result.setCharAt(i, Character.toUpperCase(result.charAt(i)));
            }
        }
        return result.toString();
    }

    // --- places that are in no gazetteer
    // --------------------------------------------------------------------------------

    /** "In Marikana", which as such is in no country of the report. */
    private boolean isLocated(NamedSpan span) {
        return span.placed()
                && text.is(span.first() - 1, WordClass.LOCATIVE)
                && (!text.is(span.first(), WordClass.COMMON) || isArticled(span))
                && !text.text().shouting();
    }

    /** "El Molino". */
    private boolean isArticled(NamedSpan span) {
        return span.end() - span.first() > 1 && text.is(span.first(), WordClass.NAME_ARTICLE);
    }

    /** "El Plateado (Argelia)". */
    private boolean isBracketed(NamedSpan span, int index) {
        return text.is(span.end(), "(") && stating.outer(index) >= 0;
    }

    /** It lies where the text says, else where the place before it lies, else where most of the report does. */
    private @Nullable Where unlisted(NamedSpan span, int index) {
        int outer = stating.outer(index);
        Resolved stated = outer < 0 ? null : resolver.resolve(text, stating, spans.get(outer), outer);
        // "San Miguel del Ene, centro poblado de Vizcatán del Ene (Satipo)": what it lies in may be in no gazetteer
        // either.
        while (stated == null && outer >= 0) {
            outer = stating.outer(outer);
            stated = outer < 0 ? null : resolver.resolve(text, stating, spans.get(outer), outer);
        }
        boolean isStated = stated != null && gazetteer.countryOf(stated.place()) >= 0;
        int elsewhere = isStated ? -1 : senses.around(text, span);
        int around = isStated && stated != null ? narrowed(stated.place()) : elsewhere >= 0 ? elsewhere : around(span);
        if (around < 0) {
            return null;
        }
        boolean isNear = gazetteer.isTown(around) && !gazetteer.isArea(around);
        return where(
                around,
                name(span),
                isNear ? NEAR : ITSELF,
                null,
                DecidedBy.UNLISTED,
                isStated || elsewhere >= 0 ? Certainty.LIKELY : Certainty.GUESS);
    }

    /** "RANGPUR. A painter was shot outside the university": a place that its paragraph begins with. */
    private boolean isUnderHeading(NamedSpan span) {
        return lastToken >= 0
                && text.text().paragraph(lastToken) == text.text().paragraph(span.first())
                && lastToken - text.text().paragraphStart(lastToken) <= LONGEST_LABEL;
    }

    /** "Sainte-Colombe, in western France": in the division of France that nearly all the report is about. */
    private int narrowed(int stated) {
        int division = gazetteer.isCountry(stated) ? evidence.onlyDivision(stated) : -1;
        return division >= 0 ? division : stated;
    }

    private int around(NamedSpan span) {
        int division = evidence.mainDivision();
        boolean isWide = last < 0 || gazetteer.isCountry(last);
        if (isWide && division >= 0 && (last < 0 || gazetteer.countryOf(division) == last)) {
            return division;
        }
        boolean isSameSentence = lastToken >= 0 && text.isSameSentence(lastToken, span.first());
        boolean isElsewhere = last >= 0
                && division >= 0
                && gazetteer.admin1Of(last) != division
                && evidence.ofDivision(gazetteer.admin1Of(last)) < evidence.ofDivision(division);
        // What the title names is what the report is about.
        boolean isOfTitle = lastToken < 0;
        if (isElsewhere && !isSameSentence && !isOfTitle && !isUnderHeading(span)) {
            return division;
        }
        return last >= 0 ? last : evidence.mainCountry();
    }
}
