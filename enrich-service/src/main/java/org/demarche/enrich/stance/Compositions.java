package org.demarche.enrich.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.enrich.text.YamlResource;

/** What a verb and its object come to together, from {@code compositions.yaml}. */
final class Compositions {

    private final Map<String, Map<String, Row>> table = new HashMap<>();

    /** @param root a PLOVER root, or {@code SELF} for the verb's own */
    record Row(List<String> verbs, List<String> objects, String root, Integer polarity, Double goldstein) {}

    record File(List<Row> rows) {}

    private Compositions(File file) {
        for (Row row : file.rows()) {
            for (String verb : row.verbs()) {
                for (String object : row.objects()) {
                    table.computeIfAbsent(verb, v -> new HashMap<>()).putIfAbsent(object, row);
                }
            }
        }
    }

    static Compositions load() {
        return new Compositions(YamlResource.read(Compositions.class, "compositions.yaml", File.class));
    }

    /** The row that fits a verb and an object, null if none does. */
    Row find(Frame verb, Frame object) {
        Row row = find(verb.id(), object);
        return row != null || verb.group() == null ? row : find(verb.group(), object);
    }

    private Row find(String verb, Frame object) {
        Map<String, Row> rows = table.get(verb);
        if (rows == null) {
            return null;
        }
        Row row = rows.get(object.id());
        if (row == null && object.group() != null) {
            row = rows.get(object.group());
        }
        return row == null ? rows.get("*") : row;
    }
}
