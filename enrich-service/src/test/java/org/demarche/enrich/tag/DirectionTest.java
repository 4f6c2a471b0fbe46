package org.demarche.enrich.tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does it to whom, in every form that a sentence gives it. */
class DirectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India condemned Pakistan over the shelling. | IND>PAK | -2",
                "Kenya praised Ethiopia for its reforms. | KEN>ETH | 2",
                "Chile rejected the Bolivian claim. | CHL>BOL | -1",
                "Serbia welcomed Kosovo's decision. | SRB>XKX | 1"
            })
    void readsTheActive(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pakistan was condemned by India over the shelling. | IND>PAK | -2",
                "Bolivia was sharply criticised by Chile. | CHL>BOL | -1",
                "Hungary has been warned by the European Union. | EU>HUN | -1",
                "Kenya was accused by Ethiopia of arming rebels. | ETH>KEN | -1",
                "Ethiopia was thanked by Egypt for the gesture. | EGY>ETH | 2"
            })
    void turnsThePassiveAround(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Athens's sharp rebuke of Ankara surprised the allies. | GRC>TUR | -2",
                "Seoul's criticism of Tokyo over the textbooks grew louder. | KOR>JPN | -1",
                "Cairo's rejection of the Ethiopian offer was expected. | EGY>ETH | -1",
                "The condemnation of Belgrade by Pristina came at noon. | XKX>SRB | -2",
                "Nairobi's praise for Addis Ababa was warm. | KEN>ETH | 2"
            })
    void readsANounLikeItsVerb(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks between Egypt and Ethiopia opened in Kinshasa. | EGY>ETH | ETH>EGY | 1",
                "Serbia-Kosovo talks opened on Friday. | SRB>XKX | XKX>SRB | 1",
                "Greece's dialogue with Turkey goes on. | GRC>TUR | TUR>GRC | 1",
                "Kenya and Ethiopia agreed to share electricity. | KEN>ETH | ETH>KEN | 1",
                "Japan and South Korea accused each other of breaking the deal. | JPN>KOR | KOR>JPN | -1",
                "India and Pakistan accused one another of violating the truce. | IND>PAK | PAK>IND | -1",
                "Greece and Turkey exchanged accusations. | GRC>TUR | TUR>GRC | -1",
                "Pakistan and India traded fire across the line of control. | IND>PAK | PAK>IND | -2",
                "The dispute between Chile and Bolivia deepened. | CHL>BOL | BOL>CHL | -1",
                "A meeting of Indian and Pakistani officials was called off. | IND>PAK | PAK>IND | -2"
            })
    void readsWhatBothSidesDoInBothDirections(String text, String one, String other, int polarity) {
        Told told = Told.in(text);

        told.asserts(one, polarity, null);
        told.asserts(other, polarity, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pakistan was condemned by India over the shelling. | PAK>IND",
                "Athens's sharp rebuke of Ankara surprised the allies. | TUR>GRC",
                "Bolivia was sharply criticised by Chile. | BOL>CHL"
            })
    void doesNotReadWhatIsOneSidedInTheOtherDirection(String text, String dyad) {
        Told.in(text).isSilentOn(dyad);
    }
}
