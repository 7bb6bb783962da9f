package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What holds for every store: a contract test names it, and its migrations have numbers of its module. */
class ContractsTest {

    private static final Pattern STORE = Pattern.compile("io\\.leadline\\.(\\w+)\\.store");
    private static final Pattern NUMBERS = Pattern.compile("<li>(\\w+)((?:,? \\d+(?:-\\d+)?)+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> location.contains("/store/") || location.contains("/storage/"))
            .importPackages("io.leadline");

    @Test
    void everyStoreHasATestOfItsContract() {
        List<String> held = contracts().stream()
                .flatMap(test -> Arrays.stream(stores(test)))
                .map(Class::getName)
                .toList();

        List<String> without = stores().stream()
                .map(JavaClass::getName)
                .filter(store -> !held.contains(store))
                .toList();

        assertThat(without)
                .as("Stores without a test that says @ContractOf and opens a TestStore")
                .isEmpty();
    }

    @Test
    void aTestOfAContractOpensAStoreAndMakesWhatItIsAbout() {
        assertThat(contracts()).isNotEmpty().allSatisfy(test -> {
            assertThat(test.getDirectDependenciesFromSelf())
                    .as(test.getSimpleName() + " opens a TestStore")
                    .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(TestStore.class));
            assertThat(test.getMethods())
                    .as(test.getSimpleName() + " tests something")
                    .anyMatch(method -> method.isAnnotatedWith(Test.class));
            for (Class<?> store : stores(test)) {
                assertThat(test.getConstructorCallsFromSelf())
                        .as(test.getSimpleName() + " makes " + store.getSimpleName())
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(store));
            }
        });
    }

    @Test
    void everyMigrationHasANumberOfItsModuleAndItsOwn() throws IOException {
        Map<String, List<int[]>> legend = legend();
        Map<Integer, String> names = new HashMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isAssignableTo(Migration.class) && isBean(type)) {
                int number = make(type.reflect()).number();
                assertThat(legend.getOrDefault(moduleOf(type), List.of()))
                        .as(type.getName() + " has number " + number
                                + ", which is not its module's in the legend of Migration")
                        .anyMatch(range -> range[0] <= number && number <= range[1]);
                assertThat(names.put(number, type.getName()))
                        .as(type.getName() + " has its number " + number + " alone")
                        .isNull();
            }
        }
        assertThat(names).isNotEmpty();
    }

    private static String moduleOf(JavaClass migration) {
        Matcher module = STORE.matcher(migration.getPackageName());
        boolean ofStorage = migration.getPackageName().startsWith("io.leadline.storage.");
        assertThat(ofStorage || module.matches())
                .as(migration.getName() + " lies in a store")
                .isTrue();
        return ofStorage ? "storage" : module.group(1);
    }

    private static List<JavaClass> stores() {
        List<JavaClass> stores = CLASSES.stream()
                .filter(type -> STORE.matcher(type.getPackageName()).matches())
                .filter(type -> isBean(type) || type.getSimpleName().startsWith("Mongo"))
                .filter(type -> type.getEnclosingClass().isEmpty() && !type.isAssignableTo(Migration.class))
                .toList();
        assertThat(stores).as("the scan finds the stores").hasSizeGreaterThan(20);
        return stores;
    }

    private static boolean isBean(JavaClass type) {
        return !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.isMetaAnnotatedWith(Component.class);
    }

    private static List<JavaClass> contracts() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ContractOf.class))
                .toList();
    }

    private static Class<?>[] stores(JavaClass test) {
        return test.reflect().getAnnotation(ContractOf.class).value();
    }

    /** As a person reads it who adds a migration. */
    private static Map<String, List<int[]>> legend() throws IOException {
        String text = Files.readString(Path.of("src/main/java/io/leadline/storage/Migration.java"));
        return NUMBERS.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        module -> module.group(1),
                        module -> RANGE.matcher(module.group(2))
                                .results()
                                .map(ContractsTest::range)
                                .toList()));
    }

    private static int[] range(MatchResult range) {
        int first = Integer.parseInt(range.group(1));
        return new int[] {first, range.group(2) == null ? first : Integer.parseInt(range.group(2))};
    }

    private static Migration make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Migration) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("A migration needs nothing to be made, " + type.getName() + " does", e);
        }
    }
}
