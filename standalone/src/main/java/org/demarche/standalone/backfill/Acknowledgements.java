package org.demarche.standalone.backfill;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows up to where everything is acknowledged, whatever the order in which the acknowledgements come. */
final class Acknowledgements {

    /** An entry under way. */
    static final class Ticket {
        private final Position position;
        private boolean done;

        private Ticket(Position position) {
            this.position = position;
        }
    }

    private final int room;
    private final Deque<Ticket> open = new ArrayDeque<>();
    private Position reached;

    /**
     * Begins to follow entries.
     *
     * @param reached where the first one comes after
     * @param room how many entries may be known at once: one that waits long holds all that were read after it
     */
    Acknowledgements(Position reached, int room) {
        this.reached = reached;
        this.room = room;
    }

    /** Takes the next entry in the order of reading. */
    synchronized Ticket begin(Position position) {
        Ticket ticket = new Ticket(position);
        open.add(ticket);
        return ticket;
    }

    synchronized void acknowledge(Ticket ticket) {
        ticket.done = true;
        while (!open.isEmpty() && open.peek().done) {
            reached = open.remove().position;
        }
        notifyAll();
    }

    /** The last entry that is acknowledged with all before it. */
    synchronized Position reached() {
        return reached;
    }

    synchronized boolean hasRoom() {
        return open.size() < room;
    }

    /** Waits a while for room. */
    synchronized boolean awaitRoom(long millis) throws InterruptedException {
        if (!hasRoom()) {
            wait(millis);
        }
        return hasRoom();
    }
}
