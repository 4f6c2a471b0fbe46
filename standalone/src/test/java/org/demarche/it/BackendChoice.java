package org.demarche.it;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Which {@link Backend} a run takes, by the property {@value #PROPERTY}; embedded where it is not set. */
enum BackendChoice {
    EMBEDDED {
        @Override
        Backend start() throws Exception {
            return EmbeddedBackend.start();
        }
    },
    TESTCONTAINERS {
        @Override
        Backend start() {
            return TestcontainersBackend.start();
        }
    },
    AUTO {
        @Override
        Backend start() throws Exception {
            return resolved().start();
        }

        @Override
        BackendChoice resolved() {
            return DockerClientFactory.instance().isDockerAvailable() ? TESTCONTAINERS : EMBEDDED;
        }
    };

    static final String PROPERTY = "demarche.it.backend";

    static BackendChoice configured() {
        return valueOf(System.getProperty(PROPERTY, "embedded").toUpperCase(Locale.ROOT))
                .resolved();
    }

    abstract Backend start() throws Exception;

    BackendChoice resolved() {
        return this;
    }
}
