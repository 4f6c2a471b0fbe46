package org.demarche.testsite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipBombTest {

    private static final int SIZE = 64 * 1024 * 1024;

    @Test
    void growsAThousandfold() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        GzipBomb.write(packed, SIZE);

        assertThat(packed.size()).isLessThan(SIZE / 900);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            byte[] unpacked = in.readNBytes(SIZE);
            assertThat(unpacked).hasSize(SIZE);
            assertThat(unpacked[SIZE - 1]).isEqualTo((byte) ' ');
        }
    }
}
