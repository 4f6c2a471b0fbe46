package org.demarche.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.standalone.client.PipelineClient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that talks to a running pipeline: where it is and the key to it. */
final class PipelineOptions {

    private static final String KEY_VARIABLE = "DEMARCHE_API_KEY";

    @Option(
            names = "--url",
            paramLabel = "BASE",
            defaultValue = "${env:DEMARCHE_URL:-http://127.0.0.1:8080}",
            description =
                    "The address of the ingest service, else that in DEMARCHE_URL (default: http://127.0.0.1:8080).")
    private String url;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description = "The file that holds the API key, else the key itself in " + KEY_VARIABLE
                    + ". A key is never an argument: everybody on the machine could read it.")
    private Path keyFile;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    String url() {
        return url;
    }

    PipelineClient client(Duration timeout) {
        return new PipelineClient(base(), key(), timeout);
    }

    private URI base() {
        try {
            URI base = new URI(url);
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return base;
            }
        } catch (URISyntaxException e) {
            // It is said below.
        }
        throw wrong("--url " + url + " is not an http address such as http://127.0.0.1:8080");
    }

    private String key() {
        String key;
        try {
            key = keyFile == null ? System.getenv(KEY_VARIABLE) : Files.readString(keyFile);
        } catch (IOException e) {
            throw wrong("--api-key-file " + keyFile + " cannot be read: " + e);
        }
        if (key == null || key.isBlank()) {
            if (keyFile != null) {
                throw wrong("--api-key-file " + keyFile + " is empty");
            }
            return null;
        }
        if (!key.strip().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw wrong("the API key holds characters that no key has; it must stand alone in its file");
        }
        return key.strip();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
