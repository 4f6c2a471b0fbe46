package org.demarche.ingest.extract.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.extract.head.PageHead.Byline;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Gathers the elements of a {@link PageHead} while the tree is walked anyway. */
public final class HeadCollector {

    /** Instead of the number of a class: the element has none, or says more of itself. */
    public static final int UNNUMBERED = -1;

    private static final int MOST = 200;
    private static final int USUAL_CLASSES = 512;
    private static final int LONGEST = 3000;

    /** What a class attribute announces, with its number among those of the page, which repeats few of them many times. */
    private record Named(int number, boolean byline, boolean date) {
        static final Named NOTHING = new Named(UNNUMBERED, false, false);
    }

    private final Map<String, List<String>> metas = new LinkedHashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Element> headlines = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Byline> authors = new ArrayList<>();
    private final List<Element> tagLinks = new ArrayList<>();
    private final Map<String, Named> byClass = new HashMap<>(USUAL_CLASSES);
    private final FieldNames fields;
    private final String markup;
    private String title;
    private String canonical;
    private String language;

    /** Starts with the JSON-LD that was found before there was a tree. */
    public HeadCollector(FieldNames fields, String markup, List<String> linkedData) {
        this.fields = fields;
        this.markup = markup;
        scripts.addAll(linkedData);
    }

    /** Takes an element in; answers the number of its class if that is all that the element says of itself. */
    public int see(Element element) {
        switch (element.normalName()) {
            case "html" -> language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
            case "meta" -> meta(element);
            case "title" -> {
                if (title == null
                        && element.parent() != null
                        && !element.parent().normalName().equals("svg")) {
                    title = Spaces.collapse(cut(element.text()));
                }
            }
            case "link" -> {
                Set<String> relations = relations(element);
                if (canonical == null && relations.contains("canonical")) {
                    canonical = element.attr("href");
                }
                if (relations.contains("image_src")) {
                    put("image_src", element.attr("href"));
                }
                itemprop(element, element.attr("href"));
            }
            case "script" -> {
                if (scripts.size() < MOST
                        && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    scripts.add(element.data());
                }
            }
            case "h1" -> add(headlines, element);
            case "time" -> add(times, element);
            default -> {
                return body(element);
            }
        }
        return UNNUMBERED;
    }

    private int body(Element element) {
        int attributes = element.attributesSize();
        if (attributes == 0) {
            return UNNUMBERED;
        }
        Attributes all = element.attributes();
        // Of where a link leads, the lean markup keeps nothing but the name, unless that is to an author.
        int telling = element.normalName().equals("a") && isEmptied(all, "href") ? attributes - 1 : attributes;
        if (telling == 0) {
            return UNNUMBERED;
        }
        String classes = all.get("class");
        Named named = classes.isEmpty() ? Named.NOTHING : named(classes);
        if (telling == 1 && named != Named.NOTHING) {
            add(element, named.byline, named.date);
            return named.number;
        }
        body(element, all, named);
        return UNNUMBERED;
    }

    private static boolean isEmptied(Attributes attributes, String key) {
        return attributes.hasKey(key) && attributes.get(key).isEmpty();
    }

    private Named named(String classes) {
        Named named = byClass.get(classes);
        if (named == null) {
            boolean telling = fields.mayTell(classes);
            named = new Named(
                    byClass.size(), telling && fields.isBylineBox(classes), telling && fields.isDateBox(classes));
            byClass.put(classes, named);
        }
        return named;
    }

    private void body(Element element, Attributes attributes, Named named) {
        String itemprop = attributes.get("itemprop");
        String rel = attributes.get("rel");
        if (rel.equals("tag") || rel.endsWith(" tag")) {
            add(tagLinks, element);
        }
        boolean byline = named.byline
                || itemprop.contains("author")
                || rel.equals("author")
                || element.normalName().equals("a") && AuthorLink.is(attributes.get("href"))
                || fields.isBylineBox(attributes.get("data-testid"))
                || fields.isBylineBox(attributes.get("data-component"));
        add(element, byline, named.date || itemprop.startsWith("date") || itemprop.equals("publishdate"));
    }

    private void add(Element element, boolean byline, boolean date) {
        if (byline) {
            add(authors, new Byline(element, headlines.size()));
        }
        if (date) {
            add(times, element);
        }
    }

    private static Set<String> relations(Element link) {
        String relations = cut(link.attr("rel")).toLowerCase(Locale.ROOT);
        return Set.copyOf(Arrays.asList(Spaces.collapse(relations).split(" ")));
    }

    private void meta(Element element) {
        String content = element.attr("content");
        for (String key : new String[] {"property", "name", "itemprop"}) {
            String name = element.attr(key);
            if (!name.isEmpty()) {
                put(name, content);
            }
        }
    }

    private void itemprop(Element element, String content) {
        if (element.hasAttr("itemprop")) {
            put(element.attr("itemprop"), content);
        }
    }

    private void put(String name, String content) {
        List<String> contents = metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
        if (contents.size() < MOST) {
            contents.add(cut(content));
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static <T> void add(List<T> list, T found) {
        if (list.size() < MOST) {
            list.add(found);
        }
    }

    /** How many numbers of classes there are. */
    public int classes() {
        return byClass.size();
    }

    public PageHead head() {
        return new PageHead(metas, title, canonical, language, scripts, markup, headlines, times, authors, tagLinks);
    }
}
