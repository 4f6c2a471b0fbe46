package org.demarche.kit.config;

/** The configuration cannot work; the message names the key and the mend. A service that meets it stops with exit code 2. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    static ConfigurationException at(String key, String value, String expected) {
        return new ConfigurationException(
                "%s (environment: %s) must be %s, not '%s'".formatted(key, Settings.variable(key), expected, value));
    }
}
