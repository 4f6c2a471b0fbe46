package org.demarche.standalone.backfill;

import java.io.Closeable;
import java.io.IOException;

/** Reads the contents of one input in their order and holds one at a time. */
interface ContentReader extends Closeable {

    /** The next content, null at the end; an exception means that nothing more can be read from this input. */
    Content next() throws IOException;

    /** The byte at which the content last read can be read again by another reader, 0 for only from the beginning. */
    long offset();

    /** How much of the input has been read, in its bytes. */
    long bytesRead();
}
