package org.atalaya.normalize.reports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Where a harm happened: the deepest place near it in its sentence, else the last one told before it in its paragraph,
 * else where the report's story happens. A total over a stretch of time is of what the whole story lies in, unless its
 * sentence names something. Claims are to be asked for in their order.
 */
final class PlaceOfHarm {
    private static final int NEAR = 40;

    /** What a place outside the report's country must be nearer by, in words. */
    private static final int ABROAD = 20;

    /** What a wider place must be nearer by than a deeper one, for each step. */
    private static final double STEP = 7;

    private static final double NEW_CLAUSE = 4;

    /** Tokens between the name of a site and that of the quarter it lies in. */
    private static final int NEXT = 4;

    /** Sentences that a text opens with. */
    private static final int OPENING = 2;

    /** Days that a total of one town's story spans. */
    private static final int LONGEST_STORY = 31;

    /** Days of an older event, so that what is told of more is history of the country: a war, a dictatorship. */
    private static final int LONGEST_EVENT = 366;

    /** As {@link FoundPlace#depth} has it. */
    private static final int DIVISION = 2;

    private final List<FoundPlace> places;
    private final OwnPlaces ownPlaces;

    /** Whose people are told place by place: "48 deaths: 18 in Juliaca, ten in Ayacucho". */
    private final Set<Told> sharedOut;

    private final @Nullable String mainCountry;
    private final @Nullable Where focus;
    private final @Nullable Where wholeStory;
    private final @Nullable Where town;

    /** Whether the headline, or a total before, is told of the whole country. */
    private boolean isOfCountry;

    private @Nullable FoundClaim total;
    private @Nullable Where whereOfTotal;
    private @Nullable FoundClaim before;
    private @Nullable Where whereBefore;

    /** @param title of the report */
    PlaceOfHarm(TokenizedText title, List<FoundPlace> places, List<FoundClaim> claims) {
        this.places = places;
        this.ownPlaces = new OwnPlaces(places, claims);
        this.sharedOut = claims.stream()
                .filter(claim -> claim.hasOwnPlace() && claim.scope() == Scope.SUBSET)
                .map(Told::of)
                .collect(Collectors.toSet());
        boolean isAftermath = Deeds.isAftermath(title);
        FocusPlace story = new FocusPlace(places, isAftermath);
        this.mainCountry = story.country();
        int rank = 0;
        for (FoundClaim claim : claims) {
            FoundPlace own = claim.scope() == Scope.BACKGROUND && !isAftermath ? null : nearest(claim);
            if (own != null) {
                story.addNearHarm(own, rank);
            }
            rank++;
        }
        this.focus = story.where();
        this.wholeStory = story.ofWholeStory();
        this.town = story.town();
        List<FoundPlace> inTitle = places.stream()
                .filter(place -> place.text().field() == Field.TITLE && place.mayBeSceneOfHarm())
                .toList();
        this.isOfCountry = (inTitle.stream().anyMatch(this::isOfMainCountry)
                        && inTitle.stream().noneMatch(place -> place.depth() > 0))
                || isOpenedByCountry();
    }

    @Nullable Where focus() {
        return focus;
    }

    /** The place of a claim of a time; null where the report does not tell. */
    @Nullable Where of(FoundClaim claim, @Nullable When when) {
        Where where = where(claim, when);
        before = claim;
        whereBefore = where;
        if (claim.scope() != Scope.SUBSET) {
            total = claim;
            whereOfTotal = where;
        }
        return where;
    }

