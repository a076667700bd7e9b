package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The claims of one sentence: which people belong to which harm, surest rules first, and what is none. */
final class SentenceClaims {
    private final TokenizedText text;
    private final CasualtyLanguage language;
    private final ClaimUnits sentence;
    private final Units units;
    private final Set<Integer> usedHarms = new HashSet<>();
    private final Set<Integer> usedPeople = new HashSet<>();
    private final List<Bound> bound = new ArrayList<>();
    private final Doubts doubts;
    private final Custody custody;

    private final SentenceWords words;
    private final TextBefore before;
    private final Scopes scopes;
    private final Setting setting;

    /** Those who are told again, attack by attack, behind them. */
    private final Set<Integer> sums = new HashSet<>();

    /**
     * The claims of a sentence.
     *
     * @param before what the text tells before the sentence
     */
    SentenceClaims(SentenceWords words, ClaimUnits sentence, TextBefore before) {
        this.words = words;
        this.before = before;
        this.text = words.text();
        this.language = words.language();
        this.sentence = sentence;
        this.units = sentence.units;
        this.setting = new Setting(words);
        this.doubts = new Doubts(sentence, words, setting);
        this.scopes = new Scopes(sentence, bound, before, setting);
        this.custody = new Custody(sentence, before, setting, language);
    }

