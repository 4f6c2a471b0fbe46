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
                "Ada Lindqvist (Agency) ada@paper.example|Ada Lindqvist"
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
