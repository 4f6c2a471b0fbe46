package org.demarche.ingest.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.demarche.ingest.words.ReadingLength;

/**
 * The thresholds of {@code site-lines.properties}, which says what they mean.
 *
 * @param labelLeast stories
 * @param labelShareFixed of the window's stories
 * @param labelShareAnywhere likewise
 * @param sentenceLeast stories
 * @param sentenceShareFixed of the window's stories
 * @param middleLeast stories
 * @param middleShare of the window's stories
 * @param margin stories on top of a share
 * @param placeShare of the pages that carry a line
 * @param longestLine letters of an alphabet, see {@link ReadingLength}
 * @param linesPerPage how many are learnt
 * @param storySentence letters, likewise
 */
record SiteRules(
        int labelLeast,
        double labelShareFixed,
        double labelShareAnywhere,
        int sentenceLeast,
        double sentenceShareFixed,
        int middleLeast,
        double middleShare,
        int margin,
        double placeShare,
        int longestLine,
        int linesPerPage,
        int storySentence) {

    private static final String FILE = "site-lines.properties";

    static SiteRules load() {
        Properties file = new Properties();
        try (InputStream in = SiteRules.class.getResourceAsStream(FILE)) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SiteRules(
                whole(file, "label.least"),
                share(file, "label.share.fixed"),
                share(file, "label.share.anywhere"),
                whole(file, "sentence.least"),
                share(file, "sentence.share.fixed"),
                whole(file, "middle.least"),
                share(file, "middle.share"),
                whole(file, "margin"),
                share(file, "place.share"),
                whole(file, "line.longest"),
                whole(file, "page.lines"),
                whole(file, "story.sentence"));
    }

    private static int whole(Properties file, String key) {
        return Integer.parseInt(value(file, key));
    }

    private static double share(Properties file, String key) {
        double share = Double.parseDouble(value(file, key));
        if (share <= 0 || share > 1) {
            throw new IllegalStateException(FILE + ": " + key + " is no share: " + share);
        }
        return share;
    }

    private static String value(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + key);
        }
        return value.strip();
    }
}
