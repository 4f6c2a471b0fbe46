package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the section of the site in which an article stands, and the keywords that the page gives it. */
public final class TopicReader {

    private static final int MOST_TAGS = 30;
    private static final int LONGEST = 80;
    private static final int LONGEST_SECTION = 25;
    private static final int MOST_WORDS = 3;
    /** Sites that fill the keywords with everything that they ever write about say nothing about this page. */
    private static final int MOST_KEYWORDS = 25;

    private static final Pattern COMMAS = Pattern.compile("\\s*[,;|\uFF0C\u3001\u060C\uFF1B\u061B]\\s*");
    /** Keys for advertisements and recommendations, such as {@code type:story}. */
    private static final Pattern MACHINE = Pattern.compile("\\w+[:=]\\S.*|\\w+_\\w+|\\P{L}+");

    private final ForeignBoxes foreign;
    private final List<String> sectionMetas;
    private final List<String> tagMetas;
    private final List<String> keywordMetas;
    private final Set<String> home;

    private TopicReader(RuleFile file, ForeignBoxes foreign) {
        this.foreign = foreign;
        sectionMetas = file.section("section");
        tagMetas = file.section("tag");
        keywordMetas = file.section("keyword");
        home = new HashSet<>(file.section("home"));
    }

    public static TopicReader load(ForeignBoxes foreign) {
        return new TopicReader(RuleFile.load(TopicReader.class, "topics.txt"), foreign);
    }

    /** The section, null where the page names none. */
    public String section(PageHead head, JsonLd jsonLd, String title, String siteName) {
        List<String> offers = new ArrayList<>();
        sectionMetas.forEach(meta -> offers.addAll(head.allMeta(meta)));
        offers.addAll(jsonLd.names("articleSection"));
        List<String> trail = jsonLd.breadcrumbs();
        offers.addAll(trail.subList(0, Math.max(0, trail.size() - 1)));
        if (trail.size() > 1 && isSection(trail.get(trail.size() - 1), title)) {
            offers.add(trail.get(trail.size() - 1));
        }
        for (String offer : offers) {
            String name = plain(offer);
            String lower = name.toLowerCase(Locale.ROOT);
            if (isLabel(name)
                    && !home.contains(lower)
                    && !name.equalsIgnoreCase(title)
                    && (siteName == null || !lower.startsWith(siteName.toLowerCase(Locale.ROOT)))) {
                return name;
            }
        }
        return null;
    }

    /** Whether the last step of a trail is no more than the section: most trails end in the page itself. */
    private static boolean isSection(String step, String title) {
        String name = plain(step);
        return title != null
                && name.length() <= LONGEST_SECTION
                && name.split(" ").length <= MOST_WORDS
                && !title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** The keywords, each once, in the order of the page; at most {@value #MOST_TAGS}. */
    public List<String> tags(PageHead head, JsonLd jsonLd, String siteName) {
        List<String> given = new ArrayList<>();
        tagMetas.forEach(meta -> given.addAll(head.allMeta(meta)));
        given.addAll(jsonLd.names("keywords"));
        Collection<String> tags = distinct(given, siteName);
        if (tags.isEmpty()) {
            tags = linked(head, siteName);
        }
        for (int i = 0; tags.isEmpty() && i < keywordMetas.size(); i++) {
            Collection<String> keywords = distinct(head.allMeta(keywordMetas.get(i)), siteName);
            tags = keywords.size() <= MOST_KEYWORDS ? keywords : tags;
        }
        return List.copyOf(tags);
    }

    private static Collection<String> distinct(List<String> lists, String siteName) {
        Map<String, String> tags = new LinkedHashMap<>();
        lists.forEach(list -> add(tags, list, siteName, () -> true));
        return tags.values();
    }

    /** The texts of the links to tags, but those of other articles. */
    private Collection<String> linked(PageHead head, String siteName) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Element link : head.tagLinks()) {
            String text = Spaces.collapse(ShortText.of(link));
            // Most pages link their tags twice, and what is known already needs no look at the boxes around it.
            add(tags, text.startsWith("#") ? text.substring(1) : text, siteName, () -> !foreign.surround(link));
        }
        return tags.values();
    }

    private static void add(Map<String, String> tags, String list, String siteName, BooleanSupplier ofThisArticle) {
        for (String tag : COMMAS.split(plain(list))) {
            String lower = tag.toLowerCase(Locale.ROOT);
            if (tags.size() < MOST_TAGS
                    && isLabel(tag)
                    && !tag.equalsIgnoreCase(siteName)
                    && !tags.containsKey(lower)
                    && ofThisArticle.getAsBoolean()) {
                tags.put(lower, tag);
            }
        }
    }

    private static String plain(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        return Spaces.collapse(plain);
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.indexOf('<') < 0
                && !MACHINE.matcher(text).matches();
    }
}
