package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;

/** Reads the authors that the head of the page and its JSON-LD state. */
final class StatedAuthors {

    private static final int MOST = 12;

    private final FieldNames fields;
    private final BylinePrefixes prefixes;
    private final AuthorNames names;
    private final NameKinds kinds;

    StatedAuthors(FieldNames fields, BylinePrefixes prefixes, AuthorNames names, NameKinds kinds) {
        this.fields = fields;
        this.prefixes = prefixes;
        this.names = names;
        this.kinds = kinds;
    }

    /** The first statement that names persons, else the first one; a later one that has them all and more wins. */
    List<String> read(PageHead head, JsonLd jsonLd, Publisher publisher) {
        List<List<String>> statements = statements(head, jsonLd, publisher);
        List<String> first = List.of();
        for (List<String> statement : statements) {
            boolean persons = kinds.best(statement) == Kind.PERSON;
            if (first.isEmpty() || persons && kinds.best(first) != Kind.PERSON) {
                first = statement;
            }
        }
        for (List<String> statement : statements) {
            if (statement.size() > first.size() && new HashSet<>(statement).containsAll(first)) {
                first = statement;
            }
        }
        return first;
    }

    private List<List<String>> statements(PageHead head, JsonLd jsonLd, Publisher publisher) {
        List<List<String>> statements = new ArrayList<>();
        // Most heads state the same authors several times.
        Map<List<String>, List<String>> cleaned = new HashMap<>();
        Function<List<String>, List<String>> clean =
                bylines -> cleaned.computeIfAbsent(bylines, each -> names.clean(each, publisher));
        statements.add(clean.apply(jsonLd.names("author")));
        statements.add(clean.apply(jsonLd.names("creator")));
        for (String meta : fields.author()) {
            List<String> contents = head.allMeta(meta);
            if (meta.startsWith("citation_")) {
                contents = contents.stream().map(StatedAuthors::inOrder).toList();
            }
            if (!meta.startsWith("twitter:") || isAuthorLabel(head.meta(meta.replace("data", "label")))) {
                statements.add(clean.apply(contents));
            }
        }
        statements.removeIf(statement -> statement.isEmpty() || statement.size() > MOST);
        return statements;
    }

    private boolean isAuthorLabel(String label) {
        return label != null && prefixes.isOnlyPrefix(label);
    }

    /** Catalogues put the family name first. */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        boolean inverted = comma > 0 && comma == name.lastIndexOf(',');
        return inverted ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
    }
}
