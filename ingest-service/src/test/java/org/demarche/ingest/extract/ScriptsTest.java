package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.noArticle;
import static org.demarche.ingest.extract.Extractors.page;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

/** Articles in scripts that need fewer characters than an alphabet, or have no full stop, are articles like all others. */
class ScriptsTest {

    private static final List<String> CHINESE = List.of(
            "两座海岛的代表星期一在港口小城重新开始会谈，灯塔和渡船的问题仍然没有解决，气氛比去年冬天要好得多。",
            "渔业部长说，他的政府愿意在夏天以前交出灯塔的钥匙，条件是渡船必须每天开行，节日也不例外。",
            "另一方的发言人没有回答记者的问题，只说代表团需要更多时间来研究这份长达四十页的草案。",
            "当地居民已经等了三年，许多人表示他们对谈判不抱太大希望，但仍然希望孩子们可以坐船去上学。",
            "下一轮会谈定于六月初举行，地点将在对岸的小镇，双方的市长届时都会出席开幕仪式。");

    private static final List<String> THAI = List.of(
            "ผู้แทนของเกาะทั้งสองเริ่มการเจรจาอีกครั้งเมื่อวันจันทร์ที่เมืองท่าเล็กๆ เรื่องประภาคารและเรือข้ามฟากยังตกลงกันไม่ได้",
            "รัฐมนตรีประมงกล่าวว่ารัฐบาลของเขายินดีมอบกุญแจประภาคารก่อนฤดูร้อน หากเรือข้ามฟากแล่นทุกวันรวมทั้งวันหยุด",
            "โฆษกของอีกฝ่ายไม่ตอบคำถามของนักข่าว และบอกเพียงว่าคณะผู้แทนต้องการเวลามากกว่านี้เพื่ออ่านร่างข้อตกลงสี่สิบหน้า",
            "ชาวบ้านรอมาสามปีแล้ว หลายคนบอกว่าไม่หวังอะไรมากจากการเจรจา แต่ยังอยากให้เด็กๆ ได้นั่งเรือไปโรงเรียนในปี 2027");

    private static final List<String> JAPANESE = List.of(
            "二つの島の代表団は月曜日、港町で協議を再開したが、灯台と渡し船をめぐる問題はまだ解決していない。",
            "漁業大臣は、渡し船が祝日も含めて毎日運航されるなら、夏までに灯台の鍵を引き渡す用意があると述べた。",
            "相手側の報道官は記者団の質問に答えず、四十ページの草案を検討するにはもっと時間が必要だとだけ語った。",
            "住民はすでに三年も待っており、多くの人は協議に大きな期待はしていないと話している。");

    private static String article(List<String> paragraphs) {
        return "<article><h1>灯台</h1>" + paragraphs.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"))
                + "</article>";
    }

    @Test
    void readsAWholeArticleInIdeographs() {
        Page page = page(article(CHINESE));

        assertThat(page.text()).isEqualTo(String.join("\n\n", CHINESE));
        assertThat(page.extraction().reason()).isEqualTo(PageKind.OK);
        assertThat(page.extraction().method()).isEqualTo("article");
    }

    @Test
    void readsAWholeArticleWithoutFullStops() {
        Page page = page(article(THAI).replace("灯台", "ประภาคาร"));

        assertThat(page.text()).isEqualTo(String.join("\n\n", THAI));
        assertThat(page.extraction().quality()).isGreaterThan(0.4);
    }

    @Test
    void keepsAQuotationAtTheEnd() {
        String quoted = "市長は「船は必ず来る。私たちは待つ」";

        assertThat(page(article(JAPANESE).replace("</article>", "<p>" + quoted + "</p></article>"))
                        .text())
                .endsWith(quoted);
    }

    @Test
    void leavesTheParagraphsThatFollowALabel() {
        String html = article(CHINESE).replace("</p><p>另一方", "</p><p>相关阅读</p><p>另一方");

        assertThat(page(html).text()).isEqualTo(String.join("\n\n", CHINESE));
    }

    @Test
    void readsAnArticleBesideTheEmptyBoxOfAScript() {
        assertThat(page(article(CHINESE) + "<div id=root></div>").text()).startsWith(CHINESE.get(0));
        assertThat(noArticle("<h1>灯台</h1><div id=root></div>").reason()).isEqualTo(PageKind.SCRIPT_ONLY);
    }
}
