package org.demarche.ingest.accept;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.demarche.ingest.api.JsonFields;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.assemble.Submission;

/** Reads a submission from JSON and names the field of whatever is wrong with it. */
final class SubmissionReader {

    static final Set<String> FIELDS =
            Set.of("url", "html", "text", "title", "authors", "publishedAt", "section", "tags", "image", "source");
    static final Set<String> SOURCE_FIELDS = Set.of("name", "feed");

    Submission read(byte[] body) throws Problem.Found {
        JsonFields fields = JsonFields.of(body, FIELDS);
        JsonFields source = fields.object("source", SOURCE_FIELDS);
        return new Submission(
                fields.words("url"),
                // The extractor mends halves of characters in pages and texts, where they do no harm.
                content(fields.text("html"), fields.text("text")),
                fields.words("title"),
                fields.texts("authors"),
                time(fields.text("publishedAt")),
                fields.words("section"),
                fields.texts("tags"),
                fields.words("image"),
                source.words("name"),
                source.words("feed"));
    }

    private static Submission.Content content(String html, String text) throws Problem.Found {
        if (html != null && text != null) {
            throw Problem.invalidField("text", "and html exclude each other; send one of them")
                    .found();
        }
        if (html != null) {
            return new Submission.Content.Html(html);
        }
        if (text == null) {
            throw Problem.missingContent().found();
        }
        return new Submission.Content.Text(text);
    }

    private static OffsetDateTime time(String value) throws Problem.Found {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.invalidField("publishedAt", "must be ISO 8601 with a zone, such as 2026-11-22T08:30:00Z")
                    .found();
        }
    }
}
