package org.demarche.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Quote;
import org.demarche.contract.Span;
import org.demarche.enrich.text.Document;

/** What is told to have been said, without quotation marks: "X said that …", "…, X said", "according to X, …". */
final class IndirectQuotes {

    private static final int SUBJECT_REACH = 3;
    private static final int ADDRESSEE = 6;
    private static final int TAIL = 5;
    private static final int SHORTEST_TOKENS = 3;

    private final Document document;
    private final CueWords cues;
    private final SpeakerSearch speakers;

    IndirectQuotes(Document document, CueWords cues, SpeakerSearch speakers) {
        this.document = document;
        this.cues = cues;
        this.speakers = speakers;
    }

    /** At most one a sentence. */
    List<Quote> find() {
        List<Quote> quotes = new ArrayList<>();
        for (int s = 0; s < document.sentenceCount(); s++) {
            int first = document.sentenceFirst(s);
            int end = document.sentenceEnd(s);
            Quote found = null;
            for (int i = first; i < end && found == null; i++) {
                if (cues.isVerb(document.word(i))) {
                    found = reported(i, first, end);
                } else if (document.word(i).equals("according")
                        && document.wordOrEmpty(i + 1).equals("to")) {
                    found = accordingTo(i, first, end);
                }
            }
            if (found != null) {
                quotes.add(found);
            }
        }
        return quotes;
    }

    private Quote reported(int verb, int first, int end) {
        SpeakerSearch.Speaker speaker = speakers.quoted(verb) ? null : speakers.of(verb);
        if (speaker == null) {
            return null;
        }
        boolean before = speaker.end() <= verb && speaker.reach() >= verb - SUBJECT_REACH;
        if (before
                && ends(verb + 1, end)
                && document.wordOrEmpty(speakerStart(speaker) - 1).equals(",")) {
            return quote(speaker, verb, verb + 1, first, speakerStart(speaker) - 1);
        }
        if (speaker.first() == verb + 1 && document.wordOrEmpty(verb - 1).equals(",")) {
            return quote(speaker, verb, verb + 1, first, verb - 1);
        }
        int that = that(verb, end);
        boolean plain = cues.isPlain(document.word(verb));
        return before && (that > 0 || plain)
                ? quote(speaker, verb, verb + 1, that > 0 ? that + 1 : verb + 1, end)
                : null;
    }

    private int speakerStart(SpeakerSearch.Speaker speaker) {
        String article = document.wordOrEmpty(speaker.first() - 1);
        return article.equals("the") || article.equals("a") || article.equals("an")
                ? speaker.first() - 1
                : speaker.first();
    }

    /** Whether little more than a place or a day follows: "…, the Kremlin said on Monday." */
    private boolean ends(int from, int end) {
        return end - from <= TAIL && !document.wordOrEmpty(from).equals("that");
    }

    /** The "that" of a verb, with whom it is told in between; -1 if there is none. */
    private int that(int verb, int end) {
        int reach = document.word(verb).equals("told") ? ADDRESSEE : 1;
        for (int i = verb + 1; i < Math.min(end, verb + 1 + reach); i++) {
            if (document.word(i).equals("that")) {
                return i;
            }
        }
        return -1;
    }

    private Quote accordingTo(int at, int first, int end) {
        SpeakerSearch.Speaker speaker =
                speakers.quoted(at) ? null : speakers.beginningAt(at + 2, "quote.speaker.according");
        if (speaker == null) {
            return null;
        }
        if (at == first) {
            int comma = speaker.end();
            while (comma < end && !document.word(comma).equals(",")) {
                comma++;
            }
            return quote(speaker, at, at + 2, comma + 1, end);
        }
        return quote(speaker, at, at + 2, first, document.word(at - 1).equals(",") ? at - 1 : at);
    }

    /** What is said from one token to before another, without the stop; null where words of it are quoted already. */
    private Quote quote(SpeakerSearch.Speaker speaker, int cue, int cueEnd, int from, int to) {
        int last = to - 1;
        while (last > from && !document.isWord(last)) {
            last--;
        }
        if (last - from < SHORTEST_TOKENS - 1 || speakers.anyQuoted(from, last)) {
            return null;
        }
        Span content = document.span(from, last + 1);
        return speakers.quote(speaker, cue, cueEnd, content, false);
    }
}
