package org.atalaya.gazetteer;

import java.util.List;
import java.util.Map;

/** Reads every name by which places are looked up: those of the sources in their order, then the hand-kept ones. */
final class Names {
    private Names() {}

    @FunctionalInterface
    interface Reader {
        /**
         * Takes a name.
         *
         * @param bearers place numbers times two, plus one where the name is another than the place's own
         */
        void read(String key, int[] bearers);
    }

    static void read(Gazetteer gazetteer, Reader reader) {
        try (ResourceReader in = new ResourceReader("gazetteer/names.bin")) {
            int count = in.number();
            String before = "";
            for (int i = 0; i < count; i++) {
                String key = before.substring(0, in.number()) + in.text();
                reader.read(key, in.column(in.number()));
                before = key;
            }
        }
        int place = gazetteer.firstOfOverlay();
        for (OverlayPlace row : OverlayPlace.all()) {
            int[] bearer = {place++ * 2};
            reader.read(NameKey.of(row.name()), bearer);
            row.others().forEach(other -> reader.read(NameKey.of(other), bearer));
        }
        for (Map.Entry<String, List<String>> line : HandKept.keyed("gazetteer/aliases.txt")) {
            int[] bearer = {gazetteer.coded(line.getKey()) * 2};
            line.getValue().forEach(alias -> reader.read(NameKey.of(alias), bearer));
        }
    }
}
