package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * A claim where it stands in a field, before its time and place are known.
 *
 * @param text the field
 * @param firstToken first token of the words that state harm and count
 * @param endToken the token after the last of them
 * @param harmToken first token of the word for the harm: time and place are looked for around it
 * @param peopleToken first token of the people or their number
 * @param victims who they are, as the report has it
 * @param details groups and names of the victims
 * @param why the rules and passes that made it, in their order
 */
public record FoundClaim(
        TokenizedText text,
        Harm harm,
        Count count,
        Scope scope,
        int firstToken,
        int endToken,
        int harmToken,
        int peopleToken,
        @Nullable String victims,
        @Nullable String attribution,
        @Nullable String perpetrator,
        VictimDetails details,
        List<String> why) {
    public FoundClaim {
        why = List.copyOf(why);
    }

    /** As a rule makes it, before it is known who says it and who did it. */
    FoundClaim(
            TokenizedText text,
            Harm harm,
            Count count,
            Scope scope,
            int firstToken,
            int endToken,
            int harmToken,
            int peopleToken,
            @Nullable String victims,
            String rule) {
        this(
                text,
                harm,
                count,
                scope,
                firstToken,
                endToken,
                harmToken,
                peopleToken,
                victims,
                null,
                null,
                VictimDetails.NONE,
                List.of(rule));
    }

    public int start() {
        return text.start(firstToken);
    }

    public int end() {
        return text.end(endToken - 1);
    }

    /** The characters of the field from start to end. */
    public String quote() {
        return text.quote(firstToken, endToken);
    }

    public int sentence() {
        return text.sentence(harmToken);
    }

    /** Whether it is a number with a place of its own, whose harm was told before: "and two in Cusco", "in Cusco, two". */
    public boolean hasOwnPlace() {
        boolean isBehind = endToken > peopleToken + 2 && Shares.IN.contains(text.folded(peopleToken + 1));
        boolean isBefore = firstToken < peopleToken && Shares.IN.contains(text.folded(firstToken));
        return harmToken == peopleToken && (isBehind || isBefore);
    }

    /** Whether a place may follow right behind its words: "75 | in Hrodna". */
    public boolean isBeforeIn() {
        return endToken < text.size() && Shares.IN.contains(text.folded(endToken));
    }

    /** Whether it is of one person. */
    public boolean isOne() {
        return Long.valueOf(1).equals(count.high());
    }

    /** The least number of people that it tells of, or the most where it tells no least one. */
    public long figure() {
        Long low = count.low();
        Long high = count.high();
        return low != null ? low : high == null ? 0 : high;
    }

    /** What the reason of a share begins with that a list or a table below its total states. */
    static final String LINE_OF_LIST = "a line of a list below: ";

    /** Whether it is a share that a list or a table below its total states. */
    public boolean isLineOfList() {
        return why.get(0).startsWith(LINE_OF_LIST);
    }

    /** Whether it is another figure for what was told before: "the ministry puts it at nine". */
    public boolean isFigure() {
        return why.get(0).startsWith("figure:");
    }

    /** Whether its sentence has one of some words, which are folded. */
    public boolean isBeside(Set<String> words) {
        for (int token = text.sentenceStart(sentence()); token < text.sentenceEnd(sentence()); token++) {
            if (words.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Four in the market and three aboard the bus": an incident of its own, or the sum of several; no time tells otherwise. */
    public boolean isOfSites() {
        return why.get(0).startsWith(SitedShares.SHARE) || why.get(0).startsWith(SitedShares.SUM);
    }

    /** The same with another scope. */
    public FoundClaim withScope(Scope other) {
        return withScope(other, "the time of the harm");
    }

    /** The same with another scope, and what told it. */
    public FoundClaim withScope(Scope other, String by) {
        return other == scope
                ? this
                : with(other, attribution, perpetrator, details, longer("scope " + other + " by " + by));
    }

    /** The same said by a source, as a rule or pass found it. */
    FoundClaim saidBy(String source, String rule) {
        return with(scope, source, perpetrator, details, longer(rule));
    }

    /** The same without the source that a rule found, and what told that it is none. */
    public FoundClaim unsaid(String why) {
        return with(scope, null, perpetrator, details, longer(why));
    }

    /** The same done by a party, as a rule or pass found it. */
    FoundClaim doneBy(String party, String rule) {
        return with(scope, attribution, party, details, longer(rule));
    }

    /** The same with what it leaves out and another claim of the same people tells: who says it, who did it. */
    FoundClaim completedBy(FoundClaim other, String pass) {
        FoundClaim whole = this;
        if (attribution == null && other.attribution() != null) {
            whole = whole.saidBy(other.attribution(), pass);
        }
        return perpetrator == null && other.perpetrator() != null ? whole.doneBy(other.perpetrator(), pass) : whole;
    }

    /** The same with what is told of the victims. */
    FoundClaim with(VictimDetails told) {
        return with(scope, attribution, perpetrator, told, why);
    }

    private FoundClaim with(
            Scope newScope, @Nullable String source, @Nullable String party, VictimDetails told, List<String> newWhy) {
        return new FoundClaim(
                text,
                harm,
                count,
                newScope,
                firstToken,
                endToken,
                harmToken,
                peopleToken,
                victims,
                source,
                party,
                told,
                newWhy);
    }

    private List<String> longer(String rule) {
        List<String> all = new ArrayList<>(why);
        all.add(rule);
        return all;
    }
}