    List<Statement> find() {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            language.rules.matches(units, i, matches::add);
        }
        matches.sort(Comparator.<Match>comparingInt(match -> match.rule().order())
                .thenComparingInt(match -> match.end() - match.start())
                .thenComparingInt(Match::start));
        passOverRemarks();
        bindByClause();
        matches.forEach(this::bind);
        bindPronouns();
        bound.removeIf(this::isDeadToo);
        bound.removeIf(this::isCarried);
        bound.addAll(new Shares(sentence, text, usedPeople).of(bound));
        bound.addAll(new Parts(sentence, words, before, usedPeople).of(bound));
        bound.addAll(new SummedParts(sentence, usedPeople).of(bound));
        bound.addAll(new SitedShares(sentence, setting, usedPeople).of(bound, sums));
        bound.sort(Comparator.comparingInt(Bound::peopleUnit));
        bound.removeIf(SentenceClaims::isFlightOfOne);
        bound.removeIf(this::isOfThings);
        return bound.stream()
                .map(this::statement)
                .filter(each -> !setting.isFigurative(each.claim()))
                .toList();
    }

    /** "Dozens of students, many of them in their first year, were held": a remark about those who were. */
    private void passOverRemarks() {
        for (int unit = 1; unit + 1 < units.size(); unit++) {
            boolean isRemark = units.word(unit - 1).equals(",")
                    && units.is(unit, CasualtyLanguage.COUNT)
                    && units.is(unit + 1, CasualtyLanguage.PREPOSITION)
                    && sentence.people(unit).isPart()
                    && !sentence.people(unit).hasNoun()
                    && sentence.people(unit).count().qualifier() == Qualifier.VAGUE;
            if (isRemark) {
                usedPeople.add(unit);
            }
        }
    }

    private void bind(Match match) {
        if (match.rule().meaning().equals("figure") || match.rule().meaning().equals("toll")) {
            bindFigure(match);
            return;
        }
        if (match.rule().meaning().equals("revised") && !isRevised(match)) {
            return;
        }
        if (match.rule().meaning().equals("replaced")) {
            bindReplaced(match);
            return;
        }
        int complement = match.unit(units, CasualtyLanguage.CAPTIVE);
        int harmUnit =
                complement >= 0 ? complement : match.unit(units, CasualtyLanguage.HARM & ~CasualtyLanguage.COUNTED);
        if (harmUnit < 0 || units.value(harmUnit) < 0 || usedHarms.contains(harmUnit)) {
            return;
        }
        int body = match.unit(units, CasualtyLanguage.BODY);
        if (body >= 0 && units.is(harmUnit, CasualtyLanguage.FIND)) {
            harmUnit = body;
        }
        List<Integer> counted = new ArrayList<>();
        boolean afterSubset = false;
        List<Boolean> subsets = new ArrayList<>();
        for (int unit = match.start(); unit < match.end(); unit++) {
            afterSubset |= units.is(unit, CasualtyLanguage.SUBSET);
            if (match.isTaken(unit) && sentence.isPeople(unit) && !isDoer(match, unit, complement)) {
                if (usedPeople.contains(unit)) {
                    return;
                }
                counted.add(unit);
                subsets.add(afterSubset && counted.size() > 1);
            }
        }
        boolean isHeading = counted.size() == 1
                && counted.get(0) < harmUnit
                && new Clauses(sentence, language).isHeading(counted.get(0), harmUnit);
        if (counted.isEmpty()
                || isHeading
                || isOfBody(match.start(), match.end(), harmUnit)
                || doubts.isDoubted(match.start(), match.end(), harmUnit, match::isTaken)
                || isOfAnother(match, harmUnit, counted)
                || isAccused(harmUnit, counted)
                || isSceneBefore(counted.get(0), harmUnit)
                || isDoneBy(match, harmUnit, counted.get(0))
                || isWhere(harmUnit, counted.get(0))
                || doubts.isNobodysDeed(harmUnit)) {
            return;
        }
        usedHarms.add(harmUnit);
        if (match.rule().meaning().equals("sum")) {
            bindSum(counted, harmUnit, match.rule().written());
            return;
        }
        for (int i = 0; i < counted.size(); i++) {
            int unit = counted.get(i);
            usedPeople.add(unit);
            bound.add(new Bound(
                    custody.harm(harmUnit),
                    sentence.people(unit),
                    unit,
                    harmUnit,
                    Math.min(unit, harmUnit),
                    Math.max(unit, harmUnit) + 1,
                    subsets.get(i),
                    match.rule().written()));
        }
    }

    /** "The toll was revised, the ministry said, from 22 to 19": the number was read with the one before it. */
    private boolean isRevised(Match match) {
        int people = match.unit(units, CasualtyLanguage.COUNT);
        return people >= 0 && CasualtyLanguage.FROM.contains(text.folded(units.firstToken(people)));
    }

    /** "Soldiers came away with nine youths": the soldiers did. */
    private boolean isDoer(Match match, int people, int complement) {
        return people == match.start()
                && people < complement
                && complement < match.end() - 1
                && units.is(people, CasualtyLanguage.ARMED | CasualtyLanguage.FORCE);
    }

    /** "The count is 26", "they admitted to 98": a figure for the harm that was told last. */
    private void bindFigure(Match match) {
        int people = match.unit(units, CasualtyLanguage.COUNT);
        boolean mayHaveNoun = match.rule().meaning().equals("toll");
        boolean isBare =
                people >= 0 && (mayHaveNoun || !sentence.people(people).hasNoun()) && !usedPeople.contains(people);
        Harm harm = bound.isEmpty()
                ? before.harmOfFigure()
                : isRunning(match) ? harmBefore(people) : harmToldBefore(match.start());
        if (harm != null && isBare && !doubts.isDoubted(match.start(), match.end(), people, match::isTaken)) {
            usedPeople.add(people);
            bound.add(new Bound(
                    harm,
                    sentence.people(people),
                    people,
                    match.start(),
                    match.start(),
                    people + 1,
                    false,
                    match.rule().written()));
        }
    }

    /** "The Red Cross carried 32 wounded; the minister's figure was sixteen": the harm of the clause before. */
    private @Nullable Harm harmToldBefore(int unit) {
        return bound.stream()
                .filter(each -> each.end() <= unit && !each.isSubset())
                .max(Comparator.comparingInt(Bound::end))
                .filter(each -> isParted(each.end(), unit))
                .map(Bound::harm)
                .orElse(null);
    }

    private boolean isParted(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            String word = units.word(unit);
            if (word.equals(";") || word.equals("but") || word.equals("while")) {
                return true;
            }
        }
        return false;
    }

    /** "Exhumó tres cuerpos; con ellos van catorce": a total of the harm told before it in the sentence. */
    private boolean isRunning(Match match) {
        return RUNNING.contains(units.word(match.start()));
    }

    private static final Set<String> RUNNING = Set.of("van", "ya", "suman");

    private @Nullable Harm harmBefore(int people) {
        Harm harm = null;
        for (Bound each : bound) {
            harm = each.peopleUnit() < people ? each.harm() : harm;
        }
        return harm;
    }

    /** "On Saturday it had put the figure at 35", "an earlier count spoke of 118": the one before replaced it. */
    private void bindReplaced(Match match) {
        int people = match.unit(units, CasualtyLanguage.COUNT);
        if (people >= 0
                && bound.isEmpty()
                && before.harm() != null
                && !sentence.people(people).hasNoun()) {
            usedPeople.add(people);
        }
    }

    /** "A father and his three sons", "X, Y and Z": one claim of all of them. */
    private void bindSum(List<Integer> counted, int harmUnit, String rule) {
        usedPeople.addAll(counted);
        int first = counted.get(0);
        int last = counted.get(counted.size() - 1);
        People all = sentence.people(first);
        for (int unit : counted.subList(1, counted.size())) {
            all = all.and(sentence.people(unit), text.span(units.firstToken(first), units.endToken(last)));
        }
        bound.add(new Bound(
                custody.harm(harmUnit),
                all,
                first,
                harmUnit,
                Math.min(first, harmUnit),
                Math.max(last, harmUnit) + 1,
                false,
                rule));
    }

    /** "Shot dead by two men", but not "the number of dead by the attack of two men rose to eight". */
    private boolean isDoneBy(Match match, int harmUnit, int firstCounted) {
        if (units.is(harmUnit, CasualtyLanguage.TOLL)) {
            return false;
        }
        for (int unit = harmUnit + 1; unit < firstCounted; unit++) {
            if (units.is(unit, CasualtyLanguage.BY) && !match.isTaken(unit)) {
                return true;
            }
        }
        return false;
    }

    /** "Falleció el martes en el Hospital San Francisco": a name behind a preposition is that of a place. */
    private boolean isWhere(int harmUnit, int name) {
        int before = name - 1;
        while (before > harmUnit && units.is(before, CasualtyLanguage.DEFINITE | CasualtyLanguage.ORG)) {
            before--;
        }
        return units.is(name, CasualtyLanguage.NAME)
                && before > harmUnit
                && units.is(harmUnit, CasualtyLanguage.DIE)
                && units.is(before, CasualtyLanguage.PREPOSITION);
    }

    /** "Two boys wounded in the attack on Um Rawaba, North Kordofan, died": a name behind a preposition is no subject. */
    private boolean isSceneBefore(int name, int harm) {
        return units.is(name, CasualtyLanguage.NAME)
                && name > 0
                && name < harm
                && units.is(harm, CasualtyLanguage.DIE | CasualtyLanguage.PASSIVE)
                && SCENE.contains(units.word(name - 1));
    }

    private static final Set<String> SCENE = Set.of("in", "on", "at", "near", "en");

    /** "17 people killed four soldiers": those before the verb did it. */
    private boolean isOfAnother(Match match, int harmUnit, List<Integer> counted) {
        boolean isActiveAfterPeople =
                units.is(harmUnit, CasualtyLanguage.ACTIVE) && counted.get(counted.size() - 1) < harmUnit;
        int next = harmUnit + 1;
        boolean hasObject = next < units.size()
                && (sentence.isPeople(next)
                        || units.word(next).equals("a")
                        || units.word(next).equals("al"));
        if (isActiveAfterPeople && language.isSpanish && hasObject) {
            return true;
        }
        boolean isVerbAfterPeople = units.is(harmUnit, CasualtyLanguage.PASSIVE)
                && counted.get(counted.size() - 1) < harmUnit
                && !isPassive(match, harmUnit);
        return isVerbAfterPeople
                && !language.isSpanish
                && harmUnit + 1 < units.size()
                && (sentence.isCounted(harmUnit + 1)
                        || sentence.isNumber(harmUnit + 1)
                        || (harmUnit + 2 < units.size() && units.is(harmUnit + 2, CasualtyLanguage.THING)));
    }

    /** "Nine held for the lynching", "three charged over two killings": of what they are accused, not what they suffered. */
    private boolean isAccused(int harmUnit, List<Integer> counted) {
        boolean isDeed = units.is(harmUnit, CasualtyLanguage.DEED | CasualtyLanguage.DEEDS);
        boolean isHeld = false;
        for (int unit = counted.get(counted.size() - 1) + 1; isDeed && unit < harmUnit; unit++) {
            boolean isOver = ACCUSED_OF.contains(units.word(unit)) || units.is(unit, CasualtyLanguage.PREPOSITION);
            if (isHeld && isOver) {
                return true;
            }
            isHeld |= setting.is(units.firstToken(unit), Setting.CHARGED)
                    || (units.is(unit, CasualtyLanguage.HARM) && sentence.harm(unit) == Harm.DETAINED);
        }
        return false;
    }

    private static final Set<String> ACCUSED_OF = Set.of("for", "over", "in", "of", "with", "por", "en", "de");

    private boolean isPassive(Match match, int harmUnit) {
        for (int unit = match.start(); unit < harmUnit; unit++) {
            if (units.is(unit, CasualtyLanguage.BE)) {
                return true;
            }
        }
        return false;
    }

    /** What no rule told: the subject or object of each harm that is left. */
    private void bindByClause() {
        Clauses clauses = new Clauses(sentence, language);
        for (int harm = 0; harm < units.size(); harm++) {
            boolean isFree =
                    units.is(harm, CasualtyLanguage.HARM) && units.value(harm) >= 0 && !usedHarms.contains(harm);
            if (isFree && !sentence.isPeople(harm)) {
                List<Integer> sufferers = clauses.sufferers(harm);
                if (!sufferers.isEmpty() && isComplemented(sufferers, harm)) {
                    continue;
                }
                bindSufferers(sufferers, harm);
                if (sufferers.isEmpty() && clauses.isSubjectLeftOut(harm)) {
                    bindAlone(harm, People.LEFT_OUT, "subject left out");
                } else if (sufferers.isEmpty() && isFoundBody(harm)) {
                    bindAlone(harm, People.ONE_BODY, "a body found");
                }
            }
        }
    }

    /** "Shot five protesters to death": what stands behind them tells more. */
    private boolean isComplemented(List<Integer> people, int harm) {
        int next = people.get(people.size() - 1) + 1;
        return people.get(0) > harm
                && next < units.size()
                && units.is(next, CasualtyLanguage.CAPTIVE)
                && sentence.harm(next) == Harm.KILLED
                && custody.harm(harm) != Harm.KILLED;
    }

    private void bindPronouns() {
        Clauses clauses = new Clauses(sentence, language);
        for (int harm = 0; language.isSpanish && harm < units.size(); harm++) {
            boolean isFree =
                    units.is(harm, CasualtyLanguage.HARM) && units.value(harm) >= 0 && !usedHarms.contains(harm);
            if (isFree && !sentence.isPeople(harm) && clauses.isPronoun(harm)) {
                bindAlone(harm, People.LEFT_OUT, "a pronoun");
            }
        }
    }

    private void bindAlone(int harm, People people, String pass) {
        if (!doubts.isDoubted(harm, harm + 1, harm, unit -> false) && !doubts.isNobodysDeed(harm)) {
            usedHarms.add(harm);
            bound.add(new Bound(custody.harm(harm), people, harm, harm, harm, harm + 1, false, pass));
        }
    }

    private void bindSufferers(List<Integer> told, int harm) {
        List<Integer> free =
                told.stream().filter(unit -> !usedPeople.contains(unit)).toList();
        List<Integer> people = meant(free.isEmpty() ? told : free, harm);
        boolean isTaken = people.stream().anyMatch(unit -> suffers(unit, custody.harm(harm)));
        if (people.isEmpty() || isTaken) {
            return;
        }
        int from = Math.min(people.get(0), harm);
        int end = Math.max(people.get(people.size() - 1), harm) + 1;
        if (doubts.isDoubted(from, end, harm, unit -> false)
                || isOfBody(from, end, harm)
                || isSceneBefore(people.get(0), harm)
                || doubts.isNobodysDeed(harm)) {
            return;
        }
        usedHarms.add(harm);
        usedPeople.addAll(people);
        for (List<Integer> group : new Groups(sentence).of(people)) {
            int first = group.get(0);
            int last = group.get(group.size() - 1);
            People all = sentence.people(first);
            for (int unit : group.subList(1, group.size())) {
                all = all.and(sentence.people(unit), text.span(units.firstToken(first), units.endToken(last)));
            }
            bound.add(new Bound(
                    custody.harm(harm),
                    all,
                    first,
                    harm,
                    Math.min(first, harm),
                    Math.max(last, harm) + 1,
                    false,
                    "subject or object of the harm"));
        }
    }

    /**
     * "Took three brothers from their home and killed them": the object of the verb before. "The villagers, almost 300 of
     * them, were driven out": their number.
     */
    private List<Integer> meant(List<Integer> people, int harm) {
        int number = people.size() == 1 ? people.get(0) + 2 : units.size();
        boolean isNumbered = number + 1 < units.size()
                && units.is(number - 2, CasualtyLanguage.KNOWN)
                && units.is(number, CasualtyLanguage.COUNT)
                && !sentence.people(number).hasNoun()
                && units.word(number - 1).equals(",")
                && units.word(number + 1).equals(",");
        if (isNumbered) {
            return List.of(number);
        }
        boolean isThem = people.size() == 1
                && units.word(people.get(0)).equals("them")
                && harm > 0
                && units.word(harm - 1).equals("and");
        for (int unit = harm - 2; isThem && unit > 1; unit--) {
            boolean isOfClause = units.is(unit, CasualtyLanguage.BARRIER) && !sentence.isPeople(unit);
            if (isOfClause || units.is(unit, CasualtyLanguage.SAY)) {
                return people;
            }
            if (units.is(unit, CasualtyLanguage.COUNT) && !sentence.people(unit).isOne()) {
                boolean isDoer = units.is(unit, CasualtyLanguage.ARMED | CasualtyLanguage.FORCE)
                        || units.is(unit - 1, CasualtyLanguage.PREPOSITION | CasualtyLanguage.BY);
                return isDoer || usedPeople.contains(unit) ? people : List.of(unit);
            }
        }
        return people;
    }

    /** Whether people are told to suffer a harm already, or no harm of their own; they may suffer two in turn. */
    private boolean suffers(int unit, Harm harm) {
        List<Bound> theirs =
                bound.stream().filter(each -> each.peopleUnit() == unit).toList();
        boolean isOfList = theirs.isEmpty() && usedPeople.contains(unit);
        return isOfList || theirs.stream().anyMatch(each -> each.harm() == harm || each.harm() == Harm.DISPLACED);
    }

    /** "Shot 12 people dead": the shot are the dead. */
    private boolean isDeadToo(Bound shot) {
        return shot.harm() == Harm.INJURED
                && bound.stream()
                        .anyMatch(dead -> dead.harm() == Harm.KILLED && dead.peopleUnit() == shot.peopleUnit());
    }

    /** "Siete heridos fueron evacuados": not driven from home. */
    private boolean isCarried(Bound moved) {
        return moved.harm() == Harm.DISPLACED
                && bound.stream()
                        .anyMatch(hurt -> hurt.harm() == Harm.INJURED && hurt.peopleUnit() == moved.peopleUnit());
    }

    /** "Seven bodies with bullet wounds", "tres cadáveres levantados". */
    private boolean isOfBody(int from, int end, int harm) {
        boolean isCounted = end < units.size()
                && units.is(end, CasualtyLanguage.BODY)
                && units.is(end - 1, CasualtyLanguage.COUNT)
                && !sentence.people(end - 1).hasNoun();
        if (isCounted && sentence.harm(harm) != Harm.KILLED) {
            return true;
        }
        for (int unit = from; unit < end; unit++) {
            if (unit != harm && units.is(unit, CasualtyLanguage.BODY) && sentence.harm(harm) == Harm.INJURED) {
                return true;
            }
        }
        return false;
    }

    /** "A body was found". */
    private boolean isFoundBody(int harm) {
        boolean isOne =
                harm > 0 && units.is(harm, CasualtyLanguage.BODY) && units.is(harm - 1, CasualtyLanguage.ARTICLE);
        for (int unit = 0; isOne && unit < units.size(); unit++) {
            if (units.is(unit, CasualtyLanguage.FIND)) {
                return true;
            }
        }
        return false;
    }

    /** A number of what no word for people names, and what no Spanish "a" before it makes people: "abatió a 15 presuntos X". */
    private boolean isOfThings(Bound each) {
        int before = units.firstToken(each.peopleUnit()) - 1;
        boolean isPersonal =
                language.isSpanish && before >= 0 && text.folded(before).equals("a");
        return each.people().mask() == CasualtyLanguage.OTHER && !isPersonal && !isMurder(each);
    }

    /** "Twelve shepherdesses were killed by gunmen", "nueve salvavidas fueron asesinados": only people are. */
    private boolean isMurder(Bound each) {
        if (setting.is(units.firstToken(each.harmUnit()), Setting.MURDERED)) {
            return true;
        }
        for (int unit = each.harmUnit() + 1; each.harm() == Harm.KILLED && unit < units.size() - 1; unit++) {
            if (units.is(unit, CasualtyLanguage.BY)) {
                return units.is(unit + 1, CasualtyLanguage.ARMED | CasualtyLanguage.FORCE);
            }
        }
        return false;
    }

    /** "The driver fled", "they expelled the ambassador": nobody is driven from home alone. */
    private static boolean isFlightOfOne(Bound each) {
        return each.harm() == Harm.DISPLACED && each.people().isOne();
    }

    private Statement statement(Bound each) {
        boolean isKnown = each.people().mask() == CasualtyLanguage.KNOWN;
        return new Statement(
                claim(each),
                isKnown,
                units.is(each.harmUnit(), CasualtyLanguage.SHOT),
                each.people().mask() == CasualtyLanguage.ONE,
                each.people().isMore());
    }

    private Scope scope(Bound each) {
        if (sums.contains(each.peopleUnit())) {
            return Scope.CUMULATIVE;
        }
        return each.rule().startsWith(SitedShares.SHARE) ? Scope.INCIDENT : scopes.of(each);
    }

    private FoundClaim claim(Bound each) {
        People people = each.people();
        int first = units.firstToken(each.from());
        first += text.folded(first).equals("'s") ? 1 : 0;
        int end = Math.max(units.endToken(each.end() - 1), units.endToken(each.peopleUnit()));
        return new FoundClaim(
                text,
                each.harm(),
                people.count(),
                scope(each),
                first,
                end,
                units.firstToken(each.harmUnit()),
                units.firstToken(each.peopleUnit()),
                people.victims(),
                sums.contains(each.peopleUnit()) ? SitedShares.SUM + each.rule() : each.rule());
    }
}
