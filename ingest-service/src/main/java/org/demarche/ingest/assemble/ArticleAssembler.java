package org.demarche.ingest.assemble;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.contract.Article;
import org.demarche.contract.ArticleId;
import org.demarche.ingest.extract.ArticleExtractor;
import org.demarche.ingest.extract.ExtractionResult;
import org.demarche.ingest.site.SiteChrome;
import org.demarche.ingest.site.SitePage;
import org.demarche.ingest.url.UrlNormaliser;

/** Makes an article of a submission; thread-safe, and pure where what it knows of sites is. */
public final class ArticleAssembler {

    private static final String SITE_LINES = "site-lines";

    private final ArticleExtractor extractor;
    private final UrlNormaliser urls;
    private final SiteChrome sites;

    private ArticleAssembler(ArticleExtractor extractor, UrlNormaliser urls, SiteChrome sites) {
        this.extractor = extractor;
        this.urls = urls;
        this.sites = sites;
    }

    /** Loads the rules of extraction and of addresses, once; no date after the clock's tomorrow is believed. */
    public static ArticleAssembler create(Clock clock) {
        return new ArticleAssembler(ArticleExtractor.create(clock), UrlNormaliser.create(), SiteChrome.NONE);
    }

    /** The same, with what is known of the sites that the pages come from. */
    public ArticleAssembler with(SiteChrome chrome) {
        return new ArticleAssembler(extractor, urls, chrome);
    }

    /**
     * Extracts, addresses and names the article.
     *
     * @param fetchedAt when the pipeline got the content
     */
    public Assembly assemble(Submission submission, Instant fetchedAt) {
        String url = null;
        if (submission.url() != null) {
            Optional<String> normal = urls.normalise(submission.url());
            if (normal.isEmpty()) {
                return new Assembly.InvalidField("url", "must be an absolute http or https address");
            }
            url = normal.get();
        }
        if (submission.image() != null && urls.normalise(submission.image()).isEmpty()) {
            return new Assembly.InvalidField("image", "must be an absolute http or https address");
        }
        ExtractionResult result = extract(submission.content(), url);
        if (result instanceof ExtractionResult.NoArticle none) {
            String field = submission.content() instanceof Submission.Content.Text ? "text" : "html";
            return new Assembly.NoArticle(field, none.reason(), none.why());
        }
        return new Assembly.Assembled(article(submission, url, (ExtractionResult.Page) result, fetchedAt));
    }

    private ExtractionResult extract(Submission.Content content, String url) {
        if (content instanceof Submission.Content.Html html) {
            return extractor.fromHtml(html.html(), url);
        }
        if (content instanceof Submission.Content.HtmlBytes bytes) {
            return extractor.fromHtml(bytes.html(), bytes.charset(), url);
        }
        return extractor.fromText(((Submission.Content.Text) content).text());
    }

    private Article article(Submission given, String url, ExtractionResult.Page extracted, Instant fetchedAt) {
        String canonical = url == null
                ? Optional.ofNullable(extracted.canonicalUrl())
                        .flatMap(urls::normalise)
                        .orElse(null)
                : urls.canonical(url, extracted.canonicalUrl());
        ExtractionResult.Page page = withoutChromeOfItsSite(extracted, canonical, fetchedAt);
        String title = given.title() == null ? page.title() : given.title().strip();
        return new Article(
                Article.SCHEMA_VERSION,
                canonical == null ? ArticleId.ofText(title, page.text()) : ArticleId.ofUrl(canonical),
                url == null ? canonical : url,
                canonical,
                new Article.Source(
                        given.sourceName() == null ? page.siteName() : given.sourceName(),
                        canonical == null ? null : urls.domain(canonical),
                        given.feed()),
                title,
                given.authors() == null ? page.authors() : given.authors(),
                given.publishedAt() == null ? page.publishedAt() : given.publishedAt(),
                page.modifiedAt(),
                fetchedAt.truncatedTo(ChronoUnit.MILLIS),
                page.language(),
                given.section() == null ? page.section() : given.section().strip(),
                given.tags() == null ? page.tags() : given.tags(),
                given.image() == null ? page.image() : given.image().strip(),
                page.text(),
                page.excerpt(),
                page.extraction());
    }

    private ExtractionResult.Page withoutChromeOfItsSite(
            ExtractionResult.Page page, String canonical, Instant fetchedAt) {
        if (canonical == null) {
            return page;
        }
        // The editions of a host in several languages have chrome of their own.
        String site = urls.site(canonical) + '/' + page.language();
        SitePage shown = new SitePage(site, ArticleId.ofUrl(canonical), fetchedAt, page.lines());
        return page.without(sites.of(shown), SITE_LINES);
    }
}
