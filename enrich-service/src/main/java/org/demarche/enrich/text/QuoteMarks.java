package org.demarche.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotations of a text by their marks: “…”, "…", «…», „…“, and ‘…’ where it is no apostrophe. Only the outermost ones: a quotation
 * inside a quotation belongs to it.
 */
public final class QuoteMarks {

    /** In UTF-16 units. What is longer most likely lost its closing mark. */
    private static final int LONGEST = 4000;

    private final Document document;
    private final List<Quotation> quotations = new ArrayList<>();

    /**
     * The tokens of one quotation.
     *
     * @param open the opening mark
     * @param close the closing mark; the mark that opens the next paragraph where the quotation goes on there
     */
    public record Quotation(int open, int close) {
        public boolean holds(int token) {
            return open < token && token < close;
        }
    }

    private QuoteMarks(Document document) {
        this.document = document;
        int i = 0;
        while (i < document.size()) {
            int close = opens(i) ? closing(i) : -1;
            if (close > 0) {
                quotations.add(new Quotation(i, close));
            }
            // The mark that ends one paragraph of a longer quotation opens the next.
            i = close > 0 && opens(close) && paragraphEndsBefore(close) ? close : Math.max(i, close) + 1;
        }
    }

    public static List<Quotation> of(Document document) {
        return new QuoteMarks(document).quotations;
    }

    private char mark(int token) {
        return document.text().charAt(document.start(token));
    }

    private boolean opens(int token) {
        String word = document.word(token);
        if (word.equals("\"")) {
            return switch (mark(token)) {
                case '\u201D' -> false;
                case '\u00BB' -> before(token) == ' ' && after(token) != ' ';
                case '"' -> after(token) != ' ' || before(token) == ' ';
                default -> true;
            };
        }
        return word.equals("'")
                && (mark(token) == '\u2018' || mark(token) == '\'')
                && !Character.isLetterOrDigit(before(token))
                && Character.isLetter(after(token));
    }

    /** The closing mark of a quotation that opens at a token, -1 if there is none. */
    private int closing(int open) {
        boolean single = document.word(open).equals("'");
        char mark = mark(open);
        int depth = 1;
        for (int i = open + 1; i < document.size(); i++) {
            if (document.start(i) - document.start(open) > LONGEST) {
                return -1;
            }
            if (paragraphEndsBefore(i)) {
                // A speaker who goes on in the next paragraph opens it anew and does not close this one.
                return !single && mark(i) == mark && opens(i) ? i : -1;
            }
            if (single ? closesSingle(i, mark) : closes(i, mark)) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (!single && mark(i) == mark) {
                depth++;
            }
        }
        return -1;
    }

    private boolean closes(int token, char outer) {
        char mark = mark(token);
        return switch (outer) {
            case '\u201C' -> mark == '\u201D';
            case '\u201E' -> mark == '\u201C' || mark == '\u201D';
            case '\u00AB' -> mark == '\u00BB';
            case '\u00BB' -> mark == '\u00AB';
            default -> mark == outer;
        };
    }

    private boolean closesSingle(int token, char outer) {
        char mark = mark(token);
        if (!document.word(token).equals("'") || Character.isLetterOrDigit(after(token))) {
            return false;
        }
        boolean stopped = ",.!?\u2026".indexOf(before(token)) >= 0;
        // A straight mark or one after an s may be an apostrophe: "the workers' rights".
        return mark == '\u2019' ? stopped || before(token) != 's' : mark == outer && stopped;
    }

    private boolean paragraphEndsBefore(int token) {
        int newlines = 0;
        for (int i = document.end(token - 1); i < document.start(token); i++) {
            newlines += document.text().charAt(i) == '\n' ? 1 : 0;
        }
        return newlines > 1;
    }

    private char before(int token) {
        int at = document.start(token) - 1;
        return at < 0 ? ' ' : space(document.folded()[at]);
    }

    private char after(int token) {
        int at = document.end(token);
        return at >= document.folded().length ? ' ' : space(document.folded()[at]);
    }

    private static char space(char c) {
        return Character.isWhitespace(c) ? ' ' : c;
    }
}
