package org.atalaya.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.ingest");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.atalaya.ingest.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyFeedsUseKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.ingest.feeds")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.atalaya.kit.messaging..")
                .check(classes);
    }

    @Test
    void fetchingFormatsAndArticlesKnowNeitherSpringNorTheFeeds() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.atalaya.ingest.fetching..",
                        "org.atalaya.ingest.formats..",
                        "org.atalaya.ingest.articles..")
                .should()
                .dependOnClassesThat()
                // Of the kit only its addresses, which are plain Java.
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.atalaya.kit.access..",
                        "org.atalaya.kit.defaults..",
                        "org.atalaya.kit.messaging..",
                        "org.atalaya.kit.problems..",
                        "org.atalaya.ingest.feeds..")
                .check(classes);
    }
}
