package org.atalaya.gazetteer.compiler;

/** GeoNames feature codes as the seat that a place is: 0 a capital, 1 to 3 seats of divisions, 4 a town, 5 a part of one. */
final class FeatureRanks {
    private FeatureRanks() {}

    static int of(String featureCode) {
        return switch (featureCode) {
            case "PPLC" -> 0;
            case "PPLA" -> 1;
            case "PPLA2" -> 2;
            case "PPLA3", "PPLA4", "PPLA5" -> 3;
            case "PPLX" -> 5;
            default -> 4;
        };
    }

    /** Places that are no more, or that others took the name of. */
    static boolean gone(String featureCode) {
        return featureCode.equals("PPLH") || featureCode.equals("PPLCH") || featureCode.equals("PPLQ");
    }
}
