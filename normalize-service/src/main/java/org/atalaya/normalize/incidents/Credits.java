package org.atalaya.normalize.incidents;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.events.ReportCollected;

/** Whom a text names as where its words come from. */
final class Credits {
    private static final WordGroups AGENCIES = new WordGroups("incidents/agencies.txt");
    private static final int HEAD = 60;
    private static final int FOOT = 80;
    private static final Pattern HEAD_CREDIT = Pattern.compile("[(]([^()]{2,30})[)]");
    private static final Pattern FOOT_CREDIT = Pattern.compile(
            "(?iu)(?:con informaci[oó]n de|with (?:reporting|information) (?:from|by)|fuente:|source:|via)\\s+([\\p{L} .]{2,40})");

    private Credits() {}

    static Set<String> of(ReportCollected report) {
        String text = report.text().strip();
        Set<String> credits = new TreeSet<>();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        Matcher bracketed = HEAD_CREDIT.matcher(head);
        while (bracketed.find()) {
            credits.add(Folding.fold(bracketed.group(1)).strip());
            credits.addAll(AGENCIES.in(bracketed.group(1)));
        }
        String foot = text.substring(Math.max(0, text.length() - FOOT));
        Matcher named = FOOT_CREDIT.matcher(foot);
        while (named.find()) {
            String name = named.group(1).replaceAll("[.\\s]+$", "");
            credits.add(Folding.fold(name).strip());
            credits.addAll(AGENCIES.in(name));
        }
        int lastLine = text.lastIndexOf('\n');
        if (lastLine >= 0 && text.length() - lastLine < HEAD) {
            credits.add(Folding.fold(text.substring(lastLine + 1)).strip());
        }
        return credits;
    }
}
