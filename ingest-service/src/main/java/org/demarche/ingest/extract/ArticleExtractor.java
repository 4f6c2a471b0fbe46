package org.demarche.ingest.extract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.contract.Article;
import org.demarche.contract.PageKind;
import org.demarche.ingest.charset.PageBytes;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.extract.author.AuthorReader;
import org.demarche.ingest.extract.author.Publisher;
import org.demarche.ingest.extract.body.BodyText;
import org.demarche.ingest.extract.box.BoxRules;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.bytes.LeanMarkup;
import org.demarche.ingest.extract.date.DateReader;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.head.HeadCollector;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.extract.kind.ConsentLines;
import org.demarche.ingest.extract.kind.PageKindReader;
import org.demarche.ingest.extract.kind.QualityScore;
import org.demarche.ingest.extract.kind.Refusal;
import org.demarche.ingest.extract.line.ChromeLines;
import org.demarche.ingest.extract.line.ClosingLines;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.line.LineFilter;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.line.PlainText;
import org.demarche.ingest.extract.line.Removals;
import org.demarche.ingest.extract.metadata.CanonicalUrl;
import org.demarche.ingest.extract.metadata.ImageReader;
import org.demarche.ingest.extract.metadata.SiteNameReader;
import org.demarche.ingest.extract.metadata.TextLanguage;
import org.demarche.ingest.extract.metadata.TitleReader;
import org.demarche.ingest.extract.metadata.TopicReader;
import org.demarche.ingest.extract.tree.PageParser;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKinds;
import org.demarche.ingest.words.Excerpt;
import org.jsoup.nodes.Document;

/**
 * Wins the article from a page: its text without chrome, and its title, authors, dates, language and canonical address.
 *
 * <p>It is immutable, safe to share between threads, does no I/O after {@link #create(Clock)}, and throws on no input.
 */
public final class ArticleExtractor {

    private static final int BINARY_WINDOW = 4096;
    private static final Pattern FORUM = Pattern.compile(
            "forum|viewtopic|showthread|phpbb|vbulletin|xenforo|discourse|mybb", Pattern.CASE_INSENSITIVE);

    private final PageBytes bytes = new PageBytes();
    private final PageParser parser = new PageParser();
    private final TagKinds tags = TagKinds.load();
    private final BodyText bodies;
    private final PlainText plainText;
    private final TextLanguage language = TextLanguage.load();
    private final FieldNames fields = FieldNames.load();
    private final LeanMarkup markup = LeanMarkup.load(fields);
    private final ForeignBoxes foreign = ForeignBoxes.load();
    private final PageKindReader kinds = PageKindReader.load();
    private final ConsentLines consent = ConsentLines.load();
    private final TitleReader titles = TitleReader.load();
    private final AuthorReader authors = AuthorReader.load(fields, foreign);
    private final DateReader dates;

    private final TopicReader topics = TopicReader.load(foreign);
    private final ImageReader images = ImageReader.load();

    private ArticleExtractor(Clock clock) {
        dates = DateReader.load(fields, foreign, clock);
        LineFilter lines = new LineFilter(ChromeLines.load());
        bodies = new BodyText(BoxRules.load(), lines);
        plainText = new PlainText(lines);
    }

    /** Loads the rule tables and language profiles, once for all pages; no date after the clock's tomorrow is believed. */
    public static ArticleExtractor create(Clock clock) {
        return new ArticleExtractor(clock);
    }

    /**
     * Extracts from the bytes of a page.
     *
     * @param charset as the HTTP header gives it, null if it does not
     * @param url the address of the page, null if unknown
     */
    public ExtractionResult fromHtml(byte[] html, String charset, String url) {
        return fromHtml(bytes.decode(html, charset), url);
    }

