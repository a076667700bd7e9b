package org.atalaya.normalize.reports;

import java.util.List;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells who died after an event was told, and the toll that this makes: "A nurse shot on Monday died last night. With her,
 * seven have died." The death adds to a toll; the toll is of the day of the event, not of the death.
 */
final class LaterDeaths {
    private final List<FoundClaim> claims;
    private final List<HarmDate> dates;
    private final NearestDates nearest;

    LaterDeaths(List<FoundClaim> claims, List<HarmDate> dates, NearestDates nearest) {
        this.claims = List.copyOf(claims);
        this.dates = dates;
        this.nearest = nearest;
    }

    /**
     * "Three more were wounded" adds to nothing where no other wounded are told of, but "a fourth protester died" at the head
     * of a report to what others told; one who died as a toll rose adds to it.
     */
    FoundClaim withWhatItAddsTo(FoundClaim claim) {
        boolean isHead = claim.harm() == Harm.KILLED && claim.equals(claims.get(0));
        boolean isAlone = !isHead
                && claims.stream()
                                .filter(other -> other.harm() == claim.harm() && other.scope() != Scope.SUBSET)
                                .count()
                        == 1;
        if (claim.scope() == Scope.INCREMENT && isAlone) {
            return claim.withScope(Scope.INCIDENT);
        }
        if (claim.scope() == Scope.CUMULATIVE && of(claim) != null) {
            return claim.withScope(Scope.INCIDENT);
        }
        boolean adds = claim.scope() == Scope.INCIDENT
                && claim.harm() == Harm.KILLED
                && (claim.isOne()
                        ? (claim.isBeside(TimeWords.RISING) && claim.isBeside(TimeWords.TOLL))
                                || isFollowedByToll(claim)
                        : isBroughtTo(claim) || isRiseOf(claim));
        return adds ? claim.withScope(Scope.INCREMENT) : claim;
    }

    /** "Rose to 34 after three bodies were found": in the toll that stands before them. */
    private boolean isRiseOf(FoundClaim deaths) {
        TokenizedText text = deaths.text();
        return claims.stream()
                .anyMatch(toll -> toll.text() == text
                        && toll.sentence() == deaths.sentence()
                        && toll.endToken() <= deaths.firstToken()
                        && toll.harm() == Harm.KILLED
                        && toll.figure() > deaths.figure()
                        && holdsAny(text, toll.firstToken(), toll.endToken(), TimeWords.RISING)
                        && holdsAny(text, toll.endToken(), deaths.firstToken(), TimeWords.RISE_CAUSE));
    }

