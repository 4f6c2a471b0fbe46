package org.demarche.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the charset of bytes that nothing names, or that are named wrongly: by the company of their letters and the page's language. */
final class CharsetGuess {

    private static final int WINDOW = 256 * 1024;
    private static final int ENOUGH = 12;
    private static final double NEARLY_ALL = 0.97;
    private static final Set<UnicodeScript> SHARED = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /** The Arabic article in windows-1256, which the detector does not know; the two bytes are not neighbours in any other script. */
    private static final int ALEF = 0xC7;

    private static final int LAM = 0xE1;
    private static final double LEAST_ARTICLES = 0.04;

    private final CharsetNames names;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private int foreignWords;
    private int mixedWords;

    CharsetGuess(CharsetNames names, byte[] bytes) {
        this.names = names;
        this.bytes = bytes;
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        this.from = first;
        this.to = Math.min(bytes.length, first + WINDOW);
        countWords();
    }

    /** The likeliest charset of a page in this language, null if it does not say. */
    Charset in(String language) {
        Charset usual = names.usualIn(language);
        Charset fallback = usual == null ? WINDOWS_1252 : usual;
        if (isLatin()) {
            return fallback;
        }
        if (isArabic()) {
            return WINDOWS_1256;
        }
        Charset found = detected();
        if (found == null) {
            return usual == null && foreignWords > mixedWords && isMeaningful(WINDOWS_1251) ? WINDOWS_1251 : fallback;
        }
        if (isSingleByte(found) && mixedWords > foreignWords) {
            return fallback;
        }
        // The detector knows some charsets only, and takes the others for what is nearest.
        boolean otherScript = !names.scripts(found).equals(names.scripts(fallback));
        return otherScript && isSingleByte(fallback) && isMeaningful(fallback) ? fallback : found;
    }

    /** The charset of a text in another script that is called Latin 1, null where it may be what it is called. */
    Charset insteadOfLatin1(String language) {
        // In the languages of Latin 1 nearly every letter beyond ASCII is in a word with others, however many accents
        // they have.
        boolean foreign = foreignWords >= ENOUGH && foreignWords >= 4 * mixedWords;
        if (!foreign && !isMoreThanLatin1Has()) {
            return null;
        }
        Charset found = in(language);
        return isMeaningful(found) ? found : null;
    }

    /** In a Latin script accented letters are few or stand alone, in others they come in words; the detector needs words. */
    private boolean isLatin() {
        int beyondAscii = 0;
        int runs = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                beyondAscii++;
                runs += i == from || bytes[i - 1] >= 0 ? 1 : 0;
            }
        }
        return beyondAscii < ENOUGH || beyondAscii * 2 < runs * 3;
    }

    /** Counts the words of three letters and more that are all beyond ASCII, and those that mix both. */
    private void countWords() {
        int plain = 0;
        int beyond = 0;
        boolean varied = false;
        for (int i = from; i <= to; i++) {
            int c = i < to ? bytes[i] & 0xFF : ' ';
            if (isLetterBeyondAscii(c)) {
                varied |= beyond > 0 && bytes[i] != bytes[i - 1];
                beyond++;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                plain++;
            } else {
                mixedWords += beyond > 0 && plain > 0 ? 1 : 0;
                // A row of one sign is an ornament.
                foreignWords += beyond > 2 && plain == 0 && varied ? 1 : 0;
                beyond = 0;
                plain = 0;
                varied = false;
            }
        }
    }

    /** Some are signs in Latin 1, but letters elsewhere; no-break spaces and quotation marks are neither. */
    private static boolean isLetterBeyondAscii(int c) {
        return c > 0xA0 && c != 0xAB && c != 0xBB;
    }

    /** Whether many bytes have no meaning in windows-1252, as in Shift JIS, whose words have bytes of ASCII in them. */
    private boolean isMoreThanLatin1Has() {
        int beyondAscii = 0;
        int meaningless = 0;
        for (int i = from; i < to; i++) {
            beyondAscii += bytes[i] < 0 ? 1 : 0;
            meaningless += switch (bytes[i] & 0xFF) {
                case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> 1;
                default -> 0;
            };
        }
        return meaningless >= ENOUGH && meaningless >= 0.05 * beyondAscii;
    }

    private boolean isArabic() {
        int beyondAscii = 0;
        int articles = 0;
        for (int i = from; i < to; i++) {
            beyondAscii += bytes[i] < 0 ? 1 : 0;
            articles += i > from && (bytes[i] & 0xFF) == LAM && (bytes[i - 1] & 0xFF) == ALEF ? 1 : 0;
        }
        return 2 * articles >= LEAST_ARTICLES * beyondAscii && isMeaningful(WINDOWS_1256);
    }

    private Charset detected() {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, from, to - from);
        detector.dataEnd();
        Charset found = names.named(detector.getDetectedCharset());
        boolean useless = found == null
                || found.equals(StandardCharsets.UTF_8)
                || CharsetNames.isWide(found)
                || names.isNeverMeant(found);
        return useless ? null : found;
    }

    /** Whether in this charset nearly all that is beyond ASCII is letters of its script, but for what all scripts share. */
    private boolean isMeaningful(Charset charset) {
        Set<UnicodeScript> scripts = names.scripts(charset);
        String text = new String(bytes, from, to - from, charset);
        int letters = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && scripts.contains(UnicodeScript.of(c))) {
                letters++;
            } else if (c > 127 && !isOfAnyScript(c)) {
                others++;
            }
        }
        return letters >= ENOUGH && letters >= NEARLY_ALL * (letters + others);
    }

    /** Punctuation, vowel marks, and signs that lengthen a letter. */
    private static boolean isOfAnyScript(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            case Character.MODIFIER_LETTER, Character.NON_SPACING_MARK -> SHARED.contains(UnicodeScript.of(c));
            default -> false;
        };
    }

    static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }
}
