package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.contract.EventRoot;

/** Finds what is wrong in a taxonomy that could be read, all of it at once, so that an analyst mends it in one go. */
final class TaxonomyCheck {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Predicate<String> actors;
    private final Predicate<String> acts;
    private final List<Fault> faults = new ArrayList<>();
    private boolean knowsEssays;

    TaxonomyCheck(Predicate<String> actors, Predicate<String> acts) {
        this.actors = actors;
        this.acts = acts;
    }

    /** Every fault, in the order of the lines. */
    List<Fault> faults(TaxonomyRows rows) {
        if (rows.version() == null || rows.version().isBlank()) {
            add(1, "the taxonomy needs a version");
        }
        if (rows.scoring() == null) {
            add(1, "the taxonomy needs its scoring");
        } else if (!rows.scoring().isSound()) {
            add(1, "the numbers of the scoring must be positive, and the shares at most 1");
        }
        if (rows.groups().isEmpty()) {
            add(1, "the taxonomy needs groups");
        }
        rows.teasers().stream().filter(Located::isBlank).forEach(teaser -> add(teaser.line(), "an empty teaser"));
        knowsEssays = rows.essay() != null;
        groups(rows.groups());
        parents(rows.groups());
        faults.sort(Comparator.comparingInt(Fault::line));
        return faults;
    }

    private void add(int line, String reason) {
        faults.add(new Fault(line, reason));
    }

    private void groups(List<TaxonomyRows.Group> groups) {
        Set<String> seen = new HashSet<>();
        int line = 1;
        for (TaxonomyRows.Group group : groups) {
            if (group.id() == null) {
                add(line, "a group after this line has no id");
                continue;
            }
            line = group.id().line();
            id(group.id(), group.id().text(), seen);
            label(group.id(), group.label());
            if (group.themes().isEmpty()) {
                add(line, group.id().text() + " has no themes");
            }
            line = themes(group, seen);
        }
    }

    private int themes(TaxonomyRows.Group group, Set<String> seen) {
        String prefix = group.id().text() + ".";
        int line = group.id().line();
        for (TaxonomyRows.ThemeRow theme : group.themes()) {
            if (theme.id() == null) {
                add(line, "a theme after this line has no id");
                continue;
            }
            line = theme.id().line();
            String id = theme.id().text();
            if (!id.startsWith(prefix)) {
                add(line, "the id '" + id + "' must begin with that of its group, as in " + prefix + "NAME");
            } else {
                id(theme.id(), id.substring(prefix.length()), seen);
            }
            label(theme.id(), theme.label());
            triggers(theme);
            names(theme, theme.actors(), "actor", actors);
            names(theme, theme.acts(), "act", acts);
            names(theme, theme.roots(), "root", TaxonomyCheck::isRoot);
        }
        return line;
    }

    private void id(Located id, String name, Set<String> seen) {
        if (!ID.matcher(name).matches()) {
            add(id.line(), "the id '" + id.text() + "' must be of capitals, digits and underscores");
        } else if (!seen.add(id.text())) {
            add(id.line(), "the id " + id.text() + " is there twice");
        }
    }

    private void label(Located id, String label) {
        if (label == null || label.isBlank()) {
            add(id.line(), id.text() + " needs a label");
        }
    }

    private void triggers(TaxonomyRows.ThemeRow theme) {
        String id = theme.id().text();
        if (theme.mutual() < 0 || theme.mutual() > Weighted.MOST) {
            add(theme.id().line(), id + ": mutual must be a number from 0 to 10");
        }
        if (theme.essay() < 0 || theme.essay() > Weighted.MOST) {
            add(theme.id().line(), id + ": essay must be a number from 0 to 10");
        } else if (theme.essay() > 0 && !knowsEssays) {
            add(theme.id().line(), id + ": the taxonomy does not say what an essay is");
        }
        boolean fires = theme.mutual() > 0
                || theme.essay() > 0
                || Stream.of(theme.triggers(), theme.actors(), theme.acts(), theme.roots())
                        .anyMatch(weighted -> !weighted.entries().isEmpty());
        if (!fires) {
            add(theme.id().line(), "nothing can make the theme " + id);
        }
        Map<String, Integer> lines = new TreeMap<>();
        theme.triggers().entries().forEach(entry -> phrase(id, entry.name(), lines));
        theme.not().forEach(phrase -> phrase(id, phrase, lines));
    }

    private void phrase(String theme, Located phrase, Map<String, Integer> lines) {
        String text = phrase.text();
        String fault = TriggerPhrase.fault(text);
        if (fault != null) {
            add(phrase.line(), theme + ": '" + text + "' " + fault);
            return;
        }
        // "WHO" in capitals and "who" are two things; "Arms control" and "arms control" are one.
        String key = TriggerPhrase.of(text).exact() ? text : text.toLowerCase(Locale.ROOT);
        Integer before = lines.putIfAbsent(key, phrase.line());
        if (before != null) {
            add(phrase.line(), theme + ": '" + text + "' is there already, on line " + before);
        }
    }

    private void names(TaxonomyRows.ThemeRow theme, Weighted weighted, String kind, Predicate<String> known) {
        Set<String> seen = new HashSet<>();
        for (Weighted.Entry entry : weighted.entries()) {
            String name = entry.name().text();
            if (!known.test(name)) {
                add(entry.name().line(), theme.id().text() + ": no " + kind + " is called '" + name + "'");
            } else if (!seen.add(name)) {
                add(entry.name().line(), theme.id().text() + ": the " + kind + " " + name + " is there twice");
            }
        }
    }

    private static boolean isRoot(String name) {
        return Stream.of(EventRoot.values()).anyMatch(root -> root.name().equals(name));
    }

    private void parents(List<TaxonomyRows.Group> groups) {
        Set<String> ids = new HashSet<>();
        groups.forEach(group -> group.themes().stream()
                .filter(theme -> theme.id() != null)
                .forEach(theme -> ids.add(theme.id().text())));
        groups.forEach(group -> group.themes().stream()
                .map(TaxonomyRows.ThemeRow::parent)
                .filter(parent -> parent != null && !ids.contains(parent.text()))
                .forEach(parent -> add(parent.line(), "no theme is called '" + parent.text() + "'")));
    }
}