    private static boolean holdsAny(TokenizedText text, int from, int to, java.util.Set<String> words) {
        for (int token = from; token < to; token++) {
            if (words.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Three men died of their wounds, with which nine are dead". */
    private boolean isBroughtTo(FoundClaim deaths) {
        return claims.stream()
                .anyMatch(toll -> toll.text() == deaths.text()
                        && toll.sentence() == deaths.sentence()
                        && toll.firstToken() > deaths.endToken()
                        && toll.harm() == Harm.KILLED
                        && toll.figure() > deaths.figure()
                        && isJoined(deaths.text(), deaths.endToken(), toll.endToken()));
    }

    private static boolean isJoined(TokenizedText text, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean isWithThis = TimeWords.WITH.contains(text.folded(token))
                    && token + 1 < to
                    && TimeWords.THEM.contains(text.folded(token + 1));
            if (isWithThis || TimeWords.BRINGING.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the toll that a death makes is told in the next sentence: "With her, seven have died". */
    private boolean isFollowedByToll(FoundClaim death) {
        return claims.stream()
                .anyMatch(toll -> toll.text() == death.text()
                        && toll.sentence() == death.sentence() + 1
                        && isToll(toll)
                        && goesOn(toll));
    }

    private static boolean isToll(FoundClaim claim) {
        boolean isOfEvent = claim.scope() == Scope.INCIDENT || (claim.scope() == Scope.CUMULATIVE && goesOn(claim));
        return claim.harm() == Harm.KILLED && isOfEvent && !claim.isOne();
    }

    /** The death that a toll is told with, "died last night, bringing the toll to four"; null where there is none. */
    @Nullable FoundClaim of(FoundClaim toll) {
        if (!isToll(toll)) {
            return null;
        }
        for (FoundClaim death : claims) {
            boolean isBefore = death.text() == toll.text() && death.firstToken() < toll.firstToken();
            boolean isOfSentence =
                    death.sentence() == toll.sentence() || (death.sentence() + 1 == toll.sentence() && goesOn(toll));
            if (isBefore
                    && isOfSentence
                    && death.harm() == Harm.KILLED
                    && death.figure() < toll.figure()
                    && withWhatItAddsTo(death).scope() == Scope.INCREMENT) {
                return death;
            }
        }
        return null;
    }

    /** The latest day told around a later death, up to its toll, that is before that of the death. */
    @Nullable HarmDate event(FoundClaim toll) {
        FoundClaim death = of(toll);
        HarmDate dying = death == null ? null : nearest.of(death);
        HarmDate event = null;
        for (HarmDate date : dates) {
            boolean isThere = death != null
                    && date.text() == toll.text()
                    && toll.text().sentence(date.firstToken()) >= death.sentence()
                    && toll.text().sentence(date.firstToken()) <= toll.sentence();
            boolean isEarlier = dying != null && date.to().isBefore(dying.from()) && !date.isStart();
            if (isThere && isEarlier && (event == null || date.from().isAfter(event.from()))) {
                event = date;
            }
        }
        return event;
    }

    /**
     * Whether a toll is what it came to when somebody died who is told of before it: "The driver of the bus that was hit on
     * Monday died of his burns last night, bringing the number of dead to four".
     */
    boolean isRunning(FoundClaim toll) {
        boolean isToll = toll.harm() == Harm.KILLED && toll.scope() == Scope.INCIDENT && !toll.isOne();
        if (!isToll || toll.text().field() != Field.TEXT) {
            return false;
        }
        TokenizedText text = toll.text();
        int start = text.sentenceStart(toll.sentence());
        boolean isWithThem = false;
        boolean hasComeTo = false;
        boolean isDeathTold = false;
        for (int token = start; token < toll.endToken(); token++) {
            String word = text.folded(token);
            String next = token + 1 < text.size() ? text.folded(token + 1) : "";
            boolean isOwn = token >= toll.firstToken();
            isDeathTold |= !isOwn && TimeWords.DIED.contains(word);
            isWithThem |= TimeWords.WITH.contains(word)
                    && (TimeWords.THEM.contains(next)
                            || (TimeWords.ARTICLE.contains(next) && isDeath(text, token + 2)));
            hasComeTo |= TimeWords.BRINGING.contains(word) || TimeWords.NOW.contains(word);
        }
        return isWithThem ? isDeathTold || isDeathToldBefore(text, start) : isDeathTold && hasComeTo;
    }

    private static boolean isDeath(TokenizedText text, int token) {
        return token < text.size() && TimeWords.DEATH.contains(text.folded(token));
    }

    private static boolean isDeathToldBefore(TokenizedText text, int start) {
        int from = start == 0 ? 0 : text.sentenceStart(text.sentence(start - 1));
        for (int token = from; token < start; token++) {
            if (TimeWords.DIED.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** The earliest of several days told with a running toll and who died before it; null where the event's is not told. */
    @Nullable HarmDate firstTold(FoundClaim toll) {
        TokenizedText text = toll.text();
        int start = text.sentenceStart(toll.sentence());
        boolean isInSentence = false;
        for (int token = start; token < toll.firstToken(); token++) {
            isInSentence |= TimeWords.DIED.contains(text.folded(token)) && !isWith(text, token);
        }
        int first = isInSentence || toll.sentence() == 0 ? toll.sentence() : toll.sentence() - 1;
        HarmDate earliest = null;
        HarmDate latest = null;
        for (HarmDate date : dates) {
            int sentence = date.text() == text ? text.sentence(date.firstToken()) : -1;
            if (sentence >= first && sentence <= toll.sentence() && !date.isStart()) {
                earliest = earliest == null || date.from().isBefore(earliest.from()) ? date : earliest;
                latest = latest == null || date.from().isAfter(latest.from()) ? date : latest;
            }
        }
        boolean isOfEvent = earliest != null && latest != null && earliest.to().isBefore(latest.from());
        return isOfEvent || (earliest != null && isOfKnownEvent(earliest)) ? earliest : null;
    }

    /** "Friday's attack", "the attack of last Friday". */
    private static boolean isOfKnownEvent(HarmDate date) {
        TokenizedText text = date.text();
        int after = date.endToken();
        after += after < text.size() && text.glued(after) && text.folded(after).equals("'s") ? 1 : 0;
        if (after < text.size() && TimeWords.KNOWN_EVENT.contains(text.folded(after))) {
            return true;
        }
        int before = date.firstToken() - 1;
        while (before > 0 && TimeWords.OF_DATE.contains(text.folded(before))) {
            before--;
        }
        return before >= 0 && TimeWords.KNOWN_EVENT.contains(text.folded(before));
    }

    private static boolean isWith(TokenizedText text, int death) {
        return death > 1 && TimeWords.WITH.contains(text.folded(death - 2));
    }

    /** Whether the sentence of a toll begins with who died in the one before it. */
    private static boolean goesOn(FoundClaim toll) {
        TokenizedText text = toll.text();
        int first = text.sentenceStart(toll.sentence());
        if (first + 1 >= text.sentenceEnd(toll.sentence())) {
            return false;
        }
        String word = text.folded(first);
        String next = text.folded(first + 1);
        boolean isWithThem =
                TimeWords.WITH.contains(word) && (TimeWords.THEM.contains(next) || TimeWords.ARTICLE.contains(next));
        return isWithThem || (TimeWords.ARTICLE.contains(word) && TimeWords.DEATH.contains(next));
    }
}
