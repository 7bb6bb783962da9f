package io.leadline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PortalClient;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.simulation.flight.Flight;
import io.leadline.simulation.flight.FlightDeck;
import io.leadline.simulation.flight.FlightPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month of a small company whose suppliers cannot be relied on, beside whatever other tests have left. */
@LeadlineTest
class CompanyLifeTest {

    private static final int DAYS = 30;
    private static final Map<Role, List<String>> PAGES = Map.of(
            Role.BUYER, List.of("inbox", "orders", "portfolio"),
            Role.MANAGER, List.of("escalations"),
            Role.GOODS_IN, List.of("inbox"),
            Role.HEAD_OF_PURCHASING, List.of("inbox"));

    @Autowired
    FlightDeck deck;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    @Test
    void aMonthLeavesNothingLostDoubledOrStuck() {
        LocalDate today = deck.clock().today();
        String id = "sim" + UUID.randomUUID().toString().substring(0, 6);
        Flight flight = deck.prepare(new FlightPlan("unreliable", id, 8, 4, DAYS, 1, true, today, "GBP", null));
        Map<PortalClient, List<String>> pages = signedIn();

        flight.begin();
        List<LocalDate> days = new ArrayList<>();
        flight.fly(day -> {
            days.add(day);
            if (days.size() % 7 == 0) {
                assertThat(flight.broken()).isEmpty();
                pages.forEach(CompanyLifeTest::open);
            }
        });

        List<PurchaseOrder> orders = flight.orders();
        end(orders);
        assertThat(flight.broken()).isEmpty();
        assertThat(days).hasSize(DAYS);
        assertThat(orders).extracting(PurchaseOrder::state).contains(OrderState.CLOSED);
        assertThat(orders).anyMatch(order -> order.talk().sentAt() != null);
    }

    private Map<PortalClient, List<String>> signedIn() {
        Map<PortalClient, List<String>> pages = new LinkedHashMap<>();
        for (DemoAccounts.DemoAccount account : accounts.list()) {
            List<String> routes = account.roles().stream()
                    .flatMap(role -> PAGES.getOrDefault(role, List.of()).stream())
                    .toList();
            if (!routes.isEmpty() && !account.password().isEmpty()) {
                PortalClient client = new PortalClient(port);
                client.signIn(account.signInName(), account.password());
                pages.put(client, routes);
            }
        }
        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        return pages;
    }

    private static void open(PortalClient client, List<String> routes) {
        for (String route : routes) {
            OpenedPage page = new OpenedPage(client, route);
            assertThat(page.content()).as(route).contains("\"clientId\"").doesNotContain("internal error");
            page.leave();
        }
    }

    /** Leaves nothing behind that later moves of the shared clock would wake. */
    private void end(List<PurchaseOrder> orders) {
        Actor manager = users.withRole(Role.MANAGER).stream()
                .map(User::actor)
                .findFirst()
                .orElseThrow();
        for (PurchaseOrder order : orders) {
            if (order.state().isInQuestion()) {
                deck.doors().orders().settle(order.id(), false, "The test is over", manager);
            }
            deck.doors().orders().cancel(order.id(), "The test is over", manager);
        }
        deck.doors().settling().await();
    }
}
