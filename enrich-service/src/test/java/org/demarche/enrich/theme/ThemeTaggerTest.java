package org.demarche.enrich.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.Theme;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.stance.StanceTagger;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.api.Test;

class ThemeTaggerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();
    private static final ThemeTagger THEMES = ThemeTagger.of(
            Taxonomy.bundled(),
            id -> GAZETTEER.entity(id) != null,
            StanceTagger.load().frames()::contains);

    private static List<Theme> themes(String text) {
        Document document = SEGMENTER.segment(text);
        return THEMES.read(document).themes(null, List.of(), GAZETTEER.find(document, List.of()), List.of(), List.of());
    }

    @Test
    void pointsAtTheWordsThatFired() {
        String text = "Ministers signed an arms control treaty.";

        Theme theme = themes(text).stream()
                .filter(each -> each.id().equals("SEC.ARMS_CONTROL"))
                .findFirst()
                .orElseThrow();

        assertThat(theme.evidence().get(0).of(text)).isEqualTo("arms control");
    }

    @Test
    void takesRegionsFromResolvedActors() {
        assertThat(themes("Macky Sall's successor, Bassirou Diomaye Faye, spoke in Dakar."))
                .extracting(Theme::id)
                .contains("REG.AFRICA");
    }

    @Test
    void letsAContextCancelATheme() {
        assertThat(themes("The National Security Council met."))
                .extracting(Theme::id)
                .doesNotContain("MUL.UN");
    }

    @Test
    void doesNotTakeANuclearPlantForANuclearRisk() {
        assertThat(themes("The nuclear power plant supplies towns."))
                .extracting(Theme::id)
                .doesNotContain("SEC.NUCLEAR_RISK");
    }

    @Test
    void marksMainThemesAndKeepsToTheLimit() {
        List<Theme> themes = themes(
                "Sanctions, tariffs, refugees, elections, spies, missiles, oil, gas, peacekeepers, vaccines, ceasefire, "
                        + "border dispute, embassy, cyberattack, terrorism, human rights and arms sales.");

        assertThat(themes).hasSizeLessThanOrEqualTo(12);
        assertThat(themes.get(0).primary()).isTrue();
        assertThat(themes.get(themes.size() - 1).primary()).isFalse();
    }
}
