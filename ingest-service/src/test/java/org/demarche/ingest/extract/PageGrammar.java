package org.demarche.ingest.extract;

import java.util.List;
import java.util.SplittableRandom;

/** Writes pages that no author would: every element in every other, with the attributes and the breaks of real ones. */
public final class PageGrammar {

    private static final List<String> TAGS = List.of(
            "div",
            "p",
            "span",
            "article",
            "section",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "tr",
            "td",
            "th",
            "tbody",
            "a",
            "b",
            "i",
            "em",
            "strong",
            "font",
            "figure",
            "figcaption",
            "img",
            "br",
            "hr",
            "form",
            "input",
            "button",
            "label",
            "select",
            "option",
            "textarea",
            "time",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "pre",
            "code",
            "sup",
            "ins",
            "del",
            "svg",
            "math",
            "template",
            "iframe",
            "noscript",
            "video",
            "source",
            "title",
            "style",
            "script",
            "body",
            "html",
            "head",
            "meta",
            "link",
            "base",
            "x-card",
            "center");
    private static final List<String> NAMES = List.of(
            "article-body",
            "story__text",
            "entry-content",
            "c1",
            "css-1x2y3z",
            "related",
            "mostRead",
            "share-bar",
            "newsletter",
            "comments",
            "reply",
            "byline",
            "author",
            "date",
            "lead",
            "standfirst",
            "sidebar",
            "ad-slot",
            "cookie-consent",
            "accordion",
            "panel",
            "caption",
            "nav",
            "breadcrumb",
            "paywall",
            "teaser",
            "x",
            "tags");
    private static final List<String> ATTRIBUTES = List.of(
            "class",
            "id",
            "role",
            "itemprop",
            "property",
            "name",
            "content",
            "href",
            "style",
            "hidden",
            "aria-hidden",
            "datetime",
            "type",
            "rel",
            "title",
            "lang",
            "data-testid");
    private static final List<String> VALUES = List.of(
            "",
            "true",
            "email",
            "password",
            "author",
            "articleBody",
            "datePublished",
            "og:title",
            "description",
            "dialog",
            "display:none",
            "2026-02-30",
            "2026-03-01T25:61",
            "00/05/2024",
            "2024-00-10",
            "13-0-24",
            "tag",
            "@@@@@@ @a@b@.c",
            "/author/x",
            "#",
            "javascript:void(0)",
            "https://[",
            "canonical",
            "en",
            "\u0000");
    private static final List<String> TEXTS = List.of(
            "The envoys of Norland left the hall early, but they said that the talks would go on in the spring. ",
            "Suderia’s minister called the draft “a gift”, and nobody in the harbour town agreed with her. ",
            "Read more: ",
            "Advertisement",
            "By Ada Lindqvist",
            "3 March 2026",
            "Posted 0/5/2024",
            "00.00.0000 24:60",
            "7/0/24",
            "By a@b@c@d.example, @ana_reyes @@@",
            "Most read",
            "Share",
            "x",
            " ",
            "\n\n",
            "\u00a0",
            "&nbsp;",
            "&amp",
            "&#0;",
            "&#x110000;",
            "&#xD800;",
            "&bogus;",
            "<",
            ">",
            "<!--",
            "-->",
            "]]>",
            "</",
            "外交部长表示会谈将继续。",
            "وزير الخارجية",
            "\ud83d\ude00",
            "\ud83d",
            "\u200b",
            "\u0085",
            "word",
            "1,234.5");

    private final SplittableRandom random;
    private final StringBuilder page = new StringBuilder();

    public PageGrammar(SplittableRandom random) {
        this.random = random;
    }

    public String page() {
        int pieces = 1 + random.nextInt(300);
        for (int i = 0; i < pieces; i++) {
            piece();
        }
        return page.toString();
    }

    private void piece() {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> open();
            case 3, 4 -> page.append("</").append(pick(TAGS)).append('>');
            case 5 -> page.append(pick(TEXTS).repeat(1 + random.nextInt(3)));
            case 6 -> page.append("<p>").append(pick(TEXTS)).append(pick(TEXTS)).append(pick(TEXTS));
            case 7 -> hostile();
            default -> linkedData();
        }
    }

    private void open() {
        page.append('<').append(pick(TAGS));
        while (random.nextInt(3) == 0) {
            String quote = pick(List.of("'", "\"", ""));
            page.append(' ')
                    .append(pick(ATTRIBUTES))
                    .append(pick(List.of("=", "", " = ")))
                    .append(quote)
                    .append(random.nextBoolean() ? pick(NAMES) : pick(VALUES))
                    .append(random.nextInt(20) == 0 ? "" : quote);
        }
        page.append(random.nextInt(10) == 0 ? "/>" : ">");
    }

    private void hostile() {
        switch (random.nextInt(30)) {
            case 0 ->
                page.append(pick(List.of("<", "</")))
                        .append(pick(TAGS).repeat(100))
                        .append(pick(List.of(">", " class=x>", "")));
            case 1 ->
                page.append(("<" + pick(List.of("div", "span", "h1", "article")) + " class=" + pick(NAMES) + " rel="
                                + pick(List.of("tag", "author")) + ">")
                        .repeat(20));
            case 2 ->
                page.append("<meta name=author content='")
                        .append(pick(List.of("@", "a@", "a@b.", "(", ", ")).repeat(200))
                        .append("'>");
            default -> page.append("<time>").append(pick(VALUES)).append("</time>");
        }
    }

    private void linkedData() {
        if (random.nextInt(10) == 0) {
            page.append("<script type='application/ld+json'>{\"@type\":")
                    .append(pick(List.of("\"NewsArticle\"", "[\"Article\",{}]", "7", "null", "{\"@id\":\"x\"}")))
                    .append(",\"@id\":\"x\",\"author\":")
                    .append(pick(List.of(
                            "{\"@id\":\"x\"}",
                            "{\"@id\":\"y\"}",
                            "[" + "{\"@id\":\"y\"},".repeat(300) + "]",
                            "[[[\"Ana Reyes\"]]]",
                            "{\"name\":{\"name\":[]}}",
                            "0")))
                    .append(",\"image\":[{\"@id\":\"y\"},{\"@id\":\"x\"}],\"about\":{\"@id\":\"y\",\"name\":")
                    .append(pick(List.of("\"Ana Reyes\"", "[{\"@id\":\"x\"}]", "{\"@id\":\"y\"}", "\"a@b@c\"")))
                    .append(",\"url\":")
                    .append(pick(List.of("\"/a b\"", "[{\"@id\":\"y\"},{\"@id\":\"x\"}]", "\"https://[\"", "{}")))
                    .append('}')
                    .append(",\"headline\":")
                    .append(pick(List.of("\"Talks go on\"", "[]", "\"\\u0000\"", "{}")))
                    .append(",\"datePublished\":")
                    .append(pick(List.of("\"2026-03-01\"", "\"00/00/2024\"", "\"99999999999999\"", "[1]", "\"\"")))
                    .append(pick(List.of("}", "", "}}")))
                    .append("</script>");
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
