package org.demarche.ingest.extract.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.RuleFile;
import org.junit.jupiter.api.Test;

class MarkupNamesTest {

    private static final Pattern ASKED =
            Pattern.compile("\\b(?:attr|hasAttr)\\(\"([\\w:-]+)\"\\)|(?=\"data-)\"([\\w-]+)\"");

    private final MarkupNames names = MarkupNames.load();

    @Test
    void dropsWhiteSpaceOnlyBesideTagsThatStartALine() {
        RuleFile tags = RuleFile.load(PageTree.class, "tags.txt");
        RuleFile markup = RuleFile.load(MarkupNames.class, "markup.txt");

        assertThat(names(markup, "block", "headline", "void block"))
                .isNotEmpty()
                .isSubsetOf(names(
                        tags, "block", "paragraph", "heading", "item", "quote", "table", "row", "cell", "caption"));
    }

    @Test
    void keepsEveryAttributeThatAReaderOfTheTreeAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/demarche/ingest/extract"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(source));
                while (matcher.find()) {
                    asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }

        assertThat(asked).contains("href", "data-testid").allMatch(this::isRead);
    }

    private static List<String> names(RuleFile file, String... sections) {
        return Stream.of(sections)
                .flatMap(section -> file.section(section).stream())
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    @Test
    void tellsNamesWhateverTheirCase() {
        assertThat(names.tag(NameTable.key("ScRiPt"))).isEqualTo(MarkupTag.SCRIPT);
        assertThat(isRead("Data-Component")).isTrue();
    }

    @Test
    void takesNoOtherNameForOneOfTheTable() {
        assertThat(names.tag(NameTable.key("x-card"))).isEqualTo(MarkupTag.INLINE);
        assertThat(isRead("onclick")).isFalse();
    }

    private boolean isRead(String attribute) {
        return names.attribute(NameTable.key(attribute)) != MarkupAttribute.UNREAD;
    }
}
