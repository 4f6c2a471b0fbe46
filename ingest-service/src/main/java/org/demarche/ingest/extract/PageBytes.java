package org.demarche.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the bytes of a page: byte order mark, then valid UTF-8, then the header's charset, then the page's, then windows-1252. */
final class PageBytes {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int META_WINDOW = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern META =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private PageBytes() {}

    static String decode(byte[] bytes, String headerCharset) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(bytes, headerCharset);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8) && !isSingleByte(declared)) {
            return new String(bytes, declared);
        }
        // Text in another single-byte charset is practically never valid UTF-8, while headers often lie.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        if (declared == null) {
            return isMostlyBroken(text) ? new String(bytes, WINDOWS_1252) : text;
        }
        boolean otherwise = !declared.equals(StandardCharsets.UTF_8) || isMostlyBroken(text);
        return otherwise ? new String(bytes, declared.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : declared) : text;
    }

    private static boolean isMostlyBroken(String text) {
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long beyondAscii = text.chars().filter(c -> c > 127).count();
        return broken * 2 > beyondAscii;
    }

    private static Charset declared(byte[] bytes, String headerCharset) {
        Charset fromHeader = charset(headerCharset);
        if (fromHeader != null) {
            return fromHeader;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, META_WINDOW), StandardCharsets.ISO_8859_1);
        Matcher matcher = META.matcher(head);
        while (matcher.find()) {
            Charset fromPage = charset(matcher.group(1));
            // A meta element that could be read as ASCII cannot be in UTF-16.
            if (fromPage != null && !fromPage.name().startsWith("UTF-16")) {
                return fromPage;
            }
        }
        return null;
    }

    private static Charset charset(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip().replaceAll("^[\"']|[\"']$", ""));
            // Browsers read both names as windows-1252, which has the quotation marks that such pages use.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
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
