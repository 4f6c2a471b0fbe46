package org.demarche.standalone.embedded;

import java.time.Duration;

/** Told how the start of the embedded stack goes on; called from several threads, one for each part. */
public interface StackProgress {

    /** Several times a second while a part starts. */
    void starting(String part, Duration elapsed);

    /** Once, when a part takes requests at an address. */
    void ready(String part, Duration took, String address);

    /** Tells nobody. */
    static StackProgress silent() {
        return new StackProgress() {
            @Override
            public void starting(String part, Duration elapsed) {}

            @Override
            public void ready(String part, Duration took, String address) {}
        };
    }
}
