package org.atalaya.normalize.reports;

import java.util.List;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.jspecify.annotations.Nullable;

/** Tells which date of its sentence stands nearest to a claim. */
final class NearestDates {
    /** A date further away than this speaks of something else. */
    private static final int NEAR = 25;

    private final List<HarmDate> dates;

    NearestDates(List<HarmDate> dates) {
        this.dates = dates;
    }

    /** Null where its sentence has none that may be its own. */
    @Nullable HarmDate of(FoundClaim claim) {
        HarmDate best = null;
        int bestDistance = NEAR + 1;
        for (HarmDate date : dates) {
            boolean isInSentence = date.text() == claim.text()
                    && claim.text().sentence(date.firstToken()) == claim.sentence()
                    && date.mayBeOf(claim);
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

    /** In words; a date within the claim, "who were missing since Thursday were found dead", is as far as from its harm. */
    private static int distance(HarmDate date, FoundClaim claim) {
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
