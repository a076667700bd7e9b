package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Tells which date of its sentence stands nearest to a claim. */
final class NearestDates {
    /** A date further away than this speaks of something else. */
    private static final int NEAR = 25;

    /** Words between a toll that rose and when it did. */
    private static final int RISE_REACHES = 2;

    private static final Set<String> FILLING = Set.of("mas", "more", "one", "on", "the", "el", "al", "en");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "y", ",");

    private final List<HarmDate> dates;
    private final List<FoundClaim> claims;

    /** @param spoken the day the report speaks from, after which nothing has happened; null where it is not known */
    NearestDates(List<HarmDate> dates, List<FoundClaim> claims, @Nullable LocalDate spoken) {
        this.dates = dates.stream()
                .filter(date -> spoken == null || !date.from().isAfter(spoken))
                .toList();
        this.claims = claims.stream().filter(claim -> !claim.isFigure()).toList();
    }

    /** Null where its sentence has none that may be its own. */
    @Nullable HarmDate of(FoundClaim claim) {
        HarmDate best = null;
        int bestDistance = NEAR + 1;
        for (HarmDate date : dates) {
            boolean isInSentence = date.text() == claim.text()
                    && claim.text().sentence(date.firstToken()) == claim.sentence()
                    && date.mayBeOf(claim)
                    && !isOfLaterClause(date, claim)
                    && !isOfRise(date, claim)
                    && !isOfAnother(date, claim)
                    && !isOfNextOne(date, claim)
                    && !isOfMainClause(date, claim);
            if (!isInSentence) {
                continue;
            }
            int distance = distance(date, claim);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = date;
            }
        }
        return best;
    }

    /** The day on which somebody did something about the event of a claim; null where its sentence tells none. */
    @Nullable HarmDate ofMainClause(FoundClaim claim) {
        return dates.stream()
                .filter(date -> date.text() == claim.text()
                        && claim.text().sentence(date.firstToken()) == claim.sentence()
                        && isOfMainClause(date, claim))
                .findFirst()
                .orElse(null);
    }

    /** Whether its sentence goes on to another harm with a date of its own, which therefore is not this one's. */
    boolean isFollowedByAnother(FoundClaim claim) {
        return dates.stream()
                .anyMatch(date -> date.text() == claim.text()
                        && claim.text().sentence(date.firstToken()) == claim.sentence()
                        && isOfLaterClause(date, claim));
    }

    /** "19 bodies had been found when gunmen killed six on Thursday": the date of another harm, in a clause behind. */
    private boolean isOfLaterClause(HarmDate date, FoundClaim claim) {
        if (date.firstToken() < claim.endToken()) {
            return false;
        }
        for (int token = claim.endToken(); token < date.firstToken(); token++) {
            if (TimeWords.LATER_CLAUSE.contains(claim.text().folded(token))) {
                int step = token;
                return claims.stream()
                        .anyMatch(other -> other.text() == claim.text()
                                && other.sentence() == claim.sentence()
                                && other.harm() == claim.harm()
                                && other.firstToken() > step
                                && !other.isOne());
            }
        }
        return false;
    }

    /** "Eighty inmates were wounded, and two policemen were wounded when they went in on Wednesday". */
    private boolean isOfNextOne(HarmDate date, FoundClaim claim) {
        return date.firstToken() >= claim.endToken()
                && claims.stream()
                        .anyMatch(other -> other.text() == claim.text()
                                && other.harm() == claim.harm()
                                && other.scope() == claim.scope()
                                && other.sentence() == claim.sentence()
                                && other.firstToken() >= claim.endToken()
                                && other.endToken() <= date.firstToken()
                                && hasComma(claim.text(), claim.endToken(), other.firstToken()));
    }

    /**
     * "They flew there on Thursday to look into the attack in which five died": the day on which somebody did something about
     * a known event, not that of the event.
     */
    static boolean isOfMainClause(HarmDate date, FoundClaim claim) {
        TokenizedText text = claim.text();
        boolean opens = date.firstToken() <= text.sentenceStart(claim.sentence()) + 1;
        boolean isWhich = false;
        for (int token = claim.firstToken() - 1; !opens && token > date.endToken() + 1; token--) {
            String word = text.folded(token);
            isWhich |= TimeWords.WHICH.contains(word);
            boolean isKnown = TimeWords.KNOWN_EVENT.contains(word) && isDefinite(text, token);
            if (isKnown) {
                return isWhich && !isCarriedOut(text, date.endToken(), token);
            }
        }
        return false;
    }

    /** "Who on Tuesday carried out the attack": the day of the attack itself. */
    private static boolean isCarriedOut(TokenizedText text, int from, int to) {
        for (int token = from; token < to; token++) {
            if (TimeWords.CARRIED_OUT.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinite(TokenizedText text, int noun) {
        for (int token = noun - 1; token >= Math.max(0, noun - ADJECTIVES); token--) {
            String word = text.folded(token);
            if (DEFINITE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static final int ADJECTIVES = 2;
    private static final Set<String> DEFINITE = Set.of("the", "el", "la", "los", "las", "del", "al");

    /** "Three died in the street and another the next day". */
    private static boolean isOfAnother(HarmDate date, FoundClaim claim) {
        for (int token = claim.endToken() + 1; token < date.firstToken(); token++) {
            if (TimeWords.ANOTHER.contains(claim.text().folded(token))
                    && CONJUNCTIONS.contains(claim.text().folded(token - 1))) {
                return isDirectlyBefore(date, token + 1);
            }
        }
        return false;
    }

    private static boolean isDirectlyBefore(HarmDate date, int from) {
        for (int token = from; token < date.firstToken(); token++) {
            if (!FILLING.contains(date.text().folded(token))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasComma(TokenizedText text, int from, int to) {
        for (int token = from; token < to; token++) {
            if (text.folded(token).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "The toll rose to 15 this morning": when it was told, not when they died. */
    private static boolean isOfRise(HarmDate date, FoundClaim claim) {
        int gap = date.firstToken() - claim.endToken();
        if (gap < 0 || gap > RISE_REACHES || claim.isOne()) {
            return false;
        }
        boolean isToll = false;
        boolean isRisen = false;
        for (int token = claim.firstToken(); token < claim.endToken(); token++) {
            isToll |= TimeWords.TOLL.contains(claim.text().folded(token));
            isRisen |= TimeWords.RISING.contains(claim.text().folded(token));
        }
        return isToll && isRisen;
    }

    /** In words; a date within the claim, "who were missing since Thursday were found dead", is as far as from its harm. */
    private static int distance(HarmDate date, FoundClaim claim) {
        boolean isInside = date.firstToken() > claim.firstToken() && date.endToken() <= claim.endToken();
        if (isInside && claim.harmToken() == claim.firstToken()) {
            // "And two on Thursday in Cusco."
            return 0;
        }
        if (date.firstToken() >= claim.endToken()) {
            return date.firstToken() - claim.endToken();
        }
        return date.endToken() <= claim.firstToken()
                ? claim.firstToken() - date.endToken()
                : 1
                        + Math.min(
                                Math.abs(claim.harmToken() - date.endToken()),
                                Math.abs(date.firstToken() - claim.harmToken()));
    }
}
