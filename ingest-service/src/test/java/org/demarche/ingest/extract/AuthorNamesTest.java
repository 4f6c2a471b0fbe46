package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {

    private final AuthorNames names = AuthorNames.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lindqvist and Tomas Okoro|Ada Lindqvist,Tomas Okoro",
                "Von Jörg Maier, Redakteur Außenpolitik|Jörg Maier",
                "Par Claire Petit et Jean Roux|Claire Petit,Jean Roux",
                "Written by: Ada Lindqvist, Diplomatic correspondent|Ada Lindqvist",
                "ADA LINDQVIST|Ada Lindqvist",
                "Ada Lindqvist (Agency) ada@paper.example|Ada Lindqvist"
            })
    void cutsABylineIntoNames(String byline, String expected) {
        assertThat(names.clean(List.of(byline), null)).containsExactly(expected.split(","));
    }

    @Test
    void leavesOutTheNameOfTheSite() {
        assertThat(names.clean(List.of("The Quayside Post", "Ada Lindqvist"), "The Quayside Post"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void leavesOutAddressesAccountsAndRoles() {
        assertThat(names.clean(List.of("https://social.example/paper", "admin", "Newsroom", "webmaster", "null"), null))
                .isEmpty();
    }

    @Test
    void countsANameOnce() {
        assertThat(names.clean(List.of("Ada Lindqvist", "By ada lindqvist"), null))
                .containsExactly("Ada Lindqvist");
    }
}
