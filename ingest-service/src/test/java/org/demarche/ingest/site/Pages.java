package org.demarche.ingest.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.demarche.contract.ArticleId;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;

/** Pages of a site, written line by line. */
final class Pages {

    static final String SITE = "gazette.example/en";
    static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private Pages() {}

    /** A page whose lines are headings with "# " before them, rows with "| ", and else what they look like. */
    static SitePage page(int number, String... lines) {
        return page(SITE, number, Arrays.asList(lines));
    }

    static SitePage page(String site, int number, List<String> lines) {
        return new SitePage(
                site,
                ArticleId.ofUrl("https://" + site + "/story/" + number),
                START.plusSeconds(60L * number),
                lines.stream().map(Pages::line).toList());
    }

    /** Running text that no other page and no other line has. */
    static String sentence(int page, int line) {
        return "Delegate number %d said on day %d that the draft had moved by %d words and no further than that."
                .formatted(page * 1000 + line, line, page);
    }

    /** The page's own sentences between what is given. */
    static SitePage around(int number, List<String> above, List<String> below) {
        List<String> lines = new ArrayList<>(above);
        for (int i = 0; i < 5 + number % 4; i++) {
            lines.add(sentence(number, i));
        }
        lines.addAll(below);
        return page(SITE, number, lines);
    }

    static List<String> kept(SiteChrome chrome, SitePage page) {
        BitSet taken = chrome.of(page);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            if (!taken.get(i)) {
                kept.add(page.lines().get(i).text());
            }
        }
        return kept;
    }

    static List<String> texts(SitePage page) {
        return page.lines().stream().map(BodyLine::text).toList();
    }

    private static BodyLine line(String text) {
        if (text.startsWith("# ")) {
            return new BodyLine(text.substring(2), Shape.HEADING);
        }
        if (text.startsWith("| ")) {
            return new BodyLine(text.substring(2), Shape.ROW);
        }
        return new BodyLine(text, text.matches(".*[.!?]") || text.length() > 80 ? Shape.SENTENCE : Shape.LABEL);
    }
}
