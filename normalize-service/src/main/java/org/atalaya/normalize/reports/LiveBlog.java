package org.atalaya.normalize.reports;

import java.util.regex.Pattern;
import org.atalaya.normalize.casualties.FoundClaim;

/** Live blogs and logs: paragraphs that begin with the time of day. */
final class LiveBlog {
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}[:.h]\\d{2}(?!\\d)");

    private LiveBlog() {}

    /** Whether a claim stands in an entry: "18:52 Red Cross: 46 wounded", "10.34 Police say". */
    static boolean isEntry(FoundClaim claim) {
        int start = claim.text().start(claim.text().paragraphStart(claim.firstToken()));
        String raw = claim.text().raw();
        return TIME_OF_DAY.matcher(raw).region(start, raw.length()).lookingAt();
    }
}
