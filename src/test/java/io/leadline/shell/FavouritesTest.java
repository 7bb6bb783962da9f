package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever keeps filters of a list may put one on the first page; there somebody has to be who counts what it shows. */
class FavouritesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadline");

    @Test
    void eachListThatHasFiltersIsCountedOnTheFirstPage() {
        Set<String> lists = CLASSES.stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FilterMenu.class)))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> counted = CLASSES.stream()
                .filter(type -> type.isAssignableTo(FilterCount.class) && !type.isInterface())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(lists).hasSizeGreaterThan(3).isEqualTo(counted);
    }
}
