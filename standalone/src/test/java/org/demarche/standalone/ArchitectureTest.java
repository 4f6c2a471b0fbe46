package org.demarche.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;

/** The rules of the structure that a compiler does not hold. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption((Location location) -> !location.contains("/test-classes/"))
            .importPackages("org.demarche");

    @Test
    void noServiceKnowsAnother() {
        service("ingest", "enrich", "index");
        service("enrich", "ingest", "index");
        service("index", "ingest", "enrich");
    }

    @Test
    void theContractKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.demarche.kit..",
                        "org.demarche.ingest..",
                        "org.demarche.enrich..",
                        "org.demarche.index..",
                        "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void theExtractorAndTheTaggerAreFreeOfKafkaAndHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.demarche.ingest.extract..",
                        "org.demarche.ingest.assemble..",
                        "org.demarche.ingest.site..",
                        "org.demarche.ingest.charset..",
                        "org.demarche.ingest.words..",
                        "org.demarche.ingest.discover..",
                        "org.demarche.ingest.robots..",
                        "org.demarche.enrich.tag..",
                        "org.demarche.enrich.actor..",
                        "org.demarche.enrich.stance..",
                        "org.demarche.enrich.model..",
                        "org.demarche.enrich.theme..",
                        "org.demarche.enrich.quote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.javalin..", "java.net.http..", "org.demarche.kit..")
                .check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching("org.demarche.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackagesOfTheExtractorGoInCircles() {
        slices().matching("org.demarche.ingest.extract.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void noPackageOfTheExtractorKnowsItsEntry() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.ingest.extract.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.demarche.ingest.extract")
                .check(CLASSES);
    }

    @Test
    void nobodyElseKnowsWhatIsInTheExtractor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.demarche.ingest.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.demarche.ingest.extract.*..")
                .check(CLASSES);
    }

    private static void service(String one, String... others) {
        for (String other : others) {
            noClasses()
                    .that()
                    .resideInAPackage("org.demarche." + one + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.demarche." + other + "..")
                    .check(CLASSES);
        }
    }
}
