package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Role;
import io.leadline.shell.OddWalk;
import io.leadline.shell.security.RegisteredViews;
import io.leadline.suite.Effort;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Odd values into every field of every form of every view that the router knows, by the framework's protocol, as nobody and
 * as each role: no error number, nothing in the log that is one, no process that is stuck, nothing that takes long. A new
 * view and a new field join by themselves.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddValuesTest {

    /** Those who may do most first, so that the others meet what has been filled in. */
    private static final List<Role> WALKERS = List.of(
            Role.SUPPLIER,
            Role.BUYER,
            Role.ADMIN,
            Role.GOODS_IN,
            Role.HEAD_OF_PURCHASING,
            Role.MANAGER,
            Role.LOGISTICS);

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @LocalServerPort
    int port;

    private final Set<String> known = new HashSet<>();
    private final Set<String> opened = new TreeSet<>();
    private final Set<String> filledKinds = new TreeSet<>();
    private int turn;
    private ScreenData data;
    private KeptDocuments kept;
    private Set<Long> stuckBefore = Set.of();

    @BeforeAll
    void open() {
        kept = new KeptDocuments(context);
        data = new ScreenData(context);
        stuckBefore = incidents();
    }

    @AfterAll
    void close() {
        data.end();
        kept.putBack();
    }

    /** In one order, because the last looks at what the others have reached. */
    @TestFactory
    Stream<DynamicTest> oddValuesAreRefusedOrTakenAndNothingBreaks() {
        return Stream.concat(
                Stream.concat(WALKERS.stream(), Stream.of((Role) null))
                        .map(role -> DynamicTest.dynamicTest(role == null ? "nobody" : role.group(), () -> walk(role))),
                Stream.of(
                        DynamicTest.dynamicTest("every view", this::everyViewWasOpened),
                        DynamicTest.dynamicTest("every kind of field", this::everyKindOfFieldWasFilled)));
    }

    private void everyViewWasOpened() {
        assertThat(views().all().stream().map(RouteBaseData::getTemplate).collect(Collectors.toSet()))
                .isEqualTo(opened);
    }

    private void everyKindOfFieldWasFilled() {
        Set<String> used = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .flatMap(one -> one.getConstructorCallsFromSelf().stream())
                        .map(JavaAccess::getTargetOwner)
                        .filter(made -> made.isAssignableTo(AbstractField.class))
                        // The framework's are what a browser fills in; ours are made of them.
                        .filter(made -> made.getPackageName().startsWith("com.vaadin."))
                        .filter(made -> made.reflect().isAnnotationPresent(Tag.class))
                        .map(made -> made.reflect().getAnnotation(Tag.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(filledKinds).containsAll(used);
    }

    private RegisteredViews views() {
        return new RegisteredViews(servlets, access);
    }

    private void walk(@Nullable Role role) {
        PortalClient client = new PortalClient(port);
        if (role != null) {
            String account = data.user("odd-" + role.group() + "-" + data.unique(), role, Locale.ENGLISH)
                    .id();
            client.signIn(account, ScreenData.PASSWORD);
        }
        OddWalk walk = new OddWalk(client, known, turn);
        RegisteredViews views = views();
        Errors errors = new Errors();
        views.all().stream()
                .filter(view -> role == null ? views.opensFor(view, null) : views.opensFor(view, role))
                .forEach(view -> addresses(view, role).forEach(route -> {
                    opened.add(view.getTemplate());
                    walk.page(RegisteredViews.first(view), route);
                    LoggerFactory.getLogger(OddValuesTest.class).info("{} {}: {}", role, route, walk.figures());
                }));
        errors.close();
        turn = walk.turn();
        filledKinds.addAll(walk.filledKinds());

        assertThat(walk.wrong()).isEmpty();
        assertThat(errors.found()).isEmpty();
        assertThat(walk.slowest()).as(walk.figures()).isLessThan(Effort.LONG);
        assertThat(incidents()).isSubsetOf(stuckBefore);
    }

    private Set<Long> incidents() {
        return context.getBean(RecordFeed.class).incidents().stream()
                .map(IncidentRecord::key)
                .collect(Collectors.toSet());
    }

    private Stream<String> addresses(RouteBaseData<?> view, @Nullable Role role) {
        String first = RegisteredViews.first(view);
        List<String> parameters = RegisteredViews.parameters(view);
        return parameters.isEmpty()
                ? Stream.of(view.getTemplate())
                : data.values(first, parameters.getFirst(), role).stream().map(value -> first + "/" + value);
    }
}
