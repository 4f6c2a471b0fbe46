package org.demarche.benchmarks.extractor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** Mozilla's Readability in Kotlin; its byline is cut into names, since it does not do that itself. */
final class Readability4JExtractor implements Extractor {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i)^by\\s+|\\s*[,;|]\\s*|\\s+and\\s+");

    @Override
    public String name() {
        return "readability4j";
    }

    @Override
    public Extracted extract(String html, String url) {
        Article article = new Readability4J(url, html).parse();
        return new Extracted(article.getTextContent(), article.getTitle(), names(article.getByline()), "");
    }

    private static List<String> names(String byline) {
        return byline == null
                ? List.of()
                : Stream.of(BETWEEN_NAMES.split(byline.strip()))
                        .filter(name -> !name.isBlank())
                        .toList();
    }
}
