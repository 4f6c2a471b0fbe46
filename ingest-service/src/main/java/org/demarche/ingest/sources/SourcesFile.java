package org.demarche.ingest.sources;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.kit.config.ConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * The sources that an operator keeps in a file ({@code sources.file}): a JSON array or one JSON object a line, each as the API
 * takes it and with its {@code id}; or the OPML that feed readers export, where each feed gets its id from its address.
 */
public final class SourcesFile {

    private static final String KEY = "sources.file";
    private static final String FEED_ADDRESS = "xmlUrl";

    private final String name;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private SourcesFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param path nothing is read where it is empty
     * @return without the time at which they are put
     * @throws ConfigurationException if it cannot be read, or naming the first entry and field that is wrong
     */
    public static List<Source> read(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        SourcesFile file = new SourcesFile(path);
        try {
            String text =
                    Files.readString(Path.of(path), StandardCharsets.UTF_8).strip();
            if (text.startsWith("<")) {
                file.readOpml(text);
            } else {
                file.readJson(text);
            }
        } catch (JacksonException e) {
            throw file.fault("line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw file.fault(
                    "it must be a readable file in UTF-8: " + e.getClass().getSimpleName());
        }
        return List.copyOf(file.sources.values());
    }

    /** An array is read as the sequence of its elements. */
    private void readJson(String text) throws IOException {
        try (MappingIterator<JsonNode> entries =
                ContractJson.mapper().readerFor(JsonNode.class).readValues(text)) {
            for (int entry = 1; entries.hasNextValue(); entry++) {
                JsonNode written = entries.nextValue();
                String id = written.path("id").textValue();
                add("source " + entry + (id == null ? "" : " (" + id + ")"), SourceRules.parse(id, written));
            }
        }
    }

    private void readOpml(String text) {
        Collection<String> feeds = addresses(text).distinct().toList();
        if (feeds.isEmpty()) {
            throw fault("it is XML, but no OPML with feeds: an outline with an " + FEED_ADDRESS);
        }
        for (String feed : feeds) {
            JsonNode written =
                    ContractJson.mapper().createObjectNode().put("url", feed).put("kind", "feed");
            add("outline " + feed, SourceRules.parse(SourceIds.of(feed), written));
        }
    }

    private static Stream<String> addresses(String text) {
        return Jsoup.parse(text, Parser.xmlParser()).getElementsByTag("outline").stream()
                .map(outline -> outline.attributes().getIgnoreCase(FEED_ADDRESS).strip())
                .filter(address -> !address.isEmpty());
    }

    private void add(String entry, SourceReading reading) {
        if (reading instanceof Fault fault) {
            throw fault(entry + ": " + fault);
        }
        Source source = ((SourceReading.Sound) reading).source();
        if (sources.putIfAbsent(source.id(), source) != null) {
            throw fault(entry + ": id stands in the file twice");
        }
    }

    private ConfigurationException fault(String what) {
        return new ConfigurationException(KEY + " (" + name + "): " + what);
    }
}
