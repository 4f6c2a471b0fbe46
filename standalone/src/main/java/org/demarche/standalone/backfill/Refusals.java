package org.demarche.standalone.backfill;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.demarche.contract.ContractJson;

/** Shows the first refusals of each kind, counts all, and keeps each as a JSON line where a file is given. */
final class Refusals implements Closeable {

    private static final int SHOWN = 3;

    private final Tally tally;
    private final BackfillProgress progress;
    private final OutputStream file;

    private Refusals(Tally tally, BackfillProgress progress, OutputStream file) {
        this.tally = tally;
        this.progress = progress;
        this.file = file;
    }

    /**
     * Opens the file.
     *
     * @param path null for none
     * @param continued whether it holds what an earlier run found, which stays
     */
    static Refusals open(Path path, boolean continued, Tally tally, BackfillProgress progress) throws IOException {
        OutputStream file = path == null
                ? OutputStream.nullOutputStream()
                : Files.newOutputStream(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        continued ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        return new Refusals(tally, progress, file);
    }

    /** Takes note of a refusal; it is in the file before the entry counts as done. */
    void add(Refusal refusal) throws IOException {
        byte[] line = (ContractJson.mapper().writeValueAsString(refusal) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (file) {
            file.write(line);
        }
        long count = tally.refused(refusal.counted());
        if (count <= SHOWN) {
            progress.say("refused: %s, record %d%s: %s: %s%s"
                    .formatted(
                            refusal.input(),
                            refusal.entry(),
                            refusal.url() == null ? "" : ", " + refusal.url(),
                            refusal.counted(),
                            refusal.detail(),
                            count == SHOWN ? " (more of this kind are only counted)" : ""));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
