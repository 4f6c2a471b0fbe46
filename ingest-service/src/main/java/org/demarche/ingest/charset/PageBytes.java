package org.demarche.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the bytes of a page: by its byte order mark, as UTF-8 if it is that, by the header's charset, the page's own, by the
 * company of its letters, by its language, as windows-1252. A page of words in another script that calls itself Latin 1 is not
 * believed. Bytes that have no meaning become U+FFFD.
 */
public final class PageBytes {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int WIDE_WINDOW = 256;
    private static final int ENOUGH = 12;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final byte ESCAPE = 0x1B;

    private final CharsetNames names = CharsetNames.load();

    public String decode(byte[] bytes, String headerCharset) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new String(bytes, 4, bytes.length - 4, UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new String(bytes, 4, bytes.length - 4, UTF_32BE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset wide = wide(bytes);
        return wide == null ? decodeNarrow(bytes, headerCharset) : new String(bytes, wide);
    }

    private String decodeNarrow(byte[] bytes, String headerCharset) {
        PageProlog prolog = PageProlog.of(bytes);
        Charset declared = declared(headerCharset, prolog);
        // Text in another charset is practically never valid UTF-8, while headers often lie.
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (isUtf8(utf8, declared)) {
            return shiftsToJapanese(utf8) ? new String(bytes, ISO_2022_JP) : utf8;
        }
        CharsetGuess guess = new CharsetGuess(names, bytes);
        Charset meant = WINDOWS_1252.equals(declared) ? guess.insteadOfLatin1(prolog.language()) : null;
        if (meant != null) {
            return new String(bytes, meant);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, declared);
            if (broken(text) * 2 <= beyondAscii(text)) {
                return text;
            }
        }
        return new String(bytes, guess.in(prolog.language()));
    }

    /** The two-byte form that markup betrays by a zero in every other byte, null where there is none. */
    private static Charset wide(byte[] bytes) {
        int window = Math.min(bytes.length, WIDE_WINDOW) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < window; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int many = Math.max(zeros[0], zeros[1]);
        int few = Math.min(zeros[0], zeros[1]);
        if (many == 0 || many * 8 < window || few * 8 > many) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private Charset declared(String header, PageProlog prolog) {
        Charset fromHeader = narrow(names.named(header));
        return fromHeader != null ? fromHeader : narrow(names.named(prolog.charset()));
    }

    private static Charset narrow(Charset charset) {
        return charset == null || CharsetNames.isWide(charset) ? null : charset;
    }

    /** Whether it is all ASCII because it is ISO-2022-JP, whose escapes no other text has. */
    private static boolean shiftsToJapanese(String text) {
        int escape = text.indexOf(ESCAPE);
        return escape >= 0
                && (text.startsWith("$B", escape + 1) || text.startsWith("$@", escape + 1))
                && beyondAscii(text) == 0;
    }

    private static boolean isUtf8(String utf8, Charset declared) {
        boolean expected = declared == null || declared.equals(StandardCharsets.UTF_8);
        if (utf8.indexOf(REPLACEMENT) < 0) {
            // Two-byte charsets can spell a few characters that are valid UTF-8 too, and some are all ASCII.
            return expected || CharsetGuess.isSingleByte(declared) || beyondAscii(utf8) >= ENOUGH;
        }
        // A page cut in the middle of a character, or with a foreign word in it, is still UTF-8.
        return broken(utf8) * (expected ? 2 : 10) <= beyondAscii(utf8);
    }

    private static long broken(String text) {
        return text.indexOf(REPLACEMENT) < 0
                ? 0
                : text.chars().filter(c -> c == REPLACEMENT).count();
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(c -> c > 127).count();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
