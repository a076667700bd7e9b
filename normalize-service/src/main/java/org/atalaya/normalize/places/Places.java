package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Finds the places of a report: those of the title first, then those of the text, in their order. */
public final class Places {
    /** What a name in a headline says of where the story is, beside one in the text. */
    private static final double IN_TITLE = 2;

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
        ReportEvidence evidence =
                new ReportEvidence(gazetteer, gazetteer.country(feedCountry), words.countriesOf(report.language()));
        evidence.gather(inTitle);
        evidence.gather(inText);
        evidence.gatherTowns(inTitle, IN_TITLE);
        evidence.gatherTowns(inText, 1);
        Company company = new Company(gazetteer);
        company.add(title, inTitle);
        company.add(text, inText);
        evidence.gatherCompany(company.division());
        evidence.gatherShared(inTitle);
        evidence.gatherShared(inText);
        PlaceResolver resolver = new PlaceResolver(gazetteer, evidence);
        if (!evidence.speaksOfAny()) {
            evidence.gatherLikely(resolver, title, inTitle);
            evidence.gatherLikely(resolver, text, inText);
        }
        inTitle = new Headline(gazetteer, resolver, text, inText).widened(title, inTitle);
        Senses senses = new Senses();
        senses.learn(gazetteer, resolver, title, inTitle);
        senses.learn(gazetteer, resolver, text, inText);
        List<FoundPlace> found = new ArrayList<>();
        FieldPlaces ofTitle = new FieldPlaces(gazetteer, evidence, senses, title, inTitle);
        FieldPlaces ofText = new FieldPlaces(gazetteer, evidence, senses, text, inText);
        ofTitle.addTo(found);
        ofText.startFrom(ofTitle);
        ofText.addTo(found);
        return List.copyOf(found);
    }
}
