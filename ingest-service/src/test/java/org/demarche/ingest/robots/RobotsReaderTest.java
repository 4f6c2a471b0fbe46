package org.demarche.ingest.robots;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.Fetched.Redirect;
import org.demarche.ingest.fetch.Fetched.Refused;
import org.demarche.ingest.fetch.Fetched.Unchanged;
import org.demarche.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsReaderTest {

    private static final String ADDRESS = "https://desk.example/robots.txt";
    private static final String SITE = "https://desk.example";
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final RobotsReader reader = RobotsReader.create();

    private Robots read(String text) {
        return read(text.getBytes(UTF_8), Duration.ZERO);
    }

    private Robots read(byte[] text, Duration fresh) {
        return reader.read(ADDRESS, new Found(text, "text/plain", null, Validators.NONE, fresh), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        // the longest pattern decides, whatever the order
        "/news/,/news/live/,/news/live/1,true",
        "/news/,/news/live/,/news/1,false",
        "/news/,/news/live/,/other,true",
        // of two as long the one that allows
        "/page,/page,/page,true",
        // an end
        "/*.pdf$,/none,/a.pdf,false",
        "/*.pdf$,/none,/a.pdf?x=1,true",
        "/*.pdf$,/none,/a.pdf.pdf,false",
        "/*.pdf$,/none,/a.pdfs,true",
        "/fish$,/none,/fish,false",
        "/fish$,/none,/fishes,true",
        // wildcards
        "/a*/b,/none,/axx/y/b/c,false",
        "/a*/b,/none,/a/c,true",
        "/*/print,/none,/x/print,false",
        "*/print,/none,/print,false",
        "/a**b,/none,/acb,false",
        "/*a*b*c$,/none,/xaybzc,false",
        "/*a*b*c$,/none,/xaybzcd,true",
        "/ab*ba$,/none,/aba,true",
        // a longer pattern with a wildcard outweighs a plain one
        "/*/private/,/x,/x/private/1,false",
        // case counts
        "/News,/none,/news,true",
        // the query is part of the path
        "/*?print=,/none,/a?print=1,false",
        "/a?,/none,/a,true",
        // an index page is not its folder
        "/index.html,/none,/,true",
        // percent-encoding
        "/a%3cd,/none,/a%3Cd,false",
        "/%7Edesk,/none,/~desk,false",
        "/~desk,/none,/%7edesk,false",
        "/été,/none,/%C3%A9t%C3%A9/1,false",
        "/%c3%a9t%c3%a9,/none,/été,false",
        "/a%2Fb,/none,/a/b,true",
        "/a%2Ab,/none,/a*b,false",
        "/a%2Ab,/none,/axb,true",
        "/a%24,/none,/a$b,false",
        // an address is judged as it is sent
        "/private/,/none,/x/../private/1,false",
        "/private/,/none,/private/a|b^c,false",
        "/private/,/none,/private/%zz,false",
        "/private/,/none,'/private/a b',false",
    })
    void letsTheLongestPatternDecide(String disallow, String allow, String path, boolean allowed) {
        Robots robots = read("User-agent: *\nDisallow: " + disallow + "\nAllow: " + allow + "\n");

        assertThat(robots.allows(SITE + path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demarche", "demarche", "DEMARCHE", "demarche/1.0"})
    void obeysTheGroupsThatNameUsInPlaceOfTheOthers(String agent) {
        Robots robots = read(
                """
                User-agent: *
                Disallow: /

                User-agent: other
                User-agent: %s
                Disallow: /a

                User-agent: other
                Disallow: /b

                user-agent: %s
                disallow: /c
                """
                        .formatted(agent, agent));

        assertThat(Stream.of("/a", "/b", "/c", "/d").filter(path -> robots.allows(SITE + path)))
                .containsExactly("/b", "/d");
    }

    @Test
    void doesNotTakeALongerNameForOurs() {
        Robots robots = read("User-agent: demarche-images\nDisallow: /\n");

        assertThat(robots.allows(SITE + "/a")).isTrue();
    }

    @Test
    void allowsItsOwnAddressWhateverItSays() {
        Robots robots = read("User-agent: *\nDisallow: /\n");

        assertThat(robots.allows(ADDRESS)).isTrue();
        assertThat(robots.allows(SITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "User-agent: *\nDisallow:\n",
                "<html><body>Not found</body></html>",
                "\u0000\u0001 nonsense : \n"
            })
    void allowsAllWhereNothingIsDisallowed(String text) {
        assertThat(read(text).allows(SITE + "/a")).isTrue();
    }

    @Test
    void readsOverAByteOrderMark() {
        String text = "\uFEFFUser-agent: *\r\nDisallow: /a\r\n";

        assertThat(read(text).allows(SITE + "/a")).isFalse();
        assertThat(read(text.getBytes(UTF_16LE), Duration.ZERO).allows(SITE + "/a"))
                .isFalse();
    }

    @Test
    void readsNoFurtherThanItsLimitAndNoHalfRule() {
        String rule = "Disallow: /0123456789/0123456789\n";
        String text = "User-agent: *\n" + rule.repeat(600 * 1024 / rule.length()) + "Disallow: /late\n";

        Robots robots = read(text);

        assertThat(robots.allows(SITE + "/0123456789/0123456789")).isFalse();
        assertThat(robots.allows(SITE + "/0123456789")).isTrue();
        assertThat(robots.allows(SITE + "/late")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2,PT2S", "0.5,PT0.5S", "0,", "-3,", "soon,", "86400,PT1H", "1000000000.5,PT1H", "NaN,", "99999999999,"
    })
    void readsTheCrawlDelayWithinReason(String text, Duration expected) {
        Robots robots = read("User-agent: *\nCrawl-delay: " + text + "\nDisallow: /a\n");

        assertThat(robots.crawlDelay().orElse(null)).isEqualTo(expected);
        assertThat(robots.allows(SITE + "/b")).isTrue();
        assertThat(robots.allows(SITE + "/a")).isFalse();
    }

    @Test
    void listsTheSitemapsOfTheWeb() {
        Robots robots = read(
                """
                Sitemap: https://desk.example/news.xml
                User-agent: *
                Disallow: /a
                Sitemap: /relative.xml
                Sitemap: https://desk.example/news.xml
                Sitemap: file:///etc/passwd
                """);

        assertThat(robots.sitemaps())
                .containsExactly("https://desk.example/news.xml", "https://desk.example/relative.xml");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,PT1H", "PT1S,PT5M", "PT2H,PT2H", "P30D,PT24H"})
    void isKeptAsLongAsTheServerSaysWithinADay(Duration fresh, Duration kept) {
        Robots robots = read("User-agent: *\n".getBytes(UTF_8), fresh);

        assertThat(robots.expires()).isEqualTo(NOW.plus(kept));
    }

    static Stream<Arguments> noFile() {
        return Stream.concat(
                        Stream.of(400, 401, 403, 404, 410, 451, 302).map(status -> new Refused(status, null)),
                        Stream.of(new Redirect("https://desk.example/6/robots.txt", false)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("noFile")
    void allowsAllWhereThereIsNoFile(Fetched answer) {
        Robots robots = reader.read(ADDRESS, answer, NOW);

        assertThat(robots.allows(SITE + "/a")).isTrue();
        assertThat(robots.expires()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"500,,PT10M", "503,PT1H,PT1H", "503,PT1S,PT10M", "429,P3D,PT24H", "429,,PT10M"})
    void disallowsAllForAWhileWhereTheServerIsInTrouble(int status, Duration retryAfter, Duration kept) {
        Robots robots = reader.read(ADDRESS, new Refused(status, retryAfter), NOW);

        assertThat(robots.allows(SITE + "/a")).isFalse();
        assertThat(robots.expires()).isEqualTo(NOW.plus(kept));
    }

    @ParameterizedTest
    @EnumSource
    void disallowsAllForAWhileWhereTheServerIsOutOfReach(FetchFailure failure) {
        Robots robots = reader.read(ADDRESS, new Failed(failure, "gone"), NOW);

        assertThat(robots.allows(SITE + "/a")).isFalse();
        assertThat(robots.expires()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void cannotReadWhatDidNotCome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(ADDRESS, new Unchanged(Validators.NONE, Duration.ZERO), NOW));
    }

    @Test
    void readsTagsThatNeverCloseInNoTime() {
        String text = "<html>\nUser-agent: *\nDisallow: /a\n" + "<".repeat(450 * 1024);

        Robots robots = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));

        assertThat(robots.allows(SITE + "/a")).isFalse();
    }

    @Test
    void matchesManyWildcardsInNoTime() {
        Robots robots = read("User-agent: *\nDisallow: /" + "*a".repeat(200 * 1024) + "b$\n");
        String url = SITE + "/" + "a".repeat(8000);

        boolean allowed = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> robots.allows(url));

        assertThat(allowed).isTrue();
    }

    @Test
    void matchesLongPiecesThatAlmostFitInNoTime() {
        String rules = IntStream.range(0, 250)
                .mapToObj(n -> "Disallow: /*" + "a".repeat(1_990) + "b" + n + "\n")
                .collect(Collectors.joining());
        Robots robots = read("User-agent: *\n" + rules);
        String url = SITE + "/" + "a".repeat(4_000);

        boolean allowed = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> IntStream.range(0, 20).allMatch(each -> robots.allows(url + "/" + each)));

        assertThat(allowed).isTrue();
    }

    @Test
    void forbidsNoLessWhereItHasMoreWildcardsThanAreLookedAt() {
        int many = RuleLimit.MOST_WITH_WILDCARDS + 1_000;
        String rules = IntStream.range(0, many)
                .mapToObj("Disallow: /closed/*%05d\n"::formatted)
                .collect(Collectors.joining());
        Robots robots = read("User-agent: *\n" + rules + "Disallow: /plain/closed\n");

        assertThat(IntStream.range(0, many).mapToObj((SITE + "/closed/page-%05d")::formatted))
                .noneMatch(robots::allows);
        assertThat(robots.allows(SITE + "/plain/closed")).isFalse();
        assertThat(robots.allows(SITE + "/plain/open")).isTrue();
    }

    @Test
    void weighsWhatIsInIt() {
        int one = read("User-agent: *\nDisallow: /a\n").size();

        assertThat(one).isEqualTo(1);
        assertThat(read("User-agent: *\nDisallow: /" + "*a".repeat(1_000) + "\n")
                        .size())
                .isGreaterThan(1_000);
        assertThat(read("User-agent: *\nDisallow: /" + "a".repeat(100_000) + "\n")
                        .size())
                .isGreaterThan(1_000);
        assertThat(read("Sitemap: " + SITE + "/" + "a".repeat(100_000) + "\n").size())
                .isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://desk.example/a/b?c#d,https://desk.example/robots.txt",
        "http://desk.example:8080,http://desk.example:8080/robots.txt",
        "https://Desk.Example:443/a,https://desk.example/robots.txt",
        "https://user:secret@desk.example/a,https://desk.example/robots.txt",
        "http://[::1]:81/a,http://[::1]:81/robots.txt"
    })
    void liesAtTheRootOfTheOrigin(String page, String expected) {
        assertThat(Robots.address(page)).isEqualTo(expected);
    }

    @Test
    void hasNoAddressOutsideOfTheWeb() {
        assertThatIllegalArgumentException().isThrownBy(() -> Robots.address("mailto:desk@desk.example"));
    }
}
