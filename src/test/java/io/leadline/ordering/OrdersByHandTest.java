package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CountryCalendar;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.ReceivingCalendar;
import io.leadline.catalog.ReceivingDays;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Acme delivers BOX in boxes of 12, at least 24, for 6 or from 200 for 5.50; of CABLE it has no terms, and METAL it sells in
 * dollars. METER is proposed already, in O-77.
 */
class OrdersByHandTest {

    private static final Sku BOX = new Sku("BOX");

    private final List<PurchaseOrder> stored = new ArrayList<>();
    private final OrderStore store = mock();
    private final Suppliers suppliers = mock();
    private final Items items = mock();
    private final Locations locations = mock();
    private final OrderPolicies policies = mock();
    private final WorkingCalendars calendars = mock();
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final OrdersByHand byHand = new OrdersByHand(
            new Proposals(store, suppliers, items, locations, policies, clock),
            new Orders(store, event -> {}),
            store,
            suppliers,
            locations,
            items,
            calendars,
            mock(ObjectProvider.class, call -> Hindrances.NONE),
            clock);

    @BeforeEach
    void company() {
        Supplier acme = new Supplier(
                "ACME", "Acme", "a@acme.example", "GB", ZoneOffset.UTC, Locale.ENGLISH, "GBP", Money.zero("GBP"));
        when(suppliers.find("ACME")).thenReturn(Optional.of(acme));
        when(suppliers.termsFor(any(Sku.class))).thenReturn(List.of());
        when(suppliers.termsFor(BOX)).thenReturn(List.of(terms("BOX", 24, 12, "GBP"), other("BOX")));
        when(suppliers.termsFor(new Sku("METAL"))).thenReturn(List.of(terms("METAL", 1, 1, "USD")));
        when(suppliers.termsFor(new Sku("METER"))).thenReturn(List.of(terms("METER", 1, 1, "GBP")));
        when(locations.find("MAIN"))
                .thenReturn(Optional.of(
                        new Location("MAIN", "Main", LocationKind.WAREHOUSE, "GB", ZoneId.of("Europe/London"))));
        when(items.findAll(any())).thenAnswer(call -> items(call.getArgument(0)));
        when(calendars.receiving(any())).thenReturn(receiving());
        when(policies.of(anyString(), anyString())).thenReturn(OrderPolicy.USUAL);
        when(store.nextId()).thenReturn("O-1");
        when(store.holders(anyString(), any())).thenAnswer(call -> {
            Map<Sku, String> taken = new HashMap<>(Map.of(new Sku("METER"), "O-77"));
            taken.keySet().retainAll(call.<Collection<Sku>>getArgument(1));
            return taken;
        });
        when(store.add(any())).thenAnswer(call -> stored.add(call.getArgument(0)));
        when(store.ofProposal(anyString()))
                .thenAnswer(call -> stored.stream()
                        .filter(order -> order.head().proposalKey().equals(call.getArgument(0)))
                        .map(PurchaseOrder::id)
                        .findFirst());
        when(store.find(anyString(), any())).thenAnswer(call -> stored.stream().findFirst());
    }

    /** Every day of the week, but for these. */
    private static ReceivingCalendar receiving(Period... closed) {
        return new ReceivingCalendar(
                new CountryCalendar("XX", ZoneOffset.UTC, List.of(closed)),
                new ReceivingDays(EnumSet.allOf(DayOfWeek.class)));
    }

    @Test
    void nothingIsAskedForOnADayOnWhichNobodyTakesItIn() {
        ReceivingCalendar closed = receiving(new Period(TODAY.plusDays(20), TODAY.plusDays(29)));
        when(calendars.receiving(any())).thenReturn(closed);
        assertThat(byHand.fault("MAIN", TODAY.plusDays(19))).isEmpty();
        assertThat(byHand.fault("MAIN", TODAY.plusDays(22)))
                .contains(new Fault.NotReceived(TODAY.plusDays(19), TODAY.plusDays(30)));
        assertThat(byHand.fault("NOWHERE", TODAY.plusDays(22))).isEmpty();

        OrderResult result = byHand.order(wanted(line("BOX", "24", null, 22)), BUYER);

        assertThat(result)
                .isEqualTo(new OrderResult.Refused(
                        Refusal.DATE_WRONG, 1, new Fault.NotReceived(TODAY.plusDays(19), TODAY.plusDays(30))));
    }

    @Test
    void theFirstPossibleDayCountsWhoIsClosed() {
        when(calendars.arrival(any(), isNull(), eq(TODAY), eq(12))).thenReturn(TODAY.plusDays(25));
        when(calendars.arrival(any(), any(Location.class), eq(TODAY), eq(12))).thenReturn(TODAY.plusDays(30));

        assertThat(byHand.earliest(terms("BOX", 24, 12, "GBP"), "MAIN")).isEqualTo(TODAY.plusDays(30));
        assertThat(byHand.earliest(terms("BOX", 24, 12, "GBP"), null)).isEqualTo(TODAY.plusDays(25));
    }

