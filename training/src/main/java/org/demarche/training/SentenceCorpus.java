package org.demarche.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.contract.EventRoot;

/** The sentences written for this project, in the files of one folder; its README says what the columns hold. */
final class SentenceCorpus {

    private static final Pattern MARK = Pattern.compile("\\{[ST]:([^}]*)}");
    private static final String NONE = "NONE";
    private static final int COLUMNS = 5;

    private final List<Sentence> sentences;

    /**
     * A sentence.
     *
     * @param root null where it tells of nothing that one does to another
     * @param text without its marks
     */
    record Sentence(EventRoot root, String text) {

        /** 0 without an event, else the number of its quad class from 1. */
        int quad() {
            return root == null || root == EventRoot.REQUEST
                    ? 0
                    : root.quadClass().ordinal() + 1;
        }
    }

    private SentenceCorpus(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    static SentenceCorpus read(Path folder) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (String line : lines.subList(1, lines.size())) {
                    sentences.add(sentence(line, file));
                }
            }
        }
        return new SentenceCorpus(sentences);
    }

    static Sentence sentence(String line, Path file) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(file + " has a line without its " + COLUMNS + " columns: " + line);
        }
        EventRoot root = columns[0].equals(NONE) ? null : EventRoot.valueOf(columns[0]);
        return new Sentence(root, MARK.matcher(columns[4]).replaceAll("$1"));
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
