package io.leadline.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.outlook.GapDecision.Kind;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.Replanning;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.studio.StudioShop;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Expected orders of made-up suppliers, from a planning run to the decision on a gap, on the running engine. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    ApplicationContext context;

    @Autowired
    Outlooks outlooks;

    @Autowired
    GapDecisions decisions;

    @Autowired
    Inbox inbox;

    @Autowired
    PurchaseOrders orders;

    private final List<StudioShop> shops = new ArrayList<>();

    @BeforeAll
    void plannedShops() {
        for (int i = 0; i < 3; i++) {
            shops.add(new StudioShop(context));
        }
        // So that there are buyers who can be written to.
        shops.getFirst().actor("buyer");
        shops.getFirst().actor("manager");
        context.getBean(PlanningRuns.class).runHere("outlook-" + shops.getFirst().id);
    }

    private static Actor of(String supplier) {
        return Actor.byLink(supplier, "Jana of " + supplier, Locale.ENGLISH, LONDON);
    }

    private Outlook reckoned(StudioShop shop) {
        return outlook(outlooks.reckon(shop.supplier, OrderLife.BUYER));
    }

    private Outlook released(StudioShop shop) {
        Outlook draft = reckoned(shop);
        return outlook(outlooks.release(draft.id(), draft.version(), "Please look at June", OrderLife.BUYER));
    }

    private static Outlook outlook(OutlookResult result) {
        return switch (result) {
            case OutlookResult.Done(Outlook outlook) -> outlook;
            case OutlookResult.Repeated(Outlook outlook) -> outlook;
            case OutlookResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** A share of what is told, of each item and week. */
    private static List<Commitment.Line> said(Outlook outlook, double share) {
        return outlook.lines().stream()
                .map(line -> new Commitment.Line(
                        line.sku(),
                        line.location(),
                        line.told().stream()
                                .map(units -> Math.floor(units * share))
                                .toList()))
                .toList();
    }

    private OutlookResult commit(Outlook outlook, double share) {
        return outlooks.commit(
                outlook.id(), said(outlook, share), "", Commitment.Channel.PORTAL, of(outlook.supplierId()));
    }

    private long mails(Outlook outlook, String template) {
        return context.getBean(Mails.class).of(outlook.id(), OrderLife.BUYER).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }

    private InboxTask task(String interaction, Actor who) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aGapIsDecidedItemByItemAndAnOrderIsMadeByTheUsualDoor() {
        StudioShop shop = shops.get(0);
        context.getBean(Suppliers.class)
                .put(List.of(new Supplier(
                        "X-" + shop.id,
                        "Other " + shop.id,
                        "other-" + shop.id + "@example.com",
                        "GB",
                        LONDON,
                        Locale.ENGLISH,
                        "GBP",
                        Money.zero("GBP"))));
        Outlook draft = reckoned(shop);
        assertThat(draft.state()).isEqualTo(Outlook.State.DRAFT);
        assertThat(draft.lines()).hasSize(3).allSatisfy(line -> {
            assertThat(OutlookWeeks.WHOLE.sum(line.told())).isPositive();
            assertThat(line.range(OutlookWeeks.SPANS.size()).low()).isLessThanOrEqualTo(line.sum());
        });
        assertThat(outlooks.find(draft.id(), of(shop.supplier)))
                .as("a draft is nobody's business")
                .isEmpty();
        OutlookLine first = draft.lines().getFirst();
        List<Double> more = new ArrayList<>(first.told());
        more.set(20, more.get(20) + 500);
        Outlook corrected = outlook(outlooks.correct(draft.id(), first.key(), more, OrderLife.BUYER));
        assertThat(outlooks.release(draft.id(), draft.version(), "", OrderLife.BUYER))
                .as("nobody looked at the correction")
                .isEqualTo(new OutlookResult.Refused(Why.CHANGED_MEANWHILE));
        Outlook outlook = outlook(outlooks.release(draft.id(), corrected.version(), "", OrderLife.BUYER));
        InboxTask asked = task(outlook.asking(), of(shop.supplier));
        assertThat(asked.about().route()).isEqualTo("expected-orders");
        await().atMost(PATIENCE).until(() -> mails(outlook, "outlook-released") == 1);
        assertThat(outlooks.current(shop.supplier, of(shops.get(1).supplier))).isEmpty();
        Outlook seen = outlooks.current(shop.supplier, of(shop.supplier)).orElseThrow();
        assertThat(seen.lines().getFirst().told().get(20)).isEqualTo(more.get(20));
        assertThat(seen.lines()).allSatisfy(line -> assertThat(line.own()).isEqualTo(OutlookLine.Own.NONE));

        Outlook short1 = outlook(commit(outlook, 0.5));
        assertThat(commit(outlook, 0.5)).isInstanceOf(OutlookResult.Repeated.class);
        assertThat(outlooks.commit(
                        outlook.id(), said(outlook, 1), "", Commitment.Channel.PORTAL, of(shops.get(1).supplier)))
                .isEqualTo(new OutlookResult.Refused(Why.FORBIDDEN));
        assertThat(short1.state()).isEqualTo(Outlook.State.GAP);
        InboxTask gapTask = task(outlook.deciding(1), OrderLife.BUYER);
        assertThat(gapTask.about().route()).isEqualTo("outlook/" + shop.supplier);
        assertThat(gapTask.about().value().amount()).isPositive();
        assertThat(inbox.task(outlook.deciding(1), of(shop.supplier))).isEmpty();

        Outlook own = outlooks.find(outlook.id(), OrderLife.BUYER).orElseThrow();
        List<Gap> gaps = own.openGaps();
        assertThat(gaps).hasSize(3);
        String second = gaps.get(1).line().sku();
        alternate(shop, second);
        String proposed = proposal(gaps.get(0).line());
        Quantity before = orders.find(proposed, OrderLife.BUYER).orElseThrow().lines().stream()
                .filter(line -> line.sku().value().equals(gaps.get(0).line().sku()))
                .findFirst()
                .orElseThrow()
                .quantity();
        shop.awaitTask(proposed + "#approve#1");
        String ordered = take(own, gaps.get(0), Kind.ORDER_EARLIER);
        assertThat(ordered).as("the proposal that has the item is raised").isEqualTo(proposed);
        assertThat(decisions.decide(
                        own.id(),
                        1,
                        gaps.get(1).key(),
                        way(own, gaps.get(1), Kind.ALTERNATE),
                        "The kiln is full",
                        OrderLife.BUYER))
                .isEqualTo(new OutlookResult.Refused(Why.ORDER_REFUSED, "ordering.refusal.item-taken"));
        assertThat(proposal(gaps.get(1).line())).as("one order has them all").isEqualTo(proposed);
        orders.reject(proposed, "From somebody else", OrderLife.BUYER);
        task(outlook.deciding(2), OrderLife.BUYER);
        assertThat(outlooks.find(outlook.id(), OrderLife.BUYER).orElseThrow().openGaps())
                .as("the gap that the rejected order was to fill is open again")
                .extracting(Gap::key)
                .containsExactlyInAnyOrderElementsOf(gaps.stream().map(Gap::key).toList());
        String instead = takenByTwoAtOnce(own, gaps.get(1), Kind.ALTERNATE);
        take(own, gaps.get(0), Kind.ACCEPT);
        assertThat(orders.openSupply(new Sku(second), gaps.get(1).line().location()))
                .as("of two buyers one orders")
                .filteredOn(open -> open.supplierId().equals("X-" + shop.id))
                .hasSize(1);
        assertThat(decisions.decide(
                        own.id(), 2, gaps.get(0).key(), way(own, gaps.get(0), Kind.ACCEPT), "Twice", OrderLife.BUYER))
                .isEqualTo(new OutlookResult.Refused(Why.DECIDED_ALREADY));
        assertThat(decisions.decide(
                        own.id(), 2, gaps.get(2).key(), way(own, gaps.get(2), Kind.ACCEPT), " ", OrderLife.BUYER))
                .isEqualTo(new OutlookResult.Refused(Why.REASON_MISSING));
        assertThat(decisions.decide(
                        own.id(), 3, gaps.get(2).key(), way(own, gaps.get(2), Kind.ACCEPT), "Old", OrderLife.BUYER))
                .as("of a commitment that was not given")
                .isEqualTo(new OutlookResult.Refused(Why.DECIDED_ALREADY));
        take(own, gaps.get(2), Kind.ACCEPT);

        shop.awaitEnd(outlook.id(), "EndEvent_GapDecided");
        Outlook ended = outlooks.find(outlook.id(), OrderLife.BUYER).orElseThrow();
        assertThat(ended.state()).isEqualTo(Outlook.State.DECIDED);
        PurchaseOrder early = orders.find(ordered, OrderLife.BUYER).orElseThrow();
        assertThat(early.head().supplierId()).isEqualTo(shop.supplier);
        assertThat(early.lines())
                .filteredOn(line -> line.sku().value().equals(gaps.get(0).line().sku()))
                .singleElement()
                .satisfies(line -> assertThat(line.quantity().minus(before).toDouble())
                        .isGreaterThanOrEqualTo(gaps.get(0).units()));
        assertThat(orders.find(instead, OrderLife.BUYER).orElseThrow().head().supplierId())
                .isEqualTo("X-" + shop.id);
    }

    /** The open proposal that has the item. */
    private String proposal(OutlookLine line) {
        return context.getBean(OrdersByHand.class)
                .proposedAlready(new Sku(line.sku()), line.location())
                .orElseThrow();
    }

    private void alternate(StudioShop shop, String sku) {
        context.getBean(Suppliers.class)
                .putTerms(List.of(new Terms(
                        "X-" + shop.id,
                        new Sku(sku),
                        2,
                        List.of(new PriceBreak(Quantity.of(1), Money.of("5", "GBP"))),
                        Quantity.of(10),
                        Quantity.of(10),
                        7)));
        // Where the new terms are planned late, they order what the test has rejected by then.
        context.getBean(Replanning.class).settle();
    }

    private GapWay way(Outlook outlook, Gap gap, Kind kind) {
        return decisions.ways(outlook, gap, OrderLife.BUYER).stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** @return what was ordered */
    private String takenByTwoAtOnce(Outlook outlook, Gap gap, Kind kind) {
        GapWay way = way(outlook, gap, kind);
        List<CompletableFuture<OutlookResult>> both = Stream.of("One", "Two")
                .map(reason -> CompletableFuture.supplyAsync(() ->
                        decisions.decide(outlook.id(), commitments(outlook), gap.key(), way, reason, OrderLife.BUYER)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .anySatisfy(result -> assertThat(result).isNotInstanceOf(OutlookResult.Refused.class));
        Outlook decided = outlooks.find(outlook.id(), OrderLife.BUYER).orElseThrow();
        assertThat(decided.claims()).isEmpty();
        assertThat(decided.decisions())
                .filteredOn(one -> one.gap().equals(gap.key()) && one.kind() == kind)
                .hasSize(1);
        return decided.decision(gap.key()).orElseThrow().orders().getFirst();
    }

    private int commitments(Outlook outlook) {
        return outlooks.find(outlook.id(), OrderLife.BUYER)
                .orElseThrow()
                .commitments()
                .size();
    }

    private String take(Outlook outlook, Gap gap, Kind kind) {
        Outlook decided = outlook(decisions.decide(
                outlook.id(),
                commitments(outlook),
                gap.key(),
                way(outlook, gap, kind),
                "The kiln is full",
                OrderLife.BUYER));
        return decided.decision(gap.key()).orElseThrow().orders().stream()
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsSaidAnewReplacesWhatWasSaidAndSoDoesANewerOutlook() {
        StudioShop shop = shops.get(1);
        Outlook outlook = released(shop);
        shop.awaitTask(outlook.asking());

        assertThat(outlook(commit(outlook, 1)).state()).isEqualTo(Outlook.State.COMMITTED);
        shop.awaitEnd(outlook.id(), "EndEvent_QuantitiesCommitted");
        assertThat(outlook(commit(outlook, 0.5)).state()).isEqualTo(Outlook.State.GAP);
        shop.awaitTask(outlook.deciding(2));
        assertThat(outlook(commit(outlook, 1)).state()).isEqualTo(Outlook.State.COMMITTED);
        shop.awaitEnd(outlook.id(), "EndEvent_GapDecided");

        Outlook next = released(shop);
        assertThat(next.number()).isEqualTo(outlook.number() + 1);
        shop.awaitTask(next.asking());
        assertThat(commit(outlook, 1)).isEqualTo(new OutlookResult.Refused(Why.OUTDATED));
        assertThat(outlooks.before(shop.supplier, next.number(), of(shop.supplier)))
                .map(Outlook::id)
                .contains(outlook.id());
        Outlook last = released(shop);
        shop.awaitEnd(next.id(), "EndEvent_OutlookReplaced");
        assertThat(outlooks.asked(of(shop.supplier)))
                .hasValueSatisfying(note -> assertThat(note.id()).isEqualTo(last.id()));
        assertThat(outlooks.ofItem(last.lines().getFirst().sku(), OrderLife.BUYER))
                .extracting(Outlook::id)
                .containsExactly(last.id());
    }

    @Test
    void aSupplierThatStaysSilentIsRemindedTheBuyersAreToldAndALateWordCounts() {
        StudioShop shop = shops.get(2);
        Outlook outlook = released(shop);
        shop.awaitTask(outlook.asking());

        PassingTime.pass(context, Duration.ofDays(9));

        await().atMost(PATIENCE).until(() -> mails(outlook, "outlook-reminder") > 0);
        await().atMost(PATIENCE).until(() -> mails(outlook, "outlook-unanswered") > 0);
        Outlook late = outlook(commit(outlook, 0.5));
        assertThat(late.commitments().getLast().late()).isTrue();

        // Nobody decides: the buyers are reminded some days, then those above them are told, and then nobody any more.
        shop.awaitTask(outlook.deciding(1));
        PassingTime.pass(context, Duration.ofDays(9));
        await().atMost(PATIENCE).until(() -> mails(outlook, "outlook-undecided") > 0);
        assertThat(mails(outlook, "outlook-reminder")).isBetween(1L, 3L);
        assertThat(outlook(commit(outlook, 1)).state()).isEqualTo(Outlook.State.COMMITTED);
        shop.awaitEnd(outlook.id(), "EndEvent_GapDecided");
    }
}
