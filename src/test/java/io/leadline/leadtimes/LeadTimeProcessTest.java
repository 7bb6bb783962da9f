package io.leadline.leadtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.State;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.leadtimes.LeadTimeResult.Why;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.planning.PlanningRuns;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.studio.StudioShop;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lead times of made-up suppliers that are others than stated, each way through {@code lead-time-gap} on the real engine. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadTimeProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    private static final int RECEIPTS = 40;

    @Autowired
    ApplicationContext context;

    @Autowired
    LeadTimeCases cases;

    @Autowired
    LeadTimeCaseStore store;

    @Autowired
    Inbox inbox;

    @Autowired
    BusinessClock clock;

    private final List<StudioShop> shops = new ArrayList<>();

    @BeforeAll
    void whatCameLaterThanStated() {
        for (int i = 0; i < 2; i++) {
            StudioShop shop = new StudioShop(context);
            shops.add(shop);
            List<PurchaseLine> late = new ArrayList<>();
            // So many that what is learned of them leans on no other supplier's: their own days are what is right.
            for (int week = 1; week <= RECEIPTS; week++) {
                LocalDate ordered = clock.today().minusDays(24 + 7L * week);
                late.add(new PurchaseLine(
                        "H" + week + "-" + shop.id,
                        sku(shop).value(),
                        shop.supplier,
                        sku(shop),
                        ordered,
                        ordered.plusDays(14),
                        ordered.plusDays(27 + week % 3),
                        Quantity.of(450),
                        Quantity.of(450),
                        Money.of("4.10", "GBP")));
            }
            context.getBean(PurchaseHistory.class).put(late);
            context.getBean(SalesHistory.class).put(soldOn(shop));
        }
        // So that there are buyers who can be written to.
        shops.getFirst().actor("buyer");
        context.getBean(PlanningRuns.class).runHere("lead-times-" + shops.getFirst().id);
    }

    /** What is sold while time passes: the plans of its nights end a case of which nothing is sold any more. */
    private List<DailySale> soldOn(StudioShop shop) {
        return IntStream.range(0, 90)
                .mapToObj(day -> new DailySale(clock.today().plusDays(day), sku(shop), "C-" + shop.id, 15, 15 * 9, 0))
                .toList();
    }

    private static Sku sku(StudioShop shop) {
        return new Sku("P3-" + shop.id);
    }

    private static Actor of(StudioShop shop) {
        return Actor.byLink(shop.supplier, "Jana", Locale.ENGLISH, ZoneId.of("Europe/London"));
    }

    private LeadTimeCase opened(StudioShop shop) {
        return await().atMost(PATIENCE)
                .until(
                        () -> store.open(shop.supplier, sku(shop)),
                        found -> found.filter(one -> one.state() == State.DECIDING)
                                .isPresent())
                .orElseThrow();
    }

    private InboxTask task(String interaction, Actor who) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who), Optional::isPresent)
                .orElseThrow();
    }

    private LeadTimeCase now(LeadTimeCase one) {
        return store.find(one.id()).orElseThrow();
    }

    private void awaitState(LeadTimeCase one, State state, int round) {
        await(one.id() + " " + state)
                .atMost(PATIENCE)
                .until(() -> now(one).state() == state && now(one).round() == round);
    }

    private long mails(LeadTimeCase one, String template) {
        return context.getBean(Mails.class).of(one.id(), OrderLife.BUYER).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }

    private int stated(StudioShop shop) {
        return context.getBean(Suppliers.class).termsFor(sku(shop)).stream()
                .filter(terms -> terms.supplierId().equals(shop.supplier))
                .mapToInt(Terms::leadTimeDays)
                .findFirst()
                .orElseThrow();
    }

    private static LeadTimeResult refused(Why why) {
        return new LeadTimeResult.Refused(why);
    }

    @Test
    void itIsKeptForAWhileThenCorrectedByBothAndEndsByItself() {
        StudioShop shop = shops.get(0);
        LeadTimeCase one = opened(shop);
        InboxTask task = task(one.interaction(), OrderLife.BUYER);
        assertThat(task.kind()).isEqualTo("lead-time-gap.UserTask_DecideOnGap");
        assertThat(task.about().route()).isEqualTo("lead-time/" + one.id());
        assertThat(task.about().value().amount()).isPositive();
        assertThat(one.figures().statedDays()).isEqualTo(14);
        assertThat(one.figures().learnedDays()).isGreaterThan(18);
        assertThat(cases.find(one.id(), of(shop))).as("nobody has asked it").isEmpty();
        LocalDate until = clock.today().plusDays(30);
        assertThat(cases.keep(one.id(), " ", until, OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(cases.keep(one.id(), "Season", clock.today(), OrderLife.BUYER))
                .isEqualTo(refused(Why.OUT_OF_BOUNDS));
        assertThat(cases.keep(one.id(), "Season", until, OrderLife.MANAGER)).isEqualTo(refused(Why.FORBIDDEN));

        assertThat(cases.keep(one.id(), "Season", until, OrderLife.BUYER)).isInstanceOf(LeadTimeResult.Done.class);
        assertThat(cases.keep(one.id(), "Season", until, OrderLife.BUYER)).isEqualTo(refused(Why.NOT_NOW));
        await().atMost(PATIENCE)
                .until(() -> inbox.task(one.interaction(), OrderLife.BUYER).isEmpty());
        PassingTime.pass(context, Duration.ofDays(31));

        awaitState(one, State.DECIDING, 2);
        task(now(one).interaction(), OrderLife.BUYER);
        int right = now(one).figures().rightDays();
        assertThat(cases.ask(one.id(), right, "As your deliveries show", OrderLife.BUYER))
                .isInstanceOf(LeadTimeResult.Done.class);
        InboxTask asked = task(now(one).interaction(), of(shop));
        assertThat(asked.kind()).isEqualTo("lead-time-gap.UserTask_AnswerGap");
        assertThat(asked.about().value().amount()).as("no planning arithmetic").isZero();
        assertThat(inbox.task(now(one).interaction(), of(shops.get(1)))).isEmpty();
        await().atMost(PATIENCE).until(() -> mails(one, "lead-time-asked") == 1);
        assertThat(cases.state(one.id(), right, "", of(shops.get(1)))).isEqualTo(refused(Why.FORBIDDEN));
        assertThat(cases.receipts(now(one), of(shop))).hasSize(RECEIPTS);
        assertThat(cases.receipts(now(one), of(shops.get(1)))).isEmpty();

        assertThat(cases.state(one.id(), right, "You are right", of(shop))).isInstanceOf(LeadTimeResult.Done.class);

        await().atMost(PATIENCE).until(() -> stated(shop) == right);
        awaitState(one, State.ENDED, 2);
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(one.id()).stream()
                        .anyMatch(element -> element.elementId().equals("EndEvent_GapEnded")));
        assertThat(now(one).steps())
                .extracting(Step::kind)
                .containsExactly(Kind.KEPT, Kind.ASKED, Kind.AGREED, Kind.GONE);
        assertThat(now(one).last(Kind.AGREED).orElseThrow().byName()).contains("Jana");
    }

    @Test
    void aSupplierIsWrittenToIsSilentDeclinesAndProposesOtherDays() {
        StudioShop shop = shops.get(1);
        LeadTimeCase one = opened(shop);
        task(one.interaction(), OrderLife.BUYER);
        assertThat(cases.talk(one.id(), "", OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));
        cases.talk(one.id(), "What happened?", OrderLife.BUYER);
        await().atMost(PATIENCE).until(() -> mails(one, "lead-time-talked") == 1);
        assertThat(cases.find(one.id(), of(shop))).isPresent();
        assertThat(cases.find(one.id(), of(shops.get(0)))).isEmpty();
        PassingTime.pass(context, Duration.ofDays(16));
        awaitState(one, State.DECIDING, 2);
        task(now(one).interaction(), OrderLife.BUYER);
        PassingTime.pass(context, Duration.ofDays(4));
        await().atMost(PATIENCE).until(() -> mails(one, "lead-time-reminder") > 0);

        assertThat(cases.ask(one.id(), 27, " ", OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(cases.ask(one.id(), 1_001, "Longer", OrderLife.BUYER)).isEqualTo(refused(Why.OUT_OF_BOUNDS));
        cases.ask(one.id(), 27, "As it was", OrderLife.BUYER);
        task(now(one).interaction(), of(shop));
        PassingTime.pass(context, Duration.ofDays(12));
        awaitState(one, State.DECIDING, 3);
        assertThat(now(one).steps().getLast().kind()).isEqualTo(Kind.SILENT);
        assertThat(cases.state(one.id(), 27, "", of(shop))).isEqualTo(refused(Why.NOT_NOW));

        cases.ask(one.id(), 27, "Once more", OrderLife.BUYER);
        task(now(one).interaction(), of(shop));
        assertThat(cases.decline(one.id(), "", of(shop))).isEqualTo(refused(Why.REASON_MISSING));
        cases.decline(one.id(), "It was the strike", of(shop));
        awaitState(one, State.DECIDING, 4);

        cases.ask(one.id(), 27, "It was two strikes", OrderLife.BUYER);
        task(now(one).interaction(), of(shop));
        cases.state(one.id(), 20, "Twenty we can keep", of(shop));
        TermsChange proposed = context.getBean(TermsChanges.class)
                .find(one.id() + "-4", OrderLife.BUYER)
                .orElseThrow();
        assertThat(proposed.isDecided()).as("not what was asked for").isFalse();
        assertThat(stated(shop)).isEqualTo(14);
        assertThat(now(one).steps())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.TALKED, Kind.ASKED, Kind.SILENT, Kind.ASKED, Kind.DECLINED, Kind.ASKED, Kind.PROPOSED);
    }
}
