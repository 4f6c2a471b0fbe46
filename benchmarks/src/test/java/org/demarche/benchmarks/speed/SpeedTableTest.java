package org.demarche.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

    @Test
    void setsEachSpeedBesideTheParseAndTheUsualPeer() {
        String table = print(List.of(
                new Speed("parse", 1500, 30.4, 2),
                new Speed("demarche", 900, 12, 3.456),
                new Speed("readability4j", 180, 5, 20)));

        assertThat(table.lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence(
                        "10 pages of 100 characters on the average, one thread",
                        "pages/s ± of parse of readability4j MB/page",
                        "parse 1,500 30 1.00 8.33 2.00",
                        "demarche 900 12 0.60 5.00 3.46",
                        "readability4j 180 5 0.12 1.00 20.00");
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        String table = print(List.of(new Speed("demarche", 900, Double.NaN, 3)));

        assertThat(table.lines().toList().get(4).replaceAll(" +", " ")).isEqualTo("demarche 900 - - - 3.00");
    }

    private static String print(List<Speed> speeds) {
        StringWriter out = new StringWriter();
        new SpeedTable(new PrintWriter(out)).print(speeds, 10, 1000);
        return out.toString();
    }
}
