package org.demarche.ingest.robots;

/**
 * Finds a piece of a pattern in a path, by Knuth, Morris and Pratt: in as many steps as both are long. What {@code indexOf} takes
 * is their product, and both come from others.
 */
final class PieceSearch {

    private PieceSearch() {}

    /** Where the piece first is at or after a place, -1 where it is not. */
    static int find(String path, String piece, int from) {
        if (piece.isEmpty()) {
            return from;
        }
        if (piece.length() > path.length() - from) {
            return -1;
        }
        int[] borders = borders(piece);
        int matched = 0;
        for (int i = from; i < path.length(); i++) {
            matched = extended(piece, borders, matched, path.charAt(i));
            if (matched == piece.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** How long the longest part is, shorter than the whole, with which each beginning of the piece both begins and ends. */
    private static int[] borders(String piece) {
        int[] borders = new int[piece.length()];
        for (int i = 1; i < piece.length(); i++) {
            borders[i] = extended(piece, borders, borders[i - 1], piece.charAt(i));
        }
        return borders;
    }

    private static int extended(String piece, int[] borders, int matched, char next) {
        int length = matched;
        while (length > 0 && piece.charAt(length) != next) {
            length = borders[length - 1];
        }
        return piece.charAt(length) == next ? length + 1 : length;
    }
}
