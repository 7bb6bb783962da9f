package io.leadline.storage.embedded;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.shared.OwnerOnly;
import io.leadline.shared.StartupProblem;
import org.junit.jupiter.api.Test;

/** The store of one's own stands apart, so that nobody has to read it who works on the features (docs/adr/0009). */
class EmbeddedApartTest {

    private static final String EMBEDDED = "io.leadline.storage.embedded..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadline");

    @Test
    void itKnowsNothingOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage(EMBEDDED)
                .should()
                .dependOnClassesThat(resideInAPackage("io.leadline..")
                        .and(resideInAPackage(EMBEDDED).negate())
                        .and(equivalentTo(StartupProblem.class).negate())
                        .and(equivalentTo(OwnerOnly.class).negate()))
                .check(CLASSES);
    }

    @Test
    void onlyStorageAndItsBenchmarkKnowIt() {
        classes()
                .that()
                .resideInAPackage(EMBEDDED)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("io.leadline.storage..", "io.leadline.cli..")
                .check(CLASSES);
    }
}