    private @Nullable Where where(FoundClaim claim, @Nullable When when) {
        if (claim.hasOwnPlace()) {
            return ownPlace(claim);
        }
        FoundPlace behindPart = ownPlaces.behindPart(claim);
        FoundPlace behind = behindPart == null ? ownPlaces.behindDay(claim) : behindPart;
        if (behind != null) {
            return settled(innermost(behind)).where();
        }
        if (sharedOut.contains(Told.of(claim))) {
            return wholeStory;
        }
        FoundPlace own = nearest(claim);
        if (claim.scope() != Scope.SUBSET && ownPlaces.hasPlacedParts(claim)) {
            return own == null ? wholeStory : own.where();
        }
        FoundClaim whole = before;
        boolean isPart = claim.scope() == Scope.SUBSET
                && whole != null
                && whole.text() == claim.text()
                && paragraph(whole) == paragraph(claim);
        if (isPart && (own == null || own.depth() <= DIVISION)) {
            return whereBefore;
        }
        if (own == null && isListedUnderTotal(claim)) {
            return whereOfTotal;
        }
        if (claim.scope() == Scope.CUMULATIVE && focus != null && PlaceClauses.isCountrywide(claim)) {
            return focus.countryOnly();
        }
        List<FoundPlace> listed = own == null ? List.of() : ListedPlaces.of(own, places);
        if (listed.size() > 1) {
            return ListedPlaces.common(listed);
        }
        if (own != null) {
            isOfCountry |= claim.scope() == Scope.CUMULATIVE && isOfMainCountry(own);
            return claim.scope() == Scope.CUMULATIVE || own.depth() > DIVISION
                    ? own.where()
                    : deepened(claim, own.where());
        }
        boolean isLongHistory = claim.scope() == Scope.BACKGROUND && isLonger(when, LONGEST_EVENT);
        if (claim.scope() == Scope.CUMULATIVE || isLongHistory) {
            return ofTotal(claim, when);
        }
        if (focus != null && PlaceClauses.isCountrywide(claim)) {
            return focus.countryOnly();
        }
        FoundPlace heading = heading(claim);
        if (heading != null) {
            return heading.where();
        }
        FoundPlace last = lastBefore(claim, null);
        List<FoundPlace> listedBefore = last == null ? List.of() : ListedPlaces.of(last, places);
        if (listedBefore.size() > 1) {
            return ListedPlaces.common(listedBefore);
        }
        if (last != null) {
            return last.depth() > DIVISION ? last.where() : deepened(claim, last.where());
        }
        if (focus != null && PlaceClauses.isOfSeveral(claim)) {
            return focus.admin1Only();
        }
        // "About fifty people died in Chad": where the headline names the country alone and the story lies in several
        // of its
        // divisions, a figure that names no place is of none of them.
        boolean isOfAll = isOfCountry && wholeStory != null && wholeStory.admin1() == null;
        if (isOfAll && claim.scope() == Scope.INCIDENT && !LiveBlog.isEntry(claim)) {
            return wholeStory;
        }
        // History of the town is not of the quarter that the story is about, nor is what a live blog tells next.
        return claim.scope() == Scope.BACKGROUND || LiveBlog.isEntry(claim) ? town : focus;
    }

    /**
     * Of a total that names no place: what its sentence points to ("in the city", "in the province"), else what the whole
     * story lies in, but its country only where the total goes on for longer than a story does.
     */
    private @Nullable Where ofTotal(FoundClaim claim, @Nullable When when) {
        Where story = wholeStory;
        if (story == null) {
            return null;
        }
        if (PlaceClauses.isOfSeveral(claim)) {
            return story.admin1Only();
        }
        if (PlaceClauses.isOfTown(claim)) {
            FoundPlace last = lastBefore(claim, null);
            Where pointed = last != null && last.depth() > DIVISION ? last.where() : town;
            return pointed == null ? null : pointed.atMost(Certainty.LIKELY);
        }
        if (focus != null && PlaceClauses.isOfDivision(claim)) {
            return focus.admin1Only();
        }
        boolean goesOn = goesOn(claim);
        if (goesOn && Objects.equals(claim.attribution(), before == null ? null : before.attribution())) {
            return whereBefore;
        }
        if (isNational(claim)) {
            return story.countryOnly();
        }
        if (goesOn) {
            return whereBefore;
        }
        if (!isLonger(when, LONGEST_STORY)) {
            return story;
        }
        return claim.scope() == Scope.CUMULATIVE ? ofTitle(story.countryOnly()) : story.countryOnly();
    }

    private boolean goesOn(FoundClaim claim) {
        FoundClaim last = before;
        return last != null
                && last.scope() == Scope.CUMULATIVE
                && last.text() == claim.text()
                && paragraph(last) == paragraph(claim);
    }

    private static boolean isLonger(@Nullable When when, int days) {
        return when != null && when.to().isAfter(when.from().plusDays(days));
    }

