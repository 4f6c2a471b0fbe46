package org.demarche.testsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TestSiteTest {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Test
    void givesEachHostItsOwnAnswers() throws Exception {
        try (TestSite site = TestSite.start(List.of(saying("one.test"), saying("two.test")))) {
            Visitor visitor = new Visitor(site);

            assertThat(visitor.get("one.test", "/a?b=c").body()).isEqualTo("one.test /a?b=c 0");
            assertThat(visitor.get("two.test", "/a").body()).isEqualTo("two.test /a 0");
            assertThat(visitor.get("one.test", "/a?b=c").body()).isEqualTo("one.test /a?b=c 1");
            assertThat(visitor.get("three.test", "/").statusCode()).isEqualTo(421);
        }
    }

    @Test
    void rememberWhoAskedForWhat() throws Exception {
        try (TestSite site = TestSite.start(List.of(saying("one.test")))) {
            new Visitor(site).get("one.test", "/a", "User-Agent", "Demarche/0.1", "If-None-Match", "\"x\"");

            Visit visit = site.traffic().of("one.test").visits().get(0);
            assertThat(visit.target()).isEqualTo("/a");
            assertThat(visit.status()).isEqualTo(200);
            assertThat(visit.userAgent()).isEqualTo("Demarche/0.1");
            assertThat(visit.isConditional()).isTrue();
            assertThat(visit.end()).isGreaterThanOrEqualTo(visit.start());
        }
    }

    @Test
    void measuresHowManyAskAtOnce() throws Exception {
        Host late = host("late.test", new Answer.Late(A_MOMENT, Answer.ok("text/plain", "late")));
        try (TestSite site = TestSite.start(List.of(late))) {
            Visitor visitor = new Visitor(site);
            List<CompletableFuture<?>> answers =
                    List.of(visitor.start("late.test", "/1"), visitor.start("late.test", "/2"));
            answers.forEach(CompletableFuture::join);

            HostTraffic traffic = site.traffic().of("late.test");
            assertThat(traffic.mostAtOnce()).isEqualTo(2);
            assertThat(traffic.shortestPause()).isNegative();
            assertThat(traffic.visits()).allSatisfy(visit -> assertThat(Duration.ofNanos(visit.end() - visit.start()))
                    .isGreaterThanOrEqualTo(A_MOMENT));
        }
    }

    @Test
    void carriesHundredsOfSlowRequestsAtOnce() throws Exception {
        Host late = host("late.test", new Answer.Late(Duration.ofSeconds(1), Answer.ok("text/plain", "late")));
        try (TestSite site = TestSite.start(List.of(late))) {
            Visitor visitor = new Visitor(site);
            List<CompletableFuture<?>> answers = IntStream.range(0, 300)
                    .<CompletableFuture<?>>mapToObj(n -> visitor.start("late.test", "/" + n))
                    .toList();
            answers.forEach(CompletableFuture::join);

            assertThat(site.traffic().of("late.test").mostAtOnce()).isGreaterThan(250);
        }
    }

    @Test
    void noticesAtOnceThatAClientIsGone() throws Exception {
        Host silent = host("silent.test", new Answer.Late(Duration.ofDays(1), Answer.status(200)));
        try (TestSite site = TestSite.start(List.of(silent))) {
            try (Socket client = new Socket("127.0.0.1", site.port())) {
                client.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: silent.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            while (site.traffic().of("silent.test").visits().isEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(site.traffic().of("silent.test").visits())
                    .singleElement()
                    .extracting(Visit::status)
                    .isEqualTo(0);
        }
    }

    @Test
    void breaksAConnection() throws Exception {
        try (TestSite site = TestSite.start(List.of(host("broken.test", new Answer.Reset())))) {
            Visitor visitor = new Visitor(site);

            assertThatThrownBy(() -> visitor.get("broken.test", "/")).isInstanceOf(IOException.class);
            assertThat(site.traffic().of("broken.test").visits())
                    .isNotEmpty()
                    .allSatisfy(visit -> assertThat(visit.status()).isZero());
        }
    }

    @Test
    void writesWhatIsNotHttp() throws Exception {
        Host odd =
                host("odd.test", new Answer.Raw(out -> out.write("ICY 200 OK\n".getBytes(StandardCharsets.US_ASCII))));
        try (TestSite site = TestSite.start(List.of(odd));
                Socket client = new Socket("127.0.0.1", site.port())) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: odd.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("ICY 200 OK\n");
        }
    }

    @Test
    void namesItsHostsForAnotherJvm(@TempDir Path folder) throws Exception {
        try (TestSite site = TestSite.start(List.of(saying("one.test"), saying("two.test")))) {
            assertThat(Files.readAllLines(site.writeHostsFile(folder, "three.test")))
                    .containsExactly(
                            "127.0.0.1 localhost", "127.0.0.1 one.test", "127.0.0.1 two.test", "127.0.0.1 three.test");
        }
    }

    private static Host saying(String name) {
        return new Host() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Answer answer(Request request) {
                return Answer.ok("text/plain", name + " " + request.target() + " " + request.earlier());
            }
        };
    }

    private static Host host(String name, Answer answer) {
        return new Host() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Answer answer(Request request) {
                return answer;
            }
        };
    }
}
