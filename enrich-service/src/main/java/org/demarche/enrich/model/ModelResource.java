package org.demarche.enrich.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the binary resources beside this class. */
final class ModelResource {

    private ModelResource() {}

    /** Reads a format. */
    interface Format<T> {
        T read(DataInputStream in) throws IOException;
    }

    static <T> T read(String name, Format<T> format) {
        try (InputStream in = ModelResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return format.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
