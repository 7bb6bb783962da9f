package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.SampleOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.security.ApiRules;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentStore;
import io.leadline.shipments.Turns;
import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The interface for programs, from outside: every endpoint with every kind of key, and a reservation's life. */
@LeadlineTest
class ApiTest {

    private static final Actor ADMIN =
            new Actor("api-test", "Api Test", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Autowired
    ApiKeys keys;

    @Autowired
    Items items;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Locations locations;

    @Autowired
    Stock stock;

    @Autowired
    OrderStore orders;

    @Autowired
    ShipmentStore shipments;

    @Autowired
    Kits kits;

    @Autowired
    BusinessClock clock;

    @Autowired
    DemoAccounts demo;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @LocalServerPort
    int port;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "API-" + unique;
    private final String others = "APO-" + unique;
    private final String channel = "web-" + unique;
    private final String otherChannel = "shop-" + unique;

    @BeforeEach
    void twoItemsTwoChannelsTwoSuppliers() {
        for (String code : List.of(sku, others)) {
            items.put(List.of(new Item(
                    new Sku(code), "Lamp", "Lamps", "piece", Money.of("4.00", "GBP"), Money.of("9.00", "GBP"), 1, 1)));
            supplier("S-" + code, code);
        }
        locations.putChannels(List.of(
                new Channel(channel, "Web", ChannelKind.WEB, "L-" + unique, 1),
                new Channel(otherChannel, "Shop", ChannelKind.STORE, "M-" + unique, 0)));
        receipt("L-" + unique, 10);
        receipt("M-" + unique, 5);
    }

    private void supplier(String id, String code) {
        suppliers.put(List.of(new Supplier(
                id,
                "Supplier " + id,
                id + "@example.com",
                "DE",
                ZoneId.of("Europe/Berlin"),
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"))));
        suppliers.putTerms(List.of(terms(id, new Sku(code))));
    }

    private static Terms terms(String supplier, Sku sku) {
        return new Terms(
                supplier,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4.00", "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                7);
    }

    private void receipt(String location, int quantity) {
        stock.record(new Movement(
                "r-" + location,
                MovementKind.RECEIPT,
                location,
                new Sku(sku),
                Quantity.of(quantity),
                "test",
                clock.now()));
    }

    private ApiKeys.Issued issued(Set<ApiScope> scopes, @Nullable String organisation, @Nullable Instant endsAt) {
        boolean ofChannels = scopes.stream().anyMatch(ApiScope::isOfChannels);
        return keys.issue(
                new ApiKeys.Wish(
                        "test " + unique, scopes, ofChannels ? Set.of(channel) : Set.of(), organisation, endsAt),
                ADMIN);
    }

    private ApiClient with(ApiScope... scopes) {
        return new ApiClient(
                port, issued(EnumSet.copyOf(List.of(scopes)), null, null).secret());
    }

    private Stream<ApiRules.Rule> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(ApiRules.PATH))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new ApiRules.Rule(method.asHttpMethod(), pattern, null))));
    }

    @Test
    void everyEndpointHasExactlyOneScopeAndEveryScopeAnEndpoint() {
        List<String> there = endpoints()
                .map(endpoint -> endpoint.method() + " " + endpoint.pattern())
                .sorted()
                .toList();

        assertThat(ApiRules.ALL.stream()
                        .map(rule -> rule.method() + " " + rule.pattern())
                        .sorted())
                .as("an endpoint below " + ApiRules.PATH + " has one line in ApiRules, and no other line is there")
                .isEqualTo(there);
        assertThat(ApiRules.ALL.stream().map(ApiRules.Rule::scope)).contains(ApiScope.values());
    }

    @Test
    void everyEndpointOpensForTheKeysWithItsScopeAndForNothingElse() {
        ApiKeys.Issued revoked = issued(EnumSet.allOf(ApiScope.class), null, null);
        keys.revoke(revoked.key().id(), ADMIN);
        ApiKeys.Issued ended =
                issued(EnumSet.allOf(ApiScope.class), null, Instant.now().minusSeconds(1));
        Map<String, @Nullable String> refused = new TreeMap<>();
        refused.put("revoked", revoked.secret());
        refused.put("ended", ended.secret());
        refused.put("unknown", revoked.secret().substring(0, 50) + "AB");
        refused.put("empty", "");
        refused.put("no key", null);
        Map<ApiScope, ApiClient> byScope =
                EnumSet.allOf(ApiScope.class).stream().collect(Collectors.toMap(scope -> scope, this::with));
        Map<String, String> wrong = new TreeMap<>();

        for (ApiRules.Rule rule : ApiRules.ALL) {
            String path = rule.pattern().replaceAll("\\{[^}]+}", "NO-SUCH-THING");
            refused.forEach((kind, secret) -> {
                HttpResponse<String> answer = send(new ApiClient(port, secret), rule, path);
                check(wrong, rule + " with " + kind, answer, answer.statusCode() == 401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer");
            });
            byScope.forEach((scope, client) -> {
                HttpResponse<String> answer = send(client, rule, path);
                boolean opens = rule.scope() == null || rule.scope() == scope;
                int status = answer.statusCode();
                check(
                        wrong,
                        rule + " with " + scope,
                        answer,
                        opens ? Set.of(200, 400, 404).contains(status) : status == 403);
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> send(ApiClient client, ApiRules.Rule rule, String path) {
        return client.send(rule.method().name(), path, null);
    }

    private static void check(Map<String, String> wrong, String what, HttpResponse<String> answer, boolean right) {
        boolean problem = answer.statusCode() == 200
                || answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        boolean noSession = answer.headers().firstValue("Set-Cookie").isEmpty();
        if (!right || !problem || !noSession) {
            wrong.put(what, answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        }
    }

    @Test
    void aSessionOfThePortalOpensNothingHereAndAKeyNothingThere() {
        DemoAccounts.DemoAccount admin = demo.list().stream()
                .filter(account -> account.roles().contains(Role.ADMIN))
                .findFirst()
                .orElseThrow();
        PortalClient person = new PortalClient(port);
        person.signIn(admin.signInName(), admin.password());
        ApiClient program = with(ApiScope.values());

        assertThat(person.get("/api/v1/items").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/plans/" + sku).statusCode()).isEqualTo(401);
        assertThat(program.get("/users").statusCode()).isEqualTo(302);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/v1/nothing").statusCode()).isEqualTo(403);
        assertThat(program.send("DELETE", "/api/v1/reservations/x", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsRevokedOpensNothingFromThenOn() {
        ApiKeys.Issued issued = issued(Set.of(ApiScope.CATALOG_READ), null, null);
        ApiClient program = new ApiClient(port, issued.secret());
        assertThat(program.get("/api/v1/items?limit=1").statusCode()).isEqualTo(200);
        assertThat(keys.list(0, 500).rows())
                .filteredOn(key -> key.id().equals(issued.key().id()))
                .singleElement()
                .extracting(ApiKey::usedAt)
                .isNotNull();

        keys.revoke(issued.key().id(), ADMIN);

        assertThat(program.get("/api/v1/items?limit=1").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensWhatItWasAskedForUntilItsKeyIsRevoked() {
        ApiKeys.Issued issued = issued(Set.of(ApiScope.CATALOG_READ, ApiScope.STOCK_READ), null, null);
        HttpResponse<String> answer = new ApiClient(port, null)
                .send(
                        "POST",
                        "/api/v1/token",
                        "grant_type=client_credentials&scope=catalog:read&client_id="
                                + issued.key().id() + "&client_secret=" + issued.secret(),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ApiClient program =
                new ApiClient(port, ApiClient.json(answer).get("access_token").stringValue());
        assertThat(program.get("/api/v1/items?limit=1").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/availability?sku=" + sku).statusCode()).isEqualTo(403);

        keys.revoke(issued.key().id(), ADMIN);

        assertThat(program.get("/api/v1/items?limit=1").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeySeesItsOwnChannelsAndTheirLocations() {
        ApiClient program = with(ApiScope.STOCK_READ, ApiScope.STOCK_RESERVE);

        JsonNode available = ApiClient.json(program.get("/api/v1/availability?sku=" + sku + "&sku=none"));
        JsonNode moved = ApiClient.json(program.get("/api/v1/items/" + sku + "/movements"));
        JsonNode balances = ApiClient.json(program.get("/api/v1/items/" + sku + "/balances"));
        HttpResponse<String> refused = program.get("/api/v1/availability?sku=" + sku + "&channel=" + otherChannel);

        assertThat(available.get("availability").toString())
                .isEqualTo("[{\"channel\":\"%s\",\"sku\":\"%s\",\"available\":9,\"known\":true,\"preOrder\":[]},"
                                .formatted(channel, sku)
                        + "{\"channel\":\"%s\",\"sku\":\"none\",\"available\":0,\"known\":false,\"preOrder\":[]}]"
                                .formatted(channel));
        assertThat(moved.toString()).contains("L-" + unique).doesNotContain("M-" + unique);
        assertThat(balances.toString()).contains("L-" + unique).doesNotContain("M-" + unique);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(refused).get("expected").stringValue()).contains(channel);
    }

    @Test
    void aReservationOfAnotherChannelIsNotThere() {
        ApiClient program = with(ApiScope.STOCK_RESERVE);
        ApiClient stranger = new ApiClient(
                port,
                keys.issue(
                                new ApiKeys.Wish(
                                        "other", Set.of(ApiScope.STOCK_RESERVE), Set.of(otherChannel), null, null),
                                ADMIN)
                        .secret());
        String path = "/api/v1/reservations/"
                + ApiClient.json(reserve(program, "a", 2)).get("id").stringValue();

        assertThat(program.get(path).statusCode()).isEqualTo(200);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/confirm", "{}").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/release", "{}").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/extend", "{\"lastsSeconds\":9}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/returns", "{}", "Idempotency-Key", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reserve(stranger, "a", 2).statusCode()).isEqualTo(400);
    }

    @Test
    void whatAnotherChannelSoldOfTheSameShelfIsSeenWithoutItsName() {
        String sibling = "app-" + unique;
        locations.putChannels(List.of(new Channel(sibling, "App", ChannelKind.WEB, "L-" + unique, 0)));
        ApiClient program = with(ApiScope.STOCK_RESERVE, ApiScope.STOCK_READ);
        ApiClient other = new ApiClient(
                port,
                keys.issue(
                                new ApiKeys.Wish(
                                        "sibling",
                                        Set.of(ApiScope.STOCK_RESERVE, ApiScope.STOCK_READ),
                                        Set.of(sibling),
                                        null,
                                        null),
                                ADMIN)
                        .secret());
        String own = ApiClient.json(reserve(program, "a", 2)).get("id").stringValue();
        program.post("/api/v1/reservations/" + own + "/confirm", null);
        stock.ship(new Hold("till-receipt-7", sibling, new Sku(sku), Quantity.of(1)));

        String seen = pages(other, "/api/v1/items/" + sku + "/movements?limit=1");
        String byOwner = pages(program, "/api/v1/items/" + sku + "/movements?limit=1");

        assertThat(seen).contains("\"kind\":\"SALE\"").doesNotContain(own, "till-receipt-7");
        assertThat(seen.split("SALE", -1)).as("every sale is told").hasSize(3);
        assertThat(byOwner).contains(own).doesNotContain("till-receipt-7");
    }

    /** Everything on all pages, cursors as they read inside. */
    private static String pages(ApiClient client, String path) {
        StringBuilder all = new StringBuilder();
        String next = "";
        while (next != null) {
            JsonNode page = ApiClient.json(client.get(path + (next.isEmpty() ? "" : "&cursor=" + next)));
            all.append(page.get("movements"));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            all.append(next == null ? "" : new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void aKitIsAsAvailableAsItsPartsAndReservedByThem() {
        String kit = "KIT-" + unique;
        items.put(List.of(new Item(
                new Sku(kit), "Pair", "Lamps", "piece", Money.of("8.00", "GBP"), Money.of("17.00", "GBP"), 1, 1)));
        kits.put(List.of(new KitPart(new Sku(kit), new Sku(sku), Quantity.of(2))));
        ApiClient program = with(ApiScope.STOCK_RESERVE, ApiScope.STOCK_READ);

        assertThat(program.get("/api/v1/availability?sku=" + kit).body()).contains("\"available\":4");
        HttpResponse<String> held = program.post(
                "/api/v1/reservations",
                "{\"channel\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":3}],\"lastsSeconds\":600}"
                        .formatted(channel, kit),
                "Idempotency-Key",
                "k");

        assertThat(held.statusCode()).isEqualTo(201);
        assertThat(held.body()).contains(kit);
        assertThat(stock.level("L-" + unique, new Sku(sku)).reserved()).isEqualTo(Quantity.of(6));
        assertThat(with(ApiScope.STOCK_WRITE)
                        .post(
                                "/api/v1/counts",
                                "{\"location\":\"%s\",\"asOf\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"onHand\":1}]}"
                                        .formatted("L-" + unique, clock.today(), kit))
                        .statusCode())
                .as("what lies there are its parts")
                .isEqualTo(400);
    }

    @Test
    void whatLeftAndWhatWasCountedIsBookedOnceWhereTheKeysChannelsAreServed() {
        ApiClient program = with(ApiScope.STOCK_WRITE);
        String left =
                "{\"location\":\"%s\",\"kind\":\"write_off\",\"reference\":\"broken\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}";
        String path = "/api/v1/movements";

        for (int again = 0; again < 2; again++) {
            HttpResponse<String> booked =
                    program.post(path, left.formatted("L-" + unique, sku, 3), "Idempotency-Key", "broken");
            assertThat(booked.statusCode()).as(booked.body()).isEqualTo(200);
            assertThat(booked.body()).contains("\"onHand\":7");
        }
        assertThat(program.post(path, left.formatted("L-" + unique, sku, 4), "Idempotency-Key", "broken")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.post(path, left.formatted("M-" + unique, sku, 1), "Idempotency-Key", "other")
                        .statusCode())
                .as("a location of another channel")
                .isEqualTo(400);
        assertThat(program.post(path, left.formatted("L-" + unique, "none", 1), "Idempotency-Key", "none")
                        .statusCode())
                .isEqualTo(400);

        String counted = "{\"location\":\"%s\",\"asOf\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"onHand\":%d}]}";
        HttpResponse<String> count =
                program.post("/api/v1/counts", counted.formatted("L-" + unique, clock.today(), sku, 0));
        assertThat(count.body()).isEqualTo("{\"booked\":1,\"same\":0,\"outdated\":[]}");
        assertThat(program.post("/api/v1/counts", counted.formatted("L-" + unique, clock.today(), sku, 0))
                        .body())
                .isEqualTo("{\"booked\":0,\"same\":1,\"outdated\":[]}");
        assertThat(program.post("/api/v1/counts", counted.formatted("L-" + unique, "2099-01-01", sku, 0))
                        .statusCode())
                .isEqualTo(400);
        assertThat(stock.level("L-" + unique, new Sku(sku)).onHand()).isEqualTo(Quantity.ZERO);
        assertThat(stock.level("M-" + unique, new Sku(sku)).onHand()).isEqualTo(Quantity.of(5));
    }

    @Test
    void aWishToldAgainIsToldWhatItHasBecome() {
        ApiClient program = with(ApiScope.STOCK_RESERVE);
        String released = ApiClient.json(reserve(program, "gone", 1)).get("id").stringValue();
        program.post("/api/v1/reservations/" + released + "/release", null);
        String sold = ApiClient.json(reserve(program, "sold", 1)).get("id").stringValue();
        program.post("/api/v1/reservations/" + sold + "/confirm", null);

        HttpResponse<String> over = reserve(program, "gone", 1);
        HttpResponse<String> left = reserve(program, "sold", 1);

        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(ApiClient.json(over).get("state").stringValue()).isEqualTo("released");
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(left).get("state").stringValue()).isEqualTo("confirmed");
    }

    @Test
    void conditionsAreReadAsTheStandardHasThem() {
        ApiClient program = with(ApiScope.STOCK_RESERVE);
        HttpResponse<String> held = reserve(program, "tags", 1);
        String path = held.headers().firstValue("Location").orElseThrow();
        String tag = held.headers().firstValue("ETag").orElseThrow();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String match :
                List.of("W/" + tag, "\"other\"", "\"0\", W/" + tag, "2", "\"2", tag + tag, "\"x\", " + tag)) {
            answers.put(
                    match,
                    program.post(path + "/extend", "{\"lastsSeconds\":1}", "If-Match", match)
                            .statusCode());
        }

        assertThat(answers.values()).containsExactly(412, 412, 412, 400, 400, 400, 200);
        assertThat(program.get(path, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(200);
        String now = program.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(path, "If-None-Match", "W/" + now).statusCode()).isEqualTo(304);
        assertThat(program.get(path, "If-None-Match", "\"x\", " + now).statusCode())
                .isEqualTo(304);
        assertThat(program.post(path + "/confirm", null, "If-Match", "*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSupplierSeesItselfAndWhatItDelivers() {
        ApiClient program = new ApiClient(
                port, issued(Set.of(ApiScope.CATALOG_READ), "S-" + sku, null).secret());

        assertThat(program.get("/api/v1/items").body()).contains(sku).doesNotContain(others, "9.00", "GBP\"}");
        assertThat(program.get("/api/v1/items/" + sku).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/items/" + others).statusCode()).isEqualTo(404);
        assertThat(ApiClient.json(program.get("/api/v1/suppliers"))
                        .get("suppliers")
                        .size())
                .isEqualTo(1);
        assertThat(program.get("/api/v1/suppliers/S-" + sku).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/suppliers/S-" + others).statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/availability?sku=" + sku).statusCode()).isEqualTo(403);
    }

    /** Every address that a supplier's key opens, asked for what is another's: a new one says here what that is. */
    @Test
    void nothingOfAnotherSupplierIsToldAtAnyAddress() {
        String own = "AO-" + unique;
        String other = "AX-" + unique;
        orders.add(SampleOrder.over(own, sku, "S-" + sku));
        orders.add(SampleOrder.over(other, others, "S-" + others));
        shipments.add(shipment("SH-" + own, "S-" + sku, own, sku), Turns.NONE);
        shipments.add(shipment("SH-" + other, "S-" + others, other, others), Turns.NONE);
        Map<String, String> mine = Map.of(
                "items", sku, "suppliers", "S-" + sku, "scores", "S-" + sku, "orders", own, "shipments", "SH-" + own);
        Map<String, String> theirs = Map.of(
                "items",
                others,
                "suppliers",
                "S-" + others,
                "scores",
                "S-" + others,
                "orders",
                other,
                "shipments",
                "SH-" + other);
        Set<ApiScope> scopes = EnumSet.allOf(ApiScope.class).stream()
                .filter(scope -> !scope.isOfCompany())
                .collect(Collectors.toSet());
        ApiClient program = new ApiClient(port, issued(scopes, "S-" + sku, null).secret());
        Map<String, String> wrong = new TreeMap<>();

        for (ApiRules.Rule rule : ApiRules.ALL) {
            if (rule.scope() != null && scopes.contains(rule.scope())) {
                String what = rule.pattern().split("/")[3];
                assertThat(theirs)
                        .as("what another supplier has at " + rule.pattern())
                        .containsKey(what);
                HttpResponse<String> asked =
                        send(program, rule, rule.pattern().replaceAll("\\{[^}]+}", mine.get(what)));
                HttpResponse<String> fenced =
                        send(program, rule, rule.pattern().replaceAll("\\{[^}]+}", theirs.get(what)));
                boolean one = rule.pattern().contains("{");
                // What is to be written was not sent.
                int answered = rule.method() == HttpMethod.GET ? 200 : 400;
                check(
                        wrong,
                        rule + " own",
                        asked,
                        asked.statusCode() == answered && !asked.body().contains(others));
                check(
                        wrong,
                        rule + " another's",
                        fenced,
                        one
                                ? fenced.statusCode() == 404
                                : !fenced.body().contains(others)
                                        && !fenced.body().contains(other));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aLogisticsPartnerIsToldOfWhatItCarriesAndOfNothingElse() {
        Shipment carried = shipment("SH-C" + unique, "S-" + sku, "AC-" + unique, sku);
        shipments.add(carriedBy(carried, "Carrier " + unique), Turns.NONE);
        shipments.add(shipment("SH-X" + unique, "S-" + others, "AX-" + unique, others), Turns.NONE);
        Set<ApiScope> scopes = EnumSet.of(ApiScope.SHIPMENTS_READ, ApiScope.SHIPMENTS_TRACK);
        ApiClient partner = new ApiClient(
                port, issued(scopes, Actor.CARRIER + "carrier " + unique, null).secret());
        ApiClient rival = new ApiClient(
                port, issued(scopes, Actor.CARRIER + "rival " + unique, null).secret());
        Map<String, String> wrong = new TreeMap<>();

        for (ApiRules.Rule rule : ApiRules.ALL) {
            for (String id : List.of("SH-C" + unique, "SH-X" + unique)) {
                String path = rule.pattern().replaceAll("\\{[^}]+}", id);
                boolean opens = rule.scope() == null || scopes.contains(rule.scope());
                boolean own = id.startsWith("SH-C");
                boolean one = rule.pattern().contains("{");
                int mine = rule.method() == HttpMethod.GET ? 200 : 400;
                HttpResponse<String> answer = send(partner, rule, path);
                check(
                        wrong,
                        rule + " " + id,
                        answer,
                        answer.statusCode() == (!opens ? 403 : one && !own ? 404 : mine)
                                && !answer.body().contains(others)
                                && !answer.body().contains("GBP"));
                HttpResponse<String> ofRival = send(rival, rule, path);
                check(
                        wrong,
                        "rival " + rule + " " + id,
                        ofRival,
                        ofRival.statusCode() == (!opens ? 403 : one ? 404 : 200)
                                && !ofRival.body().contains(sku));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(partner.get("/api/v1/shipments").body()).contains("SH-C" + unique);
        HttpResponse<String> said = partner.send(
                "PUT", "/api/v1/shipments/SH-C" + unique + "/milestones/delivered/actual", "{\"on\":\"2026-03-12\"}");
        assertThat(said.statusCode()).as("it has come: " + said.body()).isEqualTo(409);
    }

    private static Shipment carriedBy(Shipment one, String carrier) {
        Notice told = one.notice();
        return new Shipment(
                one.id(),
                one.version(),
                one.supplierId(),
                one.supplierName(),
                one.locationId(),
                one.locationName(),
                new Notice(
                        told.number(),
                        carrier,
                        told.tracking(),
                        told.packages(),
                        told.shippedOn(),
                        told.arrivesOn(),
                        told.lines()),
                one.toldAt(),
                one.state(),
                one.came(),
                one.steps(),
                one.pending());
    }

    private Shipment shipment(String id, String supplier, String order, String item) {
        LocalDate day = LocalDate.of(2026, 3, 12);
        Notice notice = new Notice(
                "N-" + id,
                "",
                "",
                1,
                day,
                day.plusDays(2),
                List.of(new Notice.Line(order, order, 1, new Sku(item), "Lamp", "piece", Quantity.of(1), "")));
        return new Shipment(
                id,
                0,
                supplier,
                supplier,
                "L1",
                "Store",
                notice,
                SampleOrder.NOW,
                Shipment.State.RECEIVED,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void anOrderIsToldWithWhatWasSaidAndWhatCame() {
        String id = "AP-" + unique;
        orders.add(SampleOrder.over(id, sku, "S-" + sku));
        ApiClient program = with(ApiScope.ORDERS_READ);

        HttpResponse<String> order = program.get("/api/v1/orders/" + id);
        JsonNode page = ApiClient.json(program.get("/api/v1/orders?limit=1&state=closed&supplier=S-" + sku));
        HttpResponse<String> promises = program.get("/api/v1/orders/" + id + "/promises");

        assertThat(ApiClient.json(order).get("state").stringValue()).isEqualTo("closed");
        assertThat(ApiClient.json(order).get("lines").get(0).get("sku").stringValue())
                .isEqualTo(sku);
        assertThat(page.get("orders").get(0).get("id").stringValue()).isEqualTo(id);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(ApiClient.json(promises).get("promises")).hasSize(1);
        assertThat(ApiClient.json(program.get("/api/v1/orders/" + id + "/receipts"))
                        .get("receipts"))
                .hasSize(1);
        assertThat(program.get("/api/v1/orders?state=lost").statusCode()).isEqualTo(400);
        for (HttpResponse<String> read : List.of(order, promises)) {
            String tag = read.headers().firstValue("ETag").orElseThrow();
            assertThat(program.get(read.uri().getPath(), "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void aReservationLivesItsLife() {
        ApiClient program = with(ApiScope.STOCK_RESERVE, ApiScope.STOCK_READ);
        HttpResponse<String> held = reserve(program, "order 1", 4);
        String path = held.headers().firstValue("Location").orElseThrow();
        assertThat(held.statusCode()).isEqualTo(201);
        assertThat(reserve(program, "order 1", 4).body()).isEqualTo(held.body());
        assertThat(reserve(program, "order 1", 3).statusCode()).isEqualTo(422);
        HttpResponse<String> tooMuch = reserve(program, "order 2", 6);
        assertThat(tooMuch.statusCode()).isEqualTo(409);
        assertThat(ApiClient.json(tooMuch).get("lines").toString()).contains("\"available\":5");

        HttpResponse<String> longer = program.post(
                path + "/extend",
                "{\"lastsSeconds\":900}",
                "If-Match",
                held.headers().firstValue("ETag").orElseThrow());
        assertThat(longer.statusCode()).isEqualTo(200);
        assertThat(program.post(
                                path + "/confirm",
                                null,
                                "If-Match",
                                held.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(412);
        assertThat(ApiClient.json(program.post(path + "/confirm", null))
                        .get("state")
                        .stringValue())
                .isEqualTo("confirmed");
        assertThat(program.post(path + "/confirm", null).statusCode()).isEqualTo(200);
        assertThat(program.post(path + "/release", null).statusCode()).isEqualTo(409);

        String lines = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku);
        assertThat(program.post(path + "/returns", lines, "Idempotency-Key", "r")
                        .body())
                .contains("\"returned\":1");
        assertThat(program.post(path + "/returns", lines, "Idempotency-Key", "r")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stock.level("L-" + unique, new Sku(sku)).onHand()).isEqualTo(Quantity.of(7));

        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = ApiClient.json(program.get(
                    "/api/v1/items/" + sku + "/movements?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next)));
            page.get("movements").forEach(moved -> read.add(moved.get("kind").stringValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
        }
        assertThat(read).containsExactly("CUSTOMER_RETURN", "SALE", "RECEIPT");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceAndWhatWouldBeRight() {
        ApiClient program = with(ApiScope.values());
        Map<String, String> bodies = new TreeMap<>();
        String good = "{\"sku\":\"" + sku + "\",\"quantity\":1}";
        bodies.put("[]", "body");
        bodies.put("{", "body");
        bodies.put("{\"channel\":\"" + channel + "\",\"line\":[]}", "line");
        bodies.put("{\"lines\":[" + good + "],\"lastsSeconds\":60}", "channel");
        bodies.put("{\"channel\":7,\"lines\":[" + good + "],\"lastsSeconds\":60}", "channel");
        bodies.put("{\"channel\":\"moon\",\"lines\":[" + good + "],\"lastsSeconds\":60}", "channel");
        for (String seconds : List.of("0", "-1", "1.5", "\"60\"", "99999999999999999999", "1e400000000", "null")) {
            bodies.put(
                    "{\"channel\":\"" + channel + "\",\"lines\":[" + good + "],\"lastsSeconds\":" + seconds + "}",
                    "lastsSeconds");
        }
        for (String quantity : List.of(
                "0", "-1", "1.5", "1e400000000", "1e-400000000", "0.0000001", "1e13", "\"2\"", "null", "true")) {
            bodies.put(
                    "{\"channel\":\"" + channel + "\",\"lines\":[" + good + ",{\"sku\":\"" + sku + "\",\"quantity\":"
                            + quantity + "}],\"lastsSeconds\":60}",
                    "lines[1].quantity");
        }
        bodies.put(
                "{\"channel\":\"" + channel + "\",\"lines\":[{\"sku\":\"none\",\"quantity\":1}],\"lastsSeconds\":60}",
                "lines[0].sku");
        bodies.put("{\"channel\":\"" + channel + "\",\"lines\":[],\"lastsSeconds\":60}", "lines");
        Map<String, String> wrong = new TreeMap<>();

        bodies.forEach((body, field) -> {
            HttpResponse<String> answer = program.post(
                    "/api/v1/reservations",
                    body,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            JsonNode problem = ApiClient.json(answer);
            if (answer.statusCode() != 400
                    || !field.equals(problem.path("field").asString())
                    || problem.path("expected").asString().isBlank()) {
                wrong.put(body, answer.statusCode() + " " + answer.body());
            }
        });
        for (String path : List.of(
                "availability",
                "availability?sku=",
                "availability?sku=a&colour=red",
                "items?limit=0",
                "items?limit=x",
                "items?cursor=%25%25",
                "items/" + sku + "/movements?cursor=abc",
                "items/" + sku + "/balances?at=yesterday",
                "items/" + sku + "/balances?at=%2B999999999-12-31T00:00:00Z")) {
            HttpResponse<String> answer = program.get("/api/v1/" + path);
            if (answer.statusCode() != 400 || !ApiClient.json(answer).has("expected")) {
                wrong.put(path, answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(program.post("/api/v1/reservations", "{\"x\":\"" + "y".repeat(300_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theDocumentNamesEveryEndpoint() {
        JsonNode document = ApiClient.json(with(ApiScope.CATALOG_READ).get("/api/v1/openapi.json"));

        List<String> named = new ArrayList<>();
        document.get("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> named.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(ApiRules.ALL.stream()
                        .map(rule -> rule.method() + " " + rule.pattern())
                        .toList());
        assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.toString()).contains("ReservationAnswer", "lastsSeconds", "Idempotency-Key");
    }

    private HttpResponse<String> reserve(ApiClient client, String name, int quantity) {
        return client.post(
                "/api/v1/reservations",
                "{\"channel\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"lastsSeconds\":600}"
                        .formatted(channel, sku, quantity),
                "Idempotency-Key",
                name);
    }
}
