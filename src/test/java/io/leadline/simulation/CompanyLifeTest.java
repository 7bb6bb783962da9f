package io.leadline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.Application;
import io.leadline.OpenedPage;
import io.leadline.PortalClient;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.security.RegisteredViews;
import io.leadline.simulation.flight.Flight;
import io.leadline.simulation.flight.FlightDeck;
import io.leadline.simulation.flight.FlightOutput;
import io.leadline.simulation.flight.FlightPlan;
import io.leadline.suite.NeedsEngine;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/**
 * A month of a small company whose suppliers cannot be relied on, with a product of its own: nobody else's orders lie about, and
 * its days are the same whenever it is flown, which the second flight proves.
 */
@NeedsEngine
class CompanyLifeTest {

    private static final int DAYS = 30;
    private static final int WEEK_DAYS = 7;

    /** Flown once for all that is asked of it. */
    private static final Supplier<Month> WITH_PAGES = SingletonSupplier.of(() -> fly(true));

    /**
     * What a flight came to.
     *
     * @param broken by day, what did not hold then
     * @param figures as they are handed out, by file
     */
    private record Month(
            List<LocalDate> days,
            Map<LocalDate, List<String>> broken,
            List<String> healed,
            List<PurchaseOrder> orders,
            Map<String, List<String>> figures) {}

    @Test
    void aMonthLeavesNothingLostDoubledOrStuck() {
        Month month = WITH_PAGES.get();

        assertThat(month.broken()).isEmpty();
        assertThat(month.days()).hasSize(DAYS);
        assertThat(month.orders()).extracting(PurchaseOrder::state).contains(OrderState.CLOSED);
        assertThat(month.orders()).anyMatch(order -> order.talk().sentAt() != null);
    }

    /** In a process that is warm by now, and without anybody who opens pages: the machine has another pace, the company has not. */
    @Test
    void theSameSeedComesToTheSameFigures() {
        assertThat(fly(false).figures()).isEqualTo(WITH_PAGES.get().figures());
    }

    private static Month fly(boolean pages) {
        try (ConfigurableApplicationContext context = start()) {
            Flight flight = context.getBean(FlightDeck.class)
                    .prepare(new FlightPlan(
                            "unreliable", "sim", 8, 4, DAYS, 1, true, FlightPlan.LAST_OF_HISTORY, "GBP", null));
            Map<Role, PortalClient> people = pages ? signedIn(context) : Map.of();
            RegisteredViews views = new RegisteredViews(
                    context.getBean(ServletContext.class), context.getBean(NavigationAccessControl.class));
            Map<LocalDate, List<String>> broken = new TreeMap<>();
            List<LocalDate> days = new ArrayList<>();

            flight.begin();
            flight.fly(day -> {
                days.add(day);
                if (pages && days.size() % WEEK_DAYS == 0) {
                    note(broken, day, flight.broken());
                    people.forEach((role, client) -> open(role, client, views));
                }
            });
            List<String> left = flight.broken();
            note(broken, days.getLast(), left);

            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "flight");
            new FlightOutput(folder).write(flight, left, 0, false, null);
            return new Month(days, broken, flight.healed(), flight.orders(), figures(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Map<LocalDate, List<String>> broken, LocalDate day, List<String> sentences) {
        if (!sentences.isEmpty()) {
            broken.put(day, sentences);
        }
    }

    /** Of the company; how often something was looked at before it held is of the machine. */
    private static Map<String, List<String>> figures(Path folder) throws IOException {
        Map<String, List<String>> figures = new TreeMap<>();
        for (String file : List.of("days.csv", "summary.csv")) {
            List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
            rows.removeIf(row -> row.startsWith("healed_"));
            figures.put(file, rows);
        }
        return figures;
    }

    private static ConfigurableApplicationContext start() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "life");
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "leadline.data", folder.toString(),
                "leadline.demo", "true",
                "leadline.demo-data", "false",
                "leadline.demo-life", "false",
                "leadline.engine.start-seconds", "600",
                "server.port", "0",
                "logging.file.name", folder + "/leadline.log"));
        return application.run();
    }

    private static Map<Role, PortalClient> signedIn(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Map<Role, PortalClient> people = new EnumMap<>(Role.class);
        for (DemoAccounts.DemoAccount account :
                context.getBean(DemoAccounts.class).list()) {
            account.roles()
                    .forEach(role -> people.computeIfAbsent(role, r -> {
                        PortalClient client = new PortalClient(port);
                        client.signIn(account.signInName(), account.password());
                        return client;
                    }));
        }
        assertThat(people).containsKeys(Role.BUYER, Role.MANAGER, Role.GOODS_IN, Role.ADMIN);
        return people;
    }

    /** Every page that this role gets to without naming anything, one after the other in one tab. */
    private static void open(Role role, PortalClient client, RegisteredViews views) {
        OpenedPage tab = new OpenedPage(client, "");
        for (RouteBaseData<?> view : views.all()) {
            boolean named =
                    view.getTemplate().contains(":") && !view.getTemplate().contains("?");
            if (named || !views.opensFor(view, role) || views.opensFor(view, null)) {
                continue;
            }
            String route = RegisteredViews.first(view);
            assertThat(tab.go(route, "").body())
                    .as(role + " at " + route)
                    .contains("\"syncId\"")
                    .doesNotContain("internal error", "\"appError\"", "!{");
        }
        tab.leave();
    }
}
