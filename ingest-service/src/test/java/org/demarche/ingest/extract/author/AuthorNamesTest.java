package org.demarche.ingest.extract.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

    private static final Publisher UNKNOWN = new Publisher(null, "");
    private static final Publisher QUAYSIDE = new Publisher("The Quayside Post", "quaysidepost.example");

    private final AuthorNames names = new AuthorNames(BylinePrefixes.load(), BylineWords.load(), NameKinds.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lindqvist and Tomas Okoro|Ada Lindqvist,Tomas Okoro",
                "Von Jörg Maier, Redakteur Außenpolitik|Jörg Maier",
                "Par Claire Petit et Jean Roux|Claire Petit,Jean Roux",
                "Written by: Ada Lindqvist, Diplomatic correspondent|Ada Lindqvist",
                "ADA LINDQVIST|Ada Lindqvist",
                "Von Quayside-Redakteurin Ada Lindqvist|Ada Lindqvist",
                "Written by Ada Lindqvist, political analyst, Quayside Institute.|Ada Lindqvist",
                "Ada Lindqvist (Agency) ada@paper.example|Ada Lindqvist",
                "By ADA LINDQVIST and TOMAS OKORO, Quayside Press|Ada Lindqvist,Tomas Okoro",
                "Diplomatic editor Ada Lindqvist|Ada Lindqvist",
                "Guest author: Ada Lindqvist|Ada Lindqvist",
                "EXCLUSIVE by Ada Lindqvist|Ada Lindqvist",
                "Words: Ada Lindqvist. Pictures: Tomas Okoro|Ada Lindqvist",
                "By Anne-Marie O’Neill and Jean-Luc d’Arcy|Anne-Marie O’Neill,Jean-Luc d’Arcy",
                "Jörg Maier, mit Material von dpa|Jörg Maier",
                "Ein Bericht von Jörg Maier|Jörg Maier",
                "Das Gespräch führte Jörg Maier.|Jörg Maier",
                "Von Jörg Maier Aktualisiert am 12.03.2026|Jörg Maier",
                "Par Claire Petit avec AFP|Claire Petit",
                "Texto: Lucía Ruiz. Fotos: Carlos Gil|Lucía Ruiz",
                "dalla nostra corrispondente Giulia Bianchi|Giulia Bianchi",
                "João Silva, em Bruxelas|João Silva",
                "Анна Лисина и Пётр Орлов|Анна Лисина,Пётр Орлов",
                "Ayşe Demir ve Mehmet Kaya|Ayşe Demir,Mehmet Kaya",
                "김민준 기자|김민준",
                "作者：王小明 编辑：李华|王小明"
            })
    void cutsABylineIntoNames(String byline, String expected) {
        assertThat(names.clean(List.of(byline), UNKNOWN)).containsExactly(expected.split(","));
    }

    @Test
    void leavesOutTheNameOfTheSite() {
        assertThat(names.clean(List.of("The Quayside Post", "Ada Lindqvist"), QUAYSIDE))
                .containsExactly("Ada Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Quayside Post",
                "the quayside post",
                "quaysidepost.example",
                "QuaysidePost",
                "The Quayside PostMarch"
            })
    void knowsTheSiteHoweverItIsSpelt(String name) {
        assertThat(names.clean(List.of(name), QUAYSIDE)).isEmpty();
    }

    @Test
    void doesNotCutTheNameOfTheSiteIntoAPerson() {
        assertThat(names.clean(List.of("Ferry On"), new Publisher("Ferry ON", "")))
                .isEmpty();
        assertThat(names.clean(List.of("Quayside Post, Ada Lindqvist"), new Publisher("Quayside Post", "")))
                .containsExactly("Ada Lindqvist");
        assertThat(names.clean(
                        List.of("Lüder Holm info@quay.example"), new Publisher("Lüder Holm info@quay.example", "")))
                .containsExactly("Lüder Holm");
    }

    @Test
    void keepsThePersonAfterWhomASiteIsNamed() {
        assertThat(names.clean(List.of("Helga Lindqvist"), new Publisher("Helga Lindqvist", "")))
                .containsExactly("Helga Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://social.example/paper",
                "admin",
                "No author",
                "webmaster",
                "null",
                "Comments",
                "5 minutes"
            })
    void leavesOutAddressesAccountsAndLabels(String byline) {
        assertThat(names.clean(List.of(byline), UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TUESDAY",
                "En",
                "By",
                "Von",
                "The",
                "By The",
                "Par le",
                "Sunday",
                "By Friday",
                "Posted on Monday"
            })
    void leavesOutWordsThatAreNoNameAlone(String byline) {
        assertThat(names.clean(List.of(byline), UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday Oliver", "Van Le", "Domingo Ruiz", "Domingo", "Das", "NO", "Per"})
    void keepsNamesThatSuchWordsArePartsOf(String byline) {
        assertThat(names.clean(List.of("By " + byline), UNKNOWN)).containsExactly(byline);
    }

    @Test
    void keepsTheDeskThatWroteAnArticle() {
        assertThat(names.clean(List.of("Quayside Staff"), UNKNOWN)).containsExactly("Quayside Staff");
    }

    @Test
    void takesNoTownForAnAuthorBesideTheSite() {
        assertThat(names.clean(List.of("quaysidepost.example, Harbourtown, Norway"), QUAYSIDE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lindqvist, PhD, RN",
                "Ada Lindqvist/AFP",
                "Ada Lindqvist, HARBOUR TELEVISION",
                "Ada Lindqvist on Tuesday",
                "Ada Lindqvist, Senior Analyst",
                "ByAda Lindqvist",
                "Ada Lindqvist Edited by Tomas Okoro",
                "Ada Lindqvist - https://ada.example",
            })
    void findsThePersonAmongDegreesAgenciesAndDays(String byline) {
        assertThat(names.clean(List.of(byline), UNKNOWN)).containsExactly("Ada Lindqvist");
    }

    @Test
    void writesALoginOfTwoNamesAsAName() {
        assertThat(names.clean(List.of("helga.lindqvist", "tomas_okoro@paper.example"), UNKNOWN))
                .containsExactly("Helga Lindqvist", "Tomas Okoro");
    }

    @Test
    void countsANameOnce() {
        assertThat(names.clean(List.of("Ada Lindqvist", "By ada lindqvist"), UNKNOWN))
                .containsExactly("Ada Lindqvist");
    }
}
