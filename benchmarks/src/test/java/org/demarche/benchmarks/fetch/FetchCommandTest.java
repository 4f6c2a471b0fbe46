package org.demarche.benchmarks.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FetchCommandTest {

    @Test
    void measuresTheClientAndTheServiceInOneRun() {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new FetchCommand()).setOut(new PrintWriter(out));

        int exitCode = command.execute("--hosts", "4", "--pages", "8", "--seconds", "1", "--latency", "1");

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("4 hosts with 8 pages each")
                .containsPattern("client alone +1 +[\\d,]+ +1\\.00 +\\d+\\.\\d\\d")
                .containsPattern("ingest-service +1 +[\\d,]+ +\\d+\\.\\d\\d");
    }
}
