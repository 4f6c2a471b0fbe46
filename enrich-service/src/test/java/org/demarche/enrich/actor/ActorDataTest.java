package org.demarche.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActorDataTest {

    private static final Map<String, ActorData.State> STATES =
            Stream.of(ActorData.states()).collect(Collectors.toMap(ActorData.State::id, Function.identity()));

    /** Small territories without an adjective of their own in English. */
    private static final Set<String> NO_ADJECTIVE = Set.of(
            "BLM", "BVT", "CCK", "GGY", "SGS", "HMD", "JEY", "MAF", "MNP", "NFK", "SPM", "PCN", "SJM", "SXM", "TCA",
            "ATF", "UMI", "VGB", "VIR", "WLF");

    /** Nobody lives there, or the capital has the name of the whole. */
    private static final Set<String> NO_CAPITAL =
            Set.of("ATA", "ATF", "BVT", "GIB", "HKG", "HMD", "IOT", "MAC", "MNP", "SGP", "SUN", "UMI");

    @Test
    void knowsEveryStateOfIso3166AndKosovo() {
        List<String> codes = Arrays.stream(Locale.getISOCountries())
                .map(country -> new Locale.Builder().setRegion(country).build().getISO3Country())
                .toList();

        assertThat(codes).hasSizeGreaterThan(240).contains("PSE", "TWN");
        assertThat(STATES.keySet()).containsAll(codes).contains("XKX");
    }

    @Test
    void knowsTheAdjectiveAndTheCapitalOfEveryState() {
        assertThat(STATES.values()).allSatisfy(state -> {
            assertThat(state.cameo()).as(state.id()).matches("[A-Z]{3}");
            assertThat(state.adjectives() == null).as(state.id()).isEqualTo(NO_ADJECTIVE.contains(state.id()));
            boolean capital = state.capital() != null || state.venue() != null;
            assertThat(capital).as(state.id()).isNotEqualTo(NO_CAPITAL.contains(state.id()));
        });
    }

    @Test
    void marksOnlyFormsThatThereAre() {
        assertThat(STATES.values()).allSatisfy(state -> {
            Set<String> forms = Stream.of(
                            List.of(state.name()),
                            orEmpty(state.names()),
                            orEmpty(state.adjectives()),
                            orEmpty(state.people()),
                            orEmpty(state.capital()),
                            orEmpty(state.venue()),
                            orEmpty(state.metonyms()))
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            assertThat(forms).as(state.id()).containsAll(orEmpty(state.secondary()));
            assertThat(forms).as(state.id()).containsAll(orEmpty(state.ambiguous()));
            assertThat(forms).as(state.id()).containsAll(orEmpty(state.caseSensitive()));
        });
    }

    @Test
    void knowsTheOrganisationsThatForeignNewsNamesMost() {
        List<String> ids = Stream.of(ActorData.organisations())
                .map(ActorData.Organisation::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .contains(
                        "UN",
                        "NATO",
                        "EU",
                        "ASEAN",
                        "AU",
                        "BRICS",
                        "G7",
                        "G20",
                        "OSCE",
                        "COE",
                        "IAEA",
                        "WHO",
                        "UNHCR",
                        "UNRWA",
                        "UNICEF",
                        "WFP",
                        "FAO",
                        "UNESCO",
                        "ICJ",
                        "ICC",
                        "OPCW",
                        "IMF",
                        "WB",
                        "WTO",
                        "ECB",
                        "SCO",
                        "CSTO",
                        "CIS",
                        "EAEU",
                        "APEC",
                        "QUAD",
                        "AUKUS",
                        "SAARC",
                        "ECOWAS",
                        "SADC",
                        "IGAD",
                        "EAC",
                        "AES",
                        "ARAB_LEAGUE",
                        "GCC",
                        "OIC",
                        "OPEC",
                        "OPEC_PLUS",
                        "IEA",
                        "OAS",
                        "CELAC",
                        "MERCOSUR",
                        "CARICOM",
                        "PIF",
                        "COMMONWEALTH",
                        "OECD",
                        "FATF",
                        "INTERPOL",
                        "ICRC",
                        "AMNESTY",
                        "HRW",
                        "MSF",
                        "HAMAS",
                        "HEZBOLLAH",
                        "HOUTHIS",
                        "TALIBAN",
                        "ISLAMIC_STATE");
    }

    @Test
    void givesNobodyAnEndOfOfficeBeforeItsBeginning() {
        assertThat(ActorData.people()).hasSizeGreaterThan(1200).allSatisfy(person -> assertThat(
                        String.valueOf(person.until()))
                .as(person.id())
                .isGreaterThanOrEqualTo(person.until() == null ? "" : person.since()));
    }

    private static List<String> orEmpty(List<String> forms) {
        return forms == null ? List.of() : forms;
    }
}
