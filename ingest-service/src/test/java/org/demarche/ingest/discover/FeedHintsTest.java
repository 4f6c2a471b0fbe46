package org.demarche.ingest.discover;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.rss;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHintsTest {

    private static final String SY = " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

    @Test
    void readsTheTimeToLiveInMinutes() {
        assertThat(feed(rss("<ttl> 90 </ttl>")).hints())
                .isEqualTo(new PollHints(Duration.ofMinutes(90), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "99999999999", ""})
    void ignoresATimeToLiveThatIsNone(String ttl) {
        assertThat(feed(rss("<ttl>" + ttl + "</ttl>")).hints()).isEqualTo(PollHints.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "hourly, 2, PT30M",
        "daily, 1, P1D",
        "Weekly, 1, P7D",
        "monthly, 30, P1D",
        "yearly, , P365D",
        ", 4, PT6H"
    })
    void readsThePeriodOfTheSyndicationModule(String period, String frequency, Duration interval) {
        String hints = (period == null ? "" : "<sy:updatePeriod>\n" + period + " </sy:updatePeriod>")
                + (frequency == null ? "" : "<sy:updateFrequency>" + frequency + "</sy:updateFrequency>");
        assertThat(feed("<rss version='2.0'" + SY + "><channel>" + hints + "</channel></rss>")
                        .hints()
                        .interval())
                .isEqualTo(interval);
        assertThat(feed("<feed xmlns='http://www.w3.org/2005/Atom'" + SY + ">" + hints + "</feed>")
                        .hints()
                        .interval())
                .isEqualTo(interval);
        assertThat(
                        feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                                        + SY + "><channel>" + hints + "</channel></rdf:RDF>")
                                .hints()
                                .interval())
                .isEqualTo(interval);
    }

    @Test
    void takesTheLongerWhereThereAreTwo() {
        assertThat(feed("<rss version='2.0'" + SY + "><channel><ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"
                                + "</channel></rss>")
                        .hints()
                        .interval())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void readsTheHoursAndDaysToSkip() {
        PollHints hints = feed(rss(
                        "<skipHours><hour>24</hour><hour> 3 </hour><hour>25</hour><hour>late</hour></skipHours>"
                                + "<skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>"))
                .hints();
        assertThat(hints).isEqualTo(new PollHints(null, Set.of(0, 3), Set.of(SATURDAY, SUNDAY)));
    }

    @Test
    void whoSkipsEveryHourOrDayDoesNotMeanIt() {
        String hours = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> "<hour>" + i + "</hour>")
                .collect(Collectors.joining());
        String days = "<day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day><day>Friday</day>"
                + "<day>Saturday</day><day>Sunday</day>";
        assertThat(feed(rss("<skipHours>" + hours + "</skipHours><skipDays>" + days + "</skipDays>"))
                        .hints())
                .isEqualTo(PollHints.NONE);
    }
}
