package org.demarche.benchmarks.fetch;

import java.time.Duration;

/** When what is measured begins. */
final class Pace {

    /** The share of the pages that goes by before, while the JVM gets warm. */
    static final double UNMEASURED = 0.25;

    static final Duration LOOK = Duration.ofMillis(5);

    private Pace() {}
}
