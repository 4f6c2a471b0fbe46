package org.demarche.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAndAddressTest {

    private static Page pageWith(String head) {
        return pageAt("https://www.quaysidepost.example/world/talks", head);
    }

    private static Page pageAt(String url, String head) {
        return (Page) Extractors.EXTRACTOR.fromHtml(
                "<html lang=en><head>" + head + "</head><body><h1>Talks resume at dawn in the harbour</h1><article>"
                        + paragraphs(5) + "</article></body></html>",
                url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=og:site_name content='Quayside Post'>",
                "<meta name=application-name content='Quayside Post'>",
                "<script type='application/ld+json'>{'@type': 'WebSite', 'name': 'Quayside Post'}</script>",
                "<script type='application/ld+json'>{'@type': 'Article', 'headline': 'Talks', 'publisher': {'name': 'Quayside Post'}}</script>",
                "<title>Talks resume at dawn in the harbour - Quayside Post</title>",
                "<title>Talks resume at dawn in the harbour | World | Quayside Post</title>",
                "<title>Dawn talks: the harbour waits | Quayside Post</title>",
                "<meta property=og:site_name content='Quayside Post | News from the river'>",
                "<meta property=og:site_name content='News from the river - Quayside Post'>",
            })
    void readsTheNameOfTheSite(String head) {
        assertThat(pageWith(head).siteName()).isEqualTo("Quayside Post");
    }

    @Test
    void cutsALongMottoOffTheNameOfTheSite() {
        String motto = "news, views and tide tables from the river and the islands beyond it";

        assertThat(pageWith("<meta property=og:site_name content='The Lantern &amp;amp; Rope - " + motto + "'>")
                        .siteName())
                .isEqualTo("The Lantern & Rope");
        assertThat(pageWith("<meta property=og:site_name content='The Lantern - A rope'>")
                        .siteName())
                .isEqualTo("The Lantern - A rope");
    }

    @Test
    void takesTheAccountOfTheSiteForItsNameWhereNothingElseNamesIt() {
        assertThat(pageWith("<meta name=twitter:site content='@QuaysidePost'>").siteName())
                .isEqualTo("QuaysidePost");
        assertThat(pageWith("<meta name=twitter:site content='@newsletter_tool'>")
                        .siteName())
                .isNull();
    }

    @Test
    void takesNoEndOfTheHeadlineForTheNameOfTheSite() {
        assertThat(pageWith("<title>Talks resume - at dawn - in the harbour</title>")
                        .siteName())
                .isNull();
    }

    @Test
    void passesOverACanonicalAddressThatIsTheFrontPage() {
        String front = "<link rel=canonical href='https://www.quaysidepost.example/'>";

        assertThat(pageWith(front + "<meta property=og:url content='https://www.quaysidepost.example/world/talks'>")
                        .canonicalUrl())
                .isEqualTo("https://www.quaysidepost.example/world/talks");
        assertThat(pageWith(front).canonicalUrl()).isEqualTo("https://www.quaysidepost.example/");
    }

    @Test
    void makesARelativeCanonicalAddressAbsolute() {
        assertThat(pageWith("<link rel=canonical href='/world/talks'>").canonicalUrl())
                .isEqualTo("https://www.quaysidepost.example/world/talks");
        assertThat(pageAt(
                                null,
                                "<link rel=canonical href='/world/talks'><meta property=og:url content='https://m.quaysidepost.example/x'>")
                        .canonicalUrl())
                .isEqualTo("https://m.quaysidepost.example/world/talks");
    }

    @Test
    void readsTheAddressFromTheJsonLd() {
        assertThat(pageAt(
                                null,
                                "<script type='application/ld+json'>{'@type': 'Article', 'headline': 'Talks', 'mainEntityOfPage': "
                                        + "{'@type': 'WebPage', '@id': 'https://quaysidepost.example/world/talks'}}</script>")
                        .canonicalUrl())
                .isEqualTo("https://quaysidepost.example/world/talks");
    }

    @Test
    void readsACanonicalAddressAmongOtherRelations() {
        assertThat(pageWith("<link rel='shortlink Canonical' href='https://www.quaysidepost.example/world/talks'>")
                        .canonicalUrl())
                .isEqualTo("https://www.quaysidepost.example/world/talks");
        assertThat(pageWith("<link rel=noncanonical href='https://www.quaysidepost.example/x'>")
                        .canonicalUrl())
                .isNull();
    }

    @Test
    void spellsAHostWithOtherLettersAsTheNetworkKnowsIt() {
        assertThat(pageWith(
                                "<link rel=canonical href='https://b\u00FCcher.example:8080/a/\u00FC?q=b\u00FCcher.example'>")
                        .canonicalUrl())
                .isEqualTo("https://xn--bcher-kva.example:8080/a/\u00FC?q=b\u00FCcher.example");
        assertThat(pageAt(
                                "https://xn--e1afmkfd.example/",
                                "<link rel=canonical href='//\u043F\u0440\u0438\u043C\u0435\u0440.example/talks'>")
                        .canonicalUrl())
                .isEqualTo("https://xn--e1afmkfd.example/talks");
        assertThat(pageWith("<link rel=canonical href='https://\u00FC..\u3002.example/x'>")
                        .canonicalUrl())
                .isNull();
    }
}
