package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PageTree.Node;
import io.leadline.PortalClient;
import io.leadline.identity.Accounts;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern UPLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

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
        doings.put(Event.REQUEST_REFUSED, () -> new PortalClient(port).postJson("/?v-r=push&v-uiId=0", "1"));
        doings.put(Event.ORDERS_TAKEN_OVER, () -> {
            OrderLife before = new OrderLife(context);
            before.takenOver(10, 0, before.clock.today().plusDays(9));
            before.end();
        });
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

                    assertThat(count(one.getKey())).isGreaterThan(before);
                }));
    }

    private static double count(Event event) {
        return Metrics.counter(SecurityLog.COUNTER, "event", event.label()).count();
    }

    /** Everything that the page has is filled and clicked, after its link was revoked. */
    @Test
    void anOpenPageWhoseLinkIsRevokedChangesNothing() {
        ActionLinks links = context.getBean(ActionLinks.class);
        String path = links.issue(
                life.order,
                String.valueOf(life.supplier.organisation()),
                life.clock.now().plus(Duration.ofDays(9)));
        PortalClient client = new PortalClient(port);
        OpenedPage page = new OpenedPage(client, path.substring(1));
        List<Node> fields = page.tree().shown().stream()
                .filter(node -> page.tree().synced(node).contains("value"))
                .toList();
        List<Node> buttons = page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-button") && node.listensTo("click"))
                .toList();
        Matcher uploads = UPLOAD.matcher(page.content());
        assertThat(fields).isNotEmpty();
        assertThat(buttons).isNotEmpty();
        assertThat(uploads.find()).as("a file can be sent from the page").isTrue();
        links.revoke(life.order);
        long before = life.now().version();

        uploads.reset().results().forEach(address -> client.postJson("/" + address.group(), "a file"));
        for (Node button : buttons) {
            fields.forEach(field -> page.set(field, "value", JsonMapper.shared().valueToTree("something")));
            page.click(button);
        }
        var answer = page.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(life.now().version()).isEqualTo(before);
        assertThat(life.now().log().files()).isEmpty();
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
