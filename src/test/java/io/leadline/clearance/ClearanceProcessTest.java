package io.leadline.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.clearance.ClearanceResult.Why;
import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.OverstockCase.Said;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCase.Step;
import io.leadline.clearance.OverstockFigures.Excess;
import io.leadline.demand.DailySale;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.Replanning;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Four thousand of a thing lie there that sells three a day: each way through {@code overstock-clearance} on the real engine. */
@LeadlineTest
class ClearanceProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    ApplicationContext context;

    @Autowired
    OverstockCases cases;

    @Autowired
    OverstockCaseStore store;

    @Autowired
    Inbox inbox;

    @Autowired
    Stock stock;

    @Autowired
    BusinessClock clock;

    @Autowired
    Replanning replanning;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final Sku sku = new Sku("OVER-" + id);
    private final String location = "OL-" + id;
    private final String supplier = "OS-" + id;
    private final Actor goodsIn =
            new Actor("gus", "Gus Goods", Set.of(Role.GOODS_IN), null, Locale.ENGLISH, ZoneOffset.UTC);

    @BeforeEach
    void fourThousandLieThere() {
        LocalDate today = clock.today();
        context.getBean(Locations.class)
                .put(List.of(new Location(location, "Centre", LocationKind.WAREHOUSE, "GB", LONDON)));
        context.getBean(Locations.class)
                .putChannels(List.of(new Channel("OC-" + id, "Shop", ChannelKind.WEB, location, 0)));
        Suppliers suppliers = context.getBean(Suppliers.class);
        suppliers.put(List.of(new Supplier(
                supplier,
                "Maker",
                "maker-" + id + "@example.com",
                "GB",
                LONDON,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"))));
        context.getBean(Items.class)
                .put(List.of(new Item(
                        sku, "Plenty " + id, "over-" + id, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        suppliers.putTerms(List.of(new Terms(
                supplier,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                14)));
        List<DailySale> sold = new ArrayList<>();
        for (int day = -120; day <= 200; day++) {
            // It goes on selling while time passes.
            sold.add(new DailySale(today.plusDays(day), sku, "OC-" + id, 2 + Math.floorMod(day, 3), 27, 0));
        }
        replanning.settle();
        context.getBean(SalesHistory.class).put(sold);
        stock.count(List.of(new StockCount(today, location, sku, Quantity.of(4000))));
        context.getBean(PlanningRuns.class).runHere("over-" + id);
        OverstockCase found = OverstockCase.found(
                "OC-" + id,
                sku,
                "Plenty " + id,
                location,
                supplier,
                "Maker",
                context.getBean(OverstockSources.class)
                        .find(sku, location)
                        .orElseThrow()
                        .figures(),
                clock.now());
        store.add(found);
    }

    private OverstockCase one() {
        return store.open(sku, location).orElseThrow();
    }

    private OverstockCase now(String caseId) {
        return store.find(caseId).orElseThrow();
    }

    private OverstockCase deciding(int round) {
        return await("round " + round)
                .atMost(PATIENCE)
                .until(
                        () -> store.open(sku, location),
                        found -> found.filter(one -> one.state() == State.DECIDING && one.round() == round)
                                .isPresent())
                .orElseThrow();
    }

    private InboxTask task(String interaction, Actor who) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitState(String caseId, State state) {
        await(caseId + " " + state).atMost(PATIENCE).until(() -> now(caseId).state() == state);
    }

    private static ClearanceResult refused(Why why) {
        return new ClearanceResult.Refused(why);
    }

    private Actor supplierByLink() {
        return Actor.byLink(supplier, "Jana", Locale.ENGLISH, LONDON);
    }

    @Test
    void aMarkDownIsApprovedByASecondPersonCarriedOutMeasuredAndAskedAgain() {
        OverstockCase one = deciding(1);
        InboxTask asked = task(one.interaction(), OrderLife.BUYER);
        assertThat(asked.kind()).isEqualTo("overstock-clearance.UserTask_DecideOnOverstock");
        assertThat(asked.about().route()).isEqualTo("overstock/" + one.id());
        ClearanceWay down = one.ways().stream()
                .filter(way -> way.kind() == Kind.MARK_DOWN)
                .findFirst()
                .orElseThrow();
        assertThat(down.known()).as("nobody ever had a discount there").isFalse();
        assertThat(cases.choose(one.id(), down.id(), "", OrderLife.MANAGER)).isEqualTo(refused(Why.FORBIDDEN));
        assertThat(cases.keep(one.id(), " ", clock.today().plusDays(9), OrderLife.BUYER))
                .isEqualTo(refused(Why.REASON_MISSING));

        assertThat(cases.choose(one.id(), down.id(), "Season is over", OrderLife.BUYER))
                .isInstanceOf(ClearanceResult.Done.class);

        awaitState(one.id(), State.APPROVING);
        task(now(one.id()).interaction(), OrderLife.MANAGER);
        Actor both = new Actor(
                OrderLife.BUYER.id(), "Bea", Set.of(Role.BUYER, Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(cases.approve(one.id(), true, "", both)).isEqualTo(refused(Why.SAME_PERSON));
        assertThat(cases.approve(one.id(), false, "", OrderLife.MANAGER)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(cases.approve(one.id(), true, "", OrderLife.MANAGER)).isInstanceOf(ClearanceResult.Done.class);

        await().atMost(PATIENCE)
                .until(() -> now(one.id()).steps().stream().anyMatch(step -> step.what() == Said.CARRIED_OUT));
        assertThat(context.getBean(Promotions.class).all())
                .filteredOn(promotion -> sku.equals(promotion.sku()))
                .extracting(promotion -> promotion.discountPercent().intValue())
                .containsExactly(20, 30, 50);

        PassingTime.pass(context, Duration.ofDays(85));

        deciding(2);
        assertThat(now(one.id()).steps())
                .extracting(Step::what)
                .containsExactly(Said.CHOSEN, Said.APPROVED, Said.CARRIED_OUT, Said.MEASURED);
        assertThat(now(one.id()).chosen()).isNull();
    }

    @Test
    void theSupplierIsSilentThenAgreesTheGoodsGoBackAndItEndsByItself() {
        OverstockCase one = deciding(1);
        task(one.interaction(), OrderLife.BUYER);
        String back = "RETURN-" + supplier;
        assertThat(one.way(back)).isPresent();
        assertThat(cases.find(one.id(), supplierByLink()))
                .as("nobody has asked it")
                .isEmpty();
        cases.choose(one.id(), back, "", OrderLife.BUYER);
        awaitState(one.id(), State.APPROVING);
        task(now(one.id()).interaction(), OrderLife.MANAGER);
        cases.approve(one.id(), true, "", OrderLife.MANAGER);
        awaitState(one.id(), State.ASKED);
        task(now(one.id()).interaction(), supplierByLink());
        await().atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(one.id(), OrderLife.BUYER).stream()
                        .anyMatch(mail -> mail.template().equals("return-asked")));
        assertThat(cases.find(one.id(), supplierByLink()).orElseThrow().ways())
                .as("no arithmetic")
                .isEmpty();

        PassingTime.pass(context, Duration.ofDays(12));

        OverstockCase again = deciding(2);
        assertThat(again.steps()).extracting(Step::what).contains(Said.SILENT);
        task(again.interaction(), OrderLife.BUYER);
        cases.choose(one.id(), back, "", OrderLife.BUYER);
        awaitState(one.id(), State.APPROVING);
        task(now(one.id()).interaction(), OrderLife.MANAGER);
        cases.approve(one.id(), true, "", OrderLife.MANAGER);
        awaitState(one.id(), State.ASKED);
        task(now(one.id()).interaction(), supplierByLink());
        assertThat(cases.answerReturn(one.id(), false, "", supplierByLink())).isEqualTo(refused(Why.REASON_MISSING));
        cases.answerReturn(one.id(), true, "Send them", supplierByLink());
        awaitState(one.id(), State.SENDING_BACK);
        task(now(one.id()).interaction(), goodsIn);
        Quantity before = stock.level(location, sku).onHand();

        int agreed = (int) Math.floor(now(one.id()).way(back).orElseThrow().units());
        assertThat(cases.sentBack(one.id(), agreed + 1, goodsIn)).isEqualTo(refused(Why.OUT_OF_BOUNDS));

        assertThat(cases.sentBack(one.id(), agreed, goodsIn)).isInstanceOf(ClearanceResult.Done.class);

        assertThat(cases.sentBack(one.id(), agreed, goodsIn)).isEqualTo(refused(Why.NOT_NOW));
        assertThat(stock.level(location, sku).onHand()).isEqualTo(before.minus(Quantity.of(agreed)));
        replanning.settle();
        context.getBean(PlanningRuns.class).runHere("gone-" + id);
        // What the run's figures would say: no plan of the tests' company ends a case by itself.
        Excess left = context.getBean(OverstockSources.class)
                .find(sku, location)
                .map(OverstockSources.Found::figures)
                .map(few -> new Excess(sku.value(), location, "", "", supplier, few.units(), few.value(), few.dead()))
                .orElse(null);
        assertThat(cases.endsIfGone(now(one.id()), left)).as("%s", left).isTrue();
        awaitState(one.id(), State.ENDED);
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(one.id()).stream()
                        .anyMatch(element -> element.elementId().equals("EndEvent_ClearanceEnded")
                                || element.elementId().equals("EndEvent_OverstockGone")));
        Step last = now(one.id()).steps().getLast();
        assertThat(last.what()).isEqualTo(Said.GONE);
    }

    @Test
    void aSupplierThatWasAskedIsToldWhenTheOverstockIsGone() {
        OverstockCase one = deciding(1);
        task(one.interaction(), OrderLife.BUYER);
        cases.choose(one.id(), "RETURN-" + supplier, "", OrderLife.BUYER);
        awaitState(one.id(), State.APPROVING);
        task(now(one.id()).interaction(), OrderLife.MANAGER);
        cases.approve(one.id(), true, "", OrderLife.MANAGER);
        awaitState(one.id(), State.ASKED);
        task(now(one.id()).interaction(), supplierByLink());

        Excess little = new Excess(sku.value(), location, "", "", supplier, 1, Money.of("4", "GBP"), false);
        assertThat(cases.endsIfGone(now(one.id()), little)).isTrue();

        await().atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(one.id(), OrderLife.BUYER).stream()
                        .anyMatch(mail -> mail.template().equals("return-withdrawn")));
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(one.id()).stream()
                        .anyMatch(element -> element.elementId().equals("EndEvent_ClearanceEnded")));
        await().atMost(PATIENCE)
                .until(() ->
                        inbox.task(one.id() + "#answer#1", supplierByLink()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"WRITE_OFF", "BUNDLE"})
    void eachWayIsCarriedOutAndHeldAgainstWhatWasPromised(Kind kind) {
        OverstockCase one = deciding(1);
        task(one.interaction(), OrderLife.BUYER);
        ClearanceWay way = one.ways().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        Quantity before = stock.level(location, sku).onHand();

        cases.choose(one.id(), way.id(), "", OrderLife.BUYER);
        if (cases.needsApproval(way)) {
            awaitState(one.id(), State.APPROVING);
            task(now(one.id()).interaction(), OrderLife.HEAD);
            assertThat(cases.approve(one.id(), true, "", OrderLife.HEAD)).isInstanceOf(ClearanceResult.Done.class);
        }
        awaitSaid(one.id(), Said.CARRIED_OUT);
        if (kind == Kind.WRITE_OFF) {
            assertThat(stock.level(location, sku).onHand())
                    .isEqualTo(before.minus(Quantity.of((long) Math.floor(way.units()))));
        } else {
            assertThat(context.getBean(Promotions.class).all())
                    .filteredOn(promotion -> sku.equals(promotion.sku()))
                    .extracting(Promotion::kind)
                    .containsExactly(PromotionKind.BUNDLE);
        }

        PassingTime.pass(context, Duration.ofDays(way.days() + 2L));

        awaitSaid(one.id(), Said.MEASURED);
        assertThat(now(one.id()).chosen()).isNull();
    }

    private void awaitSaid(String caseId, Said what) {
        await(caseId + " " + what)
                .atMost(PATIENCE)
                .until(() -> now(caseId).steps().stream().anyMatch(step -> step.what() == what));
    }
}
