package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.WorkingCalendar;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order of a hundred lamps, told to come four days after they are needed. */
class AftermathsTest {

    private final Map<String, Aftermath> kept = new LinkedHashMap<>();
    private final OrderSteps steps = mock();
    private final Stock stock = mock();
    private final RecordFeed feed = mock();
    private final WorkingCalendars calendars = mock();
    private final BusinessClock clock = mock();
    private final Escalation escalation = EscalationTest.open(DelayCause.PROMISE_LATE);
    private final Aftermaths aftermaths = new Aftermaths(
            new InMemory(), steps, stock, feed, calendars, new CompanyCurrency("GBP"), clock, event -> {});

    private @Nullable Instant looked;

    private final class InMemory implements AftermathStore {

        @Override
        public boolean add(Aftermath one) {
            return kept.putIfAbsent(one.id(), one) == null;
        }

        @Override
        public boolean save(Aftermath one) {
            return kept.put(one.id(), one) != null;
        }

        @Override
        public Optional<Aftermath> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public List<Aftermath> ofOrder(String orderId) {
            return kept.values().stream()
                    .filter(one -> one.orderId().equals(orderId))
                    .toList();
        }

        @Override
        public List<String> openOrders(String behind, int limit) {
            return kept.values().stream()
                    .filter(one -> one.end() == null)
                    .map(Aftermath::orderId)
                    .toList();
        }

        @Override
        public Optional<Instant> lookedUntil() {
            return Optional.ofNullable(looked);
        }

        @Override
        public void looked(Instant until) {
            looked = until;
        }

        @Override
        public Page<Aftermath> ended(Instant since, int offset, int limit) {
            List<Aftermath> rows =
                    kept.values().stream().filter(one -> one.end() != null).toList();
            return new Page<>(rows, rows.size());
        }
    }

    @BeforeEach
    void company() {
        when(clock.today()).thenReturn(TODAY);
        when(clock.now()).thenReturn(NOW);
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(stock.movements(any(), any(), any(), anyInt())).thenReturn(new MovementsPage(List.of(), Optional.empty()));
        when(stock.level(any(), any()))
                .thenReturn(new StockLevel("L1", new Sku("X"), Quantity.of(5), Quantity.ZERO, Quantity.ZERO));
        WorkingCalendar calendar = mock();
        when(calendar.workingTimeBetween(any(), any())).thenReturn(Duration.ofHours(3));
        when(calendars.of(any())).thenReturn(calendar);
    }

    private static LateLine late() {
        return late(DelayCause.PROMISE_LATE, 1, "60");
    }

    private static LateLine late(DelayCause cause, double chance, String lost) {
        return new LateLine(
                1,
                new Sku("X"),
                "Lamp",
                "piece",
                Quantity.of(100),
                cause,
                chance,
                DAY,
                DAY,
                DAY.plusDays(4),
                4,
                new Stakes.Stake(Money.of(lost, "GBP"), Quantity.of(30), DAY.minusDays(2)),
                List.of());
    }

    private void now(PurchaseOrder order) {
        when(steps.get(order.id())).thenReturn(order);
    }

    private void warned(PurchaseOrder order) {
        now(order);
        aftermaths.warned(new LinesWarned(escalation, order, List.of(late()), NOW));
    }

    private Aftermath only() {
        assertThat(kept).hasSize(1);
        return kept.values().iterator().next();
    }

    @Test
    void whatIsToldFirstIsKeptWithWhatADayCosts() {
        PurchaseOrder order = anOrder().confirmed().now();
        warned(order);
        warned(order);

        Aftermath.Warning told = only().warning();
        assertThat(told).isNotNull();
        assertThat(told.needed()).isEqualTo(DAY);
        assertThat(told.atStake()).isEqualTo(Money.of("60", "GBP"));
        assertThat(told.aDay().amount()).as("sixty over six days").isEqualByComparingTo("10");
        assertThat(only().end()).isNull();
    }

    @Test
    void aDecisionAboutTheWholeOrderIsOneAboutEachLineThatPeopleWereToldOf() {
        warned(anOrder().confirmed().now());

        aftermaths.decided(new DelayDecided(escalation, new DelayDecision.Accept(DAY.plusDays(4)), "Bea"));
        aftermaths.decided(new DelayDecided(escalation, new DelayDecision.Accept(DAY.plusDays(4)), "Bea"));

        assertThat(only().choices()).singleElement().satisfies(choice -> {
            assertThat(choice.chosen().kind()).isEqualTo(WayOut.Kind.WAIT);
            assertThat(choice.chosen().cost()).isEqualTo(Money.of("60", "GBP"));
            assertThat(choice.by()).isEqualTo("Bea");
        });
    }