    /** Extracts from the decoded page; {@code url} may be null. */
    public ExtractionResult fromHtml(String html, String url) {
        if (html.isBlank()) {
            return new NoArticle(PageKind.SCRIPT_ONLY, "the page is empty");
        }
        if (isBinary(html)) {
            return new NoArticle(PageKind.ERROR_PAGE, "not a page of text: binary data");
        }
        LeanMarkup.Lean lean = markup.of(html);
        Document document = parser.parse(lean.markup(), url == null ? "" : url);
        HeadCollector collector = new HeadCollector(fields, html, lean.linkedData());
        PageTree tree = PageTree.of(document, tags, collector);
        PageHead head = collector.head();
        JsonLd jsonLd = JsonLd.of(head.scripts());
        String canonical = CanonicalUrl.read(head, jsonLd, url);
        String address = url == null ? canonical : url;
        String siteName = SiteNameReader.read(head, jsonLd, address);
        String title = titles.read(head, tree, jsonLd, siteName, address);
        String summary = head.meta("og:description", "description", "twitter:description");
        Removals removals = new Removals();
        BodyText.Found body = consent.without(
                bodies.find(tree, jsonLd, title, summary, isForum(head, jsonLd, address), removals), removals);
        Refusal refused = kinds.refuse(tree, head, saysArticle(head, jsonLd), body);
        if (refused != null) {
            return new NoArticle(refused.kind(), refused.reason());
        }
        List<BodyLine> lines = BodyLine.of(body.lines());
        String text = BodyLine.join(lines);
        HeadLines headLines = HeadLines.of(tree, title);
        DateReader.Dates when = dates.read(head, jsonLd, tree, headLines, address);
        boolean paywalled = isBehindPaywall(head, jsonLd, removals);
        QualityScore quality = new QualityScore(body.lines(), title != null, paywalled, body.isGuess());
        double score = quality.value();
        return new Page(
                title,
                authors.read(
                        head,
                        tree,
                        jsonLd,
                        title,
                        headLines.texts(),
                        signed(body.lines(), removals),
                        new Publisher(siteName, UrlParts.host(address))),
                when.published(),
                when.modified(),
                siteName,
                language.of(text, head.language()),
                canonical,
                topics.section(head, jsonLd, title, siteName),
                topics.tags(head, jsonLd, siteName),
                images.read(head, jsonLd, address),
                lines,
                Excerpt.of(summary, text),
                quality,
                new Article.Extraction(body.method(), score, QualityScore.kind(score), paywalled, removals.list()));
    }

    /** Extracts from plain text that came with the chrome of its page, one line or blank line a paragraph. */
    public ExtractionResult fromText(String text) {
        if (isBinary(text)) {
            return new NoArticle(PageKind.ERROR_PAGE, "not text: binary data");
        }
        Removals removals = new Removals();
        PlainText.Found found = plainText.find(text, removals);
        if (found.lines().isEmpty()) {
            return new NoArticle(PageKind.ERROR_PAGE, "no text but the chrome of a page");
        }
        List<BodyLine> lines = BodyLine.of(found.lines());
        String body = BodyLine.join(lines);
        QualityScore quality = new QualityScore(found.lines(), found.title() != null, false, false);
        double score = quality.value();
        return new Page(
                found.title(),
                List.of(),
                null,
                null,
                null,
                language.of(body, null),
                null,
                null,
                List.of(),
                null,
                lines,
                Excerpt.of(null, body),
                quality,
                new Article.Extraction("text", score, QualityScore.kind(score), false, removals.list()));
    }

    /** The text with what stood under it: articles are signed there. */
    private static List<String> signed(List<Paragraph> lines, Removals removals) {
        List<String> texts = new ArrayList<>(lines.stream().map(Paragraph::text).toList());
        texts.addAll(removals.by(ClosingLines.LABEL_RULE));
        return texts;
    }

    private static boolean saysArticle(PageHead head, JsonLd jsonLd) {
        return "article".equalsIgnoreCase(head.meta("og:type"))
                || head.meta("article:published_time") != null
                || jsonLd.text("datePublished") != null;
    }

    private static boolean isBehindPaywall(PageHead head, JsonLd jsonLd, Removals removals) {
        String tier = head.meta("article:content_tier", "og:article:content_tier");
        return jsonLd.isBehindPaywall()
                || "locked".equals(tier)
                || !removals.by(LineFilter.PAYWALL_RULE).isEmpty();
    }

    private static boolean isForum(PageHead head, JsonLd jsonLd, String url) {
        String generator = head.meta("generator", "application-name");
        return jsonLd.isForumThread()
                || url != null && FORUM.matcher(url).find()
                || generator != null && FORUM.matcher(generator).find();
    }

    private static boolean isBinary(String text) {
        int window = Math.min(text.length(), BINARY_WINDOW);
        int strange = 0;
        for (int i = 0; i < window; i++) {
            strange += isStrange(text.charAt(i)) ? 1 : 0;
        }
        return strange * 10 > window;
    }

    private static boolean isStrange(char c) {
        if (c < 127) {
            return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
        }
        return c == '\uFFFD' || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c);
    }
}
