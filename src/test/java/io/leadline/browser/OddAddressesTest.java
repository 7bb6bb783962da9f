package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PageTree;
import io.leadline.PortalClient;
import io.leadline.identity.Role;
import io.leadline.shell.OddValues;
import io.leadline.shell.security.RegisteredViews;
import io.leadline.suite.Effort;
import jakarta.servlet.ServletContext;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Odd values in the path, the query and the form of every address that is no page of the framework: whatever Spring and
 * its actuator map, each view's address, the sign-in, downloads and uploads. A new endpoint joins by itself.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddAddressesTest {

    /** Each address gets the next ones; the sign-in counts wrong names, and each takes as long as a hash. */
    private static final int A_FEW = 11;

    /** The server closes the connection on longer ones, before it reads them. */
    private static final int LONGEST_ADDRESS = 2_000;

    /** What no mapping names, because filters or the framework answer it; and what no client would escape so. */
    private static final List<String> OTHERS = List.of(
            "/sign-in/{v}",
            "/oauth2/authorization/{v}",
            "/login/oauth2/code/{v}",
            "/VAADIN/dynamic/resource/{v}/{v}/{v}",
            "/VAADIN/push",
            "/VAADIN/build/{v}",
            "/logout",
            "/api/{v}",
            "/{v}.css",
            "/{v}");

    private static final List<String> RAW = List.of(
            "%00", "%ff%fe", "%c0%af..%c0%af", "..%2f..%2fetc", "%2e%2e/", ";jsessionid=x", "%", "//", "a%0d%0ab");

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @Autowired
    List<AbstractHandlerMethodMapping<RequestMappingInfo>> mappings;

    @LocalServerPort
    int port;

    private ScreenData data;
    private int turn;

    @BeforeAll
    void open() {
        data = new ScreenData(context);
    }

    @AfterAll
    void close() {
        data.end();
    }

    @TestFactory
    Stream<DynamicTest> noAddressFailsOrTakesLong() {
        assertThat(patterns()).contains("/api/plans/{v}", "/actuator/health", "/order/{v}", "/link/{v}");
        return Stream.of(
                DynamicTest.dynamicTest("nobody", () -> odd(from(2))),
                DynamicTest.dynamicTest("supplier", () -> odd(as(Role.SUPPLIER, 3))),
                DynamicTest.dynamicTest("admin", () -> odd(as(Role.ADMIN, 4))));
    }

    /** A wrong address, and a page of another role, lead on; who is not signed in sees no menu. */
    @Test
    void whoIsSignedInKeepsTheMenuWhereNothingIs() throws UnknownHostException {
        PortalClient buyer = as(Role.BUYER, 5);
        for (String nothing : List.of("nope", "orders/NOPE", "users")) {
            OpenedPage page = new OpenedPage(buyer, nothing);
            assertThat(page.tree().shown()).as(nothing).anyMatch(node -> node.is("error-page"));
            assertThat(menu(page)).as(nothing).isNotEmpty();
        }

        assertThat(menu(new OpenedPage(from(6), "link/none"))).isEmpty();
    }

    private static List<PageTree.Node> menu(OpenedPage page) {
        return page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-side-nav-item"))
                .toList();
    }

    private void odd(PortalClient client) {
        Map<String, String> wrong = new TreeMap<>();
        try (Errors errors = new Errors()) {
            for (String pattern : patterns()) {
                for (int i = 0; i < A_FEW; i++) {
                    one(client, pattern, turn++, wrong);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(errors.found()).isEmpty();
        }
    }

    /** The value goes where the turn says: with a variable into the path, the query or a form. */
    private static void one(PortalClient client, String pattern, int turn, Map<String, String> wrong) {
        int value = turn % (OddValues.TEXTS.size() + RAW.size());
        String text = value < OddValues.TEXTS.size()
                ? URLEncoder.encode(OddValues.TEXTS.get(value), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                : RAW.get(value - OddValues.TEXTS.size());
        String inPath = text.equals("%") ? "%25" : text;
        boolean fits = text.length() < LONGEST_ADDRESS;
        boolean path = fits && pattern.contains("{v}") && turn % 3 == 0;
        String address = pattern.replace("{v}", path ? inPath : "x");
        Effort.Timed<HttpResponse<String>> answer = Effort.until(() -> path || fits && turn % 3 != 2
                ? client.get(
                        address + (path ? "" : "?v-r=" + inPath + "&" + inPath + "=" + inPath + "&error=" + inPath))
                : client.post(address, "username=" + text + "&password=" + text + "&_csrf=" + text + "&" + text));
        int status = answer.value().statusCode();
        if (status >= 500 || answer.took().compareTo(Effort.LONG) > 0) {
            wrong.put(
                    pattern + " " + inPath.substring(0, Math.min(30, inPath.length())),
                    status + " after " + answer.took().toMillis() + " ms");
        }
    }

    private TreeSet<String> patterns() {
        TreeSet<String> all = new TreeSet<>(OTHERS);
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                // Only reached by forwarding, and an error by itself.
                .filter(pattern -> !pattern.equals("/error"))
                .forEach(pattern -> all.add(pattern.replaceAll("\\{[^}]+}|\\*+", "{v}")));
        new RegisteredViews(servlets, access)
                .all()
                .forEach(view -> all.add("/" + RegisteredViews.first(view)
                        + (RegisteredViews.parameters(view).isEmpty() ? "" : "/{v}")));
        return all;
    }

    private PortalClient as(Role role, int last) throws UnknownHostException {
        String account = data.user("address-" + role.group() + "-" + data.unique(), role, Locale.ENGLISH)
                .id();
        PortalClient client = from(last);
        client.signIn(account, ScreenData.PASSWORD);
        return client;
    }

    /** Limits by address are not what is tried here. */
    private PortalClient from(int last) throws UnknownHostException {
        return new PortalClient(port, InetAddress.getByName("127.0.7." + last));
    }
}
