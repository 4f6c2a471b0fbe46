package org.demarche.index.elastic;

import java.time.Duration;

/** Lets time go by; a test passes one that does not. */
@FunctionalInterface
public interface Pause {

    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    void rest(Duration duration) throws InterruptedException;
}
