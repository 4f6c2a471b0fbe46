package org.demarche.standalone.backfill;

import java.io.IOException;

/** Reads the inputs one after the other and hands their entries out, at the pace of the sending. */
final class Feed {

    private final Inputs inputs;
    private final int maxBytes;
    private final Acknowledgements acknowledgements;
    private final Dispatch dispatch;
    private final Tally tally;
    private final Refusals refusals;
    private final Halt halt;
    private final BackfillProgress progress;

    Feed(
            Inputs inputs,
            int maxBytes,
            Acknowledgements acknowledgements,
            Dispatch dispatch,
            Tally tally,
            Refusals refusals,
            Halt halt,
            BackfillProgress progress) {
        this.inputs = inputs;
        this.maxBytes = maxBytes;
        this.acknowledgements = acknowledgements;
        this.dispatch = dispatch;
        this.tally = tally;
        this.refusals = refusals;
        this.halt = halt;
        this.progress = progress;
    }

    /** Returns when all that comes after the position is answered, or everybody is to stop. */
    void runAfter(Position start) throws IOException, InterruptedException {
        long bytes = inputs.list().subList(0, start.input()).stream()
                .mapToLong(Input::bytes)
                .sum();
        tally.begun(bytes + start.offset());
        for (int i = start.input(); i < inputs.list().size() && !halt.isCalled(); i++) {
            Position after = i == start.input() ? start : new Position(i, 0, 0);
            try (EntryReader reader = EntryReader.open(i, inputs.list().get(i), after, maxBytes)) {
                readAll(reader, bytes);
            } catch (BrokenInputException e) {
                tally.brokenInput();
                progress.say(e.getMessage());
            }
            bytes += inputs.list().get(i).bytes();
            if (!halt.isCalled()) {
                tally.inputEnded(bytes);
            }
        }
        dispatch.finish();
    }

    private void readAll(EntryReader reader, long bytesBefore) throws IOException, InterruptedException {
        for (Entry entry = reader.next(); entry != null && !halt.isCalled(); entry = reader.next()) {
            tally.read(bytesBefore + reader.bytesRead());
            dispatch.awaitRoom();
            take(entry);
        }
    }

    private void take(Entry entry) throws IOException, InterruptedException {
        Acknowledgements.Ticket ticket = acknowledgements.begin(entry.position());
        if (entry.content() instanceof Content.PassedOver) {
            tally.passedOver();
            acknowledgements.acknowledge(ticket);
        } else if (entry.content() instanceof Content.Unsendable unsendable) {
            refusals.add(new Refusal(
                    inputs.list().get(entry.position().input()).name(),
                    entry.position().entry(),
                    unsendable.url(),
                    0,
                    unsendable.kind(),
                    null,
                    null,
                    unsendable.detail()));
            acknowledgements.acknowledge(ticket);
        } else {
            dispatch.send(new Shipment.Item(entry, ticket));
        }
    }
}