    /** The town that the title alone names as what the report is about, and not as where it was written: "LIMA: two die". */
    private @Nullable Where ofTitle(@Nullable Where other) {
        List<FoundPlace> named = places.stream()
                .filter(place -> place.text().field() == Field.TITLE && place.mayBeSceneOfHarm())
                .toList();
        boolean isOfTown = named.size() == 1 && named.get(0).depth() > DIVISION && !PlaceClauses.isLabel(named.get(0));
        return isOfTown ? named.get(0).where() : other;
    }

    /** "57 people died: - 46 civilians were shot - ten died at roadblocks". */
    private boolean isListedUnderTotal(FoundClaim claim) {
        FoundClaim whole = total;
        return whole != null
                && claim.scope() == Scope.SUBSET
                && whole.text() == claim.text()
                && Headings.paragraph(claim.text(), claim.firstToken()) == paragraph(whole);
    }

    /**
     * Where a claim's own words say. A place that no gazetteer has is thought to be near those told beside it, but here it
     * is told apart from them.
     */
    private @Nullable Where ownPlace(FoundClaim claim) {
        FoundPlace told = ownPlaces.ofItsWords(claim);
        if (told == null) {
            return null;
        }
        return told.where().decidedBy() == DecidedBy.UNLISTED ? told.where().countryOnly() : told.where();
    }

    /** A harm that a sentence tells of. */
    private record Told(Field field, int sentence, Harm harm) {
        static Told of(FoundClaim claim) {
            return new Told(claim.text().field(), claim.sentence(), claim.harm());
        }
    }

    /** Whether the text begins with what happened in its country, and not in a town of it. */
    private boolean isOpenedByCountry() {
        List<FoundPlace> opening = places.stream()
                .filter(place -> place.text().field() == Field.TEXT
                        && place.mayBeSceneOfHarm()
                        && place.text().sentence(place.firstToken()) < OPENING)
                .toList();
        return opening.stream().anyMatch(this::isOfMainCountry)
                && opening.stream().noneMatch(place -> place.depth() > 0);
    }

    /** Whether a total that names no place is one of the whole country. */
    private boolean isNational(FoundClaim claim) {
        return isOfCountry
                || PlaceClauses.isNational(claim)
                || places.stream().anyMatch(place -> isOfItsPeople(place, claim));
    }

    /** "More than 50 Peruvians have been killed". */
    private boolean isOfItsPeople(FoundPlace place, FoundClaim claim) {
        return place.role() == FoundPlace.Role.DEMONYM
                && place.text() == claim.text()
                && place.firstToken() >= claim.firstToken()
                && place.endToken() <= claim.endToken()
                && place.depth() == 0
                && !isAbroad(place);
    }

    private boolean isOfMainCountry(FoundPlace place) {
        return place.mayBeSceneOfHarm() && place.depth() == 0 && !isAbroad(place);
    }

    private static int paragraph(FoundClaim claim) {
        return claim.text().paragraph(claim.firstToken());
    }

    /** The deeper place in a wide one that its paragraph or the whole story tells of. */
    private Where deepened(FoundClaim claim, Where wide) {
        FoundPlace inside = lastBefore(claim, wide);
        if (inside != null) {
            return inside.where().atMost(Certainty.LIKELY);
        }
        Where story = claim.scope() == Scope.BACKGROUND ? town : focus;
        boolean isStory = story != null
                && story.country() != null
                && story.country().equals(wide.country())
                && (wide.admin1() == null || wide.admin1().equals(story.admin1()))
                && story.precision() < wide.precision();
        return isStory && story != null ? story.atMost(Certainty.LIKELY) : wide;
    }

    private boolean isAbroad(FoundPlace place) {
        return mainCountry != null && !mainCountry.equals(place.where().country());
    }

