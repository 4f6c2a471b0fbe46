package org.demarche.ingest.site;

import java.util.Random;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;

/** Lines without a meaning, in a script chosen by chance, and with the shapes that the extractor gives to such lines. */
final class RandomWords {

    private static final int LONGEST_LABEL = 80;

    private enum Script {
        LATIN("ka lo mi ter van sol ne dri pul shi bo ran ge tov ul", " ", ".", ": "),
        HAN("外 交 部 长 会 谈 代 表 团 协 议 条 约 使 馆 边 界 总 统 国 家 政 府 声 明 发 言 人 电 话 访 问", "", "。", "："),
        KANA("の は に を た が で て と し れ さ あ い う 国 会 首 相 外 務 大 臣 協 議 声 明 発 表", "", "。", "："),
        THAI("กา รี ทูต นา คม ประ เทศ สัน ติ ภาพ รัฐ มน ตรี เจร จา ข้อ ตก ลง แถ ลง การ", "", "", ": ");

        private final String[] syllables;
        private final String space;
        private final String stop;
        private final String colon;

        Script(String syllables, String space, String stop, String colon) {
            this.syllables = syllables.split(" ");
            this.space = space;
            this.stop = stop;
            this.colon = colon;
        }

        boolean hasSpaces() {
            return !space.isEmpty();
        }
    }

    private final Random random;
    private final Script script;

    RandomWords(Random random) {
        this.random = random;
        // Half of the sites are in an alphabet, where lines are of most kinds.
        this.script = random.nextBoolean() ? Script.LATIN : Script.values()[random.nextInt(Script.values().length)];
    }

    /** A sentence of so many words of an alphabet, or of as much in another script. */
    BodyLine sentence(int least, int most) {
        int words = least + random.nextInt(most - least);
        // The shortest Thai sentences cannot be told from labels.
        String text = words(script == Script.THAI ? Math.max(words, 8) : words) + script.stop;
        boolean sentence = !script.stop.isEmpty() || text.length() > LONGEST_LABEL;
        return new BodyLine(text, sentence ? Shape.SENTENCE : Shape.LABEL);
    }

    BodyLine label() {
        return new BodyLine(words(2 + random.nextInt(3)), Shape.LABEL);
    }

    BodyLine heading() {
        return new BodyLine(words(3 + random.nextInt(3)), Shape.HEADING);
    }

    /** The line that leads to a list. */
    BodyLine introduction() {
        return new BodyLine((words(5) + script.colon).strip(), Shape.SENTENCE);
    }

    /** An item of a list of data. */
    BodyLine fact(String name, String value) {
        return new BodyLine(name + script.colon + value, Shape.LABEL);
    }

    String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : script.space);
            for (int syllables = script.hasSpaces() ? 2 + random.nextInt(3) : 2; syllables > 0; syllables--) {
                words.append(script.syllables[random.nextInt(script.syllables.length)]);
            }
        }
        return words.toString();
    }
}
