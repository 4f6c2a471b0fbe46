package org.demarche.testsite.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Host;
import org.demarche.testsite.Request;
import org.demarche.testsite.press.ListingFormat.Entry;

/**
 * A news site: articles with numbers from 0, listings of them, robots.txt, ETag and Last-Modified. What it shows can be changed
 * while it is visited.
 */
public final class NewsHost implements Host {

    private static final Pattern ARTICLE = Pattern.compile("/(world|private)/.*-(\\d{6})\\.html");
    private static final Pattern MOVED = Pattern.compile("/(go|away)/(\\d+)");
    private static final String TRACKING = "?utm_source=feed&utm_medium=rss";
    private static final int FIRST_NUMBER = 100_000;
    private static final int SHORTEST = 12;
    private static final int LENGTHS = 16;

    private final String name;
    private final Instant newest;
    private final List<Listing> listings;
    private final Answer robots;
    private final Manners manners;
    private final String elsewhere;
    private final Map<Integer, Integer> editions = new ConcurrentHashMap<>();
    private volatile int articles;

    private NewsHost(
            String name,
            Instant newest,
            int articles,
            List<Listing> listings,
            Answer robots,
            Manners manners,
            String elsewhere) {
        this.name = name;
        this.newest = newest;
        this.articles = articles;
        this.listings = listings;
        this.robots = robots;
        this.manners = manners;
        this.elsewhere = elsewhere;
    }

    /**
     * A fast site without a robots.txt.
     *
     * @param newest when its first article was published, each other a minute before; also the Last-Modified of everything
     * @param articles how many are published
     */
    public static NewsHost of(String name, Instant newest, int articles, Listing... listings) {
        return new NewsHost(
                name,
                newest.truncatedTo(ChronoUnit.SECONDS),
                articles,
                List.of(listings),
                Answer.status(404),
                Manners.fast(),
                null);
    }

    public NewsHost withRobots(Answer answer) {
        return new NewsHost(name, newest, articles, listings, answer, manners, elsewhere);
    }

    /** With a robots.txt that closes {@code /private/}, and says what else it is given. */
    public NewsHost withRobots(String more) {
        return withRobots(Answer.ok("text/plain", "User-agent: *\nDisallow: /private/\n" + more));
    }

    public NewsHost withManners(Manners others) {
        return new NewsHost(name, newest, articles, listings, robots, others, elsewhere);
    }

    /** The host that its {@link Listing.Links#AWAY} lead to. */
    public NewsHost leadingTo(String host) {
        return new NewsHost(name, newest, articles, listings, robots, manners, host);
    }

    @Override
    public String name() {
        return name;
    }

    public List<Listing> listings() {
        return listings;
    }

    /** Publishes one article more; listings of all list it. */
    public synchronized void publish() {
        articles++;
    }

    /** Gives an article another text. */
    public void correct(int article) {
        editions.merge(article, 1, Integer::sum);
    }

    /** The path of an article, published or not. */
    public String target(int article) {
        return headline(name, article).target();
    }

    @Override
    public Answer answer(Request request) {
        return manners.of(request, shown(request));
    }

    private Answer shown(Request request) {
        String path = request.path();
        if (path.equals("/robots.txt")) {
            return robots;
        }
        for (Listing listing : listings) {
            if (listing.target().equals(path)) {
                // The validator says what a listing depends on; nothing is listed only to find that it did not change.
                String etag = path.hashCode() + "-" + Math.min(articles, listing.to());
                return conditional(request, etag, () -> listed(listing, request));
            }
        }
        Matcher moved = MOVED.matcher(path);
        if (moved.matches()) {
            int number = Integer.parseInt(moved.group(2));
            return moved.group(1).equals("go")
                    ? Answer.redirect(301, target(number))
                    : Answer.redirect(
                            302,
                            request.url(elsewhere, headline(elsewhere, number).target()));
        }
        Matcher article = ARTICLE.matcher(path);
        return article.matches()
                ? article(Integer.parseInt(article.group(2)) - FIRST_NUMBER, request)
                : Answer.status(404);
    }

    private Answer article(int number, Request request) {
        int edition = editions.getOrDefault(number, 0);
        return conditional(request, number + "-" + edition, () -> {
            Story story = Story.of(name, number, edition, SHORTEST + number % LENGTHS, published(number));
            return Answer.ok("text/html; charset=utf-8", StoryPage.of(story, request));
        });
    }

    private Answer conditional(Request request, String version, Supplier<Answer.Whole> whole) {
        String etag = "\"" + version + "\"";
        String known = request.headers().get("if-none-match");
        Answer.Whole answer = etag.equals(known) ? Answer.status(304) : whole.get();
        return answer.with("ETag", etag)
                .with("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(newest.atOffset(ZoneOffset.UTC)));
    }

    private Answer.Whole listed(Listing listing, Request request) {
        List<Entry> entries = new ArrayList<>();
        listing.sitemaps().forEach(target -> entries.add(new Entry(request.url(target), "", newest)));
        IntStream.range(listing.from(), Math.min(listing.to(), articles))
                .forEach(number -> entries.add(new Entry(
                        request.url(link(listing.links(), number)),
                        headline(name, number).headline(),
                        published(number))));
        byte[] text = listing.format().of(request.url("/"), entries).getBytes(StandardCharsets.UTF_8);
        return listing.target().endsWith(".gz")
                ? Answer.ok("application/gzip", zipped(text))
                : Answer.ok(listing.format().mediaType(), text);
    }

    private String link(Listing.Links links, int number) {
        return switch (links) {
            case PLAIN -> target(number);
            case TRACKED -> target(number) + TRACKING;
            case MOVED -> "/go/" + number;
            case AWAY -> "/away/" + number;
            case CLOSED -> target(number).replaceFirst("/world/", "/private/");
        };
    }

    private Story headline(String host, int number) {
        return Story.of(host, number, 0, 0, published(number));
    }

    private Instant published(int number) {
        return newest.minus(number, ChronoUnit.MINUTES);
    }

    private static byte[] zipped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
