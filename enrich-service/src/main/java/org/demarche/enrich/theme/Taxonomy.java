package org.demarche.enrich.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.enrich.text.YamlResource;

/** The theme taxonomy as its file has it; the file's head states how triggers match. */
record Taxonomy(String version, Defaults defaults, List<Group> groups) {

    record Defaults(@JsonProperty("min_score") double minScore, @JsonProperty("max_themes") int maxThemes) {}

    record Group(String id, String label, List<ThemeRow> themes) {}

    /**
     * A theme.
     *
     * @param strong one occurrence is enough
     * @param triggers add to the score
     * @param not contexts that cancel the theme in their sentence
     * @param actors ids of actors whose mentions count as triggers
     * @param roots event roots that count as triggers
     */
    record ThemeRow(
            String id,
            String label,
            String def,
            List<String> strong,
            List<String> triggers,
            List<String> not,
            List<String> actors,
            List<EventRoot> roots,
            String gdelt,
            String cameo,
            String eurovoc,
            @JsonProperty("parent_theme") String parentTheme) {

        ThemeRow {
            strong = strong == null ? List.of() : strong;
            triggers = triggers == null ? List.of() : triggers;
            not = not == null ? List.of() : not;
            actors = actors == null ? List.of() : actors;
            roots = roots == null ? List.of() : roots;
        }
    }

    static Taxonomy load() {
        return YamlResource.read(Taxonomy.class, "taxonomy.yaml", Taxonomy.class);
    }
}