    @Test
    void anOrderThatCannotBeSettledKeepsNoneBehindItWaiting() {
        PurchaseOrder order = anOrder().confirmed().now();
        warned(order);
        Aftermath known = only();
        kept.clear();
        kept.put("broken", ofOrder("O-BROKEN", known));
        kept.put(known.id(), known);
        when(steps.get("O-BROKEN")).thenThrow(new IllegalStateException("It cannot be read"));
        now(anOrder().in(OrderState.CANCELLED).now());

        aftermaths.settleAll();

        assertThat(kept.get(known.id()).end()).isNotNull();
    }

    private static Aftermath ofOrder(String orderId, Aftermath one) {
        return new Aftermath(
                Aftermath.id(orderId, one.line()),
                0,
                orderId,
                orderId,
                one.supplierId(),
                one.supplierName(),
                one.location(),
                one.line(),
                one.sku(),
                one.item(),
                one.warning(),
                List.of(),
                null);
    }

    @Test
    void itsEndIsWrittenOnceWhenAllOfItIsIn() {
        PurchaseOrder order = anOrder().confirmed().now();
        warned(order);
        aftermaths.settle(order.id());
        assertThat(only().end()).as("it may still come").isNull();
        when(feed.tasks(order.id())).thenReturn(List.of(task("supplier:acme")));
        when(feed.elements(order.id())).thenReturn(List.of(element(NOW), element(null)));

        now(anOrder().confirmed().received(100, 0).now());
        aftermaths.settle(order.id());
        Aftermath.End first = only().end();
        when(clock.now()).thenReturn(NOW.plusSeconds(900));
        aftermaths.settle(order.id());

        assertThat(first).isNotNull();
        assertThat(first.how()).isEqualTo(Aftermath.How.RECEIVED);
        assertThat(first.received()).isEqualTo(Quantity.of(100));
        assertThat(first.daysOut()).isZero();
        assertThat(first.spent())
                .containsExactly(new Aftermath.Spent("supplier", "supplier-agreement.UserTask_AnswerOrder", 180, 1));
        assertThat(only().end()).as("written once").isEqualTo(first);
    }

    @Test
    void whatTheCompanyTookAwayItselfSaysNothing() {
        PurchaseOrder order = anOrder().confirmed().now();
        warned(order);

        now(anOrder(OrderState.CANCELLED).now());
        aftermaths.settle(order.id());

        assertThat(only().end()).isNotNull().extracting(Aftermath.End::how).isEqualTo(Aftermath.How.GIVEN_UP);
    }

    @Test
    void whatTheSupplierAgreedToLeaveOutIsGivenUpWhereverItWasAsked() {
        PurchaseOrder order = anOrder().and(30).confirmed().now();
        warned(order);

        now(anOrder()
                .and(30)
                .confirmed()
                .askedToLeaveOut(1)
                .changeAnswered(1, true)
                .now());
        aftermaths.settle(order.id());
        aftermaths.decided(new DelayDecided(escalation, new DelayDecision.Accept(DAY.plusDays(4)), "Bea"));

        assertThat(only().end()).isNotNull().extracting(Aftermath.End::how).isEqualTo(Aftermath.How.GIVEN_UP);
        assertThat(only().choices()).as("nobody waits for it").isEmpty();
    }

    @Test
    void aLineInTimeThatNobodyWasToldOfLeavesNothing() {
        PurchaseOrder order = anOrder().confirmed().received(100, 0).now();
        now(order);

        aftermaths.settle(order.id());

        assertThat(kept).isEmpty();
    }

    @Test
    void aLateLineThatNobodyWasToldOfIsWrittenDownThoughItsChangeWasNeverHeardOf() {
        PurchaseOrder order = inLate();
        now(order);
        over(order.id());

        aftermaths.settleAll();
        aftermaths.settleAll();

        assertThat(only().warning()).isNull();
        assertThat(only().end()).isNotNull().extracting(Aftermath.End::how).isEqualTo(Aftermath.How.RECEIVED);
        assertThat(looked).isEqualTo(NOW);
    }

    @Test
    void whatCouldNotBeLookedAtIsLookedAtAgainForSomeDays() {
        PurchaseOrder order = inLate();
        over(order.id());
        when(steps.get(order.id())).thenThrow(new IllegalStateException("The store is away"));

        aftermaths.settleAll();
        assertThat(looked).as("until what failed").isEqualTo(NOW.minusSeconds(60));

        when(clock.now()).thenReturn(NOW.plus(Duration.ofDays(30)));
        aftermaths.settleAll();
        assertThat(looked).as("no further back than a week").isEqualTo(NOW.plus(Duration.ofDays(23)));
    }

