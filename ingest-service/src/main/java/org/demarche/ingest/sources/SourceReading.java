package org.demarche.ingest.sources;

import org.demarche.contract.Source;

/** What became of a source that somebody wrote. */
public sealed interface SourceReading permits SourceReading.Sound, Fault {

    /**
     * It can be watched.
     *
     * @param source without the time at which it is put
     */
    record Sound(Source source) implements SourceReading {}
}
