package org.demarche.ingest.fetch;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A body as it comes over the wire: counted, limited, and remembering whether it was the wire that broke. */
final class WireSource extends ForwardingSource {

    private final long limit;
    private long count;
    private boolean broken;

    WireSource(Source body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        if (count > limit) {
            throw new UnusableBodyException(FetchFailure.TOO_LARGE, "more than " + limit + " bytes on the wire");
        }
        long read;
        try {
            read = super.read(sink, byteCount);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
        count += Math.max(read, 0);
        return read;
    }

    long count() {
        return count;
    }

    boolean isBroken() {
        return broken;
    }
}
