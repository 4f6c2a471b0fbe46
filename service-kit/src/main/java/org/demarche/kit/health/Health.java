package org.demarche.kit.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a service says of itself: alive (its own threads can make progress; never whether Kafka or Elasticsearch is up) and
 * ready (it has what it needs to do its work now).
 */
public final class Health {

    /** A check answers what is wrong, in a sentence, or nothing. */
    public interface Check extends Supplier<Optional<String>> {}

    private final Map<String, Check> liveness = new ConcurrentHashMap<>();
    private final Map<String, Check> readiness = new ConcurrentHashMap<>();

    public Health live(String name, Check check) {
        liveness.put(name, check);
        return this;
    }

    public Health ready(String name, Check check) {
        readiness.put(name, check);
        return this;
    }

    Report liveness() {
        return report(liveness);
    }

    Report readiness() {
        return report(readiness);
    }

    public boolean isReady() {
        return readiness().up();
    }

    private static Report report(Map<String, Check> checks) {
        Map<String, String> results = new TreeMap<>();
        boolean up = true;
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            Optional<String> fault = ask(check.getValue());
            up &= fault.isEmpty();
            results.put(check.getKey(), fault.orElse("UP"));
        }
        return new Report(up, results);
    }

    private static Optional<String> ask(Check check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            // A check that fails is a service that does not know how it is: an answer for the probe, not a broken
            // connection.
            return Optional.of("the check failed: " + e);
        }
    }

    /**
     * @param up whether every check passed
     * @param checks by name, {@code UP} or what is wrong
     */
    record Report(boolean up, Map<String, String> checks) {}
}
