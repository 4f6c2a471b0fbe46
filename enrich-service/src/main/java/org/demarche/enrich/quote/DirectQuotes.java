package org.demarche.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Quote;
import org.demarche.contract.Span;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.QuoteMarks;

/** The words in quotation marks, each with its verb and speaker; a part without its own has those of the part before. */
final class DirectQuotes {

    private static final int REACH = 14;
    private static final int SHORTEST_TOKENS = 2;

    private final Document document;
    private final List<QuoteMarks.Quotation> quotations;
    private final CueWords cues;
    private final SpeakerSearch speakers;

    DirectQuotes(Document document, List<QuoteMarks.Quotation> quotations, CueWords cues, SpeakerSearch speakers) {
        this.document = document;
        this.quotations = quotations;
        this.cues = cues;
        this.speakers = speakers;
    }

    private record Attribution(int cue, int cueEnd, SpeakerSearch.Speaker speaker) {}

    List<Quote> find() {
        List<Quote> quotes = new ArrayList<>();
        Attribution last = null;
        int lastClose = -1;
        for (int q = 0; q < quotations.size(); q++) {
            QuoteMarks.Quotation quotation = quotations.get(q);
            Attribution own = attribution(q);
            if (own == null && last != null && continues(lastClose, quotation.open())) {
                own = new Attribution(last.cue(), last.cueEnd(), continued(last.speaker()));
            }
            if (quotation.close() - quotation.open() > SHORTEST_TOKENS) {
                Span content = document.span(quotation.open() + 1, quotation.close());
                quotes.add(
                        own == null
                                ? speakers.quote(null, -1, -1, content, true)
                                : speakers.quote(own.speaker(), own.cue(), own.cueEnd(), content, true));
            }
            last = own;
            lastClose = quotation.close();
        }
        return quotes;
    }

    private static SpeakerSearch.Speaker continued(SpeakerSearch.Speaker speaker) {
        return speaker == null
                ? null
                : new SpeakerSearch.Speaker(
                        speaker.first(), speaker.end(), speaker.reach(), speaker.actor(), "quote.speaker.continued");
    }

    /** Whether a quotation takes up the one before: at once in the next paragraph, or in the sentence after. */
    private boolean continues(int close, int open) {
        return close == open
                || document.sentenceOf(open) <= document.sentenceOf(close) + 1
                        && document.sentenceFirst(document.sentenceOf(open)) == open;
    }

    private Attribution attribution(int q) {
        QuoteMarks.Quotation quotation = quotations.get(q);
        int floor = q == 0 ? 0 : quotations.get(q - 1).close() + 1;
        int ceiling = q + 1 < quotations.size() ? quotations.get(q + 1).open() : document.size();
        int before = verbBefore(quotation.open(), floor);
        int after = verbAfter(quotation.close(), ceiling);
        boolean nearer = before >= 0 && (after < 0 || quotation.open() - before <= after - quotation.close());
        int verb = nearer ? before : after;
        if (verb >= 0) {
            return new Attribution(verb, verb + 1, speakers.of(verb));
        }
        return accordingTo(quotation, floor, ceiling);
    }

    private int verbBefore(int open, int floor) {
        int from = Math.max(Math.max(floor, open - REACH), document.sentenceFirst(document.sentenceOf(open)));
        for (int i = open - 1; i >= from; i--) {
            if (cues.isVerb(document.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private int verbAfter(int close, int ceiling) {
        int sentence = document.sentenceOf(close);
        boolean asks = close + 1 == document.sentenceEnd(sentence) && asksOrShouts(document.wordOrEmpty(close - 1));
        int end = asks && sentence + 1 < document.sentenceCount()
                ? document.sentenceEnd(sentence + 1)
                : document.sentenceEnd(sentence);
        for (int i = close + 1; i < Math.min(Math.min(end, ceiling), close + REACH); i++) {
            if (cues.isVerb(document.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The sentence goes on after such a mark, though the next word may have a capital. */
    private static boolean asksOrShouts(String word) {
        return word.equals("?") || word.equals("!");
    }

    private Attribution accordingTo(QuoteMarks.Quotation quotation, int floor, int ceiling) {
        int from = Math.max(floor, document.sentenceFirst(document.sentenceOf(quotation.open())));
        int end = Math.min(ceiling, document.sentenceEnd(document.sentenceOf(quotation.close())));
        for (int i = from; i + 1 < end; i++) {
            if (!quotation.holds(i)
                    && document.word(i).equals("according")
                    && document.word(i + 1).equals("to")) {
                return new Attribution(i, i + 2, speakers.beginningAt(i + 2, "quote.speaker.according"));
            }
        }
        return null;
    }
}
