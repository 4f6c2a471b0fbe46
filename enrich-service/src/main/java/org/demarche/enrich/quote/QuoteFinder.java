package org.demarche.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.contract.Quote;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.QuoteMarks;
import org.demarche.enrich.text.YamlResource;

/** Finds direct quotations ("…" with a speaker before, after or in the middle) and indirect ones (X said that …, according to X). */
public final class QuoteFinder {

    private final CueWords cues;

    private QuoteFinder(CueWords cues) {
        this.cues = cues;
    }

    public static QuoteFinder load() {
        return new QuoteFinder(new CueWords(YamlResource.read(QuoteFinder.class, "cues.yaml", CueWords.Lists.class)));
    }

    /** The quotations of a text, in order. */
    public List<Quote> find(Document document, List<Mention> mentions) {
        List<QuoteMarks.Quotation> quotations = QuoteMarks.of(document);
        SpeakerSearch speakers = new SpeakerSearch(document, mentions, quotations);
        List<Quote> quotes = new ArrayList<>(new DirectQuotes(document, quotations, cues, speakers).find());
        quotes.addAll(new IndirectQuotes(document, cues, speakers).find());
        quotes.sort(Comparator.comparingInt(quote -> quote.span().start()));
        return quotes;
    }
}
