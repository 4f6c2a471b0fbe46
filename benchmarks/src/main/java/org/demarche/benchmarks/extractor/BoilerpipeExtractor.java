package org.demarche.benchmarks.extractor;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.StringReader;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Boilerpipe's article extractor, the one that parses with NekoHTML instead of jsoup. */
final class BoilerpipeExtractor implements Extractor {

    @Override
    public String name() {
        return "boilerpipe";
    }

    @Override
    public Extracted extract(String html, String url) {
        try {
            TextDocument document = new BoilerpipeSAXInput(new InputSource(new StringReader(html))).getTextDocument();
            ArticleExtractor.INSTANCE.process(document);
            return new Extracted(document.getContent(), document.getTitle(), List.of(), "");
        } catch (SAXException | BoilerpipeProcessingException e) {
            return Extracted.NOTHING;
        }
    }
}
