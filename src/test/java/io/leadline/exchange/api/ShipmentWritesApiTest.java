package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.exchange.api.ShipmentsApi.ShipmentAnswer;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiScope;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.ShipmentsInMemory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Two orders of Acme, each of a hundred lamps that are agreed, and one of another supplier. */
class ShipmentWritesApiTest {

    private static final LocalDate TODAY = AnOrder.TODAY;
    private static final ApiKey ACME = key("acme");
    private static final ApiKey OTHER = key("other");
    private static final ApiKey COMPANY = key(null);
    private static final ApiKey NORTHGATE = carrier("Northgate Freight");
    private static final ApiKey RIVAL = carrier("Rival Lines");

    private final PurchaseOrders orders = mock();
    private final BusinessClock clock = mock();
    private final Shipments shipments = new ShipmentsInMemory().service(orders, clock);
    private final ShipmentWritesApi api = new ShipmentWritesApi(shipments, orders, clock);
    private final ShipmentsApi reading = new ShipmentsApi(shipments);

    private static ApiKey key(@Nullable String supplier) {
        return key(supplier, ApiScope.SHIPMENTS_READ, ApiScope.SHIPMENTS_TELL, ApiScope.SHIPMENTS_TRACK);
    }

    private static ApiKey carrier(String name) {
        return key(Actor.CARRIER + name, ApiScope.SHIPMENTS_READ, ApiScope.SHIPMENTS_TRACK);
    }

