package org.atalaya.gazetteer.compiler;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which of a place's names people use in reports, and the bare name inside an official one. */
final class Names {
    /** Letters of the Latin and Arabic alphabets, digits, and what stands inside names. */
    private static final Pattern READABLE =
            Pattern.compile("[\\p{IsLatin}\\p{IsArabic}\\p{IsCommon}\\p{IsInherited}]+");

    private static final Pattern PERSIAN = Pattern.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u06d2\u06c1]");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}");
    private static final Pattern UNUSUAL = Pattern.compile(".*[0-9()/;:\"\\[\\]].*");
    private static final String KINDS =
            "department|departamento|departement|department of|province|provincia|provincie|"
                    + "region|region of|estado|state|governorate|gouvernorat|oblast|district|distrito|prefecture|county|canton|"
                    + "municipality|municipio|division|region metropolitana|autonomous region|autonomous province|"
                    + "autonomous community|special administrative region|constitutional province|comunidad de|regional state|"
                    + "metropolitan region|voivodeship|republic|federal district|national district|emirate|muhafazat";
    private static final Pattern LEADING = Pattern.compile(
            "^(?:the )?(?:" + KINDS + ")(?: autonom[ao])?(?: (?:de la|de las|de los|del|de|do|da|of|d'|of the))? ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(" (?:" + KINDS + ")$", Pattern.CASE_INSENSITIVE);

    private Names() {}

    /** The name without its words for the kind of division: "Departamento de Puno" and "Puno Region" are Puno. */
    static String bare(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
        String bare = TRAILING.matcher(LEADING.matcher(foldKinds(plain)).replaceFirst(""))
                .replaceFirst("");
        return bare.isBlank() ? name : bare.strip();
    }

    /** So that the patterns need no accents of their own. */
    private static String foldKinds(String name) {
        return name.replaceFirst("(?i)^regi[oó]n ", "Region ")
                .replaceFirst("(?i)^d[eé]partement ", "departement ")
                .replaceFirst("(?i)^prov[ií]ncia ", "provincia ");
    }

    /** The place's other names that a report in a supported language may use. */
    static Set<String> others(Place place, boolean arabic) {
        Set<String> names = new TreeSet<>();
        for (String other : place.others) {
            if (isUsable(other) && (arabic || !isArabic(other))) {
                names.add(other);
            }
        }
        names.remove(place.name);
        return names;
    }

    /** The first of the untagged names that is written in Arabic, rather than in Persian or Urdu. */
    static Optional<String> arabic(Place place) {
        return place.others.stream()
                .filter(name -> isArabic(name)
                        && isUsable(name)
                        && !PERSIAN.matcher(name).find())
                .findFirst();
    }

    private static boolean isUsable(String name) {
        if (name.length() < 3 || name.length() > 50 || UNUSUAL.matcher(name).matches()) {
            return false;
        }
        // Lower-case Latin names are transliterations by rule ("li ma"), codes are of airports.
        boolean transliterated = Character.isLowerCase(name.codePointAt(0)) && !name.contains("'");
        return !transliterated
                && !CODE.matcher(name).matches()
                && READABLE.matcher(name).matches();
    }

    private static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
