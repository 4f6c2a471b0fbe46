package org.demarche.benchmarks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSetTest {

    @Test
    void oursAreArticlesOfAThousandWordsAndTheSameEachTime() {
        TextSet ours = TextSet.ours();

        assertThat(ours.texts()).hasSize(200).allSatisfy(text -> assertThat(text.words())
                .isBetween(1000, 1200));
        assertThat(ours).isEqualTo(TextSet.ours());
    }

    @Test
    void readsAFolderInTheOrderOfItsNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.txt"), "second text");
        Files.writeString(folder.resolve("a.txt"), "first");
        Files.writeString(folder.resolve("c.md"), "no text");

        TextSet set = TextSet.of(folder, 10);

        assertThat(set.texts()).extracting(TextSet.Text::text).containsExactly("first", "second text");
        assertThat(set.words()).isEqualTo(3);
    }

    @Test
    void takesTextsOfAFileEvenlySpaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("texts.ndjson");
        Files.writeString(
                file, "{\"text\":\"0\"}\n{\"text\":\"1\"}\n{\"text\":\"2\",\"title\":\"T\"}\n{\"text\":\"3\"}\n");

        assertThat(TextSet.of(file, 2).texts())
                .containsExactly(new TextSet.Text(null, "0"), new TextSet.Text("T", "2"));
    }
}
