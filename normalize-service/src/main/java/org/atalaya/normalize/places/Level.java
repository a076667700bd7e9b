package org.atalaya.normalize.places;

/** Levels of places as words beside a name tell them: "Puno region", "the city of Puno". */
enum Level {
    COUNTRY(1),
    ADMIN1(2),
    ADMIN2(4),
    TOWN(8);

    final int mask;

    Level(int mask) {
        this.mask = mask;
    }

    static int of(Gazetteer gazetteer, int place) {
        return (gazetteer.isCountry(place)
                        ? COUNTRY
                        : gazetteer.isAdmin1(place) ? ADMIN1 : gazetteer.isAdmin2(place) ? ADMIN2 : TOWN)
                .mask;
    }
}
