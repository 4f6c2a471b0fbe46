package org.demarche.ingest.fetch;

/**
 * What a server gave to ask later whether a page changed; each as it came, null where it did not.
 *
 * @param etag the ETag header
 * @param lastModified the Last-Modified header
 */
public record Validators(String etag, String lastModified) {

    public static final Validators NONE = new Validators(null, null);
}
