package io.leadline.clearance;

import static io.leadline.clearance.OverstockExample.NOW;
import static io.leadline.clearance.OverstockExample.figures;
import static io.leadline.clearance.OverstockExample.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.clearance.ClearanceResult.Why;
import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.Said;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCase.Step;
import io.leadline.demand.MarkedDown;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionChanged;
import io.leadline.demand.Promotions;
import io.leadline.identity.Actor;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Mail;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A hundred cups too many, of 160. */
class OverstockCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final Sku CUP = new Sku("CUP");
    private static final Actor GOODS_IN =
            new Actor("gus", "Gus Goods", Set.of(Role.GOODS_IN), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final Map<String, OverstockCase> kept = new HashMap<>();
    private final List<Promotion> calendar = new ArrayList<>();
    private int changes;
    private final List<Object> events = new ArrayList<>();
    private final List<Movement> ledger = new ArrayList<>();
    private final OverstockCaseStore store = mock();
    private final OverstockSources sources = mock();
    private final Stock stock = mock();
    private final Promotions promotions = mock();
    private final BusinessClock clock = mock();
    private final CarryOut carryOut =
            new CarryOut(mock(), mock(), promotions, stock, mock(), mock(), mock(), clock, events::add);
    private final OverstockCases cases = new OverstockCases(
            store, sources, carryOut, mock(), mock(), mock(), new ClearanceSettings(500, 10, 500), clock, event -> {});

    private final List<Mail> mails = new ArrayList<>();
    private final Receivers receivers = mock();
    private final Suppliers suppliers = mock();
    private final ClearanceLetters letters = new ClearanceLetters(
            new Scribe(
                    mails::add,
                    mock(),
                    new StaticListableBeanFactory(Map.of("receivers", receivers)).getBeanProvider(Receivers.class),
                    suppliers),
            clock);

    @BeforeEach
    void company() {
        when(suppliers.find(any()))
                .thenAnswer(call -> Optional.of(new Supplier(
                        call.getArgument(0),
                        "Maker",
                        "maker@example.com",
                        "GB",
                        ZoneOffset.UTC,
                        Locale.ENGLISH,
                        "GBP",
                        Money.zero("GBP"))));
        when(clock.now()).thenReturn(NOW);
        when(clock.today()).thenReturn(TODAY);
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(sources.worth(any())).thenReturn(1.0);
        when(store.find(any())).thenAnswer(call -> Optional.ofNullable(kept.get(call.<String>getArgument(0))));
        when(store.open(anyInt()))
                .thenAnswer(call ->
                        kept.values().stream().filter(OverstockCase::isOpen).toList());
        when(store.save(any())).thenAnswer(call -> {
            OverstockCase saved = call.getArgument(0);
            kept.put(saved.id(), saved);
            return true;
        });
        Mockito.doAnswer(call -> ledger.add(call.getArgument(0))).when(stock).record(any(Movement.class));
        when(stock.booked(any(), any())).thenAnswer(call -> List.copyOf(ledger));
        lie(160);
    }

    private void lie(int units) {
        when(stock.level(any(), any()))
                .thenReturn(new StockLevel("DC", CUP, Quantity.of(units), Quantity.ZERO, Quantity.ZERO));
    }

    private OverstockCase chosen(ClearanceWay way) {
        Step step = new Step(Said.CHOSEN, way.kind(), way.units(), way.loss(), "", null, "bea", "Bea Buyer", NOW);
        OverstockCase one = OverstockExample.deciding("OC-1", "S1", CUP)
                .chose(step, new Chosen(way, "bea", "Bea Buyer", 100, NOW), State.WAITING, Map.of());
        kept.put(one.id(), one);
        return one;
    }

    private OverstockCase now() {
        return cases.get("OC-1");
    }

    @Test
    void noMoreGoesBackThanTheSupplierHasAgreedTo() {
        OverstockCase back = chosen(way(Kind.RETURN, 60, "180", "S1")).asks(State.SENDING_BACK);
        kept.put(back.id(), back);

        assertThat(cases.sentBack("OC-1", 61, GOODS_IN)).isEqualTo(new ClearanceResult.Refused(Why.OUT_OF_BOUNDS));
        assertThat(ledger).isEmpty();
        assertThat(cases.sentBack("OC-1", 60, GOODS_IN)).isInstanceOf(ClearanceResult.Done.class);
        assertThat(ledger)
                .singleElement()
                .satisfies(moved -> assertThat(moved.quantity()).isEqualTo(Quantity.of(60)));
    }

    @Test
    void whatIsNotTooMuchAnyMoreIsNotWrittenOffAndARepeatedStepSaysTheSame() {
        OverstockCase before = chosen(way(Kind.WRITE_OFF, 60, "600", ""));
        tooMuch(Kind.WRITE_OFF, 25);

        cases.carryOut("OC-1");
        OverstockCase done = now();
        // It died before it had said so, and plans know meanwhile that nothing is too much.
        kept.put(before.id(), before);
        nothingTooMuch();
        cases.carryOut("OC-1");

        assertThat(ledger)
                .singleElement()
                .satisfies(moved -> assertThat(moved.quantity()).isEqualTo(Quantity.of(25)));
        assertThat(now().steps()).isEqualTo(done.steps());
        assertThat(now().steps().getLast()).satisfies(step -> {
            assertThat(step.what()).isEqualTo(Said.CARRIED_OUT);
            assertThat(step.units()).isEqualTo(25);
            assertThat(step.money()).isEqualTo(Money.of("250.00", "GBP"));
        });
    }

    @Test
    void whereNothingIsTooMuchAnyMoreNothingIsWrittenOff() {
        chosen(way(Kind.WRITE_OFF, 60, "600", ""));
        nothingTooMuch();

        cases.carryOut("OC-1");

        assertThat(ledger).isEmpty();
        assertThat(now().steps().getLast().what()).isEqualTo(Said.NOT_DONE);
    }

    @Test
    void aCaseWhoseWorthNobodyKnowsStaysAsItIs() {
        OverstockCase one = OverstockExample.deciding("OC-1", "S1", CUP);
        kept.put(one.id(), one);
        tooMuch(Kind.RETURN, 60);

        cases.compare(none());
        assertThat(now()).isEqualTo(one);

        nothingTooMuch();
        cases.compare(none());
        assertThat(now().state()).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aSupplierThatWasAskedIsToldThatItNeedNotTakeAnythingBack(State turn) {
        OverstockCase asked = chosen(way(Kind.RETURN, 60, "180", "S1")).asks(turn);
        kept.put(asked.id(), asked);
        nothingTooMuch();

        cases.compare(none());
        now().pending().stream()
                .map(PendingCommand::variables)
                .forEach(told -> letters.withdraw(now(), new ClearanceVariables(told).withdrawn()));

        if (turn == State.ASKED || turn == State.SENDING_BACK) {
            assertThat(mails).singleElement().satisfies(mail -> {
                assertThat(mail.template()).isEqualTo("return-withdrawn");
                assertThat(mail.model()).containsEntry("count", 60L);
            });
        } else {
            assertThat(mails).isEmpty();
        }
    }

    @Test
    void whoeverMayApproveIsRemindedOfIt() {
        when(receivers.withRole(any()))
                .thenAnswer(call -> List.of(receiver(call.<Role>getArgument(0).name())));

        letters.remind(OverstockExample.in(State.APPROVING, "OC-1", "S1", CUP));

        assertThat(mails)
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("MANAGER@example.com", "HEAD_OF_PURCHASING@example.com");
        assertThat(OverstockCases.mayApprove(GOODS_IN)).isFalse();
        assertThat(OverstockCases.mayApprove(
                        new Actor("h", "Hanna", Set.of(Role.HEAD_OF_PURCHASING), null, Locale.ENGLISH, ZoneOffset.UTC)))
                .isTrue();
    }

    private static Receivers.Receiver receiver(String role) {
        User user = mock();
        when(user.id()).thenReturn(role);
        when(user.email()).thenReturn(role + "@example.com");
        when(user.locale()).thenReturn(Locale.ENGLISH);
        when(user.zone()).thenReturn(ZoneOffset.UTC);
        return new Receivers.Receiver(user, List.of());
    }

    private static OverstockFigures none() {
        return new OverstockFigures(List.of(), 0, Money.zero("GBP"));
    }

    /** Of three stages one is over, one runs and one is ahead; another's, and one that people made, are left alone. */
    @Test
    void whatIsGoneIsSoldForLessNoLonger() {
        markedDown();
        lie(50);
        nothingTooMuch();

        cases.compare(none());

        assertThat(now().state()).isEqualTo(State.ENDED);
        assertThat(calendar).extracting(Promotion::period).startsWith(days(-20, -7), days(-6, 0), days(8, 21));
        assertThat(calendar).extracting(Promotion::calledOff).containsExactly(false, false, true, false, false);
        assertThat(events)
                .as("shops hear of what ends today and of what does not begin")
                .extracting(MarkedDown.class::cast)
                .extracting(MarkedDown::id, MarkedDown::period, MarkedDown::calledOff)
                .containsExactly(tuple("OC-1-1-WEB-2", days(-6, 0), false), tuple("OC-1-1-WEB-3", days(8, 21), true));
        List<Promotion> before = List.copyOf(calendar);

        cases.weigh("OC-1", 9);

        assertThat(calendar).isEqualTo(before);
        assertThat(changes).as("each was changed once").isEqualTo(2);
    }

    @Test
    void aMarkDownIsNotStoppedBecausePlansCountWithIt() {
        markedDown();
        lie(150);
        nothingTooMuch();

        cases.compare(none());

        assertThat(now().isOpen()).isTrue();
        assertThat(changes).isZero();
    }

    @Test
    void whatIsMeasuredLeavesNothingRunning() {
        markedDown();
        tooMuch(Kind.MARK_DOWN, 60);

        cases.measure("OC-1");

        assertThat(now().chosen()).isNull();
        assertThat(calendar.subList(0, 3))
                .allSatisfy(promotion ->
                        assertThat(promotion.phase(TODAY.plusDays(1))).isEqualTo(Promotion.Phase.PAST));
    }

    @Test
    void shopsHearOfAPricePathThatPeopleChangeAndOfNoOtherPromotion() {
        Promotion path = promotion("OC-1-1-WEB-2", CUP, days(-6, 3));

        carryOut.on(new PromotionChanged(null, path, NOW));
        carryOut.on(new PromotionChanged(null, promotion("SPRING", CUP, days(-6, 3)), NOW));
        carryOut.on(new PromotionChanged(path, path, NOW.plusSeconds(1)));

        assertThat(events).hasSize(2).doesNotHaveDuplicates();
        assertThat((MarkedDown) events.getFirst())
                .isEqualTo(new MarkedDown(
                        path.id(), CUP, "WEB", path.period(), BigDecimal.valueOf(30), false, "changed#" + NOW, NOW));
    }

    @Test
    void theShopThatAPricePathLeavesHearsThatItEndsThere() {
        Promotion before = promotion("OC-1-1-WEB-2", CUP, days(-6, 7));
        Promotion elsewhere = new Promotion(before.id(), "STORE", null, CUP, before.period(), before.discountPercent());
        Promotion none = new Promotion(before.id(), "WEB", null, CUP, before.period(), BigDecimal.ZERO);

        carryOut.on(new PromotionChanged(before, elsewhere, NOW));
        carryOut.on(new PromotionChanged(before, none, NOW));

        assertThat(events)
                .extracting(MarkedDown.class::cast)
                .extracting(MarkedDown::channel, MarkedDown::period)
                .containsExactly(tuple("WEB", days(-6, 0)), tuple("STORE", days(-6, 7)), tuple("WEB", days(-6, 0)));
    }

    private void markedDown() {
        chosen(way(Kind.MARK_DOWN, 60, "180", ""));
        calendar.addAll(List.of(
                promotion("OC-1-1-WEB-1", CUP, days(-20, -7)),
                promotion("OC-1-1-WEB-2", CUP, days(-6, 7)),
                promotion("OC-1-1-WEB-3", CUP, days(8, 21)),
                promotion("OC-12-1-WEB-1", CUP, days(-6, 7)),
                promotion("SPRING", CUP, days(-6, 7))));
        when(promotions.all())
                .thenAnswer(call -> calendar.stream()
                        .filter(promotion -> !promotion.calledOff())
                        .toList());
        when(promotions.change(any(), any(), any(), any())).thenAnswer(call -> {
            changes++;
            calendar.replaceAll(one -> one.equals(call.getArgument(0)) ? call.<Promotion>getArgument(1) : one);
            return new Edited.Done<>(call.<Promotion>getArgument(1));
        });
    }

    private static Period days(int from, int to) {
        return new Period(TODAY.plusDays(from), TODAY.plusDays(to));
    }

    private static Promotion promotion(String id, Sku sku, Period period) {
        return new Promotion(id, "WEB", null, sku, period, BigDecimal.valueOf(30));
    }

    private void tooMuch(Kind kind, double units) {
        when(sources.find(any(), any()))
                .thenReturn(Optional.of(new OverstockSources.Found(figures(), List.of(way(kind, units, "10", "")))));
    }

    private void nothingTooMuch() {
        when(sources.find(any(), any())).thenReturn(Optional.empty());
    }
}
