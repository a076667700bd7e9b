package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Where;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Finds the places of a report: those of the title first, then those of the text, in their order. */
public final class Places {
    /** UCDP where_prec. */
    private static final int ITSELF = 1;

    private static final int ADMIN2 = 3;
    private static final int ADMIN1 = 4;
    private static final int AREA = 5;
    private static final int COUNTRY = 6;

    private Places() {}

    /**
     * Every place that is named and could be told from its namesakes.
     *
     * @param feedCountry ISO 3166-1 alpha-2 of the feed, a hint only; null where there is none
     */
    public static List<FoundPlace> find(ReportText report, @Nullable String feedCountry) {
        Gazetteer gazetteer = Gazetteer.world();
        PlaceWords words = PlaceWords.get();
        List<NamedSpan> inTitle = new PlaceFinder(gazetteer, words, report.title()).find();
        List<NamedSpan> inText = new PlaceFinder(gazetteer, words, report.text()).find();
        PlaceResolver resolver = new PlaceResolver(gazetteer, gazetteer.country(feedCountry));
        resolver.gather(inTitle);
        resolver.gather(inText);
        resolver.gatherShared(inTitle);
        resolver.gatherShared(inText);
        List<FoundPlace> found = new ArrayList<>();
        add(found, report.title(), inTitle, resolver, gazetteer);
        add(found, report.text(), inText, resolver, gazetteer);
        return List.copyOf(found);
    }

    private static void add(
            List<FoundPlace> found,
            TokenizedText text,
            List<NamedSpan> spans,
            PlaceResolver resolver,
            Gazetteer gazetteer) {
        for (int i = 0; i < spans.size(); i++) {
            PlaceResolver.Resolved resolved = resolver.resolve(text, spans, i);
            if (resolved != null) {
                NamedSpan span = spans.get(i);
                found.add(new FoundPlace(
                        text,
                        span.first(),
                        span.end(),
                        gazetteer.name(resolved.place()),
                        where(gazetteer, resolved),
                        span.role()));
            }
        }
    }

    private static Where where(Gazetteer gazetteer, PlaceResolver.Resolved resolved) {
        int place = resolved.place();
        int country = gazetteer.countryOf(place);
        int admin1 = gazetteer.admin1Of(place);
        int admin2 = gazetteer.admin2Of(place);
        boolean isDeep = !gazetteer.isCountry(place) && !gazetteer.isAdmin1(place);
        int precision = gazetteer.isCountry(place)
                ? COUNTRY
                : gazetteer.isAdmin1(place)
                        ? ADMIN1
                        : gazetteer.isAdmin2(place) ? ADMIN2 : gazetteer.isArea(place) ? AREA : ITSELF;
        return new Where(
                gazetteer.code(country),
                admin1 < 0 ? null : gazetteer.code(admin1),
                admin1 < 0 ? null : gazetteer.name(admin1),
                admin2 < 0 ? null : gazetteer.code(admin2),
                admin2 < 0 ? null : gazetteer.name(admin2),
                isDeep ? gazetteer.name(place) : null,
                gazetteer.geonameId(place),
                gazetteer.latitude(place),
                gazetteer.longitude(place),
                precision,
                resolved.decidedBy(),
                resolved.certainty());
    }
}
