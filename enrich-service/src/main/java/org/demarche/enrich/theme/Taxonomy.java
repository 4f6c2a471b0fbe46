package org.demarche.enrich.theme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A theme taxonomy in YAML, the bundled one or an analyst's own. */
public final class Taxonomy {

    private static final String BUNDLED = "taxonomy.yaml";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final TaxonomyRows rows;

    private Taxonomy(String file, TaxonomyRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /** The taxonomy that comes with the tagger. */
    public static Taxonomy bundled() {
        try (InputStream in = Taxonomy.class.getResourceAsStream(BUNDLED)) {
            return parse(BUNDLED, in.readAllBytes());
        } catch (IOException e) {
            throw new TaxonomyException(BUNDLED + " cannot be read", e);
        }
    }

    /**
     * An analyst's own taxonomy.
     *
     * @throws TaxonomyException if the file cannot be read or is no taxonomy; the message names the line and the reason
     */
    public static Taxonomy read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TaxonomyException("the taxonomy " + file + " cannot be read: " + e, e);
        }
    }

    private static Taxonomy parse(String file, byte[] yaml) throws IOException {
        try {
            TaxonomyRows rows = MAPPER.readValue(yaml, TaxonomyRows.class);
            if (rows == null) {
                throw new TaxonomyException(new Fault(1, "the file is empty").in(file), null);
            }
            return new Taxonomy(file, rows);
        } catch (UnrecognizedPropertyException e) {
            throw new TaxonomyException(new Fault(lineOf(e, yaml), reason(e)).in(file), e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new TaxonomyException(new Fault(line, reason(e)).in(file), e);
        }
    }

    /** Jackson notices an unknown field only at the end of its object, and knows no more than the path to it. */
    private static int lineOf(UnrecognizedPropertyException unknown, byte[] yaml) throws IOException {
        StringBuilder path = new StringBuilder();
        unknown.getPath().forEach(step -> path.append('/')
                .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        try (JsonParser parser = MAPPER.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.hasToken(JsonToken.FIELD_NAME)
                        && parser.getParsingContext().pathAsPointer().toString().contentEquals(path)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return 1;
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field " + unknown.getPropertyName() + "; known here are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        String first = e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
        if (e instanceof MismatchedInputException mismatch
                && first.contains("`")
                && !mismatch.getPath().isEmpty()) {
            JsonMappingException.Reference last =
                    mismatch.getPath().get(mismatch.getPath().size() - 1);
            return last.getFieldName() == null
                    ? "an entry of the wrong kind"
                    : last.getFieldName() + " is missing or of the wrong kind";
        }
        return first;
    }

    /**
     * The rows, if they can be used.
     *
     * @param actors whether there is an actor with an id
     * @param acts whether there is a frame with an id in the stance lexicon
     * @throws TaxonomyException with every fault, its line and its reason
     */
    TaxonomyRows checked(Predicate<String> actors, Predicate<String> acts) {
        List<Fault> faults = new TaxonomyCheck(actors, acts).faults(rows);
        if (!faults.isEmpty()) {
            throw new TaxonomyException(
                    faults.stream().map(fault -> fault.in(file)).collect(Collectors.joining("\n")), null);
        }
        return rows;
    }
}
