package org.demarche.enrich.tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that are refused, withheld, denied, ruled out or left open. */
class WithheldStanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greece refused to rule out sanctions against Turkey. | GRC>TUR | -2 | HN",
                "Ethiopia has refused to rule out military action against Egypt. | ETH>EGY | -2 | HN",
                "South Korea would not rule out recalling its ambassador from Japan. | KOR>JPN | -2 | HN",
                "Chile did not rule out the expulsion of Bolivian diplomats. | CHL>BOL | -2 | HN",
                "Egypt has refused to rule out talks with Ethiopia. | EGY>ETH | 1 | HN",
                "India has not ruled out talks with Pakistan. | IND>PAK | 1 | HN"
            })
    void leavesOpenWhatSomebodyRefusesToRuleOut(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greece ruled out talks with Turkey. | GRC>TUR | -1 | N",
                "Japan ruled out an apology to South Korea. | JPN>KOR | -1 | N",
                "The EU has ruled out aid to Hungary. | EU>HUN | -1 | N",
                "India ruled out military action against Pakistan. | IND>PAK | 1 | HN"
            })
    void closesWhatSomebodyRulesOut(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hungary stopped short of condemning the European Union. | HUN>EU | 0 | HN",
                "Kenya stopped short of accusing Ethiopia of the attack. | KEN>ETH | 0 | HN",
                "Chile stopped short of breaking off relations with Bolivia. | CHL>BOL | 0 | HN",
                "Japan refrained from criticising South Korea. | JPN>KOR | 0 | HN",
                "India stopped short of endorsing Pakistan's plan. | IND>PAK | -1 | HN"
            })
    void doesNotTakeTheStepThatSomebodyStoppedShortOf(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Serbia failed to condemn Kosovo. | SRB>XKX | 0 | HN",
                "The European Union failed to condemn Hungary at the summit. | EU>HUN | 0 | HN",
                "Egypt failed to criticise Ethiopia. | EGY>ETH | 0 | HN",
                "Turkey failed to support Greece in the vote. | TUR>GRC | -1 | N"
            })
    void readsAFailureToSpeakAsNoStance(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pakistan denied reports that it had attacked India. | PAK>IND | 0 | N",
                "Ethiopia denied reports that it had threatened Egypt. | ETH>EGY | 0 | N",
                "Serbia denied that it had attacked Kosovo. | SRB>XKX | 0 | N",
                "Chile denied attacking Bolivia. | CHL>BOL | 0 | N",
                "Japan denied reports that it would lift sanctions on South Korea. | JPN>KOR | -1 | N"
            })
    void takesBackWhatSomebodyDenies(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Neither Greece nor Turkey supports Cyprus. | GRC>CYP | -1 | N",
                "Neither Greece nor Turkey supports Cyprus. | TUR>CYP | -1 | N",
                "Neither India nor Pakistan condemned the other. | IND>PAK | 0 | N",
                "Neither India nor Pakistan condemned the other. | PAK>IND | 0 | N",
                "Serbia neither recognises nor supports Kosovo. | SRB>XKX | -1 | N",
                "Kenya has neither condemned nor endorsed Ethiopia's decision. | KEN>ETH | 0 | HN",
                "Hungary neither accepted nor rejected the EU's offer. | HUN>EU | 0 | HN"
            })
    void readsNeitherNor(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India abstained in the vote condemning Pakistan. | IND>PAK | 0 | H",
                "Hungary abstained on the resolution condemning Israel. | HUN>ISR | 0 | H",
                "Kenya abstained when the council condemned Ethiopia. | KEN>ETH | 0 | H",
                "Bolivia abstained from voting on sanctions against Chile. | BOL>CHL | 0 | HN"
            })
    void readsAnAbstentionAsNeitherSide(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Serbia vowed never to recognise Kosovo. | SRB>XKX | -1 | N",
                "Pakistan vowed never to surrender to India. | PAK>IND | -1 | N",
                "Greece pledged never to negotiate with Turkey under pressure. | GRC>TUR | -1 | N",
                "Ethiopia vowed never to threaten Egypt. | ETH>EGY | 0 | N"
            })
    void readsAVowNeverTo(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hungary no longer opposes aid to Ukraine. | HUN>UKR | 1 | N",
                "Turkey no longer opposes Sweden's membership. | TUR>SWE | 1 | N",
                "South Korea no longer objects to Japan's bid. | KOR>JPN | 1 | N",
                "Egypt no longer supports Ethiopia's proposal. | EGY>ETH | -1 | N"
            })
    void readsWhatSomebodyNoLongerDoes(String text, String dyad, int polarity, String flags) {
        Told.in(text).asserts(dyad, polarity, flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya called on Ethiopia to withdraw its troops. | KEN>ETH | -1",
                "The EU called on Hungary to respect the court. | EU>HUN | -1",
                "Egypt called on Ethiopia to sign the agreement. | EGY>ETH | 1",
                "Chile called on Bolivia to reopen the road. | CHL>BOL | -1"
            })
    void readsACallOnSomebody(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }
}
