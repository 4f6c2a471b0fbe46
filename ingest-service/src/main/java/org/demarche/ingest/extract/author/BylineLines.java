package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.Spaces;

/** Finds the authors in lines that no markup announces: around the headline and at the end of the text. */
final class BylineLines {

    private static final int LONGEST_CREDIT = 200;
    private static final int NEAR = 12;
    private static final int CLOSE = 6;
    private static final int LAST_PARAGRAPHS = 4;
    private static final String DIVIDERS = "|/-\u00B7\u2022\u22C5\u25CF\u2013\u2014";
    private static final String[] NO_PARTS = {};
    private static final Pattern PARTS = Pattern.compile(
            "\\s+[|\u00B7\u2022\u2013\u2014/-]\\s+|\\s*[|\u2022\u00B7\u22C5\u25CF]\\s*|(?<=\\d)\\s+(?=\\p{L})");
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\d)\\d\\d?[.:]\\d\\d(?!\\d)");

    private final BylineBox box;
    private final BylinePrefixes prefixes;
    private final BylineWords words;
    private final AuthorNames names;
    private final NameKinds kinds;
    private final ForeignBoxes foreign;

    BylineLines(
            BylineBox box,
            BylinePrefixes prefixes,
            BylineWords words,
            AuthorNames names,
            NameKinds kinds,
            ForeignBoxes foreign) {
        this.box = box;
        this.prefixes = prefixes;
        this.words = words;
        this.names = names;
        this.kinds = kinds;
        this.foreign = foreign;
    }

    /** The persons whom a line right below the headline announces. */
    List<String> rightBelowHeadline(List<String> lines, Publisher publisher) {
        List<String> found = announced(lines.subList(0, Math.min(CLOSE, lines.size())), publisher);
        return found.stream().allMatch(kinds::isSurelyPerson) ? found : List.of();
    }

    /** The names in the lines around the headline. */
    List<String> atHead(List<String> lines, Publisher publisher) {
        List<String> found = announced(lines, publisher);
        return found.isEmpty() ? besideADate(lines) : found;
    }

    private List<String> announced(List<String> lines, Publisher publisher) {
        for (int i = 0; i < lines.size(); i++) {
            // "Written by" often stands alone, with the names in the next boxes.
            List<String> found = prefixes.isOnlyPrefix(lines.get(i))
                    ? announcedBy(lines.subList(i, lines.size()), publisher)
                    : names.inByline(lines.get(i), publisher);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String line : lines) {
            for (String part : mayHaveParts(line) ? PARTS.split(line) : NO_PARTS) {
                List<String> found = part.length() == line.length() ? List.of() : names.inByline(part, publisher);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether it holds what may stand between two parts: quick, as most lines do not. */
    private static boolean mayHaveParts(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isDigit(line.charAt(i)) || DIVIDERS.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private List<String> announcedBy(List<String> lines, Publisher publisher) {
        if (lines.size() < 2) {
            return List.of();
        }
        List<String> found = new ArrayList<>(names.inByline(lines.get(0) + " " + lines.get(1), publisher));
        for (int i = 2; i < lines.size() && !found.isEmpty() && kinds.isSurelyPerson(lines.get(i)); i++) {
            if (!found.contains(lines.get(i))) {
                found.add(lines.get(i));
            }
        }
        return found;
    }

    /** A name alone in the line with the date, or in the line before or after it. */
    private List<String> besideADate(List<String> lines) {
        List<String> near = new ArrayList<>(lines.subList(0, Math.min(NEAR, lines.size())));
        near.addAll(lines.subList(Math.max(near.size(), lines.size() - NEAR / 2), lines.size()));
        for (int i = 0; i < near.size(); i++) {
            if (near.get(i).chars().anyMatch(BylineLines::isDigit)
                    && DATE.matcher(near.get(i)).find()) {
                List<String> parts = new ArrayList<>(List.of(PARTS.split(near.get(i))));
                parts.add(i == 0 ? "" : near.get(i - 1));
                parts.add(i + 1 == near.size() ? "" : near.get(i + 1));
                for (String part : parts) {
                    if (kinds.isSurelyPerson(part) && !words.isJob(part)) {
                        return List.of(part);
                    }
                }
            }
        }
        return List.of();
    }

    /** The names at the end: a line that gives them, or a name alone as a signature. */
    List<String> atEnd(List<String> paragraphs, PageTree tree, Publisher publisher) {
        for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - LAST_PARAGRAPHS); i--) {
            String line = withoutBrackets(paragraphs.get(i));
            if (line.length() <= LONGEST_CREDIT) {
                List<String> found = kinds.isSurelyPerson(line) ? List.of(line) : signed(line, publisher);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return anywhere(tree, publisher);
    }

    private List<String> signed(String line, Publisher publisher) {
        String behindDash = BylinePrefixes.withoutDash(line);
        if (behindDash.length() < line.length()) {
            List<String> found = names.clean(List.of(behindDash), publisher);
            if (!found.isEmpty() && found.stream().allMatch(kinds::isSurelyPerson)) {
                return found;
            }
        }
        return names.inByline(line, publisher);
    }

    private static String withoutBrackets(String line) {
        boolean bracketed = line.length() > 1 && line.startsWith("(") && line.endsWith(")");
        return bracketed ? line.substring(1, line.length() - 1) : line;
    }

    /** The names of the only line of the page that announces persons; of several one may be that of another article. */
    private List<String> anywhere(PageTree tree, Publisher publisher) {
        List<String> only = List.of();
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.TEXT && tree.chars[i] <= LONGEST_CREDIT && prefixes.mayAnnounce(tree.text(i))) {
                String text = Spaces.collapse(tree.text(i));
                List<String> credited = names.inCredit(text, publisher);
                List<String> found = credited.isEmpty() ? surelyAnnounced(tree, i, text, publisher) : credited;
                if (!found.isEmpty() && !foreign.surround(tree.element(tree.parent[i]))) {
                    if (!credited.isEmpty()) {
                        return credited;
                    }
                    if (!only.isEmpty() && !only.equals(found)) {
                        return List.of();
                    }
                    only = found;
                }
            }
        }
        return only;
    }

    private List<String> surelyAnnounced(PageTree tree, int node, String text, Publisher publisher) {
        List<String> found =
                prefixes.isOnlyPrefix(text) ? besides(tree, node, publisher) : names.inByline(text, publisher);
        boolean labelled =
                text.indexOf(':') > 0 && !found.isEmpty() && found.stream().allMatch(kinds::isPerson);
        return labelled || found.stream().anyMatch(kinds::isSurelyPerson) ? found : List.of();
    }

    /** The names that stand in the same box as a text which says no more than "by". */
    private List<String> besides(PageTree tree, int text, Publisher publisher) {
        int around = tree.parent[text] < 0 ? -1 : tree.parent[tree.parent[text]];
        return around < 0 ? List.of() : box.read(tree.element(around), publisher);
    }
}
