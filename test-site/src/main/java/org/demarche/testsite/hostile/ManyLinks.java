package org.demarche.testsite.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Host;
import org.demarche.testsite.Request;

/**
 * A host whose {@code /sitemap.xml} lists more pages than anybody should ask for: half of them are closed by its robots.txt, the
 * others are not there.
 */
public record ManyLinks(String name, int count) implements Host {

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/robots.txt" -> Answer.ok("text/plain", "User-agent: *\nDisallow: /closed/\n");
            case "/sitemap.xml" -> Answer.ok("application/xml", sitemap(request));
            default -> Answer.status(404);
        };
    }

    private String sitemap(Request request) {
        return IntStream.range(0, count)
                .mapToObj(n -> "<url><loc>" + request.url((n % 2 == 0 ? "/closed/" : "/gone/") + n + ".html")
                        + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>"));
    }
}
