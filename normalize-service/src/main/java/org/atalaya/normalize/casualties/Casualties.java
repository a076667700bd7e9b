package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.text.Furniture;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;

/** Finds the claims of a report, each once however often the report repeats it. */
public final class Casualties {
    /** More than any report states: lists of all of a country's deaths in a year come to some hundreds. */
    private static final int MOST_CLAIMS = 1_000;

    private Casualties() {}

    /**
     * In the order of the text, at most the first thousand that are stated; those of the title alone come first.
     *
     * @param apart gives, for all claims, which two of them are of different times and so not the same told again
     */
    public static List<FoundClaim> find(
            ReportText report, Function<List<FoundClaim>, BiPredicate<FoundClaim, FoundClaim>> apart) {
        Furniture furniture = report.furniture();
        String code = report.language().equals("es") ? "es" : "en";
        CasualtyLanguage language = CasualtyLanguage.of(code);
        Numbers numbers = Numbers.of(code);
        ToldNames told = new ToldNames(report, language);
        PartyLanguage parties = PartyLanguage.of(code);
        List<Statement> inText =
                new Parties(report.text(), parties).told(statements(report.text(), furniture, language, numbers, told));
        List<Statement> inTitle = new Parties(report.title(), parties)
                .told(statements(report.title(), furniture, language, numbers, told)).stream()
                        .map(statement -> Parties.likeText(statement, inText))
                        .toList();
        VictimReader victims = new VictimReader(language, told);
        HeadOfReport head = new HeadOfReport(report, language);
        BiPredicate<FoundClaim, FoundClaim> areApart =
                apart.apply(inText.stream().map(Statement::claim).toList());
        return new Repetition(areApart)
                .removed(inTitle, inText).stream()
                        .filter(claim -> !head.isNone(claim))
                        .map(claim -> claim.with(victims.of(claim)))
                        .toList();
    }

    private static List<Statement> statements(
            TokenizedText text, Furniture furniture, CasualtyLanguage language, Numbers numbers, ToldNames told) {
        List<Statement> found = new ArrayList<>();
        ListBelow list = new ListBelow(language, numbers);
        Tables tables = new Tables(text, language, numbers);
        for (int sentence = 0; sentence < text.sentences() && found.size() < MOST_CLAIMS; sentence++) {
            if (furniture.holds(text, text.sentenceStart(sentence))) {
                continue;
            }
            if (tables.holds(text.sentenceStart(sentence))) {
                List<Statement> ofTable = tables.beginningIn(sentence);
                found.addAll(ofTable.subList(0, Math.min(ofTable.size(), MOST_CLAIMS - found.size())));
                continue;
            }
            SentenceWords words =
                    new SentenceWords(language, text, text.sentenceStart(sentence), text.sentenceEnd(sentence));
            TextBefore before = new TextBefore(found, text, sentence);
            ClaimUnits units = ClaimUnits.of(words, numbers, told, before.harm() != null);
            Statement share = list.read(words, found);
            if (share != null) {
                found.add(share);
            } else if (units != null) {
                found.addAll(new SentenceClaims(words, units, before).find());
            }
        }
        return found;
    }
}
