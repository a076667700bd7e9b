package org.atalaya.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reports made of sentences of the kind that real ones have, of the length of a news wire's, on six years in 34 towns of 15
 * countries; the same for one number.
 */
final class BenchReports {
    static final List<String> PLACES = List.of(
            "Juliaca, Peru",
            "Ayacucho, Peru",
            "Khartoum, Sudan",
            "El Fasher, Sudan",
            "Kharkiv, Ukraine",
            "Managua, Nicaragua",
            "Tibú, Colombia",
            "Goma, DR Congo",
            "Port-au-Prince, Haiti",
            "Mandalay, Myanmar",
            "Cusco, Peru",
            "Huancayo, Peru",
            "Nyala, Sudan",
            "El Geneina, Sudan",
            "Kherson, Ukraine",
            "Odesa, Ukraine",
            "Masaya, Nicaragua",
            "Tumaco, Colombia",
            "Quibdó, Colombia",
            "Bukavu, DR Congo",
            "Beni, DR Congo",
            "Gonaïves, Haiti",
            "Sittwe, Myanmar",
            "Maiduguri, Nigeria",
            "Jos, Nigeria",
            "Gao, Mali",
            "Mekelle, Ethiopia",
            "Taiz, Yemen",
            "Hodeidah, Yemen",
            "Aleppo, Syria",
            "Mosul, Iraq",
            "Kandahar, Afghanistan",
            "Culiacán, Mexico",
            "Acapulco, Mexico");
    private static final List<String> SOURCES = List.of(
            "the Ombudsman's office",
            "a doctors' committee",
            "the Ministry of Health",
            "witnesses",
            "a local rights group",
            "the provincial governor",
            "hospital staff",
            "the United Nations mission");
    private static final List<String> VICTIMS =
            List.of("people", "protesters", "civilians", "villagers", "students", "farmers", "residents");
    private static final List<String> HARMS = List.of(
            "At least %d %s were killed and %d others wounded in %s on %s, %s said.",
            "%d %s died and %d were injured when security forces opened fire in %s on %s, according to %s.",
            "Police arrested %d %s and beat %d more in %s on %s, %s reported.",
            "Gunmen killed %d %s and abducted %d in an attack near %s on %s, %s said.");
    private static final List<String> CONTEXT = List.of(
            "The road to the town has been closed since the morning, and lorries wait on both sides of the bridge.",
            "Shops stayed shut for a second day while neighbours carried water and bread to those who could not leave.",
            "The authorities have promised an inquiry, but relatives say that nobody has come to take their statements.",
            "A spokeswoman declined to comment, adding that the operation was under way and that details would follow.",
            "Schools in the district will remain closed until further notice, a notice on the council's door read.",
            "Several journalists were told to delete their photographs before they were allowed to pass the checkpoint.",
            "Prices of fuel have doubled since the blockade began, and the hospital's generator runs four hours a day.",
            "The funeral procession crossed the square in silence, followed by a brass band and a long line of tractors.",
            "Negotiators are expected to meet again next week in the capital, though neither side named a date.",
            "Lawyers for the families asked that the bodies be examined by experts who do not work for the ministry.",
            "Rain kept many at home, but by noon the market was as full as on any other day of the fair.");

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 2_250;

    private BenchReports() {}

    /** Title and text of one report. */
    record Written(String title, String text) {}

    static Written report(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(2_600);
        String place = pick(PLACES, random);
        String first = harm(place, random);
        text.append(first);
        int paragraphs = 5 + random.nextInt(4);
        for (int i = 0; i < paragraphs; i++) {
            text.append("\n\n");
            for (int sentence = 0; sentence < 3; sentence++) {
                boolean states = sentence == 0 && random.nextInt(4) == 0;
                text.append(states ? harm(place, random) : pick(CONTEXT, random))
                        .append(' ');
            }
        }
        return new Written(
                "Report " + number + " from " + place, text.toString().strip());
    }

    /** The text of a report on one attack. */
    static String deaths(int number, String place, String day) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(600);
        text.append(String.format(
                Locale.ROOT,
                HARMS.get(0),
                2 + random.nextInt(60),
                pick(VICTIMS, random),
                2 + random.nextInt(90),
                place,
                day,
                pick(SOURCES, random)));
        for (int sentence = 0; sentence < 3; sentence++) {
            text.append(sentence == 0 ? "\n\n" : " ").append(pick(CONTEXT, random));
        }
        return text.toString();
    }

    private static String harm(String place, Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String written = day.getDayOfMonth() + " "
                + day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
        return String.format(
                Locale.ROOT,
                pick(HARMS, random),
                2 + random.nextInt(60),
                pick(VICTIMS, random),
                2 + random.nextInt(90),
                place,
                written,
                pick(SOURCES, random));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