    @Test
    void whatWasPromisedAndCameInPartOrNeverIsLateThoughNobodyWasToldOfIt() {
        PurchaseOrder order = anOrder().and(30).confirmed().receivedAtLast(60).now();
        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        now(order);

        aftermaths.settle(order.id());

        assertThat(kept.values())
                .extracting(one -> one.end() == null ? null : one.end().how())
                .containsExactly(Aftermath.How.PARTLY, Aftermath.How.NEVER);
        assertThat(aftermaths.lessons(TODAY, MANAGER)).hasValueSatisfying(taught -> {
            assertThat(taught.late()).isEqualTo(2);
            assertThat(taught.foreseen()).isZero();
            assertThat(taught.warned()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "RE_SOURCED"})
    void whatTheCompanyNeverSentOrTookBackIsNoDelayThatNobodyForesaw(OrderState state) {
        PurchaseOrder order = anOrder(state).now();
        now(order);

        aftermaths.settle(order.id());

        assertThat(kept).isEmpty();
    }

    @Test
    void whatADisruptionTakesIsHeldAgainstWhatItComesToThoughNobodyWasWarned() {
        now(anOrder().confirmed().now());
        WayOut wait = way(WayOut.Kind.WAIT, "80", "0");
        WayOut sooner = way(WayOut.Kind.EXPEDITE, "10", "5");

        for (int again = 0; again < 2; again++) {
            aftermaths.chose("D-1", "O-1", 1, sooner, List.of(wait, sooner), 8, "Max");
        }
        now(inLate());
        aftermaths.settle("O-1");

        assertThat(kept.values()).singleElement().satisfies(one -> {
            assertThat(one.choices()).hasSize(1);
            assertThat(one.foretold()).contains(Money.of("15", "GBP"));
            assertThat(one.end()).isNotNull();
            assertThat(one.cameTo().isPresent())
                    .as("ten pounds a day without stock, and five more for the units")
                    .isEqualTo(one.end().daysOut() != null);
        });
        assertThat(aftermaths.lessons(TODAY, MANAGER)).hasValueSatisfying(taught -> {
            assertThat(taught.warned()).as("people were not warned of it").isZero();
            assertThat(taught.decisions()).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(WayOut.Kind.EXPEDITE);
                assertThat(one.times()).isOne();
            });
        });
    }

    private static WayOut way(WayOut.Kind kind, String lost, String extra) {
        return new WayOut(
                kind, "", "", Quantity.of(100), DAY, Money.of(lost, "GBP"), Money.of(extra, "GBP"), null, -1, true);
    }

    private static PurchaseOrder inLate() {
        return anOrder().confirmed().received(DAY.plusDays(5), 1, 100, 0).now();
    }

    private void over(String order) {
        when(steps.overBehind(any(), anyInt())).thenAnswer(asked -> {
            OrderStore.LastTold place = new OrderStore.LastTold(NOW.minusSeconds(60), order);
            return asked.<OrderStore.LastTold>getArgument(0).id().isEmpty() ? List.of(place) : List.of();
        });
    }

    /** At stake is half of sixty; a day on which the shelf is really empty costs ten as ever. */
    @Test
    void aDayCostsAsMuchWhereItWasNotCertainThatThereWouldBeOne() {
        PurchaseOrder order = anOrder().confirmed().now();
        now(order);
        aftermaths.warned(new LinesWarned(escalation, order, List.of(late(DelayCause.AT_RISK, 0.5, "30")), NOW));

        Aftermath.Warning told = only().warning();
        assertThat(told).isNotNull();
        assertThat(told.atStake()).isEqualTo(Money.of("30", "GBP"));
        assertThat(told.aDay().amount()).isEqualByComparingTo("10");
    }

    @Test
    void managersReadItAndNobodyElse() {
        warned(anOrder().confirmed().now());

        assertThat(aftermaths.lessons(TODAY, MANAGER)).isPresent();
        assertThat(aftermaths.lessons(TODAY, BUYER)).isEmpty();
        assertThat(aftermaths.lessons(TODAY, ACME)).isEmpty();
        assertThat(aftermaths.ended(TODAY, 0, 10, BUYER).total()).isZero();
    }

    private static TaskRecord task(String group) {
        return new TaskRecord(
                1,
                "supplier-agreement",
                "UserTask_AnswerOrder",
                "O-1",
                "O-1#answer#1",
                List.of(group),
                TaskRecord.State.COMPLETED,
                NOW,
                null,
                7,
                FeedPosition.START);
    }

    private static ElementRecord element(@Nullable Instant ended) {
        return new ElementRecord(
                2,
                "supplier-agreement",
                1,
                7,
                "UserTask_AnswerOrder",
                "USER_TASK",
                TaskRecord.State.COMPLETED,
                NOW,
                ended);
    }
}
