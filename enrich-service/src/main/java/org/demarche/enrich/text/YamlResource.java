package org.demarche.enrich.text;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the bundled data files; an unknown key is an error, so that a misspelt one cannot go unnoticed. */
public final class YamlResource {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlResource() {}

    /** Reads the file beside a class. */
    public static <T> T read(Class<?> beside, String name, Class<T> type) {
        return read(beside, name, MAPPER.readerFor(type));
    }

    private static <T> T read(Class<?> beside, String name, ObjectReader reader) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + name + " beside " + beside.getName());
            }
            return reader.readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data file " + name, e);
        }
    }
}
