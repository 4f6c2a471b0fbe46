package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.ingest.site.TraceFormat.UnreadableTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceFormatTest {

    private static final PageTrace TRACE = new PageTrace(
            0x1122334455667788L, 0x69a3d5e0, new int[] {-5, 7}, new long[] {PageTrace.line(0xabcdef, 0, 300)});

    static Stream<PageTrace> traces() {
        Random random = new Random(1);
        return Stream.generate(() -> new PageTrace(
                        random.nextLong(),
                        random.nextInt(),
                        random.ints(random.nextInt(9)).sorted().distinct().toArray(),
                        random.longs(random.nextInt(256)).sorted().distinct().toArray()))
                .limit(100);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void givesBackWhatWasWritten(PageTrace trace) throws UnreadableTrace {
        assertThat(TraceFormat.decode(TraceFormat.encode(trace))).isEqualTo(trace);
    }

    @Test
    void isTheOneThatOtherInstancesRead() {
        assertThat(HexFormat.of().formatHex(TraceFormat.encode(TRACE)))
                .isEqualTo("02" + "69a3d5e0" + "1122334455667788" + "02" + "fffffffb" + "00000007" + "01"
                        + "000000abcdef00ff");
    }

    @Test
    void refusesWhatIsCutOffOrTooLong() {
        byte[] bytes = TraceFormat.encode(TRACE);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(UnreadableTrace.class)
                    .isThrownBy(() -> TraceFormat.decode(cut))
                    .withMessage("it ends too early");
        }
        assertThatExceptionOfType(UnreadableTrace.class)
                .isThrownBy(() -> TraceFormat.decode(Arrays.copyOf(bytes, bytes.length + 3)))
                .withMessage("3 bytes too many");
    }

    @Test
    void refusesLinesAndSketchesOutOfOrder() {
        PageTrace lines = new PageTrace(1, 1, new int[0], new long[] {2, 1});
        PageTrace sketch = new PageTrace(1, 1, new int[] {2, 2}, new long[0]);

        assertThatExceptionOfType(UnreadableTrace.class)
                .isThrownBy(() -> TraceFormat.decode(TraceFormat.encode(lines)));
        assertThatExceptionOfType(UnreadableTrace.class)
                .isThrownBy(() -> TraceFormat.decode(TraceFormat.encode(sketch)));
    }
}
