package org.demarche.ingest.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of rules or words: lines under {@code [section]} headings; {@code #} starts a comment line. */
public final class RuleFile {

    private final String name;
    private final Map<String, List<String>> sections;

    private RuleFile(String name, Map<String, List<String>> sections) {
        this.name = name;
        this.sections = sections;
    }

    /** Loads a file that lies beside its reader. */
    public static RuleFile load(Class<?> reader, String name) {
        try (InputStream stream = reader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing rule file " + name);
            }
            return read(name, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable rule file " + name, e);
        }
    }

    private static RuleFile read(String name, BufferedReader reader) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String rule = line.strip();
            if (rule.isEmpty() || rule.startsWith("#")) {
                continue;
            }
            if (rule.startsWith("[") && rule.endsWith("]")) {
                current = sections.computeIfAbsent(rule.substring(1, rule.length() - 1), key -> new ArrayList<>());
            } else if (current == null) {
                throw new IllegalStateException(name + ": a rule before the first section: " + rule);
            } else {
                current.add(rule);
            }
        }
        return new RuleFile(name, sections);
    }

    /** The lines of a section in order; a missing section is an error of the file. */
    public List<String> section(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalStateException(name + ": no section [" + section + "]");
        }
        return lines;
    }

    /** Every section in the order of the file. */
    public Map<String, List<String>> sections() {
        return sections;
    }
}
