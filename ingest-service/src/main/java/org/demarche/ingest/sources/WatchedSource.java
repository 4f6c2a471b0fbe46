package org.demarche.ingest.sources;

import org.demarche.contract.Source;
import org.demarche.ingest.poll.SourceState;

/**
 * A source and how its polls went.
 *
 * @param status null before the first poll
 */
public record WatchedSource(Source source, SourceState status) {}
