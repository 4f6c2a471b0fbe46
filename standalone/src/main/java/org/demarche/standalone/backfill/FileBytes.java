package org.demarche.standalone.backfill;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file's bytes, uncompressed where its name says that they are compressed, and how far the file has been read. */
final class FileBytes extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private final SeekableByteChannel file;

    private FileBytes(SeekableByteChannel file, InputStream in) {
        super(in);
        this.file = file;
    }

    static FileBytes open(Path path) throws IOException {
        return open(path, 0);
    }

    /**
     * Opens a file.
     *
     * @param start the byte to begin at, which must be 0 for a compressed file
     */
    static FileBytes open(Path path, long start) throws IOException {
        SeekableByteChannel file = FileChannel.open(path);
        try {
            file.position(start);
            InputStream raw = Channels.newInputStream(file);
            boolean compressed = Format.isCompressed(path.toString());
            return new FileBytes(file, compressed ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** How many of the file's own bytes have been read. */
    long position() throws IOException {
        return file.isOpen() ? file.position() : file.size();
    }
}
