package org.demarche.ingest.extract.tree;

import java.io.Reader;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * jsoup's parser of HTML, used again from page to page: a new one makes its own copy of each tag that it meets, which costs a tenth of
 * the parse. Threads share it; each page has a parser to itself.
 */
public final class PageParser {

    /** A parser never forgets a name: those of HTML are about 150, and pages make up some of their own. */
    private static final int MOST_NAMES = 500;

    private final Queue<Kept> idle = new ConcurrentLinkedQueue<>();

    /** The tree of a page; {@code url} is empty where it is unknown. */
    public Document parse(Reader markup, String url) {
        Kept waiting = idle.poll();
        Kept kept = waiting == null ? new Kept() : waiting;
        Document document = kept.parser.parseInput(markup, url);
        if (kept.names <= MOST_NAMES) {
            idle.add(kept);
        }
        return document;
    }

    private static final class Kept {
        private final Parser parser = Parser.htmlParser();
        private int names;

        Kept() {
            parser.tagSet().onNewTag(tag -> names++);
        }
    }
}
