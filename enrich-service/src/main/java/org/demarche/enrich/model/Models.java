package org.demarche.enrich.model;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The trained models of the tagger.
 *
 * @param vectors of words, which all of them see
 * @param target the polarity toward a word; its classes are those of {@link TargetClass}
 * @param speech whether a sentence is spoken, and attacks; its scores are those of {@link SpeechQuestion}
 * @param event the quad class of what a sentence tells, 0 where it tells of nothing that one does to another
 */
public record Models(WordVectors vectors, LinearModel target, LinearModel speech, LinearModel event) {

    public static final int EVENT_CLASSES = 5;

    /** The polarity toward a word. */
    public enum TargetClass {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /** Two questions asked of a sentence, yes above 0: is it spoken by one who takes a stance, and does that one attack anybody. */
    public enum SpeechQuestion {
        SPOKEN,
        ATTACK
    }

    public static Models load() {
        return new Models(
                WordVectors.load(),
                LinearModel.load("target.bin"),
                LinearModel.load("speech.bin"),
                LinearModel.load("event.bin"));
    }

    /** Models that know nothing, to gather the features that others are trained on. */
    public static Models untrained() {
        return new Models(
                WordVectors.load(),
                LinearModel.untrained(TargetClass.values().length),
                LinearModel.untrained(SpeechQuestion.values().length),
                LinearModel.untrained(EVENT_CLASSES));
    }

    /** Changes whenever a weight does. */
    public String version() {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(12)
                .putInt(target.version())
                .putInt(speech.version())
                .putInt(event.version())
                .array());
        return String.format("%08x", crc.getValue());
    }
}
