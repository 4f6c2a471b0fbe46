package org.demarche.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSetTest {

    @TempDir
    private Path folder;

    @Test
    void generatesTheSamePagesEveryTime() {
        assertThat(PageSet.ours()).isEqualTo(PageSet.ours());
    }

    @Test
    void addsGeneratedPagesOfManySizesToTheSamples() {
        assertThat(PageSet.ours().pages())
                .hasSize(16 + 40)
                .anyMatch(page -> page.html().length() < 10_000)
                .anyMatch(page -> page.html().length() > 400_000);
    }

    @Test
    void fillsEveryPlaceOfAGeneratedPage() {
        Page page = PageSet.ours().pages().get(20);

        assertThat(page.html()).doesNotContainPattern("\\{\\w+}");
        assertThat(Jsoup.parse(page.html()).select(".article__paragraph")).hasSizeGreaterThan(5);
    }

    @Test
    void takesPagesEvenlySpacedByName() throws IOException {
        for (char name = 'a'; name < 'g'; name++) {
            Files.writeString(folder.resolve(name + ".html"), "<p>" + name);
        }
        Files.writeString(folder.resolve("notes.txt"), "no page");

        assertThat(PageSet.of(folder, 3).pages()).extracting(Page::id).containsExactly("a", "c", "e");
        assertThat(PageSet.of(folder, 100).pages()).hasSize(6);
        assertThat(PageSet.of(folder, 100).characters()).isEqualTo(6 * "<p>a".length());
    }

    @Test
    void refusesAFolderWithoutPages() {
        assertThatThrownBy(() -> PageSet.of(folder, 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no .html");
    }
}
