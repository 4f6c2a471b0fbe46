package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** UNSCon (Zaczynska and others, 2024; CC BY-SA): units of speeches in the UN Security Council, each an attack or not. */
final class Unscon {

    private final List<Unit> units;

    /**
     * A unit of speech.
     *
     * @param speech the document it is from
     * @param attack whether it attacks anybody
     */
    record Unit(String speech, String text, boolean attack) {}

    private Unscon(List<Unit> units) {
        this.units = units;
    }

    static Unscon read(Path file) throws IOException {
        return new Unscon(JsonLines.read(file).stream().map(Unscon::unit).toList());
    }

    private static Unit unit(JsonNode item) {
        return new Unit(
                item.get("doc").asText(),
                item.get("text").asText(),
                item.get("conflict").asInt() == 1);
    }

    List<Unit> units() {
        return units;
    }
}
