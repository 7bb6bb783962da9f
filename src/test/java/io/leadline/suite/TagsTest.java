package io.leadline.suite;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.LeadlineTest;
import io.leadline.engine.TestEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** So that the quick run is quick and leaves out nothing else: a test says what it needs, and needs what it says. */
class TagsTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.leadline");

    private static final Pattern TEST = Pattern.compile(
            "org\\.junit\\.jupiter\\.\\S*\\.(Test|TestFactory|ParameterizedTest|RepeatedTest|TestTemplate)");

    @Test
    void exactlyTheTestsThatStartAnEngineSaySo() {
        assertThat(tagged(NeedsEngine.class.getName())).isEqualTo(thatReach(TagsTest::startsAnEngine));
    }

    @Test
    void exactlyTheTestsThatOpenABrowserSaySo() {
        assertThat(tagged(NeedsBrowser.class.getName())).isEqualTo(thatReach(TagsTest::opensABrowser));
    }

    /** One without its annotation never runs, and nobody misses it. */
    @Test
    void whatReadsAsATestIsOne() {
        assertThat(testClasses()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getAnnotations().isEmpty()
                                && method.getRawParameterTypes().isEmpty()
                                && method.getRawReturnType().isEquivalentTo(void.class))
                        .filter(method -> method.getModifiers().stream()
                                .noneMatch(Set.of(PRIVATE, STATIC, SYNTHETIC, ABSTRACT)::contains))
                        .filter(method -> method.getAccessesToSelf().isEmpty())
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static boolean startsAnEngine(JavaClass used) {
        return used.isEquivalentTo(LeadlineTest.class)
                || used.isEquivalentTo(TestEngine.class)
                || used.getName().equals("org.springframework.boot.test.context.SpringBootTest")
                || used.getName().equals("io.leadline.Application")
                || used.getPackageName().equals("io.leadline.engine.embedded");
    }

    private static boolean opensABrowser(JavaClass used) {
        return used.getPackageName().startsWith("com.microsoft.playwright");
    }

    private static Set<String> tagged(String annotation) {
        return testClasses()
                .filter(test -> Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                        .anyMatch(type -> type.isAnnotatedWith(annotation) || type.isMetaAnnotatedWith(annotation)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Itself, by a helper of the tests, or by a class that it inherits from. */
    private static Set<String> thatReach(Predicate<JavaClass> what) {
        return testClasses()
                .filter(test -> reached(test).stream().anyMatch(what))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<JavaClass> reached(JavaClass test) {
        Set<JavaClass> seen = new HashSet<>(Set.of(test));
        Deque<JavaClass> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.pop().getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(seen::add)
                    .filter(used -> TESTS.contain(used.getName()))
                    .forEach(open::push);
        }
        return seen;
    }

    /** But this one, which names an engine and starts none. */
    private static Stream<JavaClass> testClasses() {
        return TESTS.stream()
                .filter(type -> !type.isEquivalentTo(TagsTest.class))
                .filter(type -> type.getMethods().stream()
                        .flatMap(method -> method.getAnnotations().stream())
                        .anyMatch(annotation ->
                                TEST.matcher(annotation.getRawType().getName()).matches()));
    }
}
