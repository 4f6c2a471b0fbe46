package org.demarche.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlNormaliserTest {

    private final UrlNormaliser urls = UrlNormaliser.create();

    @ParameterizedTest
    @CsvSource({
        "https://Post.Example/World/Talks, https://post.example/World/Talks",
        "https://post.example:443/talks#comments, https://post.example/talks",
        "https://post.example/a/../talks, https://post.example/talks",
        "https://post.example/talks?utm_source=x&id=7&fbclid=abc, https://post.example/talks?id=7",
        "https://post.example/talks?utm_source=x, https://post.example/talks",
        "' https://post.example/talks ', https://post.example/talks",
        "https://post.example, https://post.example/",
        "https://münchen.example/talks, https://xn--mnchen-3ya.example/talks",
    })
    void givesOneFormToEveryWayOfLinkingToAPage(String given, String normal) {
        assertThat(urls.normalise(given)).contains(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/b?utm_source=x, https://post.example/b",
        "https://post.example/talks?p=1&a=2, https://post.example/talks?p=1&a=2",
        "https://post.example//talks?a=2&p=1, https://post.example//talks?a=2&p=1",
        "https://post.example/talks?a=2&p=1, https://post.example/talks?a=2&p=1",
        "mailto:desk@post.example, ",
    })
    void followsARedirectToTheNormalFormUnlessThatIsWhereItComesFrom(String location, String followed) {
        assertThat(urls.redirected("https://post.example/talks?a=2&p=1", location))
                .isEqualTo(Optional.ofNullable(followed));
    }

    @Test
    void asksNoOtherHostForAFormOfAnAddress() {
        String normal = "https://post.example/talks?a=2&p=1";

        assertThat(UrlNormaliser.form(normal, "https://post.example./talks?p=1&a=2"))
                .isEqualTo(normal);
        assertThat(UrlNormaliser.form(normal, "https://post.example/talks?p=1&a=" + "2".repeat(5000)))
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/talks?utm_source=x&id=7",
        "https://post.example/tagesschau/gespräche",
        "https://post.example/a%20b|c",
        "https://post.example/?q=a b",
    })
    void leavesWhatIsNormalAlready(String given) {
        String once = urls.normalise(given).orElseThrow();

        assertThat(urls.normalise(once)).contains(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "talks",
                "/world/talks",
                "ftp://post.example/talks",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "http:///x",
                "https://?",
                "mailto:a@post.example",
                "https://post.example:99999/talks",
                "https://post.example:0/talks",
                "https://a-label-of-more-than-sixty-three-letters-is-no-label-of-a-name-xxxxx.example/talks"
            })
    void takesNothingButAbsoluteWebAddresses(String given) {
        assertThat(urls.normalise(given)).isEqualTo(Optional.empty());
    }

    @Test
    void takesNoAddressThatIsLongerThanAnyPageNeeds() {
        assertThat(urls.normalise("https://post.example/" + "a".repeat(4096))).isEmpty();
    }

    @Test
    void believesAPageThatNamesItselfOnItsOwnSite() {
        assertThat(urls.canonical("https://m.post.example/talks?amp=1", "https://www.post.example/talks"))
                .isEqualTo("https://www.post.example/talks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.post.example/", "https://other.example/talks", "not an address", "http://"})
    void doesNotBelieveAPageThatNamesItselfAfterAnother(String stated) {
        assertThat(urls.canonical("https://www.post.example/talks", stated))
                .isEqualTo("https://www.post.example/talks");
    }

    @Test
    void noSiteOfAHostThatIsLentToEverybodyNamesItselfAfterAnother() {
        String url = "https://imposter.github.io/talks";
        assertThat(urls.canonical(url, "https://harbour.github.io/talks")).isEqualTo(url);
    }

    @Test
    void keepsTheAddressOfAPageThatNamesNone() {
        assertThat(urls.canonical("https://www.post.example/talks", null)).isEqualTo("https://www.post.example/talks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://post.example/",
                "https://post.example:8080/a:b@c/",
                "https://post.example",
                "https://post.example?q=/@:",
                "http://user:word@post.example:81/talks#a",
                "http://[2001:db8::1]/talks",
                "http://[2001:db8::1]:8080/talks",
                "http://127.0.0.1:9/"
            })
    void readsTheHostAsJavaDoes(String url) {
        assertThat(UrlNormaliser.host(url)).isEqualTo(URI.create(url).getHost());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.bbc.co.uk/news/1, bbc.co.uk",
        "https://news.post.com/1, post.com",
        "https://harbour.github.io/1, harbour.github.io",
        "http://localhost:8080/1, localhost",
        "http://127.0.0.1/1, 127.0.0.1",
        "https://www.meridian-post.example/1, meridian-post.example",
    })
    void knowsTheRegistrableDomain(String url, String domain) {
        assertThat(urls.domain(url)).isEqualTo(domain);
    }
}
