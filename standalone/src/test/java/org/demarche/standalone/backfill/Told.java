package org.demarche.standalone.backfill;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a back-fill says. */
final class Told implements BackfillProgress {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void at(BackfillCounts counts) {
        // Only what is said in words matters here.
    }

    @Override
    public void say(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return lines;
    }
}
