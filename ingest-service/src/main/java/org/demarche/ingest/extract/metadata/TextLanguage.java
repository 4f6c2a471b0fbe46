package org.demarche.ingest.extract.metadata;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.ingest.words.Recent;

/** Tells the language of a text by its letters' company; a short text is believed to be in the language its page claims. */
public final class TextLanguage {

    static final String UNDETERMINED = "und";
    private static final int SAMPLE = 400;
    private static final int SHORT = 120;
    private static final double SURE = 0.7;

    private final CommonWords commonWords = CommonWords.load();
    private final LanguageDetector detector;
    private final Recent<Optional<String>> codes = new Recent<>(1 << 8, TextLanguage::code);

    private TextLanguage() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    // The detector samples at random: the same text must give the same answer.
                    .seed(1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the language profiles of the library", e);
        }
    }

    public static TextLanguage load() {
        return new TextLanguage();
    }

    public String of(String text, String claimed) {
        String claim = claimed == null || claimed.length() < 2
                ? null
                : codes.of(claimed).orElse(null);
        // The middle of a text is the least likely to be chrome.
        String middle = sample(text, Math.max(0, (text.length() - SAMPLE) / 3));
        String last = sample(text, Math.max(0, text.length() - SAMPLE));
        List<String> inMiddle = commonWords.languagesOf(middle);
        if (claim != null && (text.length() < SHORT || inMiddle.contains(claim))) {
            return claim;
        }
        List<String> atEnd = commonWords.languagesOf(last);
        if (claim != null && atEnd.contains(claim)) {
            return claim;
        }
        // A quotation may be in another language: one sample alone is no proof.
        if (inMiddle.size() == 1 && inMiddle.equals(atEnd)) {
            return inMiddle.get(0);
        }
        String found = detect(middle);
        if (found != null && claim != null && !found.equals(claim)) {
            // Lists of names deceive the detector: against the page's word it takes two samples.
            String again = detect(last);
            found = found.equals(again) ? found : claim;
        }
        if (found != null) {
            return found;
        }
        return claim == null ? UNDETERMINED : claim;
    }

    private static String sample(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + SAMPLE));
    }

    private String detect(String sample) {
        List<DetectedLanguage> found = detector.getProbabilities(sample);
        boolean sure = !found.isEmpty() && found.get(0).getProbability() >= SURE;
        return sure ? found.get(0).getLocale().getLanguage() : null;
    }

    private static Optional<String> code(String claimed) {
        String language =
                Locale.forLanguageTag(claimed.strip().replace('_', '-')).getLanguage();
        return Optional.of(language).filter(code -> code.length() == 2);
    }
}
