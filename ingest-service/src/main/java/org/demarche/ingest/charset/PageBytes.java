package org.demarche.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes the bytes of a page: by its byte order mark, as UTF-8 if it is that, by the header's charset, the page's own, by the
 * company of its letters, by its language, as windows-1252. Bytes that have no meaning become U+FFFD.
 */
public final class PageBytes {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int WIDE_WINDOW = 256;
    private static final int DETECTION_WINDOW = 256 * 1024;
    private static final int ENOUGH = 12;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final CharsetNames names = CharsetNames.load();

    public String decode(byte[] bytes, String headerCharset) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
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
            return utf8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, declared);
            if (broken(text) * 2 <= beyondAscii(text)) {
                return text;
            }
        }
        return new String(bytes, detected(bytes, prolog.language()));
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

    /** What could be read as ASCII cannot be in UTF-16 or UTF-32. */
    private static Charset narrow(Charset charset) {
        return charset == null
                        || charset.name().startsWith("UTF-16")
                        || charset.name().startsWith("UTF-32")
                ? null
                : charset;
    }

    private static boolean isUtf8(String utf8, Charset declared) {
        boolean expected = declared == null || declared.equals(StandardCharsets.UTF_8);
        if (utf8.indexOf(REPLACEMENT) < 0) {
            // Two-byte charsets can spell a few characters that are valid UTF-8 too, and some are all ASCII.
            return expected || isSingleByte(declared) || beyondAscii(utf8) >= ENOUGH;
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

    private Charset detected(byte[] bytes, String language) {
        Charset usual = names.usualIn(language);
        Charset fallback = usual == null ? WINDOWS_1252 : usual;
        int from = firstBeyondAscii(bytes);
        int length = Math.min(bytes.length - from, DETECTION_WINDOW);
        if (isLatin(bytes, from, length)) {
            return fallback;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, from, length);
        detector.dataEnd();
        Charset found = narrow(names.named(detector.getDetectedCharset()));
        return found == null || found.equals(StandardCharsets.UTF_8) ? fallback : found;
    }

    /** In a Latin script accented letters are few or stand alone, in others they come in words; the detector needs words. */
    private static boolean isLatin(byte[] bytes, int from, int length) {
        int beyondAscii = 0;
        int runs = 0;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                beyondAscii++;
                runs += i == from || bytes[i - 1] >= 0 ? 1 : 0;
            }
        }
        return beyondAscii < ENOUGH || beyondAscii * 2 < runs * 3;
    }

    private static int firstBeyondAscii(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
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
