package org.demarche.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignNamesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de | Frankreichs Außenminister reiste in die Türkei und nach Russland.            | FRA TUR RUS
            de | Die russische Regierung und der US-Präsident sprachen mit der Ukraine.       | RUS USA UKR
            de | Die Vereinten Nationen, die Nato und die Europäische Union mahnten Serbien.  | UN NATO EU SRB
            de | Das Weiße Haus und die Schweiz lobten die deutsch-französische Initiative.   | USA CHE DEU FRA
            fr | La Russie et les États-Unis ont parlé de l’Ukraine à Genève.                 | RUS USA UKR
            fr | Le ministre français a reçu son homologue sud-coréen et l'ONU.               | FRA KOR UN
            fr | L'Union européenne et l'Otan condamnent la Biélorussie.                      | EU NATO BLR
            fr | La réunion a duré deux heures en Côte d’Ivoire.                              | CIV
            es | Rusia y Estados Unidos hablaron de Ucrania; la ONU y la OTAN callaron.       | RUS USA UKR UN NATO
            es | El canciller alemán viajó a Países Bajos y a Arabia Saudita.                 | DEU NLD SAU
            es | La Casa Blanca advirtió a Irán y a Corea del Norte.                          | USA IRN PRK
            ru | Москва и Вашингтон обсудили Украину, сообщили в МИД России.                  | RUS USA UKR RUS
            ru | Президент Франции прибыл в Саудовскую Аравию на встречу с китайским лидером. | FRA SAU CHN
            ru | Генсек ООН призвал Израиль и НАТО; Евросоюз поддержал Турцию.                | UN ISR NATO EU TUR
            ru | Того мнения в Мали не разделяют.                                             | MLI
            it | La Norvegia e Israel parlano con la NATO a Madrid.                           | ISR NATO ESP
            """)
    void findsActorsByTheirNames(String language, String text, String actors) {
        assertThat(actors(language, text, null)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de | Wladimir Putin empfing Angela Merkel. | 2019-05-01 | RUS DEU
            fr | Emmanuel Macron a reçu Olaf Scholz.   | 2023-05-01 | FRA DEU
            es | Volodímir Zelenski habló con Biden.   | 2023-05-01 | UKR USA
            ru | Путин позвонил Трампу.                | 2025-05-01 | RUS USA
            """)
    void knowsPeopleInOffice(String language, String text, LocalDate day, String actors) {
        assertThat(actors(language, text, day)).isEqualTo(actors);
    }

    private static String actors(String language, String text, LocalDate day) {
        return GAZETTEER.findNames(SEGMENTER.segment(text), language, day).stream()
                .map(Mention::actorId)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ru"})
    void hasANameForEveryStateAndTheMainOrganisations(String language) {
        Set<String> named =
                Stream.of(ForeignNames.rows(language)).map(ForeignNames.Row::id).collect(Collectors.toSet());

        assertThat(named)
                .containsAll(Stream.of(ActorData.states())
                        .map(ActorData.State::id)
                        .filter(id -> !id.equals("SUN"))
                        .toList())
                .containsAll(
                        List.of("UN", "NATO", "EU", "IAEA", "WHO", "IMF", "WTO", "OSCE", "AU", "ICC", "ICJ", "OPEC"));
    }
}
