import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.atalaya.gazetteer.Gazetteer;

/**
 * Prints what the map needs of the gazetteer, tab-separated: its first-level divisions (D, code, GeoNames id, names in
 * English and Spanish) and for each town the division it lies in (T, code, longitude, latitude).
 */
public final class Divisions {
    public static void main(String[] args) {
        Gazetteer gazetteer = Gazetteer.world();
        try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
            for (int place = 0; place < gazetteer.size(); place++) {
                if (gazetteer.isAdmin1(place) && gazetteer.code(place) != null) {
                    out.printf(
                            Locale.ROOT,
                            "D\t%s\t%s\t%s\t%s%n",
                            gazetteer.code(place),
                            gazetteer.geonameId(place),
                            gazetteer.name(place, "en"),
                            gazetteer.name(place, "es"));
                } else if (gazetteer.isTown(place) && gazetteer.admin1Of(place) >= 0) {
                    String code = gazetteer.code(gazetteer.admin1Of(place));
                    if (code != null) {
                        out.printf(
                                Locale.ROOT, "T\t%s\t%.4f\t%.4f%n", code, gazetteer.longitude(place), gazetteer.latitude(place));
                    }
                }
            }
        }
    }
}
