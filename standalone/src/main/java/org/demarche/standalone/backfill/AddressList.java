package org.demarche.standalone.backfill;

import java.util.List;

/** The addresses of the command line. */
final class AddressList implements ContentReader {

    private final List<String> urls;
    private int next;

    AddressList(List<String> urls) {
        this.urls = urls;
    }

    @Override
    public Content next() {
        return next < urls.size() ? new Content.Address(urls.get(next++)) : null;
    }

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