    private static List<Item> items(Collection<Sku> skus) {
        return skus.stream()
                .filter(sku -> !sku.value().equals("GHOST"))
                .map(sku -> new Item(
                        sku,
                        "Item " + sku,
                        "things",
                        sku.value().equals("METER") ? "m" : "piece",
                        Money.of("4", "GBP"),
                        Money.of("9", "GBP"),
                        1,
                        1))
                .toList();
    }

    private static Terms terms(String sku, int moq, int multiple, String currency) {
        return new Terms(
                "ACME",
                new Sku(sku),
                1,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("6", currency)),
                        new PriceBreak(Quantity.of(200), Money.of("5.5", currency))),
                Quantity.of(moq),
                Quantity.of(multiple),
                12);
    }

    private static Terms other(String sku) {
        return new Terms(
                "OTHER",
                new Sku(sku),
                2,
                List.of(new PriceBreak(Quantity.of(1), Money.of("1", "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                2);
    }

    private static OrderByHand.Line line(String sku, String quantity, @Nullable String price, int days) {
        return new OrderByHand.Line(
                new Sku(sku),
                Quantity.of(quantity),
                price == null ? null : Money.of(price, "GBP"),
                TODAY.plusDays(days));
    }

    private static OrderByHand wanted(OrderByHand.Line... lines) {
        return new OrderByHand("sheet-1", "ACME", "MAIN", " for the fair ", Arrays.asList(lines));
    }

    @Test
    void aPersonsOrderIsAProposalOfItsOwnWithThePricesOfTheTerms() {
        PurchaseOrder order =
                Verdict.done(byHand.order(wanted(line("BOX", "240", null, 10), line("CABLE", "3", "7.25", 30)), BUYER));

        assertThat(order.state()).isEqualTo(OrderState.PROPOSED);
        assertThat(order.total()).isEqualTo(Money.of("1341.75", "GBP"));
        assertThat(order.lines())
                .extracting(OrderLine::requestedDate)
                .containsExactly(TODAY.plusDays(10), TODAY.plusDays(30));
        assertThat(order.lines().getFirst().because())
                .singleElement()
                .satisfies(term ->
                        assertThat(term.facts()).isEqualTo(Map.of("by", BUYER.name(), "because", "for the fair")));
        assertThat(order.log().history()).extracting(HistoryEntry::actorName).containsExactly(BUYER.name());
    }

    @Test
    void aSheetSentTwiceOrdersOnce() {
        byHand.order(wanted(line("BOX", "24", null, 10)), BUYER);

        assertThat(Verdict.brief(byHand.order(wanted(line("BOX", "24", null, 10)), BUYER)))
                .isEqualTo("again");
        assertThat(stored).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BOX,   23,   ,    10, QUANTITY_WRONG",
        "BOX,   25,   ,    10, QUANTITY_WRONG",
        "BOX,   24.5, ,    10, QUANTITY_WRONG",
        "CABLE, 0,    1,   10, QUANTITY_WRONG",
        "CABLE, 5000000000000000, 1, 10, QUANTITY_WRONG",
        "BOX,   24,   ,    -1, DATE_WRONG",
        "BOX,   24,   ,  9999, DATE_WRONG",
        "CABLE, 3,    ,    10, PRICE_MISSING",
        "CABLE, 3,    -1,  10, PRICE_WRONG",
        "GHOST, 3,    1,   10, ITEM_UNKNOWN",
        "METAL, 3,    ,    10, CURRENCIES_MIXED",
        "METER, 3,    ,    10, ITEM_TAKEN",
        "LAMP,  3,    1,   10, ITEM_TWICE"
    })
    void ofAWrongLineNothingIsOrderedAndItIsNamed(
            String sku, String quantity, @Nullable String price, int days, Refusal why) {
        OrderResult result = byHand.order(wanted(line("LAMP", "1", "2", 5), line(sku, quantity, price, days)), BUYER);

        assertThat(result).isInstanceOfSatisfying(OrderResult.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.line()).isEqualTo(2);
        });
        assertThat(stored).isEmpty();
    }

    static Stream<OrderByHand> wrongHeads() {
        List<OrderByHand.Line> lines = List.of(line("RADIO", "1", "2", 5));
        return Stream.of(
                new OrderByHand("s", "NOBODY", "MAIN", "why", lines),
                new OrderByHand("s", "ACME", "NOWHERE", "why", lines),
                new OrderByHand("s", "ACME", "MAIN", " ", lines),
                new OrderByHand("", "ACME", "MAIN", "why", lines),
                new OrderByHand("s", "ACME", "MAIN", "x".repeat(501), lines),
                new OrderByHand("s", "ACME", "MAIN", "why", List.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongHeads")
    void anOrderKnowsFromWhomWhereToAndWhy(OrderByHand wrong) {
        assertThat(byHand.order(wrong, BUYER)).isInstanceOf(OrderResult.Refused.class);
        assertThat(stored).isEmpty();
    }

    @Test
    void onlyWhoPurchasesOrders() {
        for (var stranger : List.of(ACME, GOODS_IN)) {
            assertThat(Verdict.brief(byHand.order(wanted(line("RADIO", "1", "2", 5)), stranger)))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(stored).isEmpty();
    }

    /** Of two dozen boxes, and waiting for somebody to approve it. */
    private PurchaseOrder asked(OrderMove move) {
        PurchaseOrder proposed = Verdict.done(byHand.order(wanted(line("BOX", "24", null, 10)), BUYER));
        stored.set(
                0,
                AnOrder.stored(new OrderChange(proposed, NOW)
                        .move(OrderMove.REQUIRE_BUYER)
                        .done()));
        if (move == OrderMove.REQUIRE_MANAGER) {
            then(order -> AnOrder.approve(order, BUYER));
            stored.set(
                    0,
                    AnOrder.stored(
                            new OrderChange(stored.getFirst(), NOW).move(move).done()));
        }
        when(items.find(any()))
                .thenAnswer(call ->
                        items(List.of(call.<Sku>getArgument(0))).stream().findFirst());
        when(store.save(any())).thenAnswer(call -> {
            stored.set(0, AnOrder.stored(call.getArgument(0)));
            return true;
        });
        return stored.getFirst();
    }

    private void then(Function<PurchaseOrder, OrderResult> step) {
        stored.set(0, AnOrder.stored(Verdict.done(step.apply(stored.getFirst()))));
    }

    @Test
    void anItemIsAddedToAnOrderThatIsNotApprovedYetAndSaysWhy() {
        PurchaseOrder before = asked(OrderMove.REQUIRE_BUYER);

        PurchaseOrder after =
                Verdict.done(byHand.add("O-1", before.mark(), line("CABLE", "3", "7.25", 30), " they fit ", BUYER));

        assertThat(after.total()).isEqualTo(Money.of("165.75", "GBP"));
        OrderLine added = after.lines().getLast();
        assertThat(added.number()).isEqualTo(2);
        assertThat(added.because().getFirst().facts()).isEqualTo(Map.of("by", BUYER.name(), "because", "they fit"));
        assertThat(after.log().history().getLast().key()).isEqualTo("ordering.history.line-added");
        assertThat(after.mark()).isNotEqualTo(before.mark());
        // Sent twice, it is what nobody has seen any more.
        assertThat(Verdict.brief(byHand.add("O-1", before.mark(), line("CABLE", "3", "7.25", 30), "they fit", BUYER)))
                .isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void whoApprovedItBeforeHasNotApprovedTheAddedItem() {
        PurchaseOrder before = asked(OrderMove.REQUIRE_MANAGER);
        assertThat(before.approvals().signed(before.content())).isEqualTo(Approvals.BUYER);
        assertThat(Verdict.brief(byHand.add("O-1", before.mark(), line("CABLE", "3", "7", 30), "why", BUYER)))
                .isEqualTo("FORBIDDEN");

        PurchaseOrder after =
                Verdict.done(byHand.add("O-1", before.mark(), line("CABLE", "300", "7", 30), "why", AnOrder.MANAGER));

        assertThat(after.approvals().signed(after.content())).isEqualTo(Approvals.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "CABLE, 3,  ,   10, why, PRICE_MISSING",
        "CABLE, 3,  7,  -1, why, DATE_WRONG",
        "CABLE, 0,  7,  10, why, QUANTITY_WRONG",
        "CABLE, 3,  7,  10, '', REASON_MISSING",
        "GHOST, 3,  7,  10, why, ITEM_UNKNOWN",
        "METAL, 3,  ,   10, why, CURRENCIES_MIXED",
        "METER, 3,  ,   10, why, ITEM_TAKEN",
        "BOX,   24, ,   10, why, ITEM_TWICE"
    })
    void anItemThatIsWrongIsNotAdded(
            String sku, String quantity, @Nullable String price, int days, String because, Refusal why) {
        PurchaseOrder before = asked(OrderMove.REQUIRE_BUYER);

        assertThat(Verdict.brief(byHand.add("O-1", before.mark(), line(sku, quantity, price, days), because, BUYER)))
                .isEqualTo(why.name());
        assertThat(stored.getFirst()).isEqualTo(before);
    }

    @Test
    void nothingIsAddedToAnOrderThatWasSentAndByNobodyElse() {
        PurchaseOrder before = asked(OrderMove.REQUIRE_BUYER);
        for (var stranger : List.of(ACME, GOODS_IN)) {
            assertThat(Verdict.brief(byHand.add("O-1", before.mark(), line("CABLE", "3", "7", 30), "why", stranger)))
                    .isEqualTo("FORBIDDEN");
        }
        for (OrderState state : OrderState.values()) {
            if (!state.awaitsApproval()) {
                stored.set(0, AnOrder.anOrder(state).now());
                assertThat(Verdict.brief(byHand.add(
                                "O-1", stored.getFirst().mark(), line("CABLE", "3", "7", 30), "why", AnOrder.MANAGER)))
                        .as(state.name())
                        .isEqualTo("NOT_NOW");
            }
        }
    }
}
