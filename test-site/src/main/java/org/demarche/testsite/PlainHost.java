package org.demarche.testsite;

import java.util.Map;
import java.util.function.Function;

/** A host with an answer for each of some paths, and 404 for any other. */
public record PlainHost(String name, Map<String, Function<Request, Answer>> answers) implements Host {

    public PlainHost {
        answers = Map.copyOf(answers);
    }

    @Override
    public Answer answer(Request request) {
        return answers.getOrDefault(request.path(), any -> Answer.status(404)).apply(request);
    }
}
