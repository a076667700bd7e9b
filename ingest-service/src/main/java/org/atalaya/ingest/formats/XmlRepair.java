package org.atalaya.ingest.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Repairs what feeds get wrong most and ROME does not: words before the declaration, control characters. */
final class XmlRepair {
    /** As a public feed of RSS 0.91 has it; it names an address, and declares nothing. */
    private static final Pattern DOCTYPE_WITHOUT_DECLARATIONS = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern NUMERIC_FORBIDDEN =
            Pattern.compile("&#(?:x0*[0-8bBcCeEfF]|x0*1[0-9a-fA-F]|0*[0-8]|0*1[124-9]|0*2[0-9]|0*3[01]);");

    private XmlRepair() {}

    /** The document without a DOCTYPE that declares nothing; others are refused by the parser. */
    static String withoutDoctype(String xml) {
        return DOCTYPE_WITHOUT_DECLARATIONS.matcher(xml).replaceFirst("");
    }

    /** The repaired document; null where there is nothing that can be repaired. */
    static @Nullable String repaired(String xml) {
        int start = xml.indexOf('<');
        if (start < 0) {
            return null;
        }
        String clean = FORBIDDEN.matcher(xml.substring(start)).replaceAll("");
        clean = NUMERIC_FORBIDDEN.matcher(clean).replaceAll("");
        return clean.equals(xml) ? null : clean;
    }
}
