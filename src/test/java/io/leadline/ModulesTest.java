package io.leadline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.HasValue;
import io.leadline.identity.Users;
import io.leadline.messaging.Outbox;
import io.leadline.shell.Bounded;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Intake;
import io.leadline.shell.Table;
import io.leadline.shell.UploadField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ModulesTest {

    /** Each level may know the ones before it, and its own as long as no circle arises. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("shared"),
            Set.of("storage", "engine", "identity"),
            Set.of("catalog"),
            Set.of("stock", "demand", "messaging", "inbox", "scorecard"),
            Set.of("ordering", "replenishment"),
            Set.of("tracking", "transfers", "shipments", "exchange"),
            Set.of("planning", "claims"),
            Set.of("studio", "partners", "outlook", "leadtimes", "signals", "quotations", "disruptions", "clearance"),
            Set.of("simulation"),
            Set.of("operations", "cli", "Application"));

    /** The shell is for user interfaces; it stands beside the levels, on top of the first two. */
    private static final Set<String> BELOW_SHELL = Set.of("shared", "storage", "engine", "identity");

    /** Dialogs that are no forms of something that others may change, too. */
    private static final List<String> CHANGE_NOTHING_STORED = List.of(
            "ApiKeyDialog",
            "CertificateDialog",
            "ChangeDialog",
            "CountingDialog",
            "DeclareDialog",
            "FiltersDialog",
            "LineWaysDialog",
            "MappingDialog",
            "NewsDialog",
            "PricesDialog",
            "Question",
            "ReasonDialog",
            "ReassignDialog",
            "RemedyDialog",
            "SaveFilterDialog",
            "SetAsideDialog",
            "SnoozeDialog",
            "TermDialog",
            "TransferDialog",
            "TryDialog",
            "UnitsDialog",
            "WaysOutDialog",
            "WebhookDialog",
            "WishDialog");

    /** The commands that measure speak to what they measure as its own module does. */
    private static final String BENCHMARK = "io\\.leadline\\.cli\\.\\w+Bench.*";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadline");

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        List<String> upwards = edges(c -> !isUi(c)).entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .filter(to -> !allowed(from.getKey(), to))
                        .map(to -> from.getKey() + " must not know " + to))
                .toList();

        assertThat(upwards).isEmpty();
    }

    @Test
    void userInterfacesKnowTheShellAndWhatTheirModuleMayKnow() {
        List<String> upwards = edges(ModulesTest::isUi).entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .filter(to -> !to.equals("shell") && !allowed(from.getKey(), to))
                        .map(to -> from.getKey() + ".ui must not know " + to))
                .toList();

        assertThat(upwards).isEmpty();
    }

    @Test
    void noModulesKnowEachOtherInACircle() {
        Map<String, Set<String>> edges = edges(c -> !isUi(c));

        List<String> circles = edges.keySet().stream()
                .filter(module -> reachable(edges, module).contains(module))
                .toList();

        assertThat(circles).isEmpty();
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        Map<String, Set<String>> edges = edges(ModulesTest::place, c -> true);

        List<String> circles = edges.keySet().stream()
                .filter(place -> reachable(edges, place).contains(place))
                .map(place -> place + " -> " + edges.get(place))
                .toList();

        assertThat(circles).isEmpty();
    }

    @Test
    void storesProcessesAndUserInterfacesAreNobodyElsesBusiness() {
        Set<String> intruders = dependencies()
                .filter(d -> !module(d.getOriginClass()).equals(module(d.getTargetClass())))
                .filter(d -> !d.getOriginClass().getName().matches(BENCHMARK))
                .filter(d -> d.getTargetClass()
                        .getPackageName()
                        .matches("io\\.leadline\\.\\w+\\.(store|process|ui)(\\..*)?"))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(intruders).isEmpty();
    }

    @Test
    void onlyStoresKnowTheDatabaseOnlyProcessesTheEngineAndOnlyUserInterfacesTheWebFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", "io.leadline.storage..", "io.leadline.engine.exporter..")
                .and()
                .haveNameNotMatching(BENCHMARK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bson..", "com.mongodb..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "io.leadline.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "io.leadline.shell..", "io.leadline")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void whatRunsAgainAndAgainIsAPollOrATimerOfAProcess() {
        // A decision of one tap waits some seconds, once, in which it can be taken back. The embedded store stands
        // apart
        // and
        // knows no loop of the house's; it has to wait for a checkpoint under way, however long that takes.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.leadline.shell.Grace")
                .and()
                .resideOutsideOfPackage("io.leadline.storage.embedded")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ScheduledExecutorService")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.scheduling.annotation.Scheduled")
                .check(CLASSES);
    }

    /**
     * What stands in a field is chosen from what it offers, and nothing else can stand in it; of a composite field no browser
     * sends the value.
     */
    private static final Set<String> CHOICES = Set.of(
            "AbstractCompositeField",
            "Checkbox",
            "CheckboxGroup",
            "ComboBox",
            "MultiSelectComboBox",
            "RadioButtonGroup",
            "Select",
            "TabSheet");

    /** The base of a field that no browser has a part of: only code puts something into it. */
    private static final String FACELESS = "AbstractField";

    @Test
    void whatPeopleTypeInKnowsItsBounds() {
        Set<String> boundless = CLASSES.stream()
                .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("com.vaadin"))
                .filter(call ->
                        HasValue.class.isAssignableFrom(call.getTargetOwner().reflect()))
                .filter(call -> !CHOICES.contains(call.getTargetOwner().getSimpleName()))
                .filter(call -> !call.getTargetOwner().getSimpleName().equals(FACELESS))
                .filter(call -> !call.getOriginOwner().isAssignableTo(Bounded.class))
                .map(call -> call.getOriginOwner().getName() + " makes a "
                        + call.getTargetOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(boundless)
                .as("fields of the shell, such as TextLine and DecimalField, say what may stand in them")
                .isEmpty();
        noClasses()
                .that()
                .doNotHaveSimpleName("GlobalSearch")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("setAllowCustomValue")))
                .because("what is chosen is one of what is offered; a search alone looks for what is typed")
                .check(CLASSES);
    }

    /** Whoever is away reads no mail: those who write to a role ask the receivers, who follow to whoever stands in. */
    @Test
    void mailsToARoleFollowToWhoeverStandsIn() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("queue mails") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Outbox.class));
                    }
                })
                .should()
                .callMethodWhere(target(nameMatching("withRole")).and(target(owner(assignableTo(Users.class)))))
                .check(CLASSES);
    }

    @Test
    void everyListIsATableWhoseHeightHasAnEnd() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Table.class.getName())
                .should()
                .callConstructorWhere(target(owner(assignableTo("com.vaadin.flow.component.grid.Grid")))
                        .and(not(target(owner(assignableTo(Table.class))))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo("com.vaadin.flow.component.grid.Grid")))
                        .and(target(nameMatching("setAllRowsVisible|setDataProvider|setItems|set(Max|Min)?Height"))))
                .because("a grid whose height has no end asks for all its rows at once: make a shell.Table")
                .check(CLASSES);
    }

    @Test
    void whatTakesFilesIsAnIntakeOfTheShell() {
        noClasses()
                .that()
                .areNotAssignableTo(Intake.class)
                .should()
                .implement("com.vaadin.flow.server.streams.UploadHandler")
                .orShould()
                .callMethodWhere(target(nameMatching("getParts?|inMemory|toTempFile")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.web.multipart.MultipartFile")
                .because("it bounds what comes in and says why not")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(UploadField.class.getName())
                .should()
                .callConstructorWhere(target(owner(assignableTo("com.vaadin.flow.component.upload.Upload")))
                        .and(not(target(owner(assignableTo(UploadField.class))))))
                .because("a shell.UploadField knows the limit and shows why a file was refused")
                .check(CLASSES);
    }

    @Test
    void whatIsChangedInADialogIsNotOverwrittenUnseen() {
        List<String> others = CLASSES.stream()
                .filter(c -> c.isAssignableTo("com.vaadin.flow.component.dialog.Dialog"))
                .filter(c -> !c.isAssignableTo(EditDialog.class))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();

        assertThat(others)
                .as("A dialog changes a stored record as a shell.EditDialog does; these add something, act on something"
                        + " whose state is asked when they do, or only show")
                .containsExactlyElementsOf(CHANGE_NOTHING_STORED);
    }

    @Test
    void namesSayWhatSomethingIsAndNotThatItIsAProgram() {
        // "Cycle service" is a word of the trade: the share of order cycles without a stockout.
        noClasses()
                .that()
                .doNotHaveSimpleName("CycleService")
                .should()
                .haveNameMatching(".*(Service|ServiceImpl|Impl|Manager|Util|Utils|Dto|DTO|Presenter|Helper)$")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNoNulls() {
        List<String> without = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted()
                .filter(name -> !isNullMarked(name))
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void theDiagramInTheDocumentsShowsTheModulesAsTheyAre() throws IOException {
        Path file = Path.of("docs/modules.md");
        String before = Files.exists(file) ? Files.readString(file) : "";
        String now = document(edges(c -> !isUi(c)));

        Files.writeString(file, now);

        assertThat(now)
                .as("docs/modules.md was stale and has been drawn anew: commit it")
                .isEqualTo(before);
    }

    private static boolean allowed(String from, String to) {
        if (from.equals("shell")) {
            return BELOW_SHELL.contains(to);
        }
        // The application class names the style sheets and starts everything.
        return level(to) <= level(from) && (!to.equals("shell") || level(from) == LEVELS.size() - 1);
    }

    private static int level(String module) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(module)) {
                return i;
            }
        }
        if (module.equals("shell")) {
            return 2;
        }
        throw new AssertionError("The module '" + module + "' has no level yet: give it one in ModulesTest");
    }

    private static Map<String, Set<String>> edges(Predicate<JavaClass> from) {
        return edges(ModulesTest::module, from);
    }

    private static Map<String, Set<String>> edges(Function<JavaClass, String> place, Predicate<JavaClass> from) {
        Map<String, Set<String>> edges = new TreeMap<>();
        dependencies()
                .filter(d -> from.test(d.getOriginClass()))
                .filter(d -> !place.apply(d.getOriginClass()).equals(place.apply(d.getTargetClass())))
                .forEach(d -> edges.computeIfAbsent(place.apply(d.getOriginClass()), m -> new TreeSet<>())
                        .add(place.apply(d.getTargetClass())));
        return edges;
    }

    private static String place(JavaClass c) {
        return c.getPackageName();
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("io.leadline"))
                .filter(d -> !d.getTargetClass().getSimpleName().equals("package-info"));
    }

    private static Set<String> reachable(Map<String, Set<String>> edges, String from) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(edges.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(edges.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static String module(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "Application";
    }

    private static boolean isUi(JavaClass c) {
        return c.getPackageName().matches("io\\.leadline\\.\\w+\\.ui(\\..*)?");
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String document(Map<String, Set<String>> edges) {
        StringBuilder text = new StringBuilder("""
            # Modules

            Drawn by `ModulesTest` from the compiled classes; an arrow means "knows". What is reached over another
            module is left out, and so are the user interfaces, which all know the shell.

            ```mermaid
            graph TD
            """);
        edges.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream()
                        .noneMatch(other ->
                                !other.equals(to) && reachable(edges, other).contains(to)))
                .forEach(to -> text.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append('\n')));
        return text.append("```\n").toString();
    }
}
