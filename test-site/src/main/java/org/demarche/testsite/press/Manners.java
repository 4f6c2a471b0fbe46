package org.demarche.testsite.press;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Request;

/** What becomes of an answer on its way: how fast or reliable a host is. */
@FunctionalInterface
public interface Manners {

    Answer of(Request request, Answer answer);

    /** At once. */
    static Manners fast() {
        return (request, answer) -> answer;
    }

    /** After some time between two limits, everything. */
    static Manners slow(Duration least, Duration most) {
        return (request, answer) -> new Answer.Late(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(least.toMillis(), most.toMillis())), answer);
    }

    /** The first requests for articles fail. */
    static Manners stumbling(int times, Answer failure) {
        AtomicInteger asked = new AtomicInteger();
        return (request, answer) -> isArticle(request) && asked.getAndIncrement() < times ? failure : answer;
    }

    /**
     * Asks to be left alone: once so many articles were asked for, and for some time from then.
     *
     * @param retryAfter whole seconds
     */
    static Manners busy(int articles, Duration time, Duration retryAfter) {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong since = new AtomicLong();
        return (request, answer) -> {
            if (!isArticle(request)) {
                return answer;
            }
            int number = asked.incrementAndGet();
            if (number == articles) {
                since.set(System.nanoTime());
            }
            boolean busy = number >= articles && System.nanoTime() - since.get() < time.toNanos();
            return busy ? Answer.status(429).with("Retry-After", Long.toString(retryAfter.toSeconds())) : answer;
        };
    }

    private static boolean isArticle(Request request) {
        return request.path().endsWith(".html");
    }
}
