package org.demarche.benchmarks.extractor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jsoup.Jsoup;

/** Decodes a page with the charset that jsoup detects: byte order mark, then what the page declares, then UTF-8. */
public final class JsoupDecoding {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsoupDecoding() {}

    /** The text of the page, without a byte order mark. */
    public static String decode(byte[] html) {
        try {
            Charset charset =
                    Jsoup.parse(new ByteArrayInputStream(html), null, "").charset();
            String text = new String(html, charset);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
