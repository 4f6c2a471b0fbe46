package org.demarche.ingest.sources;

/**
 * What is wrong with a source.
 *
 * @param field as JSON names it
 * @param why what it must be, to go on a sentence that begins with the field: {@code must be at least one minute}
 */
public record Fault(String field, String why) implements SourceReading {

    /** The sentence. */
    @Override
    public String toString() {
        return field + " " + why;
    }
}
