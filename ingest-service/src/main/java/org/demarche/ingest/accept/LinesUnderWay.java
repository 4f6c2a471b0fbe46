package org.demarche.ingest.accept;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The lines of a batch that are not answered yet, in their order: bounded by their number and by their bytes, since few long ones
 * take as much memory as many short ones.
 *
 * @param <R> what a line is answered with
 */
final class LinesUnderWay<R> {

    private record Line<R>(CompletableFuture<R> answer, int bytes) {}

    private final Deque<Line<R>> lines = new ArrayDeque<>();
    private final int most;
    private final long mostBytes;
    private long bytes;

    LinesUnderWay(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether one more of so many bytes may start; alone, any may. */
    boolean hasRoomFor(int more) {
        return lines.isEmpty() || lines.size() < most && bytes + more <= mostBytes;
    }

    void add(CompletableFuture<R> answer, int size) {
        lines.add(new Line<>(answer, size));
        bytes += size;
    }

    boolean isNextAnswered() {
        return !lines.isEmpty() && lines.peek().answer.isDone();
    }

    /** Waits for the answer of the first line, which then is no longer under way. */
    R next() {
        Line<R> first = lines.remove();
        R answer = first.answer.join();
        bytes -= first.bytes;
        return answer;
    }
}
