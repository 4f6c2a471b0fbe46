package org.demarche.benchmarks.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.benchmarks.page.PageSet;

/** The texts of a run, all in memory, so that nothing but the tagging of them is measured. */
public record TextSet(List<Text> texts) {

    private static final int OURS = 200;
    private static final int WORDS = 1000;

    /**
     * A text that is ready to be tagged.
     *
     * @param title null where there is none
     */
    public record Text(String title, String text) {

        int words() {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }
    }

    public TextSet {
        texts = List.copyOf(texts);
    }

    /** Ours: articles of 1,000 words, made of the paragraphs of the demonstration's samples; the same in every run. */
    public static TextSet ours() {
        PageSet.Words words = PageSet.words();
        Random random = new Random(1);
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < OURS; i++) {
            StringBuilder text = new StringBuilder();
            Text article = new Text(pick(words.headlines(), random), "");
            while (article.words() < WORDS) {
                text.append(text.isEmpty() ? "" : "\n\n").append(pick(words.paragraphs(), random));
                article = new Text(article.title(), text.toString());
            }
            texts.add(article);
        }
        return new TextSet(texts);
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** At most so many texts of a folder of .txt files or of a file of JSON lines, evenly spaced: the same in every run. */
    public static TextSet of(Path path, int most) throws IOException {
        List<Text> all = Files.isDirectory(path) ? folder(path) : lines(path);
        int count = Math.min(most, all.size());
        List<Text> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(all.get((int) ((long) i * all.size() / count)));
        }
        return new TextSet(texts);
    }

    private static List<Text> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Text> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new Text(null, Files.readString(file)));
        }
        return texts;
    }

    private static List<Text> lines(Path file) throws IOException {
        ObjectMapper mapper = new JsonMapper();
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode read = mapper.readTree(line);
            texts.add(new Text(read.path("title").textValue(), read.path("text").asText("")));
        }
        return texts;
    }

    /** How many words all texts have. */
    public long words() {
        return texts.stream().mapToLong(Text::words).sum();
    }
}
