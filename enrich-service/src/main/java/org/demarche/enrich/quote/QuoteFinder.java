package org.demarche.enrich.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.Quote;
import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.YamlResource;

/** Finds direct quotations ("…" with a speaker before or after) and indirect ones (X said that …). */
public final class QuoteFinder {

    private static final int REACH = 14;
    private static final int LONGEST = 2000;
    private static final int SHORTEST_TOKENS = 2;

    private final Set<String> verbs;

    record Cues(List<String> verbs) {}

    private QuoteFinder(Cues cues) {
        verbs = new HashSet<>(cues.verbs());
    }

    public static QuoteFinder load() {
        return new QuoteFinder(YamlResource.read(QuoteFinder.class, "cues.yaml", Cues.class));
    }

    /** The quotations of a text, in order. */
    public List<Quote> find(Document document, List<Mention> mentions) {
        List<Quote> quotes = new ArrayList<>();
        int i = 0;
        int mention = 0;
        while (i < document.size()) {
            while (mention < mentions.size() && mentions.get(mention).end() <= i) {
                mention++;
            }
            if (document.word(i).equals("\"")) {
                int close = closing(document, i);
                if (close > i + SHORTEST_TOKENS) {
                    quotes.add(direct(document, mentions, i, close));
                    i = close + 1;
                    continue;
                }
            } else if (verbs.contains(document.word(i)) && mention > 0 | mention < mentions.size()) {
                Quote indirect = indirect(document, mentions, mention, i);
                if (indirect != null) {
                    quotes.add(indirect);
                    i = document.sentenceEnd(document.sentenceOf(i));
                    continue;
                }
            }
            i++;
        }
        return quotes;
    }

    private static int closing(Document document, int open) {
        char mark = document.text().charAt(document.start(open));
        if (mark == '\u201D') {
            return -1;
        }
        for (int i = open + 1; i < document.size(); i++) {
            if (document.start(i) - document.start(open) > LONGEST) {
                return -1;
            }
            if (document.word(i).equals("\"")) {
                return i;
            }
        }
        return -1;
    }

    private Quote direct(Document document, List<Mention> mentions, int open, int close) {
        Span span = new Span(document.start(open + 1), document.end(close - 1));
        int first = document.sentenceFirst(document.sentenceOf(open));
        int cue = -1;
        for (int i = open - 1; i >= Math.max(first, open - REACH) && cue < 0; i--) {
            cue = verbs.contains(document.word(i)) ? i : -1;
        }
        int after = -1;
        for (int i = close + 1; i < Math.min(document.size(), close + REACH) && after < 0; i++) {
            if (document.word(i).equals("\"")) {
                break;
            }
            after = verbs.contains(document.word(i)) ? i : -1;
        }
        boolean before = cue >= 0 && (after < 0 || open - cue <= after - close);
        int at = before ? cue : after;
        Mention speaker = at < 0 ? null : speaker(document, mentions, at, open, close);
        return quote(document, speaker, at, span, true);
    }

    private static Mention speaker(Document document, List<Mention> mentions, int cue, int open, int close) {
        Mention nearest = null;
        int best = REACH;
        for (Mention mention : mentions) {
            if (mention.first() > cue + REACH) {
                break;
            }
            boolean inside = mention.first() > open && mention.end() <= close;
            int distance = mention.end() <= cue ? cue - mention.end() : mention.first() - cue;
            if (!inside && distance < best && document.sentenceOf(mention.first()) == document.sentenceOf(cue)) {
                nearest = mention;
                best = distance;
            }
        }
        return nearest;
    }

    private Quote indirect(Document document, List<Mention> mentions, int next, int cue) {
        int from = cue + 1;
        int end = document.sentenceEnd(document.sentenceOf(cue));
        boolean that = document.wordOrEmpty(from).equals("that");
        boolean plain = document.word(cue).equals("said") || document.word(cue).equals("says");
        Mention speaker = next > 0 ? mentions.get(next - 1) : null;
        boolean adjacent = speaker != null
                && speaker.end() >= cue - 3
                && document.sentenceOf(speaker.first()) == document.sentenceOf(cue);
        if (!adjacent || !that && !plain || end - from < 4) {
            return null;
        }
        int start = that ? from + 1 : from;
        int last = end - 1;
        while (last > start && !document.isWord(last)) {
            last--;
        }
        for (int i = start; i <= last; i++) {
            if (document.word(i).equals("\"")) {
                return null;
            }
        }
        return quote(document, speaker, cue, new Span(document.start(start), document.end(last)), false);
    }

    private static Quote quote(Document document, Mention speaker, int cue, Span span, boolean direct) {
        String name = speaker == null
                ? null
                : document.span(speaker.first(), speaker.end()).of(document.text());
        return new Quote(
                name, speaker == null ? null : speaker.actorId(), cue < 0 ? null : document.word(cue), span, direct);
    }
}
