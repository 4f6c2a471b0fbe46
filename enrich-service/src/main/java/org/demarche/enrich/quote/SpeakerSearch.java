package org.demarche.enrich.quote;

import java.util.BitSet;
import java.util.List;
import org.demarche.contract.Quote;
import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.QuoteMarks;

/** Finds who a verb of saying belongs to. */
final class SpeakerSearch {

    private static final int REACH = 14;
    private static final int ARTICLES = 2;

    private final Document document;
    private final Mention[] beginning;
    private final BitSet quoted = new BitSet();
    private final BitSet quotations = new BitSet();

    /**
     * Who speaks.
     *
     * @param first the first token of the words that name the speaker
     * @param end one past the last
     * @param reach one past the last token of what is said about the speaker, as in "Hakan Fidan, the Turkish foreign minister,"
     * @param actor the id of the speaker's state or organisation, null if unknown
     * @param rule by what the speaker was found
     */
    record Speaker(int first, int end, int reach, String actor, String rule) {}

    SpeakerSearch(Document document, List<Mention> mentions, List<QuoteMarks.Quotation> quotations) {
        this.document = document;
        beginning = new Mention[document.size()];
        mentions.forEach(mention -> beginning[mention.first()] = mention);
        for (QuoteMarks.Quotation quotation : quotations) {
            quoted.set(quotation.open() + 1, quotation.close());
            this.quotations.set(quotation.open(), quotation.close() + 1);
        }
    }

    /** The subject of a verb: behind it in "…, said the Kremlin", before it otherwise; null if there is none. */
    Speaker of(int verb) {
        String before = document.wordOrEmpty(verb - 1);
        if (before.equals(",") || before.equals("\"") || before.equals("'")) {
            Speaker behind = beginningAt(verb + 1, "quote.speaker.after");
            if (behind != null) {
                return behind;
            }
        }
        return before(verb);
    }

    /** Whoever is named at a token, an article apart; null if nobody is. */
    Speaker beginningAt(int token, String rule) {
        for (int i = token; i <= token + ARTICLES && i < document.size() && !quoted(i); i++) {
            Mention mention = beginning[i];
            if (mention != null) {
                return new Speaker(i, mention.end(), mention.end(), mention.actorId(), rule);
            }
            if (document.capitalised(i)) {
                int end = i;
                while (document.capitalised(end) && sameSentence(i, end)) {
                    end++;
                }
                return new Speaker(i, end, end, null, rule);
            }
        }
        return null;
    }

    private Speaker before(int verb) {
        Mention nearest = null;
        int reach = 0;
        int from = Math.max(document.sentenceFirst(document.sentenceOf(verb)), verb - 2 * REACH);
        for (int i = from; i < verb; i++) {
            Mention mention = beginning[i];
            if (mention != null && mention.end() > verb - REACH && !quoted(i)) {
                nearest = subject(nearest, mention, verb);
                reach = mention.end();
            }
        }
        int end = verb;
        int first = verb;
        while (first > 0 && document.capitalised(first - 1) && sameSentence(first - 1, verb) && !quoted(first - 1)) {
            first--;
        }
        if (first < end && (nearest == null || nearest.end() <= first)) {
            return new Speaker(first, end, end, null, "quote.speaker.before");
        }
        return nearest == null
                ? null
                : new Speaker(nearest.first(), nearest.end(), reach, nearest.actorId(), "quote.speaker.before");
    }

    /** Of two names before a verb the one that speaks; of "the minister of Kenya's ally, Uganda," the nearer. */
    private Mention subject(Mention earlier, Mention later, int verb) {
        if (earlier == null) {
            return later;
        }
        boolean aside = document.wordOrEmpty(later.end()).equals(",") && verb - later.end() <= 2;
        boolean object = !later.speaks() || later.location();
        return object && earlier.speaks() || aside && joined(earlier, later) ? earlier : later;
    }

    /** "Hakan Fidan, Turkey's foreign minister, said". */
    private boolean joined(Mention earlier, Mention later) {
        boolean comma = document.wordOrEmpty(earlier.end()).equals(",");
        return comma
                && later.first() - earlier.end() <= ARTICLES
                && earlier.actorId().equals(later.actorId());
    }

    private boolean sameSentence(int one, int other) {
        return other < document.size() && document.sentenceOf(one) == document.sentenceOf(other);
    }

    boolean quoted(int token) {
        return quoted.get(token);
    }

    /** Whether any of the tokens from one to another belongs to a quotation, its marks included. */
    boolean anyQuoted(int from, int last) {
        int next = quotations.nextSetBit(from);
        return next >= 0 && next <= last;
    }

    /**
     * A quotation in the words of the contract.
     *
     * @param cue the first token of the cue, -1 for none
     * @param cueEnd one past its last
     */
    Quote quote(Speaker speaker, int cue, int cueEnd, Span content, boolean direct) {
        Span name = speaker == null ? null : document.span(speaker.first(), speaker.end());
        Span said = cue < 0 ? null : document.span(cue, cueEnd);
        String kind = direct ? "quote.direct" : "quote.indirect";
        return new Quote(
                name == null ? null : name.of(document.text()),
                name,
                speaker == null ? null : speaker.actor(),
                said == null ? null : words(cue, cueEnd),
                said,
                content,
                direct,
                speaker == null ? List.of(kind) : List.of(kind, speaker.rule()));
    }

    private String words(int from, int end) {
        StringBuilder words = new StringBuilder(document.word(from));
        for (int i = from + 1; i < end; i++) {
            words.append(' ').append(document.word(i));
        }
        return words.toString();
    }
}
