package io.leadline.transfers;

import static io.leadline.ordering.OrderLife.BUYER;
import static io.leadline.ordering.OrderLife.GOODS_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.inbox.Inbox;
import io.leadline.messaging.MailStore;
import io.leadline.planning.PlanPolicies;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.Suggestions.Wish;
import io.leadline.transfers.TransferResult.Why;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each path of {@code stock-transfer}, on the real engine with its clock moved. */
@LeadlineTest
class StockTransferTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    Suggestions suggestions;

    @Autowired
    StockTransfers transfers;

    @Autowired
    TransferStore store;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanPolicies policies;

    @Autowired
    Stock stock;

    @Autowired
    RecordFeed feed;

    @Autowired
    Inbox inbox;

    @Autowired
    MailStore mails;

    @Autowired
    Items items;

    @Autowired
    Locations locations;

    @Autowired
    BusinessClock clock;

    @Autowired
    DemoAccounts demo;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Sku cup = new Sku("CUP-" + unique);
    private final String attic = "AT-" + unique;
    private final String shop = "SH-" + unique;

    @BeforeEach
    void fiftyCupsInTheAttic() {
        // The accounts of a demonstration, to whom mails go, are made when they are first listed.
        demo.list();
        for (String place : List.of(attic, shop)) {
            locations.put(List.of(new Location(place, place, LocationKind.WAREHOUSE, "GB", ZoneOffset.UTC)));
        }
        items.put(List.of(
                new Item(cup, "Cup " + unique, "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        stock.count(List.of(new StockCount(clock.today(), attic, cup, Quantity.of(50))));
    }

    @AfterEach
    void nothingWaits() {
        all().forEach(left -> transfers.cancel(left.id(), "The test is over", BUYER));
    }

    @Test
    void anAcceptedTransferIsShippedAndCountedIn() {
        String id = suggested(20);
        awaitInbox(id, "decide", BUYER);
        assertThat(inbox.task(transfers.get(id).interaction("decide"), GOODS_IN))
                .isEmpty();
        assertThat(transfers.accept(id, GOODS_IN)).isEqualTo(TransferResult.refused(Why.FORBIDDEN));
        assertThat(transfers.ship(id, Quantity.of(20), GOODS_IN)).isEqualTo(TransferResult.refused(Why.NOT_NOW));

        done(transfers.accept(id, BUYER));
        awaitInbox(id, "ship", GOODS_IN);
        assertThat(transfers.accept(id, BUYER)).isInstanceOf(TransferResult.Repeated.class);
        suggest(20);
        assertThat(all()).hasSize(1);

        done(transfers.ship(id, Quantity.of(20), GOODS_IN));
        assertThat(transfers.ship(id, Quantity.of(20), GOODS_IN)).isInstanceOf(TransferResult.Repeated.class);
        assertThat(transfers.cancel(id, "No", BUYER)).isEqualTo(TransferResult.refused(Why.ON_ITS_WAY));
        assertThat(onHand(attic)).isEqualTo(Quantity.of(30));
        assertThat(stock.level(shop, cup).inTransit()).isEqualTo(Quantity.of(20));
        awaitInbox(id, "receive", GOODS_IN);

        done(transfers.receive(id, Quantity.of(20), GOODS_IN));
        awaitEnd(id, "EndEvent_TransferDone");
        assertThat(transfers.receive(id, Quantity.of(20), GOODS_IN)).isInstanceOf(TransferResult.Repeated.class);
        assertThat(onHand(shop)).isEqualTo(Quantity.of(20));
        assertThat(stock.level(shop, cup).inTransit()).isEqualTo(Quantity.ZERO);
        assertThat(stock.underway()).noneMatch(moving -> moving.sku().equals(cup));
    }

    @Test
    void whatIsMissingIsWrittenOffAndTheBuyersAreTold() {
        String id = underWay(20);

        done(transfers.receive(id, Quantity.of(17), GOODS_IN));

        awaitEnd(id, "EndEvent_DifferenceTold");
        assertThat(onHand(shop)).isEqualTo(Quantity.of(17));
        assertThat(onHand(attic)).isEqualTo(Quantity.of(30));
        assertThat(mails.of(id, null, 100)).anyMatch(mail -> mail.template().equals("transfer-difference"));
    }

    @Test
    void aDeclinedTransferStaysAwayUntilItsRestIsOver() {
        String id = suggested(20);
        LocalDate today = clock.today();

        done(transfers.decline(id, "We need them here", BUYER));
        awaitEnd(id, "EndEvent_TransferDeclined");
        suggest(20);

        assertThat(all()).isEmpty();
        assertThat(suggestions.declined(List.of(cup), today).get(cup)).hasSize(1);
        LocalDate after = today.plusDays(transfers.restDays() + 1L);
        assertThat(suggestions.declined(List.of(cup), after)).isEmpty();
        suggestions.keep(List.of(cup), List.of(wish(20)), "P-later", after);
        assertThat(all()).hasSize(1);
        assertThat(transfers.accept(id, BUYER)).isEqualTo(TransferResult.refused(Why.NOT_NOW));
    }

    @Test
    void anAcceptedTransferIsCancelledBeforeItLeaves() {
        String id = suggested(20);
        done(transfers.accept(id, BUYER));
        awaitTask(id, "ship");

        assertThat(transfers.cancel(id, " ", GOODS_IN)).isEqualTo(TransferResult.refused(Why.REASON_MISSING));
        done(transfers.cancel(id, "They are broken", GOODS_IN));

        awaitEnd(id, "EndEvent_TransferCancelled");
        assertThat(transfers.ship(id, Quantity.of(20), GOODS_IN)).isEqualTo(TransferResult.refused(Why.NOT_NOW));
        assertThat(onHand(attic)).isEqualTo(Quantity.of(50));
    }

    @Test
    void aRunRepeatedSuggestsNothingTwiceAnotherQuantityReplacesTheFirstAndWhatIsNotWantedGoes() {
        String id = suggested(20);
        suggest(20);
        suggest(25);

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.quantity()).isEqualTo(Quantity.of(25));
        });
        awaitTask(id, "decide");
        suggestions.keep(List.of(cup), List.of(), "P-none", clock.today());

        awaitEnd(id, "EndEvent_TransferDeclined");
        assertThat(transfers.get(id).state()).isEqualTo(State.CANCELLED);
        assertThat(all()).isEmpty();
    }

    @Test
    void shippingAndCancellingAtOnceEitherBooksOrCancels() throws Exception {
        for (int round = 0; round < 12; round++) {
            String id = suggested(2);
            done(transfers.accept(id, BUYER));
            Quantity before = onHand(attic);
            CyclicBarrier together = new CyclicBarrier(2);
            boolean shipsFirst = round % 2 == 0;

            CompletableFuture<TransferResult> one =
                    CompletableFuture.supplyAsync(() -> at(together, id, shipsFirst), Thread::startVirtualThread);
            CompletableFuture<TransferResult> other =
                    CompletableFuture.supplyAsync(() -> at(together, id, !shipsFirst), Thread::startVirtualThread);

            List<TransferResult> results = List.of(one.get(), other.get());
            assertThat(results)
                    .filteredOn(TransferResult.Done.class::isInstance)
                    .hasSize(1);
            boolean left = transfers.get(id).state() == State.UNDER_WAY;
            assertThat(transfers.get(id).state()).isEqualTo(left ? State.UNDER_WAY : State.CANCELLED);
            assertThat(before.minus(onHand(attic))).isEqualTo(left ? Quantity.of(2) : Quantity.ZERO);
            if (left) {
                done(transfers.receive(id, Quantity.of(2), GOODS_IN));
            }
        }
    }

    private TransferResult at(CyclicBarrier together, String id, boolean ships) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return ships ? transfers.ship(id, Quantity.of(2), GOODS_IN) : transfers.cancel(id, "They are broken", BUYER);
    }

    @Test
    void whatIsBeingBookedCannotBeCancelledAndAKilledBookingIsFinishedOnce() {
        String id = suggested(20);
        done(transfers.accept(id, BUYER));
        awaitTask(id, "ship");
        for (String dies : List.of("before", "after")) {
            assertThatThrownBy(() -> dyingBooking(dies.equals("after")).ship(id, Quantity.of(20), GOODS_IN))
                    .isInstanceOf(Killed.class);
            assertThat(transfers.get(id).state()).isEqualTo(State.SHIPPING);
            assertThat(transfers.cancel(id, "Too late", BUYER)).isEqualTo(TransferResult.refused(Why.ON_ITS_WAY));
            assertThat(transfers.ship(id, Quantity.of(15), GOODS_IN)).isEqualTo(TransferResult.refused(Why.NOT_NOW));
            if (dies.equals("before")) {
                assertThat(onHand(attic)).isEqualTo(Quantity.of(50));
                store.save(transfers.get(id).notShipped());
            }
        }

        transfers.goOn();
        transfers.goOn();

        assertThat(transfers.get(id).state()).isEqualTo(State.UNDER_WAY);
        assertThat(transfers.get(id).steps())
                .extracting(StockTransfer.Step::what)
                .containsExactly(State.TO_SHIP, State.UNDER_WAY);
        assertThat(onHand(attic)).isEqualTo(Quantity.of(30));
        awaitTask(id, "receive");
    }

    /** An instance that is killed just before, or just after, it has booked the stock out. */
    private StockTransfers dyingBooking(boolean after) {
        Stock dying = (Stock) Proxy.newProxyInstance(
                Stock.class.getClassLoader(), new Class<?>[] {Stock.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transfer")) {
                        if (after) {
                            method.invoke(stock, arguments);
                        }
                        throw new Killed();
                    }
                    return method.invoke(stock, arguments);
                });
        return new StockTransfers(store, dying, items, policies, (interaction, actor) -> actor, clock, event -> {});
    }

    private static final class Killed extends RuntimeException {}

    @Test
    void whoLetsItWaitIsRemindedAtEachStep() {
        String id = suggested(20);
        awaitTask(id, "decide");
        awaitOpen(id, "UserTask_DecideTransfer");
        PassingTime.pass(context, Duration.ofDays(5));
        awaitEnd(id, "EndEvent_DecisionReminded");

        // The nights that have passed may have planned it away.
        id = suggested(20);
        done(transfers.accept(id, BUYER));
        awaitTask(id, "ship");
        PassingTime.pass(context, Duration.ofDays(5));
        awaitEnd(id, "EndEvent_ShippingReminded");

        done(transfers.ship(id, Quantity.of(20), GOODS_IN));
        awaitTask(id, "receive");
        PassingTime.pass(context, Duration.ofDays(5));
        awaitEnd(id, "EndEvent_ReceiptReminded");
        assertThat(mails.find(null, 0, 500).rows())
                .anyMatch(mail -> mail.template().equals("transfer-reminder"));
        done(transfers.receive(id, Quantity.of(20), GOODS_IN));
    }

    @Test
    void whatGoesBetweenTwoPlacesIsOneTaskAtEachStepWhateverPartFoundIt() {
        Sku mug = new Sku("MUG-" + unique);
        Sku jug = new Sku("JUG-" + unique);
        for (Sku sku : List.of(mug, jug)) {
            items.put(List.of(
                    new Item(sku, sku.value(), "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
            stock.count(List.of(new StockCount(clock.today(), attic, sku, Quantity.of(50))));
        }
        String id = suggested(20);
        suggestions.keep(List.of(mug), List.of(new Wish(mug, attic, shop, Quantity.of(5))), "P-20", clock.today());
        suggestions.keep(List.of(jug), List.of(new Wish(jug, attic, shop, Quantity.of(6))), "P-next", clock.today());
        String batch = transfers.get(id).batch();
        assertThat(transfers.batch(batch)).extracting(StockTransfer::sku).containsExactly(cup, jug, mug);
        awaitInbox(id, "decide", BUYER);

        // One is declined, two are accepted: only then is the decision over, and goods-in has one task.
        done(transfers.decline(one(batch, jug).id(), "", BUYER));
        done(transfers.accept(id, BUYER));
        assertThat(feed.openTask(batch + "#decide")).isPresent();
        Sku pot = new Sku("POT-" + unique);
        suggestions.keep(List.of(pot), List.of(new Wish(pot, attic, shop, Quantity.of(1))), "P-later", clock.today());
        assertThat(transfers.batch(batch)).noneMatch(transfer -> transfer.sku().equals(pot));
        suggestions.keep(List.of(pot), List.of(), "P-none", clock.today());
        assertThat(transfers.all(batch, State.PROPOSED, BUYER))
                .hasSize(1)
                .allMatch(TransferResult.Done.class::isInstance);
        awaitInbox(id, "ship", GOODS_IN);
        assertThat(transfers.all(batch, State.TO_SHIP, BUYER)).containsOnly(TransferResult.refused(Why.FORBIDDEN));

        assertThat(transfers.all(batch, State.TO_SHIP, GOODS_IN))
                .hasSize(2)
                .allMatch(TransferResult.Done.class::isInstance);
        awaitInbox(id, "receive", GOODS_IN);
        done(transfers.receive(id, Quantity.of(19), GOODS_IN));
        assertThat(feed.openTask(batch + "#receive")).isPresent();
        transfers.all(batch, State.UNDER_WAY, GOODS_IN);

        awaitEnd(id, "EndEvent_DifferenceTold");
        assertThat(mails.of(id, null, 100)).anyMatch(mail -> mail.template().equals("transfer-difference"));
        assertThat(mails.of(one(batch, mug).id(), null, 100)).isEmpty();
        assertThat(stock.level(shop, mug).onHand()).isEqualTo(Quantity.of(5));
    }

    /** As if a part of a run had chosen the batch just before its last decision, and joined it just after. */
    @Test
    void whatJoinsABatchTooLateGetsATaskOfItsOwn() {
        Sku mug = new Sku("MUG-" + unique);
        String id = suggested(20);
        done(transfers.accept(id, BUYER));
        awaitInbox(id, "ship", GOODS_IN);
        String decided = transfers.get(id).batch();
        store.add(new StockTransfer(
                "T-late-" + unique,
                decided,
                0,
                mug,
                attic,
                shop,
                Quantity.of(5),
                "P-20",
                State.PROPOSED,
                clock.now(),
                null,
                null,
                null,
                List.of(),
                List.of(StockTransfers.start(decided))));

        suggestions.keep(List.of(mug), List.of(new Wish(mug, attic, shop, Quantity.of(5))), "P-20", clock.today());

        assertThat(transfers.get("T-late-" + unique).batch()).isNotEqualTo(decided);
        awaitInbox("T-late-" + unique, "decide", BUYER);
        assertThat(transfers.batch(decided)).extracting(StockTransfer::id).containsExactly(id);
        done(transfers.decline("T-late-" + unique, "", BUYER));
    }

    private StockTransfer one(String batch, Sku sku) {
        return transfers.batch(batch).stream()
                .filter(transfer -> transfer.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverDecidesTheLastTwoAtOnceTheirTaskEnds() throws Exception {
        Sku mug = new Sku("MUG-" + unique);
        String id = suggested(20);
        suggestions.keep(List.of(mug), List.of(new Wish(mug, attic, shop, Quantity.of(5))), "P-20", clock.today());
        String other = one(transfers.get(id).batch(), mug).id();
        awaitTask(id, "decide");
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> accept(together, id), Thread::startVirtualThread);
        CompletableFuture<?> two =
                CompletableFuture.runAsync(() -> accept(together, other), Thread::startVirtualThread);

        one.get();
        two.get();

        awaitTask(id, "ship");
        transfers.cancel(other, "The test is over", BUYER);
    }

    private void accept(CyclicBarrier together, String id) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        done(transfers.accept(id, BUYER));
    }

    private String suggested(int units) {
        suggest(units);
        return all().getFirst().id();
    }

    private String underWay(int units) {
        String id = suggested(units);
        done(transfers.accept(id, BUYER));
        done(transfers.ship(id, Quantity.of(units), GOODS_IN));
        return id;
    }

    private void suggest(int units) {
        suggestions.keep(List.of(cup), List.of(wish(units)), "P-" + units, clock.today());
    }

    private Wish wish(int units) {
        return new Wish(cup, attic, shop, Quantity.of(units));
    }

    private List<StockTransfer> all() {
        return transfers.open().stream()
                .filter(transfer -> transfer.sku().equals(cup))
                .toList();
    }

    private Quantity onHand(String place) {
        return stock.level(place, cup).onHand();
    }

    private static void done(TransferResult result) {
        assertThat(result).isInstanceOf(TransferResult.Done.class);
    }

    private void awaitTask(String id, String decision) {
        String interaction = transfers.get(id).interaction(decision);
        await(interaction)
                .atMost(PATIENCE)
                .until(() -> feed.openTask(interaction).isPresent());
    }

    private void awaitInbox(String id, String decision, Actor who) {
        String interaction = transfers.get(id).interaction(decision);
        await(interaction + " of " + who.name())
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who).isPresent());
    }

    private void awaitOpen(String id, String element) {
        awaitElement(id, element, TaskRecord.State.OPEN);
    }

    private void awaitEnd(String id, String element) {
        awaitElement(id, element, TaskRecord.State.COMPLETED);
    }

    private void awaitElement(String id, String element, TaskRecord.State state) {
        await(id + " at " + element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(transfers.get(id).batch()).stream()
                        .anyMatch(e -> e.elementId().equals(element) && e.state() == state));
    }
}
