package org.demarche.standalone.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading a file gave.
 *
 * @param broken how the reading ended where it did not reach the end, else null
 */
record Reading(List<Entry> entries, String broken) {

    static Reading of(Path file) throws IOException {
        return of(file, Position.START, 100_000);
    }

    static Reading of(Path file, Position after, int limit) throws IOException {
        Input input = new Input.InFile(
                file, Format.of(file.toString()).orElseThrow(), "https://example.org/x", Files.size(file), 0);
        List<Entry> entries = new ArrayList<>();
        try (EntryReader reader = EntryReader.open(0, input, after, limit)) {
            for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
                entries.add(entry);
            }
            return new Reading(entries, null);
        } catch (BrokenInputException e) {
            return new Reading(entries, e.getMessage());
        }
    }

    List<Content> contents() {
        return entries.stream().map(Entry::content).toList();
    }

    /** The addresses of the pages. */
    List<String> pages() {
        return contents().stream()
                .filter(Content.Page.class::isInstance)
                .map(content -> ((Content.Page) content).url())
                .toList();
    }

    List<Position> positions() {
        return entries.stream().map(Entry::position).toList();
    }
}
