package org.demarche.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final PageBytes BYTES = new PageBytes();

    @Test
    void believesTheByteOrderMarkFirst() {
        byte[] page = "\uFEFFprzełom".getBytes(StandardCharsets.UTF_16LE);

        assertThat(BYTES.decode(page, "iso-8859-2")).isEqualTo("przełom");
    }

    @Test
    void believesValidUtf8MoreThanAWrongHeader() {
        assertThat(BYTES.decode("Gespräche über Öl".getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo("Gespräche über Öl");
        assertThat(BYTES.decode("外交部长星期一表示会谈将继续".getBytes(StandardCharsets.UTF_8), "gb2312"))
                .isEqualTo("外交部长星期一表示会谈将继续");
    }

    @Test
    void readsUtf8ThatWasCutInTheMiddleOfACharacter() {
        byte[] whole = "Die Minister ließen die Gespräche über Öl und Zölle am Ende fallen, hörte man: ä"
                .getBytes(StandardCharsets.UTF_8);
        byte[] page = new byte[whole.length - 1];
        System.arraycopy(whole, 0, page, 0, page.length);

        assertThat(BYTES.decode(page, null)).contains("ließen", "Gespräche");
    }

    @Test
    void readsTheCharsetOfTheHeader() {
        assertThat(BYTES.decode("przełom".getBytes(Charset.forName("iso-8859-2")), "ISO-8859-2"))
                .isEqualTo("przełom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <meta http-equiv=content-type content='text/html; charset=windows-1251'>
                    <META CONTENT="text/html;charset=Windows-1251" HTTP-EQUIV="Content-Type">
                    <meta charset = "cp1251" >
                    <?xml version="1.0" encoding="windows-1251"?><html>
                    <!-- <meta charset=iso-8859-1> --><meta charset=x-cp1251>
                    <script charset="utf-8" src=/x.js></script><meta charset=windows-1251>
                    <meta name=description content="charset=iso-8859-1"><meta charset=windows-1251>
                    """)
    void readsTheCharsetOfThePage(String head) {
        String page = head + "<p>Переговоры";

        assertThat(BYTES.decode(page.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(page);
    }

    @Test
    void believesTheHeaderMoreThanThePage() {
        String page = "<meta charset=iso-8859-1><p>Переговоры";

        assertThat(BYTES.decode(page.getBytes(Charset.forName("koi8-r")), "koi8-r"))
                .isEqualTo(page);
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        assertThat(BYTES.decode("“Größe” – 5 €".getBytes(WINDOWS_1252), "iso-8859-1"))
                .isEqualTo("“Größe” – 5 €");
    }

    @Test
    void fallsBackToWindows1252() {
        assertThat(BYTES.decode("Größe".getBytes(WINDOWS_1252), null)).isEqualTo("Größe");
        assertThat(BYTES.decode("Größe".getBytes(WINDOWS_1252), "utf-8")).isEqualTo("Größe");
        assertThat(BYTES.decode("Größe".getBytes(WINDOWS_1252), "no such charset"))
                .isEqualTo("Größe");
    }

    @Test
    void readsMultiByteCharsets() {
        assertThat(BYTES.decode("日本語".getBytes(Charset.forName("Shift_JIS")), "shift_jis"))
                .isEqualTo("日本語");
        assertThat(BYTES.decode("日本語".getBytes(Charset.forName("ISO-2022-JP")), "iso-2022-jp"))
                .isEqualTo("日本語");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Министры двух стран в понедельник заявили о том что переговоры будут продолжены",
        "KOI8-R,       Министры двух стран в понедельник заявили о том что переговоры будут продолжены",
        "GB18030,      两国外交部长星期一表示，尽管双方代表团提前离开会场，会谈仍将继续进行",
        "Big5,         兩國外交部長星期一表示，儘管雙方代表團提前離開會場，會談仍將繼續進行",
        "EUC-JP,       両国の外相は月曜日に協議を続けると述べたが合意を期待すべきではないと語った",
        "Shift_JIS,    両国の外相は月曜日に協議を続けると述べたが合意を期待すべきではないと語った",
        "EUC-KR,       양국 외교장관은 월요일 회담을 계속하겠다고 말했으나 합의를 기대해서는 안 된다고 덧붙였다"
    })
    void detectsTheCharsetThatNothingNames(String charset, String text) {
        String page = "<html><head><title>Talks</title></head><body><p>" + text + "</p></body></html>";

        assertThat(BYTES.decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "pl,    ISO-8859-2,   Ministrowie ogłosili że rozmowy będą toczyć się dalej choć żadna ze stron nie ustąpiła",
        "cs-CZ, windows-1250, Ministři oznámili že rozhovory budou pokračovat ačkoli žádná strana neustoupila",
        "tr,    windows-1254, Bakanlar görüşmelerin süreceğini açıkladı ancak anlaşma beklenmediğini söyledi"
    })
    void takesTheUsualCharsetOfTheLanguageWhereTheLettersDoNotTell(String language, String charset, String text) {
        String page = "<html lang=" + language + "><body><p>" + text;

        assertThat(BYTES.decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "ar,    قال وزير الخارجية يوم الاثنين إن المفاوضات ستستمر واتفق الوفد على الاجتماع مرة أخرى في الربيع المقبل",
        "fa,    وزير خارجه روز دوشنبه گفت که مذاکرات ادامه خواهد داشت و هر دو هيئت بار ديگر ديدار خواهند کرد",
        "none,  قال وزير الخارجية يوم الاثنين إن المفاوضات ستستمر واتفق الوفد على الاجتماع مرة أخرى في الربيع المقبل"
    })
    void readsTheArabicThatTheDetectorDoesNotKnow(String language, String text) {
        String page = "<html lang=" + language + "><body><p>" + text + "</p><p>" + text;

        assertThat(BYTES.decode(page.getBytes(Charset.forName("windows-1256")), null))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Министры двух стран в понедельник заявили о том что переговоры будут продолжены весной этого года",
        "KOI8-R,       Министры двух стран в понедельник заявили о том что переговоры будут продолжены весной этого года",
        "windows-1253, Οι υπουργοί των δύο χωρών δήλωσαν τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν την άνοιξη",
        "windows-1255, שרי החוץ של שתי המדינות הודיעו ביום שני כי השיחות יימשכו באביב אף שהמשלחות עזבו את האולם",
        "windows-1256, قال وزير الخارجية يوم الاثنين إن المفاوضات ستستمر واتفق الوفد على الاجتماع مرة أخرى في الربيع",
        "windows-1256, قَالَ وَزِيرُ الخَارِجِيَّةِ يَوْمَ الاثْنَيْنِ إنَّ المُفَاوَضَاتِ سَتَسْتَمِرُّ وَاتَّفَقَ الوَفْدُ على الاجْتِمَاعِ مَرَّةً أُخْرَى في الرَّبِيعِ",
        "Shift_JIS,    両国の外相は月曜日、協議を続けると述べた。メディアセンターでのニュース会見で、合意は期待すべきではないと語った。",
        "GB18030,      两国外交部长 星期一表示 尽管双方 代表团提前 离开会场 会谈仍将 继续进行 发言人 在首都 对记者 宣布 明年 春天 再次会面"
    })
    void doesNotBelieveThatWordsInAnotherScriptAreLatin1(String charset, String text) {
        String page = "<meta charset=iso-8859-1><p>" + text + "</p><p>" + text;

        assertThat(BYTES.decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
        assertThat(BYTES.decode(page.getBytes(Charset.forName(charset)), "iso-8859-1"))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Außenminister erklärten, die Gespräche würden fortgeführt; ‚Öl für später‘ – „größere Zölle“ für Übersee",
                "Réunis à l’été, les délégués créés « députés » ont été très gênés : où était l’œuvre agréée de Noël ?",
                "Määräämättömän lähetystön hääyöaie päättyi pääsääntöisesti, eikä äänestäjä häätänyt tätä näyttämöä",
                "Jäääärne töööö, õuepäev, üüüle: kõik saadikud läksid öösel üle jää",
                "Það er þýðing að þíða ísinn, sagði ráðherrann, og þá fór hún út á ána með þúfutittlinginum",
                "A reunião não será à mão: há ações, eleições e corações; ¿qué pasó?, ¡adiós!, año español",
                "    »»» ··· °°° Preis: 5 € ½ ¾ ¼ ×××  ÀÉÎ ÈÊË ÂÀÇ ÉÉÉÉÉ ÄÖÜ äöü áéí àèù ñãõ æøå éèê ïîì ßäö üüö"
            })
    void leavesLatin1ToLatinPages(String text) {
        String page = "<html><meta charset=iso-8859-1><body><p>" + text.repeat(30);
        String undeclared = "<html><body><p>" + text.repeat(30);

        assertThat(BYTES.decode(page.getBytes(WINDOWS_1252), null)).isEqualTo(page);
        assertThat(BYTES.decode(page.getBytes(WINDOWS_1252), "iso-8859-1")).isEqualTo(page);
        assertThat(BYTES.decode(page.replace("<html>", "<html lang=ru>").getBytes(WINDOWS_1252), null))
                .endsWith(text);
        if (!text.startsWith(" ")) {
            assertThat(BYTES.decode(undeclared.getBytes(WINDOWS_1252), null)).isEqualTo(undeclared);
        }
    }

    @Test
    void leavesALatinPageWithAFewWordsInAnotherCharset() {
        String greek = new String("Ελληνική Δημοκρατία".getBytes(Charset.forName("windows-1253")), WINDOWS_1252);
        String page = "<meta charset=windows-1252><p>" + "Für die Gespräche über Öl: " + greek.repeat(8);

        assertThat(BYTES.decode(page.getBytes(WINDOWS_1252), null)).contains("Für die Gespräche über Öl");
    }

    @Test
    void knowsJapaneseByItsEscapes() {
        String page = "<html><body><p>両国の外相は月曜日に協議を続けると述べた";
        byte[] bytes = page.getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(BYTES.decode(bytes, null)).isEqualTo(page);
        assertThat(BYTES.decode(bytes, "utf-8")).isEqualTo(page);
        assertThat(BYTES.decode("a \u001B[1m bold \u001B$ word".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("a \u001B[1m bold \u001B$ word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void knowsFourByteTextByItsMark(String charset) {
        assertThat(BYTES.decode("\uFEFF<p>Größe".getBytes(Charset.forName(charset)), null))
                .isEqualTo("<p>Größe");
    }

    @Test
    void readsTwoByteTextWithoutAMark() {
        String page = "<html><body><p>Переговоры продолжаются";

        assertThat(BYTES.decode(page.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(page);
        assertThat(BYTES.decode(page.getBytes(StandardCharsets.UTF_16BE), "utf-8"))
                .isEqualTo(page);
    }

    @Test
    void doesNotBelieveThatBytesOfAsciiAreTwoByteText() {
        assertThat(BYTES.decode("<meta charset=utf-16><p>Größe".getBytes(StandardCharsets.UTF_8), "utf-16"))
                .endsWith("Größe");
    }
}
