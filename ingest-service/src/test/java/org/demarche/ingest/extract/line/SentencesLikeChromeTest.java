package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For each wording that could eat a sentence of an article, a sentence that must stay. */
class SentencesLikeChromeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Most of the islanders want the treaty to stand, according to a Reuters/Ipsos poll published on Tuesday.",
                "Support for the treaty has fallen to a third, a Reuters/Ipsos poll found.",
                "Half of the voters now back the treaty, according to a Reuters/Ipsos Poll",
                "Reuters/Ipsos poll shows support for the treaty",
                "AP/NORC survey finds islanders weary of the strike",
                "AFP/Oslo \u2013 The minister has called in the envoy",
                "Efe/Lisboa \u2013 El Gobierno ha convocado al embajador",
                "Nous et nos partenaires europ\u00e9ens continuerons \u00e0 soutenir le port et ses p\u00eacheurs, a d\u00e9clar\u00e9 la ministre.",
                "Nosotros y nuestros socios seguiremos apoyando el tratado del puerto, dijo la ministra ante el Parlamento.",
                "Noi e i nostri partner continueremo a sostenere il trattato del porto, ha detto la ministra in aula.",
                "My i nasi partnerzy b\u0119dziemy nadal wspiera\u0107 traktat o porcie, powiedzia\u0142a minister w parlamencie.",
                "N\u00f3s e os nossos parceiros continuaremos a apoiar o tratado do porto, disse a ministra no Parlamento.",
                "We and our partners store and ship the grain of three countries, the head of the harbour office said.",
                "By continuing to use the strait, the fleet is financing the blockade, the minister told the assembly.",
                "By continuing to browse the archive of the treaty, the historians found a second seal, they said.",
                "By clicking OK on the wrong form the clerk had ended the embargo by himself, the ministry said later.",
                "Questo sito utilizza acqua di mare per raffreddare gli impianti, ha detto il ministro.",
                "Ta strona u\u017cywa dron\u00f3w, powiedzia\u0142 minister.",
                "An dieser Stelle befindet sich seit 1961 ein Mahnmal f\u00fcr die Seeleute, die im Sturm geblieben sind.",
                "An dieser Stelle steht heute die Botschaft des Inselstaates.",
                "Mit einem Klick lassen sich auf der Plattform Inhalte melden, die den Vertrag verletzen, sagte sie.",
                "\u8bb0\u8005\uff1a\u8bf7\u95ee\u90e8\u957f\u5bf9\u6e2f\u53e3\u6761\u7ea6\u6709\u4f55\u770b\u6cd5\uff1f",
                "\u8bb0\u8005\uff1a\u8c22\u8c22\u90e8\u957f\u63a5\u53d7\u6211\u4eec\u7684\u91c7\u8bbf",
                "\u4f5c\u8005\uff1a\u6211\u5728\u6e2f\u53e3\u4f4f\u4e86\u4e09\u5e74\u3002",
                "\u6765\u6e90\uff1a\u6e2f\u53e3\u529e\u516c\u5ba4\u8bc1\u5b9e\u4e86\u4f1a\u8c08\u3002",
                "On the quay the minister captioned the photo: We are stronger together.",
                "Zu dem Bild vom Kai schrieb der Minister unter das Foto: Endlich wieder zu Hause.",
                "An aide wrote below the photograph: Back at the harbour at last.",
                "The boats came back with the envoys aboard (photo by the harbour office).",
                "Pour continuer \u00e0 lire les signaux de la flotte, la diplomatie a besoin d'oreilles dans tous les ports.",
                "Pour continuer \u00e0 lire les signaux, il faut des oreilles.",
                "To continue reading this as a mere quarrel about fish would be a mistake, the former envoy said on Monday.",
                "To read the rest of this as a threat would be wrong, the envoy said.",
                "Para seguir leyendo las se\u00f1ales de la flota, la diplomacia necesita o\u00eddos en todos los puertos del norte.",
                "Um diesen Artikel zu lesen, brauchte der Botschafter zwei Stunden und ein W\u00f6rterbuch, sagte er am Montag.",
                "Trending: upwards, says the minister of the exports.",
                "Sehen Sie hier einen Zusammenhang, Herr Minister?",
                "Lesen Sie hier eine Drohung heraus, Frau Ministerin?",
                "BILD: Herr Minister, wann endet der Streik?",
                "\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a: \u0434\u0438\u043f\u043b\u043e\u043c\u0430\u0442\u044b \u0432 \u041e\u0441\u043b\u043e \u043f\u043e\u0434\u0442\u0432\u0435\u0440\u0434\u0438\u043b\u0438 \u0432\u0441\u0442\u0440\u0435\u0447\u0443.",
                "More: that is what the islanders want of the treaty.",
                "Tagged as smugglers, the fishermen sued the ministry.",
                "Il vous reste trois jours, a dit la ministre aux armateurs.",
                "Reporting by the harbour commission shows that the ships were warned"
            })
    void stayInTheText(String sentence) {
        String html = "<article>" + paragraphs(4) + "<p>" + sentence + "</p>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains(sentence);
    }
}
