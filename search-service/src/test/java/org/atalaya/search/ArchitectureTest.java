package org.atalaya.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.search");

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.atalaya.search.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void the_engine_knows_neither_kafka_nor_events() {
        noClasses()
                .that()
                .resideInAPackage("org.atalaya.search.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.atalaya.events..")
                .check(classes);
    }

    @Test
    void only_the_engine_speaks_http_to_elasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.search.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.elasticsearch.client..", "org.apache.http..")
                .check(classes);
    }
}
