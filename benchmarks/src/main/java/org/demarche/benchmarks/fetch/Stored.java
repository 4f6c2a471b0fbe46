package org.demarche.benchmarks.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Host;
import org.demarche.testsite.Request;
import org.demarche.testsite.press.NewsHost;

/** A host that makes each page once, so that what is measured is not the writing of pages. */
final class Stored implements Host {

    private final NewsHost host;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Stored(NewsHost host) {
        this.host = host;
    }

    /** Makes the pages with the numbers from 0. */
    void prepare(int port, int pages) {
        for (int number = 0; number < pages; number++) {
            answer(new Request(name(), port, host.target(number), Map.of(), 0));
        }
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public Answer answer(Request request) {
        return answers.computeIfAbsent(request.target(), target -> host.answer(request));
    }
}