    private @Nullable FoundPlace nearest(FoundClaim claim) {
        if (claim.hasOwnPlace()) {
            return ownPlaces.ofItsWords(claim);
        }
        FoundPlace best = null;
        double bestScore = Double.MAX_VALUE;
        for (FoundPlace place : places) {
            boolean isInSentence = place.text() == claim.text()
                    && place.mayBeSceneOfHarm()
                    && claim.text().sentence(place.firstToken()) == claim.sentence();
            if (!isInSentence || ownPlaces.isOfAnother(place, claim)) {
                continue;
            }
            int distance = distance(place, claim);
            int clauses = clauses(place, claim);
            // "43 people since 11 June, when a boy was killed near the stadium".
            boolean isOfStart = claim.scope() == Scope.CUMULATIVE
                    && clauses > 0
                    && place.firstToken() > claim.firstToken()
                    && place.depth() > DIVISION;
            if (distance > NEAR || isOfStart) {
                continue;
            }
            double score = distance
                    + NEW_CLAUSE * clauses
                    - STEP * Math.min(place.depth(), 5)
                    + (isAbroad(place) ? ABROAD : 0);
            if (score < bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return best == null ? null : settled(innermost(best));
    }

    /** "Outside the Senkata plant in El Alto": what is named as lying in the other, where both are towns or parts of one. */
    private FoundPlace innermost(FoundPlace around) {
        for (FoundPlace place : places) {
            boolean isBefore = place.text() == around.text()
                    && place.mayBeSceneOfHarm()
                    && place.endToken() < around.firstToken()
                    && place.endToken() >= around.firstToken() - NEXT
                    && place.depth() >= around.depth();
            if (isBefore && PlaceClauses.isPlacedIn(place, around) && place.isBeside(around)) {
                return place;
            }
        }
        return around;
    }

    /** "A bar in the Las Joyas quarter": the quarter that a site lies in rather than the site. */
    private FoundPlace settled(FoundPlace site) {
        for (FoundPlace place : places) {
            boolean isAround = place.text() == site.text()
                    && place.size() == FoundPlace.Size.SMALL
                    && place.mayBeSceneOfHarm()
                    && place.firstToken() > site.endToken()
                    && place.firstToken() <= site.endToken() + NEXT
                    && site.text().sentence(place.firstToken()) == site.text().sentence(site.firstToken());
            if (site.size() == FoundPlace.Size.SITE && isAround) {
                return place;
            }
        }
        return site;
    }

    private static int distance(FoundPlace place, FoundClaim claim) {
        return place.firstToken() >= claim.endToken()
                ? place.firstToken() - claim.endToken()
                : Math.max(0, claim.firstToken() - place.endToken());
    }

    /** How many clauses begin between a place and a claim. */
    private static int clauses(FoundPlace place, FoundClaim claim) {
        TokenizedText text = claim.text();
        int from = Math.min(place.endToken(), claim.endToken());
        int to = Math.max(place.firstToken(), claim.firstToken());
        int clauses = 0;
        for (int i = from; i < to; i++) {
            clauses += PlaceClauses.begins(text.folded(i)) ? 1 : 0;
        }
        return clauses;
    }

    /** "SENEGAL. Last week nine fishermen were murdered": the place that alone is the first sentence of the paragraph. */
    private @Nullable FoundPlace heading(FoundClaim claim) {
        TokenizedText text = claim.text();
        for (FoundPlace place : places) {
            int first = place.firstToken();
            boolean opens = place.text() == text
                    && first < claim.firstToken()
                    && text.paragraph(first) == paragraph(claim)
                    && (first == 0 || text.paragraph(first - 1) != paragraph(claim));
            boolean isHeading = opens && place.role() == FoundPlace.Role.NAMED && place.mayBeSceneOfHarm();
            if (isHeading && text.sentenceEnd(text.sentence(first)) <= place.endToken() + HEADING) {
                return place;
            }
        }
        return null;
    }

    /** "(Pará).". */
    private static final int HEADING = 5;

    /** The deepest place of the last sentence before it in its paragraph that names one; within a wider one, if given. */
    private @Nullable FoundPlace lastBefore(FoundClaim claim, @Nullable Where within) {
        FoundPlace last = null;
        for (FoundPlace place : places) {
            boolean isTold = place.text() == claim.text()
                    && place.text().field() == Field.TEXT
                    && place.mayBeSceneOfHarm()
                    && (within == null ? !isAbroad(place) : place.isInside(within))
                    && place.firstToken() < claim.firstToken()
                    && claim.text().paragraph(place.firstToken()) == paragraph(claim);
            if (isTold) {
                boolean isLater = last == null
                        || claim.text().sentence(place.firstToken())
                                > claim.text().sentence(last.firstToken());
                last = last == null || (isLater && place.depth() > DIVISION) || place.depth() >= last.depth()
                        ? place
                        : last;
            }
        }
        return last;
    }
}
