package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PageTree.Node;
import io.leadline.PortalClient;
import io.leadline.identity.Absences;
import io.leadline.identity.Accounts;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.SecurityLog.Event;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.ActionLinks;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderLife;
import io.leadline.partners.OwnPeople;
import io.micrometer.core.instrument.Metrics;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of event of the security log is written when it happens, and a page whose link is over does nothing. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private static final String PASSWORD = "a sentence for what is refused";

    /** Nothing is refused by it, and it would move the date for every test here. */
    private static final Set<Event> LEFT_OUT = EnumSet.of(Event.BUSINESS_DATE_SET);

    @FunctionalInterface
    private interface Doing {
        void run() throws Exception;
    }

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final Map<Event, Doing> doings = new EnumMap<>(Event.class);
    private OrderLife life;

    @BeforeAll
    void oneOrder() {
        life = new OrderLife(context).sent(100);
        doings.put(Event.SIGN_IN_FAILED, () -> stranger(2).signIn("nobody-" + life.id, "wrong"));
        doings.put(Event.SIGN_IN_THROTTLED, () -> {
            for (int i = 0; i < 11; i++) {
                stranger(3).signIn("nobody-" + life.id, "wrong");
            }
        });
        doings.put(Event.SESSION_OVER, () -> {
            String id = someone("over", Role.LOGISTICS);
            PortalClient client = signedIn(id);
            context.getBean(Accounts.class).putPassword(id, "{noop}another sentence");
            client.get("/inbox");
        });
        doings.put(Event.PAGE_REFUSED, () -> new OpenedPage(signedIn(someone("page", Role.LOGISTICS)), "users"));
        doings.put(
                Event.ORDER_REFUSED,
                () -> new OpenedPage(signedIn(someone("order", Role.SUPPLIER)), "order/" + life.order));
        doings.put(Event.LINK_UNKNOWN, () -> new OpenedPage(new PortalClient(port), "link/" + "x".repeat(43)));
        doings.put(
                Event.UPLOAD_REFUSED,
                () -> context.getBean(OrderAttachments.class)
                        .attach(
                                life.order,
                                "f1",
                                "run.exe",
                                new ByteArrayInputStream(new byte[1]),
                                true,
                                life.supplier));
        doings.put(
                Event.ORIGIN_REFUSED,
                () -> new PortalClient(port)
                        .getWithHeader("/VAADIN/push?v-r=push&v-uiId=0", "Origin", "http://evil.example"));
        doings.put(
                Event.COMPANY_REFUSED,
                () -> context.getBean(OwnPeople.class).invite("Kai", "kai@example.com", false, life.supplier));
        doings.put(Event.ABSENCE_ENTERED, () -> {
            User away = context.getBean(Users.class)
                    .find(someone("away", Role.LOGISTICS))
                    .orElseThrow();
            context.getBean(Absences.class)
                    .save(null, away.id(), life.clock.today(), life.clock.today(), null, away.actor());
        });
        doings.put(Event.REQUEST_REFUSED, () -> new PortalClient(port).postJson("/?v-r=push&v-uiId=0", "1"));
        doings.put(Event.ORDERS_TAKEN_OVER, () -> {
            OrderLife before = new OrderLife(context);
            before.takenOver(10, 0, before.clock.today().plusDays(9));
            before.end();
        });
        doings.put(
                Event.KEY_REFUSED,
                () -> new PortalClient(port).getWithHeader("/api/v1/items", "Authorization", "Bearer guessed"));
        doings.put(
                Event.KEY_CHANGED,
                () -> context.getBean(ApiKeys.class)
                        .issue(
                                new ApiKeys.Wish("Shop", Set.of(ApiScope.CATALOG_READ), Set.of(), null, null),
                                Actor.system()));
        doings.put(Event.ACCOUNT_CHANGED, this::changeSomebody);
        doings.put(
                Event.PASSWORD_SET,
                () -> context.getBean(Passwords.class).set(someone("set", Role.LOGISTICS), "another eleven harbours"));
        doings.put(
                Event.PASSWORD_LINK_SENT,
                () -> context.getBean(PasswordMails.class)
                        .send(context.getBean(Users.class)
                                .find(someone("mail", Role.LOGISTICS))
                                .orElseThrow()));
    }

    @AfterAll
    void noOrder() {
        life.end();
    }

    @Test
    void everyEventIsTried() {
        assertThat(Stream.concat(doings.keySet().stream(), LEFT_OUT.stream()))
                .containsExactlyInAnyOrder(Event.values());
    }

    @TestFactory
    Stream<DynamicTest> whatHappensIsCounted() {
        return doings.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey().label(), () -> {
                    double before = count(one.getKey());

                    one.getValue().run();

                    Awaitility.await().until(() -> count(one.getKey()) > before);
                }));
    }

    private static double count(Event event) {
        return Metrics.counter(SecurityLog.COUNTER, "event", event.label()).count();
    }

    @Test
    void anOpenPageWhoseLinkIsRevokedChangesNothing() {
        OpenedPage page = new OpenedPage(new PortalClient(port), link(life));

        whatIsPressedChangesNothing(life, page, () -> links().revoke(life.order));
    }

    /** Also where the session is another supplier's, who got the mail passed on: the link opens its order, and no more. */
    @Test
    void anOrderThatIsWithdrawnTakesItsLinksAlong() {
        OrderLife withdrawn = new OrderLife(context).sent(10);
        String link = link(withdrawn);
        PortalClient other = signedIn(someone("passed-on", Role.SUPPLIER));
        OpenedPage page = new OpenedPage(other, link);
        assertThat(page.content()).contains("Lamp " + withdrawn.id);
        assertThat(new OpenedPage(other, "order/" + withdrawn.order).content()).doesNotContain("Lamp " + withdrawn.id);

        whatIsPressedChangesNothing(withdrawn, page, () -> {
            withdrawn.done(withdrawn.orders.cancel(withdrawn.order, "Not needed", OrderLife.BUYER));
            Awaitility.await()
                    .until(() ->
                            links().resolve(link.substring("link/".length())).isEmpty());
        });

        assertThat(new OpenedPage(other, link).content()).doesNotContain("Lamp " + withdrawn.id);
        assertThat(withdrawn.now().log().turns()).isEmpty();
        withdrawn.end();
    }

    private ActionLinks links() {
        return context.getBean(ActionLinks.class);
    }

    private String link(OrderLife of) {
        return links().issue(
                        of.order,
                        String.valueOf(of.supplier.organisation()),
                        of.clock.now().plus(Duration.ofDays(9)))
                .substring(1);
    }

    /** Everything that the page has is filled and clicked, after its link was revoked. */
    private static void whatIsPressedChangesNothing(OrderLife of, OpenedPage page, Runnable revoke) {
        List<Node> fields = page.tree().shown().stream()
                .filter(node -> page.tree().synced(node).contains("value"))
                .toList();
        List<Node> buttons = page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-button") && node.listensTo("click"))
                .toList();
        List<String> uploads = page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-upload"))
                .map(node -> node.attribute("target"))
                .toList();
        assertThat(fields).isNotEmpty();
        assertThat(buttons).isNotEmpty();
        assertThat(uploads).as("a file can be sent from the page").isNotEmpty();
        revoke.run();
        long before = of.now().version();

        uploads.forEach(address -> assertThat(
                        page.client().postJson("/" + address, "a file").statusCode())
                .isBetween(400, 499));
        for (Node button : buttons) {
            fields.forEach(field -> page.set(field, "value", JsonMapper.shared().valueToTree("something")));
            page.click(button);
        }
        var answer = page.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(of.now().version()).isEqualTo(before);
        assertThat(of.now().log().files()).isEmpty();
    }

    private void changeSomebody() {
        String name = someone("changed", Role.LOGISTICS);
        OpenedPage page = new OpenedPage(signedIn(someone("admin", Role.ADMIN)), "users");
        page.go("users", "q=" + name);
        Node grid = node(page, "vaadin-grid");
        Node column = node(page, "vaadin-grid-column");
        page.happens(
                grid,
                "item-click",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("itemKey", page.firstRow())
                        .put("internalColumnId", column.property("_flowId")));
        page.send();
        page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-button")
                        && node.attribute("theme").contains("primary"))
                .filter(node ->
                        page.tree().path(node).anyMatch(part -> part.tag().equals("vaadin-dialog")))
                .forEach(page::click);
        page.send();
    }

    private static Node node(OpenedPage page, String tag) {
        return page.tree().shown().stream()
                .filter(node -> node.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private PortalClient stranger(int last) throws Exception {
        return new PortalClient(port, InetAddress.getByName("127.0.8." + last));
    }

    private PortalClient signedIn(String id) {
        PortalClient client = new PortalClient(port);
        assertThat(client.signIn(id, PASSWORD).headers().firstValue("Location")).contains("/");
        return client;
    }

    private String someone(String what, Role role) {
        String id = what + "-" + life.id;
        context.getBean(Users.class)
                .create(new User(
                        id,
                        "Somebody",
                        id + "@example.com",
                        Set.of(role),
                        role == Role.SUPPLIER ? life.stranger.organisation() : null,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        true,
                        false,
                        0));
        context.getBean(Accounts.class).putPassword(id, "{noop}" + PASSWORD);
        return id;
    }
}
