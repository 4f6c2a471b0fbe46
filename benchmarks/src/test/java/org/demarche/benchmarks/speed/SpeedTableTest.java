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
                new Speed("parse", 1500, 30.4, Double.NaN, 2),
                new Speed("demarche", 900, 12, Double.NaN, 3.456),
                new Speed("readability4j", 180, 5, Double.NaN, 20)));

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
        String table = print(List.of(new Speed("demarche", 900, Double.NaN, Double.NaN, 3)));

        assertThat(table.lines().toList().get(4).replaceAll(" +", " ")).isEqualTo("demarche 900 - - - 3.00");
    }

    @Test
    void showsWordsAndThreadTimeOfArticles() {
        StringWriter out = new StringWriter();

        SpeedTable.ofArticles(new PrintWriter(out), 1000)
                .print(
                        List.of(new Speed("segmenter", 4000, 9, 8000, 0.1), new Speed("tagger", 800, 7, 1600, 0.5)),
                        2,
                        2000);

        assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsSubsequence(
                        "2 articles of 1,000 words on the average, one thread",
                        "articles/s ± articles/CPU s words/s of segmenter MB/article",
                        "segmenter 4,000 9 8,000 4,000,000 1.00 0.10",
                        "tagger 800 7 1,600 800,000 0.20 0.50");
    }

    private static String print(List<Speed> speeds) {
        StringWriter out = new StringWriter();
        SpeedTable.ofPages(new PrintWriter(out)).print(speeds, 10, 1000);
        return out.toString();
    }
}
