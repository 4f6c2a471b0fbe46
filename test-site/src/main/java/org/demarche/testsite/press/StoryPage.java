package org.demarche.testsite.press;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.testsite.Request;

/** The page of a story: its text between a site's usual chrome. */
final class StoryPage {

    private static final String CHROME = Stream.of(
                    "world",
                    "business",
                    "harbours",
                    "opinion",
                    "weather",
                    "letters",
                    "culture",
                    "sport",
                    "science",
                    "travel")
            .map("<li class=\"nav-item\"><a class=\"nav-link\" href=\"/section/%1$s\">%1$s</a></li>"::formatted)
            .collect(Collectors.joining());
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s | %2$s</title>
            <link rel="canonical" href="%3$s">
            <meta property="og:type" content="article">
            <meta property="og:title" content="%1$s">
            <meta property="article:published_time" content="%4$s">
            <meta name="author" content="%5$s">
            <link rel="stylesheet" href="/style.css"><script>window.pages = (window.pages || 0) + 1;</script></head>
            <body><header class="site-header"><a class="logo" href="/">%2$s</a><nav class="main-nav"><ul>%6$s</ul></nav></header>
            <main><article><h1>%1$s</h1>
            <p class="byline">By <span class="author">%5$s</span>, <time datetime="%4$s">%4$s</time></p>
            <div class="article-body">
            """;
    private static final String FOOT =
            """
            </div></article>
            <aside class="related"><h3>More from this section</h3><ul>%1$s</ul></aside></main>
            <footer class="site-footer"><ul>%1$s</ul><p>All reports of %2$s are invented.</p></footer></body></html>
            """;

    private StoryPage() {}

    static String of(Story story, Request request) {
        StringBuilder page = new StringBuilder(HEAD.formatted(
                story.headline(),
                request.host(),
                request.url(story.target()),
                story.published(),
                story.author(),
                CHROME));
        story.paragraphs().forEach(text -> page.append("<p>").append(text).append("</p>\n"));
        return page.append(FOOT.formatted(CHROME, request.host())).toString();
    }
}
