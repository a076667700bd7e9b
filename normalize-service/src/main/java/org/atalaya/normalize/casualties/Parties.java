package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.text.TokenizedText;

/** Adds to the claims of a field who says each and who is said to have done it. */
final class Parties {
    private final Attributions attributions;
    private final Perpetrators perpetrators;

    Parties(TokenizedText text, PartyLanguage language) {
        PartySentences sentences = new PartySentences(text, language);
        attributions = new Attributions(sentences);
        perpetrators = new Perpetrators(sentences);
    }

    List<Statement> told(List<Statement> statements) {
        Set<Integer> claiming = new HashSet<>();
        statements.forEach(statement -> claiming.add(statement.claim().sentence()));
        List<Statement> told = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            FoundClaim claim = statement.claim();
            told.add(statement.with(claim.isLineOfList() ? likeTotal(claim, told) : told(claim, claiming)));
        }
        return told;
    }

    /** The lines of a list are said by who says their total, and done by who did it. */
    private static FoundClaim likeTotal(FoundClaim line, List<Statement> told) {
        for (int i = told.size() - 1; i >= 0; i--) {
            FoundClaim total = told.get(i).claim();
            if (total.harm() == line.harm() && total.scope() != Scope.SUBSET && total.figure() >= line.figure()) {
                return line.completedBy(total, "as the total");
            }
        }
        return line;
    }

    private FoundClaim told(FoundClaim claim, Set<Integer> claiming) {
        NamedParty source = attributions.of(claim, claiming);
        NamedParty party = perpetrators.of(claim);
        if (party == null && source != null && source.mayHarm() && claim.harm() == Harm.DETAINED) {
            party = source.by("who reports arrests made them");
        }
        FoundClaim said = source == null ? claim : claim.saidBy(source.name(), source.rule());
        return party == null ? said : said.doneBy(party.name(), party.rule());
    }

    /** A title leaves out who says and who did what the text tells. */
    static Statement likeText(Statement title, List<Statement> inText) {
        FoundClaim told = title.claim();
        for (Statement each : inText) {
            told = each.claim().harm() == told.harm() ? told.completedBy(each.claim(), "told in the text") : told;
        }
        return title.with(told);
    }
}
