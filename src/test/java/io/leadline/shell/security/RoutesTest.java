package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who gets where: every view and every endpoint that the running application knows, tried as nobody and as each role. */
@LeadlineTest
class RoutesTest {

    /** Open to whoever has the address; what a link in a mail opens is limited by its token. */
    private static final Set<String> ANYBODY = Set.of("sign-in", "forgotten-password", "password", "link");

    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);
    private static final Set<Role> COMPANY =
            EnumSet.of(Role.BUYER, Role.GOODS_IN, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
    /** Prices and scores of suppliers are not the goods-in desk's business. */
    private static final Set<Role> PURCHASING =
            EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
    /** The store's query leaves a supplier its own orders only. */
    private static final Set<Role> ORDERS = EnumSet.complementOf(EnumSet.of(Role.LOGISTICS));
    /** No prices stand there, and a supplier finds its own alone. */
    private static final Set<Role> SHIPMENTS = EnumSet.complementOf(EnumSet.of(Role.ADMIN));
    /** The one table: first part of a view's address, and who may open it. A view that is missing here fails the build. */
    private static final Map<String, Set<Role>> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put("", EVERY_ROLE);
        VIEWS.put("home", EVERY_ROLE);
        VIEWS.put("profile", EVERY_ROLE);
        VIEWS.put("inbox", EVERY_ROLE);
        VIEWS.put("orders", ORDERS);
        VIEWS.put("arrivals", EnumSet.of(Role.GOODS_IN, Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("order", ORDERS);
        VIEWS.put("changes", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("order-by-hand", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("items", COMPANY);
        VIEWS.put("locations", COMPANY);
        VIEWS.put("stock", COMPANY);
        VIEWS.put("transfers", COMPANY);
        VIEWS.put("item", COMPANY);
        VIEWS.put("portfolio", PURCHASING);
        VIEWS.put("turnover", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("clearance", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put(
                "overstock",
                EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.GOODS_IN, Role.SUPPLIER));
        VIEWS.put("promotions", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("planning-runs", PURCHASING);
        VIEWS.put("buy-list", PURCHASING);
        VIEWS.put("quotation-requests", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("quotation-request", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("ask-prices", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("signals", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("signal", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("lead-times", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("lead-time", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("scores", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("score-definition", PURCHASING);
        VIEWS.put("what-came-of-it", EnumSet.of(Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("shipments", SHIPMENTS);
        VIEWS.put("shipment", SHIPMENTS);
        VIEWS.put("claims", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("claim", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER));
        VIEWS.put("tell-shipment", EnumSet.of(Role.SUPPLIER));
        VIEWS.put("policy", PURCHASING);
        VIEWS.put("mailbox", COMPANY);
        VIEWS.put("disruptions", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("disruption", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("escalations", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("suppliers", PURCHASING);
        VIEWS.put("order-policies", PURCHASING);
        VIEWS.put("channel-rules", PURCHASING);
        VIEWS.put("channels", PURCHASING);
        VIEWS.put("exchange-rates", PURCHASING);
        VIEWS.put("supplier", PURCHASING);
        VIEWS.put("company", EnumSet.of(Role.SUPPLIER));
        VIEWS.put("terms", EnumSet.of(Role.SUPPLIER));
        VIEWS.put("terms-changes", EnumSet.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING));
        VIEWS.put("outlook", PURCHASING);
        VIEWS.put("outlooks", PURCHASING);
        VIEWS.put("expected-orders", EnumSet.of(Role.SUPPLIER));
        VIEWS.put("import", EnumSet.of(Role.ADMIN));
        VIEWS.put("users", EnumSet.of(Role.ADMIN));
        VIEWS.put("api-keys", EnumSet.of(Role.ADMIN));
        VIEWS.put("webhooks", EnumSet.of(Role.ADMIN));
        VIEWS.put("webhook-log", EnumSet.of(Role.ADMIN));
        VIEWS.put("operations", EnumSet.of(Role.ADMIN));
    }

    @Autowired
    ServletContext servletContext;

    @Autowired
    NavigationAccessControl access;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    @Test
    void everyViewIsOpenToExactlyThoseWhoMaySeeIt() {
        Map<String, String> wrong = new TreeMap<>();

        RegisteredViews views = views();
        for (RouteBaseData<?> view : views.all()) {
            String first = RegisteredViews.first(view);
            Set<Role> expected = ANYBODY.contains(first) ? EVERY_ROLE : VIEWS.get(first);
            if (expected == null) {
                wrong.put(view.getTemplate(), "has no rule: add it to the table of RoutesTest");
            } else if (!views.opensFor(view).equals(expected)) {
                wrong.put(view.getTemplate(), "opens for " + views.opensFor(view) + " and not for " + expected);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyOpensAViewWithoutSigningInUnlessItIsForEverybody() {
        Set<String> open = views().all().stream()
                .filter(view -> views().opensFor(view, null))
                .map(RegisteredViews::first)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).isSubsetOf(ANYBODY);
        views().all().stream()
                .map(RegisteredViews::first)
                .filter(first -> !ANYBODY.contains(first))
                .forEach(first -> {
                    var answer = new PortalClient(port).get("/" + first);
                    assertThat(answer.statusCode()).as("/" + first).isEqualTo(302);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .endsWith("/sign-in");
                });
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(endpoints().filter(pattern -> rules(pattern).findAny().isEmpty()))
                .isEmpty();
    }

    /** All but those for keys, which ApiTest tries with every kind of them. */
    private Stream<String> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/actuator") && !pattern.startsWith(ApiRules.PATH))
                .distinct();
    }

    private static Stream<RouteRules.Rule> rules(String pattern) {
        return RouteRules.ALL.stream().filter(rule -> covers(rule.pattern(), pattern));
    }

    private static RouteRules.Rule rule(String pattern) {
        return rules(pattern).findFirst().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointAnswersWhomItsRuleNamesAndRefusesTheOthersInItsOwnLanguage() {
        return endpoints()
                .filter(pattern -> pattern.startsWith(RouteRules.API))
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    String path = pattern.replaceAll("\\{[^}]+}", "NO-SUCH-THING");
                    refused(new PortalClient(port), path, 401);
                    for (DemoAccounts.DemoAccount account : demo.list()) {
                        PortalClient client = new PortalClient(port);
                        client.signIn(account.signInName(), account.password());
                        if (rule(pattern).roles().stream().anyMatch(account.roles()::contains)) {
                            assertThat(client.get(path).statusCode())
                                    .as(account.signInName())
                                    .isNotIn(401, 403);
                        } else {
                            refused(client, path, 403);
                        }
                    }
                }));
    }

    @Test
    void anAddressForProgramsThatIsNoneTellsNobodySo() {
        refused(new PortalClient(port), "/api/nothing", 401);
        DemoAccounts.DemoAccount somebody = demo.list().getFirst();
        PortalClient client = new PortalClient(port);
        client.signIn(somebody.signInName(), somebody.password());
        refused(client, "/api/nothing", 403);
    }

    private static void refused(PortalClient client, String path, int status) {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        if (status == 401) {
            assertThat(client.sessionId()).as("a session for a stranger").isEmpty();
        }
    }

    @Test
    void thePagesOwnScriptsCarryTheNumberOfItsOnePolicy() {
        HttpResponse<String> page = new PortalClient(port).get("/sign-in");

        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        Matcher number = Pattern.compile("'nonce-([^']{20,})'").matcher(policies.getFirst());
        assertThat(number.find()).isTrue();
        assertThat(Pattern.compile("<script[^>]*>").matcher(page.body()).results())
                .isNotEmpty()
                .allMatch(script -> script.group().contains("nonce=\"" + number.group(1) + "\""));
    }

    @Test
    void everyAnswerHasOnePolicyThatBeginsWithNothing() {
        Map<String, List<String>> wrong = new TreeMap<>();
        PortalClient nobody = new PortalClient(port);
        Stream.of(
                        views().all().stream().map(view -> "/" + RegisteredViews.first(view)),
                        endpoints().map(pattern -> pattern.replaceAll("\\{[^}]+}|\\*+", "none")),
                        Stream.of(
                                "/leadline.css",
                                "/favicon.svg",
                                "/fonts/instrument-sans-latin-wght-normal.woff2",
                                "/try-api/index.html",
                                "/try-api/try.js",
                                "/no-such-page",
                                "/actuator/health",
                                "/actuator/prometheus",
                                "/api/nothing",
                                "/oauth2/authorization/test",
                                "/logout"))
                .flatMap(paths -> paths)
                .forEach(path -> {
                    List<String> policies = nobody.get(path).headers().allValues("Content-Security-Policy");
                    boolean page = !path.startsWith("/api/") && !path.startsWith("/actuator/");
                    boolean right = policies.size() == 1
                            && policies.getFirst().startsWith("default-src 'none'; ")
                            && policies.getFirst().contains("frame-ancestors 'none'")
                            && policies.getFirst().contains("script-src") == page;
                    if (!right) {
                        wrong.put(path, policies);
                    }
                });

        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyAnAdministratorReadsMetricsAndEverybodyWhetherItIsUp() {
        List<String> wrong = new ArrayList<>();

        assertThat(new PortalClient(port).get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        for (DemoAccounts.DemoAccount account : demo.list()) {
            PortalClient client = new PortalClient(port);
            client.signIn(account.signInName(), account.password());
            int status = client.get("/actuator/prometheus").statusCode();
            boolean admin = account.roles().contains(Role.ADMIN);
            if (admin != (status == 200)) {
                wrong.add(account.signInName() + " gets " + status);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(new PortalClient(port).get("/actuator/health").body())
                .contains("status")
                .doesNotContain("details");
    }

    private RegisteredViews views() {
        return new RegisteredViews(servletContext, access);
    }

    private static boolean covers(String rule, String pattern) {
        return rule.equals(pattern)
                || PathPatternParser.defaultInstance.parse(rule).matches(PathContainer.parsePath(pattern));
    }
}
