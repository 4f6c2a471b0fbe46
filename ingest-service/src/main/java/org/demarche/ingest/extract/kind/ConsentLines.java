package org.demarche.ingest.extract.kind;

import java.util.List;
import java.util.Locale;
import org.demarche.ingest.extract.body.BodyText;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.line.Removals;
import org.demarche.ingest.words.RuleFile;

/** Takes the request for consent off the edges of a short text, beside which it is the longer one. */
public final class ConsentLines {

    /** Beside a longer article the box around the request is known by its share of the page. */
    private static final int SHORT = 3000;

    private static final int LEAST = 2;

    private final List<String> wordings;
    private final List<String> personal;

    private ConsentLines(RuleFile file) {
        wordings = file.section("consent-text");
        personal = file.section("consent-personal");
    }

    public static ConsentLines load() {
        return new ConsentLines(RuleFile.load(ConsentLines.class, "page-kinds.txt"));
    }

    public BodyText.Found without(BodyText.Found body, Removals removals) {
        List<Paragraph> lines = body.lines();
        if (body.length() >= SHORT || lines.size() <= LEAST) {
            return body;
        }
        int from = 0;
        while (from < lines.size() && asks(lines.get(from))) {
            from++;
        }
        int to = lines.size();
        while (to > from && asks(lines.get(to - 1))) {
            to--;
        }
        from = isRequest(lines.subList(0, from)) ? from : 0;
        to = isRequest(lines.subList(to, lines.size())) ? to : lines.size();
        // Where nothing else is left, the page is a wall, and whoever judges it must see that.
        if (from >= to || to - from == lines.size()) {
            return body;
        }
        lines.subList(0, from).forEach(line -> removals.add("consent", line.text()));
        lines.subList(to, lines.size()).forEach(line -> removals.add("consent", line.text()));
        return new BodyText.Found(body.method(), lines.subList(from, to));
    }

    /** Whether the lines speak to the reader about it: an article tells of requests, and cites one at most. */
    private boolean isRequest(List<Paragraph> lines) {
        return lines.stream().filter(line -> says(line, personal)).count() >= LEAST;
    }

    private boolean asks(Paragraph line) {
        return says(line, wordings);
    }

    private static boolean says(Paragraph line, List<String> wordings) {
        String plain = line.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return wordings.stream().anyMatch(plain::contains);
    }
}
