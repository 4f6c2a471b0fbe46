package org.demarche.enrich.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a text into sentences and tokens by rules: linear in its length, and aware of abbreviations, initials and quotation marks. */
public final class Segmenter {

    /**
     * In tokens. The work on a sentence grows with the square of its length, and what has no end in sight is a table or junk,
     * not prose.
     */
    private static final int LONGEST_SENTENCE = 300;

    private static final int HEADLINE_LENGTH = 60;

    private final Set<String> never;
    private final Set<String> maybe;
    private final Set<String> starters;

    private Segmenter(Abbreviations abbreviations) {
        never = new HashSet<>(abbreviations.never());
        maybe = new HashSet<>(abbreviations.maybe());
        starters = new HashSet<>(abbreviations.starters());
    }

    record Abbreviations(List<String> never, List<String> maybe, List<String> starters) {}

    public static Segmenter load() {
        return new Segmenter(YamlResource.read(Segmenter.class, "abbreviations.yaml", Abbreviations.class));
    }

    public Document segment(String text) {
        char[] folded = fold(text);
        Tokens tokens = tokenise(text, folded);
        int[] sentences = sentences(text, folded, tokens);
        return new Document(
                text,
                folded,
                Arrays.copyOf(tokens.starts, tokens.count),
                Arrays.copyOf(tokens.ends, tokens.count),
                Arrays.copyOf(tokens.words, tokens.count),
                sentences);
    }

    /** Folds case and the shapes of quotes, hyphens and spaces, character by character, so that offsets stay. */
    static char[] fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return folded;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02BC', '\u00B4', '\u201B' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            default -> Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    private static final class Tokens {
        private int[] starts;
        private int[] ends;
        private String[] words;
        private int count;

        Tokens(int capacity) {
            starts = new int[capacity];
            ends = new int[capacity];
            words = new String[capacity];
        }

        void add(char[] folded, int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                words = Arrays.copyOf(words, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            words[count++] = new String(folded, start, end - start);
        }
    }

    private Tokens tokenise(String text, char[] folded) {
        Tokens tokens = new Tokens(Math.max(16, text.length() / 5));
        int i = 0;
        while (i < folded.length) {
            char c = folded[i];
            if (c == ' ' || Character.isWhitespace(c)) {
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                i = word(folded, i, tokens);
            } else if (c == '\''
                    && i + 1 < folded.length
                    && folded[i + 1] == 's'
                    && !letterAt(folded, i + 2)
                    && i > 0
                    && (letterAt(folded, i - 1) || folded[i - 1] == '.')) {
                tokens.add(folded, i, i + 2);
                i += 2;
            } else {
                tokens.add(folded, i, i + 1);
                i++;
            }
        }
        return tokens;
    }

    private int word(char[] folded, int start, Tokens tokens) {
        int i = start;
        boolean dotted = false;
        while (i < folded.length) {
            char c = folded[i];
            if (Character.isLetterOrDigit(c)) {
                i++;
            } else if (c == '.'
                    && letterAt(folded, i + 1)
                    && (i - start <= 1 || dotted || Character.isDigit(folded[i - 1]))) {
                dotted = true;
                i++;
            } else if (c == ','
                    && Character.isDigit(folded[i - 1])
                    && i + 1 < folded.length
                    && Character.isDigit(folded[i + 1])) {
                i++;
            } else if (c == '\'' && letterAt(folded, i + 1) && !clitic(folded, i)) {
                i++;
            } else {
                break;
            }
        }
        if (i - start > 2
                && i + 1 < folded.length
                && folded[i] == '\''
                && folded[i - 1] == 'n'
                && folded[i + 1] == 't'
                && !letterAt(folded, i + 2)) {
            tokens.add(folded, start, i - 1);
            tokens.add(folded, i - 1, i + 2);
            return i + 2;
        }
        if (i < folded.length && folded[i] == '.') {
            String word = new String(folded, start, i - start);
            boolean initial = i - start == 1 && Character.isLetter(folded[start]) && folded[start] != 'i';
            if (dotted && !Character.isDigit(folded[i - 1])
                    || initial
                    || never.contains(word)
                    || maybe.contains(word)) {
                i++;
            }
        }
        tokens.add(folded, start, i);
        return i;
    }

    private static boolean letterAt(char[] folded, int i) {
        return i >= 0 && i < folded.length && Character.isLetterOrDigit(folded[i]);
    }

    private static boolean clitic(char[] folded, int apostrophe) {
        return folded[apostrophe + 1] == 's' && !letterAt(folded, apostrophe + 2)
                || folded[apostrophe + 1] == 't' && folded[apostrophe - 1] == 'n' && !letterAt(folded, apostrophe + 2);
    }

    private int[] sentences(String text, char[] folded, Tokens tokens) {
        int[] firsts = new int[Math.max(4, tokens.count / 8 + 1)];
        int count = 0;
        int i = 0;
        while (i < tokens.count) {
            if (count == firsts.length) {
                firsts = Arrays.copyOf(firsts, count * 2);
            }
            firsts[count++] = i;
            int end = i + 1;
            while (end < tokens.count && end - i < LONGEST_SENTENCE && !boundary(text, folded, tokens, i, end)) {
                end++;
            }
            i = end;
        }
        return Arrays.copyOf(firsts, count);
    }

    /** Whether a sentence that began at {@code first} ends before the token {@code next}. */
    private boolean boundary(String text, char[] folded, Tokens tokens, int first, int next) {
        int gapStart = tokens.ends[next - 1];
        int gapEnd = tokens.starts[next];
        int newlines = 0;
        for (int i = gapStart; i < gapEnd; i++) {
            if (text.charAt(i) == '\n') {
                newlines++;
            }
        }
        if (newlines > 1) {
            return true;
        }
        int last = next - 1;
        while (last > first && closes(tokens.words[last])) {
            last--;
        }
        String word = tokens.words[last];
        boolean stop = word.equals(".") || word.equals("!") || word.equals("?") || word.equals("\u2026");
        if (newlines == 1) {
            return stop
                    || closes(tokens.words[next - 1])
                    || word.endsWith(".")
                    || word.equals(":")
                    || tokens.ends[next - 1] - tokens.starts[first] < HEADLINE_LENGTH
                            && upper(text, tokens.starts[next]);
        }
        if (gapStart == gapEnd && !(stop && last < next - 1)) {
            return false;
        }
        boolean starts = startsSentence(text, tokens, next);
        if (stop) {
            return starts && !closes(tokens.words[next]);
        }
        if (word.length() > 1 && word.endsWith(".") && starts) {
            String bare = word.substring(0, word.length() - 1);
            return maybe.contains(bare) && starters.contains(tokens.words[next]);
        }
        return false;
    }

    private static boolean closes(String word) {
        return word.length() == 1 && (word.equals("\"") || word.equals("'") || word.equals(")") || word.equals("]"));
    }

    private static boolean startsSentence(String text, Tokens tokens, int token) {
        int i = token;
        while (i < tokens.count && i < token + 3 && !Character.isLetterOrDigit(text.charAt(tokens.starts[i]))) {
            i++;
        }
        if (i == tokens.count) {
            return false;
        }
        char c = text.charAt(tokens.starts[i]);
        return Character.isUpperCase(c) || Character.isDigit(c) || !Character.isLowerCase(c) && Character.isLetter(c);
    }

    private static boolean upper(String text, int offset) {
        return Character.isUpperCase(text.charAt(offset));
    }
}
