package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Finds the places of a report: those of the title first, then those of the text, in their order. */
public final class Places {
    private Places() {}

    /**
     * Every place that is named and could be told from its namesakes.
     *
     * @param feedCountry ISO 3166-1 alpha-2 of the feed, a hint only; null where there is none
     */
    public static List<FoundPlace> find(ReportText report, @Nullable String feedCountry) {
        Gazetteer gazetteer = Gazetteer.world();
        PlaceWords words = PlaceWords.get();
        MarkedText title = new MarkedText(report.title(), words);
        MarkedText text = new MarkedText(report.text(), words);
        PeopleNames people = new PeopleNames();
        people.mark(title);
        people.mark(text);
        List<NamedSpan> inTitle = new PlaceFinder(gazetteer, words, people, title).find();
        List<NamedSpan> inText = new PlaceFinder(gazetteer, words, people, text).find();
        ReportEvidence evidence = new ReportEvidence(gazetteer, gazetteer.country(feedCountry));
        evidence.gather(inTitle);
        evidence.gather(inText);
        evidence.gatherTowns(inTitle);
        evidence.gatherTowns(inText);
        evidence.gatherShared(inTitle);
        evidence.gatherShared(inText);
        List<FoundPlace> found = new ArrayList<>();
        new FieldPlaces(gazetteer, evidence, title, inTitle).addTo(found);
        new FieldPlaces(gazetteer, evidence, text, inText).addTo(found);
        return List.copyOf(found);
    }
}
