package org.demarche.testsite.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that reports are made of, and what fills their slots. */
final class Words {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int NUMBERS = 1000;

    private final List<String> sentences;
    private final Map<String, List<String>> words;

    private Words(List<String> sentences, Map<String, List<String>> words) {
        this.sentences = sentences;
        this.words = words;
    }

    static Words load() {
        Map<String, List<String>> words = new HashMap<>();
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words.properties");
                InputStream lines = Words.class.getResourceAsStream("sentences.txt")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, value) -> words.put((String) key, List.of(((String) value).split("\\|"))));
            return new Words(
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList(),
                    words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the words of a slot. */
    String any(String slot, RandomGenerator random) {
        List<String> all = words.get(slot);
        return all.get(random.nextInt(all.size()));
    }

    String sentence(RandomGenerator random, String a, String b) {
        return filled(sentences.get(random.nextInt(sentences.size())), random, a, b);
    }

    /** A template with its slots filled: two states, a number, and words. */
    String filled(String template, RandomGenerator random, String a, String b) {
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        switch (slot.group(1)) {
                            case "a" -> a;
                            case "b" -> b;
                            case "n" -> Integer.toString(2 + random.nextInt(NUMBERS));
                            default -> any(slot.group(1), random);
                        }));
    }
}
