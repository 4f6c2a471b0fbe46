package org.demarche.ingest.assemble;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a client sent: a page or a text, and what it knows about it. Whatever is given here wins over what the page says.
 *
 * @param url the page's address, null if it has none
 * @param content the page or the text
 * @param title null to take the page's
 * @param authors null to take the page's
 * @param publishedAt null to take the page's
 * @param section null to take the page's
 * @param tags null to take the page's
 * @param image null to take the page's
 * @param sourceName null to take the page's
 * @param feed the watched source that it came from, null if none
 */
public record Submission(
        String url,
        Content content,
        String title,
        List<String> authors,
        OffsetDateTime publishedAt,
        String section,
        List<String> tags,
        String image,
        String sourceName,
        String feed) {

    /** A page of which nothing else is known than, perhaps, its address. */
    public static Submission ofPage(String url, byte[] html, String charset) {
        return new Submission(
                url, new Content.HtmlBytes(html, charset), null, null, null, null, null, null, null, null);
    }

    /** The page or the text itself. */
    public sealed interface Content {
        /** A page whose characters are known. */
        record Html(String html) implements Content {}

        /** A page as a server sent it; the charset is the header's, null to find it out. */
        record HtmlBytes(byte[] html, String charset) implements Content {}

        /** A text as somebody copied it, perhaps with page chrome. */
        record Text(String text) implements Content {}
    }
}
