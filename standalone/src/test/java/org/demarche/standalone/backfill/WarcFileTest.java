package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcCompression;

@Timeout(60)
class WarcFileTest {

    private static final String HTML = "<html><body><p>Norway thanked Sweden.</p></body></html>";

    /** The empty lines after a record, without which it is whole all the same. */
    private static final int TRAILER = 4;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Archive crawl(WarcCompression compression) throws IOException {
        return new Archive(compression)
                .info()
                .request("https://example.org/1")
                .page("https://example.org/1", HTML)
                .response("https://example.org/2", 404, "text/html", "gone")
                .response("https://example.org/3", 200, "image/png", "dots")
                .response("https://example.org/4", 200, "application/xhtml+xml", HTML)
                .resource("https://example.org/5", "text/html", HTML)
                .resource("https://example.org/6", "text/css", "p {}");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void readsThePagesAndPassesTheRestOver(WarcCompression compression) throws IOException {
        Path file = file(
                "a.warc" + (compression == WarcCompression.GZIP ? ".gz" : ""),
                crawl(compression).bytes());

        Reading reading = Reading.of(file);

        assertThat(reading.broken()).isNull();
        assertThat(reading.pages())
                .containsExactly("https://example.org/1", "https://example.org/4", "https://example.org/5");
        assertThat(reading.contents())
                .hasSize(8)
                .filteredOn(Content.PassedOver.class::isInstance)
                .hasSize(5);
        assertThat(((Content.Page) reading.contents().get(2)).html()).asString().isEqualTo(HTML);
    }

    @Test
    void undoesTheTransferAndTheContentEncodingAndKeepsTheCharset() throws IOException {
        byte[] body = Archive.gzip("<p>Señor</p>".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Encoding: gzip\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(body);
        http.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Path file = file(
                "a.warc.gz",
                new Archive(WarcCompression.GZIP)
                        .raw("https://example.org/1", http.toByteArray())
                        .bytes());

        Content.Page page = (Content.Page) Reading.of(file).contents().get(0);

        assertThat(page.charset()).isEqualTo("iso-8859-1");
        assertThat(new String(page.html(), StandardCharsets.ISO_8859_1)).isEqualTo("<p>Señor</p>");
    }

    @Test
    void leavesOutACharsetThatIsNoName() throws IOException {
        Path file = file(
                "a.warc",
                new Archive(WarcCompression.NONE)
                        .response("https://example.org/1", 200, "text/html; charset=\"utf 8, or so\"", HTML)
                        .bytes());

        assertThat(((Content.Page) Reading.of(file).contents().get(0)).charset())
                .isNull();
    }

    @Test
    void goesOnAfterARecordWhoseBodyIsNotWhatItsHeadersSay() throws IOException {
        byte[] broken = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nno gzip at all"
                .getBytes(StandardCharsets.US_ASCII);
        Path file = file(
                "a.warc.gz",
                new Archive(WarcCompression.GZIP)
                        .raw("https://example.org/1", broken)
                        .page("https://example.org/2", HTML)
                        .bytes());

        Reading reading = Reading.of(file);

        assertThat(reading.contents().get(0)).isInstanceOfSatisfying(Content.Unsendable.class, unsendable -> {
            assertThat(unsendable.kind()).isEqualTo("unreadable-record");
            assertThat(unsendable.url()).isEqualTo("https://example.org/1");
        });
        assertThat(reading.pages()).containsExactly("https://example.org/2");
    }

    @Test
    void neverHoldsAPageThatGrowsBeyondTheLimit() throws IOException {
        byte[] bomb = Archive.gzip(new byte[50_000_000]);
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(bomb);
        Path file = file(
                "a.warc",
                new Archive(WarcCompression.NONE)
                        .raw("https://example.org/1", http.toByteArray())
                        .page("https://example.org/2", HTML)
                        .bytes());

        Reading reading = Reading.of(file);

        assertThat(reading.contents().get(0))
                .isEqualTo(new Content.Unsendable("https://example.org/1", "too-large", "more than 100000 bytes"));
        assertThat(reading.pages()).containsExactly("https://example.org/2");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void readsWhatIsWholeOfAnArchiveThatEndsAnywhere(WarcCompression compression) throws IOException {
        byte[] whole = crawl(compression).bytes();
        String name = compression == WarcCompression.GZIP ? "a.warc.gz" : "a.warc";
        List<Position> positions = Reading.of(file(name, whole)).positions();

        for (int end = 1; end < whole.length; end++) {
            Reading reading = Reading.of(file(name, Arrays.copyOf(whole, end)));

            int length = end;
            boolean missesNothing = positions.stream()
                    .anyMatch(position -> position.offset() - length >= 0 && position.offset() - length <= TRAILER);
            long complete = positions.stream()
                            .filter(position -> position.offset() < length)
                            .count()
                    - 1;
            if (!missesNothing && length < whole.length - TRAILER) {
                assertThat(reading.broken()).as("cut at %d", end).contains(name, "at byte");
            }
            assertThat((long) reading.entries().size()).as("cut at %d", end).isGreaterThanOrEqualTo(complete);
            assertThat(reading.contents().stream().filter(Content.Page.class::isInstance))
                    .allSatisfy(page ->
                            assertThat(((Content.Page) page).html()).asString().isEqualTo(HTML));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void continuesAfterAnyRecordWithoutReadingWhatIsBeforeIt(WarcCompression compression) throws IOException {
        Path file = file(
                "a.warc" + (compression == WarcCompression.GZIP ? ".gz" : ""),
                crawl(compression).bytes());
        List<Position> all = Reading.of(file).positions();

        for (int i = 0; i < all.size(); i++) {
            assertThat(Reading.of(file, all.get(i), 100_000).positions()).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void continuesInAnArchiveThatIsCompressedAsAWholeFromItsBeginning() throws IOException {
        Path file = file("a.warc.gz", Archive.gzip(crawl(WarcCompression.NONE).bytes()));
        Reading all = Reading.of(file);

        Reading rest = Reading.of(file, all.positions().get(2), 100_000);

        assertThat(all.pages()).hasSize(3);
        assertThat(rest.pages()).containsExactly("https://example.org/4", "https://example.org/5");
        assertThat(rest.entries().get(0).position().entry()).isEqualTo(4);
    }

    @Test
    void saysThatAFileIsNoArchive() throws IOException {
        Reading reading = Reading.of(file("a.warc.gz", "not an archive".getBytes(StandardCharsets.US_ASCII)));

        assertThat(reading.entries()).isEmpty();
        assertThat(reading.broken()).contains("a.warc.gz", "byte 0");
    }

    @Test
    void findsNothingInAnEmptyArchive() throws IOException {
        assertThat(Reading.of(file("a.warc", new byte[0]))).isEqualTo(new Reading(List.of(), null));
    }
}
