package org.atalaya.ingest.formats;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs what feeds get wrong most and ROME does not: words before the declaration, control characters, prefixes that
 * nobody declared. Elements that are not closed are not guessed at: half an entry would pass for a whole one.
 */
final class XmlRepair {
    /** As a public feed of RSS 0.91 has it; it names an address, and declares nothing. */
    private static final Pattern DOCTYPE_WITHOUT_DECLARATIONS = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    private static final Pattern START = Pattern.compile("<\\?xml|<(?:rss|feed|rdf:RDF)\\b");
    private static final Pattern ROOT = Pattern.compile("<(?:rss|feed|rdf:RDF)\\b");

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern NUMERIC_FORBIDDEN =
            Pattern.compile("&#(?:x0*[0-8bBcCeEfF]|x0*1[0-9a-fA-F]|0*[0-8]|0*1[124-9]|0*2[0-9]|0*3[01]);");

    private static final Pattern PREFIX =
            Pattern.compile("</?([A-Za-z_][\\w.-]*):[A-Za-z_]|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=\\s*[\"']");
    private static final int MOST_PREFIXES = 50;
    private static final Map<String, String> WELL_KNOWN = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "feedburner", "http://rssnamespace.org/feedburner/ext/1.0",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private XmlRepair() {}

    /** The document without a DOCTYPE that declares nothing; others are refused by the parser. */
    static String withoutDoctype(String xml) {
        Matcher doctype = DOCTYPE_WITHOUT_DECLARATIONS.matcher(xml);
        return doctype.replaceFirst(match -> match.group().replaceAll("[^\\n]", ""));
    }

    /** The repaired document; null where there is nothing that can be repaired, or a document type to be refused. */
    static @Nullable String repaired(String xml) {
        Matcher start = START.matcher(xml);
        if (!start.find() || xml.substring(0, start.start()).contains("<!")) {
            return null;
        }
        String clean = FORBIDDEN.matcher(xml.substring(start.start())).replaceAll("");
        clean = NUMERIC_FORBIDDEN.matcher(clean).replaceAll("");
        clean = withPrefixes(clean);
        return clean.equals(xml) ? null : clean;
    }

    private static String withPrefixes(String xml) {
        Set<String> undeclared = new LinkedHashSet<>();
        Matcher used = PREFIX.matcher(xml);
        while (used.find() && undeclared.size() < MOST_PREFIXES) {
            String prefix = used.group(1) != null ? used.group(1) : used.group(2);
            if (!prefix.startsWith("xml") && !xml.contains("xmlns:" + prefix + "=")) {
                undeclared.add(prefix);
            }
        }
        Matcher root = ROOT.matcher(xml);
        if (undeclared.isEmpty() || !root.find()) {
            return xml;
        }
        StringBuilder declared = new StringBuilder(xml);
        for (String prefix : undeclared) {
            String name = WELL_KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix);
            declared.insert(root.end(), " xmlns:" + prefix + "=\"" + name + "\"");
        }
        return declared.toString();
    }
}
