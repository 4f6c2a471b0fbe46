package org.demarche.enrich.tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, counterfactuals and questions: what has not happened, or not yet. */
class UnrealStanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greece would not resume talks until Turkey withdraws its ships. | GRC>TUR | -1 | HNC",
                "Egypt will not resume talks with Ethiopia until the filling stops. | EGY>ETH | -1 | HNC",
                "Bolivia said it would not resume dialogue with Chile until the court ruled. | BOL>CHL | -1 | HNC"
            })
    void tiesARefusalToWhatItWaitsFor(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Had Pakistan attacked, India would have responded with force. | IND>PAK | -1 | HC",
                "If Turkey had attacked Greece, Athens would have closed the border. | GRC>TUR | -1 | HC",
                "Had Ethiopia refused, Egypt would have imposed sanctions. | EGY>ETH | -1 | HC",
                "Serbia would have recognised Kosovo if the talks had succeeded. | SRB>XKX | 1 | HC",
                "Chile would have signed the treaty with Bolivia, had the court not ruled. | CHL>BOL | 1 | HC"
            })
    void keepsWhatWouldHaveHappenedAsConditional(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Had Pakistan attacked India, New Delhi would have responded with force. | PAK>IND",
                "If Turkey had attacked Greece, Athens would have closed the border. | TUR>GRC",
                "Had Ethiopia threatened Egypt, Cairo would have imposed sanctions. | ETH>EGY"
            })
    void tellsNothingOfWhatDidNotHappen(String text, String dyad) {
        Told.in(text).isSilentOn(dyad);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Will Japan impose sanctions on South Korea? | JPN>KOR | -1 | H",
                "Did Egypt threaten Ethiopia? | EGY>ETH | -1 | H",
                "Is India preparing to attack Pakistan? | IND>PAK | -1 | H",
                "Would Kenya support Ethiopia? | KEN>ETH | 1 | H"
            })
    void assertsNothingThatIsOnlyAsked(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Japan will attend the summit with South Korea provided that Seoul withdraws the lawsuit. | JPN>KOR | 1 | HC",
                "Serbia will sign the agreement with Kosovo if the EU gives guarantees. | SRB>XKX | 1 | HC",
                "Egypt said it would support Ethiopia only if the dam was not filled. | EGY>ETH | 1 | HC"
            })
    void tiesAnOfferToItsPrice(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India may impose sanctions on Pakistan. | IND>PAK | -2 | H",
                "Ethiopia might accept Egypt's proposal. | ETH>EGY | 1 | H",
                "Turkey could withdraw its ambassador from Greece. | TUR>GRC | -2 | H"
            })
    void hedgesWhatMayHappen(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }
}
