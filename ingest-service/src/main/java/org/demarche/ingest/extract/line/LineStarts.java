package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ingest.extract.line.ChromeLines.Wording;
import org.demarche.ingest.words.RuleFile;

/** The first words of lines that are chrome, each kind with its own test that the line is no sentence of the article. */
final class LineStarts {

    /** Where the first words of a line decide. */
    private enum Place {
        /** In any line that says more of what is asked, running text that begins with a quotation mark excepted. */
        REQUEST,
        /** There too, and in lines that end no sentence whatever else they say. */
        PAYWALL,
        /** In all but running text. */
        SHORT_LINE,
        /** In links, and in lines that end no sentence. */
        LABEL
    }

    private record Start(String words, Wording says, Place place) {}

    private static final double MOSTLY_LINK = 0.5;

    /** By their first word. */
    private final WholeLines<List<Start>> starts = new WholeLines<>();

    private final Phrases consent;
    private final Phrases subscribing;

    LineStarts(RuleFile file) {
        List<Start> known = new ArrayList<>();
        file.section("paywall-start").forEach(words -> known.add(new Start(words, Wording.PAYWALL, Place.PAYWALL)));
        file.section("request").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.REQUEST)));
        file.section("start").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.SHORT_LINE)));
        file.section("start-label").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.LABEL)));
        known.stream()
                .collect(Collectors.groupingBy(start -> start.words.substring(0, endOfWord(start.words, 0))))
                .forEach(starts::add);
        consent = new Phrases(file.section("consent"));
        subscribing = new Phrases(file.section("subscribing"));
    }

    /** What the words of a line from its first letter on say. */
    Wording of(Paragraph line, int from) {
        String text = line.text();
        List<Start> known = starts.of(text, from, endOfWord(text, from));
        if (known == null) {
            return Wording.NONE;
        }
        for (Start start : known) {
            if (Folding.standsAt(start.words, text, from) && decides(start.place, line, from)) {
                return start.says;
            }
        }
        return Wording.NONE;
    }

    private boolean decides(Place place, Paragraph line, int from) {
        boolean prose = line.isProse();
        boolean unquoted = from == 0 || !prose;
        return switch (place) {
            case REQUEST -> unquoted && consent.isIn(line.text());
            case PAYWALL -> unquoted && (!isSentence(line) || subscribing.isIn(line.text()));
            case SHORT_LINE -> !prose;
            case LABEL -> !isSentence(line) || !prose && line.linkDensity() > MOSTLY_LINK;
        };
    }

    /** Whether it ends as a sentence does, and not as a label. */
    private static boolean isSentence(Paragraph line) {
        return line.isProse() || line.endsSentence() && !line.text().endsWith(":");
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && Folding.isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
