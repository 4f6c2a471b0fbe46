package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import java.util.BitSet;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

class PageWithoutLinesTest {

    private static final String TITLE = "<title>Talks resume at dawn in the harbour</title>";

    @Test
    void isAsGoodAsIfTheyHadNeverBeenOnIt() {
        Page whole = page(TITLE + "<article>" + paragraphs(8) + "</article>");
        Page stub = page(TITLE + "<article>" + paragraphs(1) + "</article>");
        BitSet chrome = new BitSet();
        chrome.set(1, 8);

        Page left = whole.without(chrome, "site-lines");

        assertThat(whole.extraction().reason()).isEqualTo(PageKind.OK);
        assertThat(left.text()).isEqualTo(stub.text());
        assertThat(left.extraction().quality()).isEqualTo(stub.extraction().quality());
        assertThat(left.extraction().reason())
                .isEqualTo(stub.extraction().reason())
                .isEqualTo(PageKind.STUB);
    }

    @Test
    void staysBehindItsPaywall() {
        Page page = page(
                TITLE + "<meta property=article:content_tier content=locked><article>" + paragraphs(8) + "</article>");
        BitSet chrome = new BitSet();
        chrome.set(7);

        assertThat(page.without(chrome, "site-lines").extraction().reason())
                .isEqualTo(page.extraction().reason())
                .isEqualTo(PageKind.STUB);
    }
}
