package org.demarche.benchmarks.page;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of the demonstration, which are small, and their words. */
final class SamplePages {

    private static final int SHORTEST_PARAGRAPH = 100;

    private final List<Page> pages;

    private SamplePages(List<Page> pages) {
        this.pages = pages;
    }

    static SamplePages load() {
        return new SamplePages(Fragment.resource("samples/index.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Page(row[0], Fragment.resource("samples/" + row[0]), row[1]))
                .toList());
    }

    List<Page> pages() {
        return pages;
    }

    List<String> headlines() {
        return texts("h1").toList();
    }

    List<String> paragraphs() {
        return texts("p").filter(text -> text.length() >= SHORTEST_PARAGRAPH).toList();
    }

    private Stream<String> texts(String element) {
        return pages.stream()
                .map(page -> Jsoup.parse(page.html()))
                .flatMap((Document page) -> page.getElementsByTag(element).stream())
                .map(Element::text)
                .filter(text -> text.indexOf('"') < 0);
    }
}
