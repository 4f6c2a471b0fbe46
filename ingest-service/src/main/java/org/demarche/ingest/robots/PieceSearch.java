package org.demarche.ingest.robots;

/**
 * Finds a piece of a pattern in paths, by Knuth, Morris and Pratt: in as many steps as the path is long. What {@code indexOf} takes
 * is the product of both lengths, and both come from others.
 */
final class PieceSearch {

    private final String piece;

    /** How long the longest part is, shorter than the whole, with which each beginning of the piece both begins and ends. */
    private final int[] borders;

    PieceSearch(String piece) {
        this.piece = piece;
        this.borders = new int[piece.length()];
        for (int i = 1; i < borders.length; i++) {
            borders[i] = extended(borders[i - 1], piece.charAt(i));
        }
    }

    /** Where the piece first ends that begins at or after a place, -1 where there is none. */
    int end(String path, int from) {
        if (piece.isEmpty()) {
            return from;
        }
        int matched = 0;
        for (int i = from; i < path.length(); i++) {
            matched = extended(matched, path.charAt(i));
            if (matched == borders.length) {
                return i + 1;
            }
        }
        return -1;
    }

    private int extended(int matched, char next) {
        int length = matched;
        while (length > 0 && piece.charAt(length) != next) {
            length = borders[length - 1];
        }
        return piece.charAt(length) == next ? length + 1 : length;
    }
}
