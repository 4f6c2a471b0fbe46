package org.demarche.kit.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a service says of itself: alive (its own threads can make progress; never whether Kafka or Elasticsearch is up) and
 * ready (it has what it needs to do its work now). It is not ready before it has started, whatever has been checked until then,
 * nor once it is closing.
 */
public final class Health {

    /** A check answers what is wrong, in a sentence, or nothing. */
    public interface Check extends Supplier<Optional<String>> {}

    private static final String SERVICE = "service";

    private final Map<String, Check> liveness = new ConcurrentHashMap<>();
    private final Map<String, Check> readiness =
            new ConcurrentHashMap<>(Map.of(SERVICE, () -> Optional.of("is starting")));

    public Health live(String name, Check check) {
        liveness.put(name, check);
        return this;
    }

    public Health ready(String name, Check check) {
        readiness.put(name, check);
        return this;
    }

    /** From now on readiness is what the checks say. */
    public void started() {
        readiness.remove(SERVICE);
    }

    /** No new work, please: what is under way is being finished. */
    public void closing() {
        readiness.put(SERVICE, () -> Optional.of("is closing"));
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
