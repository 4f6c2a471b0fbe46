package org.demarche.ingest.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Breaks good pages: their bytes, or their tags. */
final class PageMutations {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?=<)|(?<=>)");
    private static final List<String> CHARSETS =
            List.of("utf-8", "iso-8859-1", "utf-16", "utf-16be", "gb2312", "shift_jis", "iso-2022-jp", "koi8-r", "x");
    private static final List<String> INSERTS = List.of(
            "<table>",
            "<b>",
            "<a href=/x>",
            "</div>",
            "</p>",
            "<div class=related>",
            "<!--",
            "<script>",
            "<p hidden>",
            "<li>",
            "<select>",
            "<svg>",
            "<h1>",
            "<form>",
            "<br><br>",
            "<base href='http://[x'>",
            "&#55357;",
            "</body>");

    private final SplittableRandom random;

    PageMutations(SplittableRandom random) {
        this.random = random;
    }

    /** The name of a charset that need not be the page's, null for none. */
    String charset() {
        return random.nextBoolean() ? null : CHARSETS.get(random.nextInt(CHARSETS.size()));
    }

    byte[] breakBytes(byte[] page, byte[] other) {
        byte[] broken = page;
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            broken = breakOnce(broken, other);
        }
        return broken;
    }

    private byte[] breakOnce(byte[] page, byte[] other) {
        int at = random.nextInt(page.length + 1);
        int to = Math.min(page.length, at + random.nextInt(400));
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 400);
        out.write(page, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> { // flipped
                byte[] flipped = page.clone();
                for (int i = at; i < to; i += 1 + random.nextInt(40)) {
                    flipped[i] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 1 -> out.write(page, to, page.length - to); // a piece deleted
            case 2 -> { // a piece repeated
                int copies = 1 + random.nextInt(20);
                for (int i = 0; i < copies; i++) {
                    out.write(page, at, to - at);
                }
                out.write(page, to, page.length - to);
            }
            case 3 -> { // spliced with another page
                int from = random.nextInt(other.length + 1);
                out.write(other, from, other.length - from);
            }
            default -> { // cut off
            }
        }
        return out.toByteArray();
    }

    byte[] breakMarkup(byte[] page, byte[] other) {
        List<String> pieces = new ArrayList<>(List.of(BETWEEN_TAGS.split(new String(page, StandardCharsets.UTF_8))));
        int times = 1 + random.nextInt(20);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(pieces.size());
            int to = Math.min(pieces.size(), at + 1 + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> Collections.shuffle(pieces.subList(at, to), new Random(random.nextLong()));
                case 1 -> pieces.remove(at);
                case 2 ->
                    pieces.add(at, INSERTS.get(random.nextInt(INSERTS.size())).repeat(1 + random.nextInt(30)));
                case 3 -> pieces.addAll(at, List.copyOf(pieces.subList(at, to)));
                default -> pieces.set(at, pieces.get(at).replace(">", " class=" + random.nextInt(99) + " hidden>"));
            }
            if (pieces.isEmpty()) {
                return other;
            }
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }
}