    private static ApiKey key(@Nullable String organisation, ApiScope... scopes) {
        return new ApiKey(
                "K-" + organisation,
                "program of " + organisation,
                Set.of(scopes),
                Set.of(),
                organisation,
                "ada",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    @BeforeEach
    void agreedOrders() {
        when(clock.today()).thenReturn(TODAY);
        when(clock.now()).thenReturn(AnOrder.NOW);
        Map<String, PurchaseOrder> there =
                Stream.of("O-1", "O-2", "O-9").collect(Collectors.toMap(id -> id, ShipmentWritesApiTest::order));
        when(orders.find(any(), any())).thenAnswer(asked -> {
            String id = asked.getArgument(0);
            Actor actor = asked.getArgument(1);
            String of = id.equals("O-9") ? "other" : "acme";
            return Optional.ofNullable(there.get(id))
                    .filter(order -> actor.organisation() == null || of.equals(actor.organisation()));
        });
    }

    private static PurchaseOrder order(String id) {
        PurchaseOrder agreed = AnOrder.anOrder().confirmed().now();
        PurchaseOrder order = mock();
        when(order.id()).thenReturn(id);
        when(order.name()).thenReturn("P" + id);
        when(order.head()).thenReturn(agreed.head());
        when(order.state()).thenReturn(agreed.state());
        when(order.openLines()).thenReturn(agreed.openLines());
        when(order.line(1)).thenReturn(agreed.line(1));
        return order;
    }

    private static String line(String order, String units, String more) {
        return "{\"order\":\"%s\",\"line\":1,\"quantity\":%s%s}".formatted(order, units, more);
    }

    private static HttpEntity<byte[]> sent(String body) {
        return new HttpEntity<>(body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpEntity<byte[]> notice(String number, String... lines) {
        return sent("""
            {"number":"%s","carrier":"northgate  freight","tracking":"TR-1","packages":3,"shippedOn":"%s",
             "arrivesOn":"%s","lines":[%s]}
            """.formatted(number, TODAY, TODAY.plusDays(5), String.join(",", lines)));
    }

    private static ShipmentAnswer answer(ResponseEntity<ShipmentAnswer> entity) {
        return Optional.ofNullable(entity.getBody()).orElseThrow();
    }

    private static String refused(Supplier<ResponseEntity<ShipmentAnswer>> asked) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, asked::get);
        return problem.document().getStatus() + " "
                + String.valueOf(problem.document().getType()).replace("urn:leadline:problem:", "")
                + Optional.ofNullable(problem.document().getProperties())
                        .map(more -> more.get("field"))
                        .map(field -> " " + field)
                        .orElse("");
    }

    @Test
    void aShipmentOfSeveralOrdersIsToldOnceHoweverOftenItIsSent() {
        HttpEntity<byte[]> told = notice(
                "D-1",
                line("O-1", "60", ",\"batch\":\"B7\",\"bestBefore\":\"" + TODAY.plusDays(90) + "\""),
                line("O-1", "10", ",\"batch\":\"B8\",\"sku\":\"I-1\""),
                line("O-2", "100", ""));

        ResponseEntity<ShipmentAnswer> first = api.tell(ACME, told);
        ResponseEntity<ShipmentAnswer> again = api.tell(ACME, told);

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(answer(again)).isEqualTo(answer(first));
        assertThat(answer(first).lines())
                .extracting(line -> line.order() + " " + line.quantity() + " " + line.batch() + " " + line.bestBefore())
                .containsExactly("O-1 60 B7 " + TODAY.plusDays(90), "O-1 10 B8 null", "O-2 100  null");
        assertThat(shipments.shippable("O-1", null, Callers.actor(ACME)))
                .as("what is shipped is open no more, once")
                .singleElement()
                .satisfies(open -> assertThat(open.remaining().toDouble()).isEqualTo(30));
        assertThat(refused(() -> api.tell(ACME, notice("D-1", line("O-1", "5", "")))))
                .isEqualTo("422 other-content");
        assertThat(refused(() -> api.tell(ACME, notice("D-2", line("O-1", "31", "")))))
                .isEqualTo("409 too-much");
    }

    @Test
    void whatIsSentAgainAfterACorrectionOrItsDayIsToldWhatItIsNow() {
        HttpEntity<byte[]> told = notice("D-1", line("O-1", "60", ""));
        String id = answer(api.tell(ACME, told)).id();
        api.correct(ACME, id, notice("D-1", line("O-1", "40", "")));
        when(clock.today()).thenReturn(TODAY.plusDays(30));

        ResponseEntity<ShipmentAnswer> again = api.tell(ACME, told);

        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(answer(again).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("40"));
        api.withdraw(ACME, id, sent("{\"reason\":\"The kiln broke\"}"));
        assertThat(refused(() -> api.tell(ACME, told))).isEqualTo("422 other-content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        line                                                  | refused
        {"order":"O-9","line":1,"quantity":1}                 | 400 wrong-value lines[0].order
        {"order":"none","line":1,"quantity":1}                | 400 wrong-value lines[0].order
        {"order":"O-1","line":7,"quantity":1}                 | 400 wrong-value lines[0].line
        {"order":"O-1","line":1.5,"quantity":1}               | 400 wrong-value lines[0].line
        {"order":"O-1","line":1,"quantity":0.5}               | 400 wrong-value lines[0].quantity
        {"order":"O-1","line":1,"quantity":0}                 | 400 wrong-value lines[0].quantity
        {"order":"O-1","line":1,"quantity":1e400000000}       | 400 wrong-value lines[0].quantity
        {"order":"O-1","line":1,"quantity":1,"sku":"X"}       | 400 wrong-value lines[0].sku
        {"order":"O-1","line":1,"quantity":1,"price":1}       | 400 wrong-value lines[0].price
        {"order":"O-1","line":1,"quantity":1,"batch":7}       | 400 wrong-value lines[0].batch
        {"order":"O-1","line":1,"quantity":1,"bestBefore":"x"} | 400 wrong-value lines[0].bestBefore
        {"order":"O-1","line":1,"quantity":101}               | 409 too-much
        7                                                     | 400 wrong-value lines[0]
        """)
    void whatIsWrongIsNamedWithItsPlace(String line, String refusal) {
        assertThat(refused(() -> api.tell(ACME, notice("D-1", line)))).isEqualTo(refusal);
        assertThat(reading.shipments(ACME, new LinkedMultiValueMap<>()).shipments())
                .isEmpty();
    }

    @Test
    void anothersShipmentAndItsOrdersAreNotThereForASupplier() {
        String id = answer(api.tell(ACME, notice("D-1", line("O-1", "60", "")))).id();

        assertThat(refused(() -> api.correct(OTHER, id, notice("D-1", line("O-9", "1", "")))))
                .isEqualTo(refused(() -> api.correct(OTHER, "SH-none", notice("D-1", line("O-9", "1", "")))))
                .isEqualTo("404 unknown");
        assertThat(refused(() -> api.withdraw(OTHER, id, sent("{\"reason\":\"no\"}"))))
                .isEqualTo("404 unknown");
        assertThat(refused(() -> pass(OTHER, id, TODAY))).isEqualTo("404 unknown");
        assertThat(refused(() -> reading.shipment(OTHER, id))).isEqualTo("404 unknown");
        assertThat(answer(api.tell(OTHER, notice("D-1", line("O-9", "1", "")))).id())
                .as("the same number of another supplier is another shipment")
                .isNotEqualTo(id);
        assertThat(reading.shipments(OTHER, new LinkedMultiValueMap<>()).shipments())
                .singleElement()
                .satisfies(one -> assertThat(one.lines().getFirst().order()).isEqualTo("O-9"));
        assertThat(refused(() -> api.tell(COMPANY, notice("D-1", line("O-1", "1", "")))))
                .isEqualTo("403 not-this-key");
    }

    private ResponseEntity<ShipmentAnswer> pass(ApiKey key, String id, LocalDate day) {
        return api.pass(
                key,
                id,
                "delivered",
                "estimated",
                sent("{\"on\":\"" + day + "\",\"reason\":\"customs\",\"note\":\"x\"}"));
    }

    @Test
    void whoCarriesAShipmentSaysWhereItIsAndNobodyElsesPartner() {
        String id = answer(api.tell(ACME, notice("D-1", line("O-1", "60", "")))).id();

        ShipmentAnswer said = answer(pass(NORTHGATE, id, TODAY.plusDays(9)));
        ShipmentAnswer again = answer(pass(NORTHGATE, id, TODAY.plusDays(9)));

        assertThat(said.arrivesOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(again).isEqualTo(said);
        assertThat(said.milestones())
                .containsExactly(new ShipmentsApi.Passing("delivered", "estimated", TODAY.plusDays(9), "customs"));
        assertThat(reading.shipments(NORTHGATE, new LinkedMultiValueMap<>()).shipments())
                .containsExactly(said);
        assertThat(reading.shipments(RIVAL, new LinkedMultiValueMap<>()).shipments())
                .isEmpty();
        assertThat(refused(() -> reading.shipment(RIVAL, id)))
                .isEqualTo(refused(() -> reading.shipment(RIVAL, "SH-none")))
                .isEqualTo("404 unknown");
        assertThat(refused(() -> pass(RIVAL, id, TODAY))).isEqualTo("404 unknown");
        assertThat(said.toString())
                .as("no prices, and no names of who said what")
                .doesNotContain("GBP", "program of");
    }

    @Test
    void withItsCarrierAShipmentGoesToAnotherPartner() {
        String id = answer(api.tell(ACME, notice("D-1", line("O-1", "60", "")))).id();

        api.correct(
                ACME,
                id,
                sent(new String(notice("D-1", line("O-1", "60", "")).getBody(), StandardCharsets.UTF_8)
                        .replace("northgate  freight", "Rival Lines")));

        assertThat(refused(() -> pass(NORTHGATE, id, TODAY.plusDays(9)))).isEqualTo("404 unknown");
        assertThat(answer(pass(RIVAL, id, TODAY.plusDays(9))).arrivesOn()).isEqualTo(TODAY.plusDays(9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        moon      | actual  | {"on":"2030-01-01"}                  | 400 wrong-value kind
        delivered | guessed | {"on":"2030-01-01"}                  | 400 wrong-value sort
        delivered | actual  | {}                                   | 400 wrong-value on
        delivered | actual  | {"on":"2030-01-01"}                  | 400 wrong-value on
        delivered | planned | {"on":"2026-03-02","reason":"moon"}  | 400 wrong-value reason
        """)
    void aPointOfTheWayIsSaidInTheWordsOfCarriers(String kind, String sort, String body, String refusal) {
        String id = answer(api.tell(ACME, notice("D-1", line("O-1", "60", "")))).id();

        assertThat(refused(() -> api.pass(NORTHGATE, id, kind, sort, sent(body))))
                .isEqualTo(refusal);
    }

    @Test
    void aPartnersKeyOpensShipmentsAndTheirWayAlone() {
        for (ApiScope scope : ApiScope.values()) {
            if (!scope.isOfCarriers() && !scope.isOfChannels()) {
                assertThatIllegalArgumentException()
                        .as("%s", scope)
                        .isThrownBy(() -> key(Actor.CARRIER + "Northgate Freight", scope));
            }
        }
        assertThat(Callers.actor(NORTHGATE).seesPrices()).isFalse();
        assertThat(Callers.actor(NORTHGATE).carrier()).contains("Northgate Freight");
        assertThat(Callers.actor(ACME).carrier()).isEmpty();
        assertThat(Callers.carrying(COMPANY).carrier()).isEmpty();
    }

    @Test
    void theCompanysProgramSaysWhereAnyShipmentIs() {
        String id = answer(api.tell(ACME, notice("D-1", line("O-1", "60", "")))).id();

        assertThat(answer(pass(COMPANY, id, TODAY.plusDays(7))).arrivesOn()).isEqualTo(TODAY.plusDays(7));
    }
}
