package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBytesTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void believesTheByteOrderMarkFirst() {
        byte[] page = "\uFEFFprzełom".getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageBytes.decode(page, "iso-8859-2")).isEqualTo("przełom");
    }

    @Test
    void believesValidUtf8MoreThanAWrongHeader() {
        assertThat(PageBytes.decode("Gespräche über Öl".getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo("Gespräche über Öl");
    }

    @Test
    void readsTheCharsetOfTheHeader() {
        assertThat(PageBytes.decode("przełom".getBytes(Charset.forName("iso-8859-2")), "ISO-8859-2"))
                .isEqualTo("przełom");
    }

    @Test
    void readsTheCharsetOfThePage() {
        String page = "<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>Переговоры";

        assertThat(PageBytes.decode(page.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(page);
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        assertThat(PageBytes.decode("“Größe” – 5 €".getBytes(WINDOWS_1252), "iso-8859-1"))
                .isEqualTo("“Größe” – 5 €");
    }

    @Test
    void fallsBackToWindows1252() {
        assertThat(PageBytes.decode("Größe".getBytes(WINDOWS_1252), null)).isEqualTo("Größe");
        assertThat(PageBytes.decode("Größe".getBytes(WINDOWS_1252), "utf-8")).isEqualTo("Größe");
    }

    @Test
    void readsMultiByteCharsets() {
        assertThat(PageBytes.decode("日本語".getBytes(Charset.forName("Shift_JIS")), "shift_jis"))
                .isEqualTo("日本語");
    }
}
