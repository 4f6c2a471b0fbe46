package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/** Reads the authors out of a box that holds a byline: the first names in it and those joined to them, not the jobs and dates. */
final class BylineBox {

    private static final int LONGEST = 400;
    private static final int MOST_NODES = 120;
    private static final int AT_START = 4;

    private static final Evaluator NAME = new Evaluator.AttributeWithValue("itemprop", "name");

    private final BylinePrefixes prefixes;
    private final BylineWords words;
    private final AuthorNames names;
    private final NameKinds kinds;

    BylineBox(BylinePrefixes prefixes, BylineWords words, AuthorNames names, NameKinds kinds) {
        this.prefixes = prefixes;
        this.words = words;
        this.names = names;
        this.kinds = kinds;
    }

    /** The names in the box; of a box that holds more than a byline only a name at its start that is beyond doubt. */
    List<String> read(Element box, Publisher publisher) {
        List<TextNode> texts = new ArrayList<>();
        boolean all = gather(box, texts);
        if (texts.isEmpty() && box.hasAttr("itemprop")) {
            return names.clean(box.select(NAME).eachAttr("content"), publisher);
        }
        return all ? cluster(texts, publisher) : atStart(texts);
    }

    private List<String> atStart(List<TextNode> texts) {
        for (TextNode node : texts.subList(0, Math.min(AT_START, texts.size()))) {
            String name = prefixes.without(Spaces.collapse(node.getWholeText()));
            if (kinds.isSurelyPerson(name) && !words.isJob(name)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    private List<String> cluster(List<TextNode> texts, Publisher publisher) {
        List<String> found = new ArrayList<>();
        Element first = null;
        boolean joined = false;
        for (TextNode node : texts) {
            String text = Spaces.collapse(node.getWholeText());
            Signs signs = words.signsIn(text);
            String own = words.beforeRoles(text, signs);
            if (words.isJoint(text, signs)) {
                joined = true;
            } else if (first == null || joined || words.startsWithJoint(text, signs) || isTwin(first, node.parent())) {
                List<String> some = names.clean(List.of(own), publisher);
                boolean named = !some.isEmpty() && (first == null || kinds.best(some) != Kind.HANDLE);
                if (named) {
                    some.stream().filter(name -> !found.contains(name)).forEach(found::add);
                    first = first == null ? node.parent() : first;
                }
                joined = named && words.endsWithJoint(text, signs);
            }
            if (own.length() < text.length()) {
                // What follows "edited by" is no author, and nor is what follows "photo".
                break;
            }
        }
        // Beside a person stand agencies and companies.
        if (found.stream().anyMatch(kinds::isPerson)) {
            found.removeIf(name -> kinds.of(name) == Kind.ORGANISATION);
        }
        return found;
    }

    /** Names in a list stand in elements of one kind. */
    private static boolean isTwin(Element first, Element other) {
        return other != null
                && other != first
                && other.normalName().equals(first.normalName())
                && other.className().equals(first.className())
                && !other.normalName().equals("div");
    }

    /** Gathers the texts of the box, and answers whether these are all. */
    private static boolean gather(Element box, List<TextNode> texts) {
        int length = 0;
        int seen = 0;
        for (Node node = box.firstChild(); node != null; node = next(node, box)) {
            if (node instanceof TextNode text && !text.isBlank()) {
                length += text.getWholeText().strip().length();
                texts.add(text);
            }
            if (length > LONGEST || ++seen > MOST_NODES) {
                return false;
            }
        }
        return true;
    }

    private static Node next(Node node, Element root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != root && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == root ? null : at.nextSibling();
    }
}
