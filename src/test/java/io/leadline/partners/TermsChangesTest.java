package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.Inbox;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each way through {@code terms-change} and its decision, on the real engine. */
@LeadlineTest
class TermsChangesTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    TermsChanges changes;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Inbox inbox;

    private OrderLife life;
    private Actor jana;
    private Sku shade;

    @BeforeEach
    void aSupplierOfTwoItems() {
        life = new OrderLife(context);
        shade = life.also("J", "Shade");
        User user = new User(
                "jana-" + life.id,
                "Jana",
                "jana-" + life.id + "@example.com",
                Set.of(Role.SUPPLIER),
                life.supplier.organisation(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        context.getBean(Users.class).create(user);
        // Buyers and managers who are reminded.
        assertThat(context.getBean(DemoAccounts.class).list()).isNotEmpty();
        jana = user.actor();
    }

    @Test
    void whatIsAcceptedCountsFromItsDayOnOnceAndWhatIsRefusedDoesNot() {
        LocalDate day = life.clock.today().plusDays(10);
        String id = "TC-" + life.id;
        TermsResult first = changes.propose(id, day, List.of(dearer(life.sku, "6"), dearer(shade, "7")), "Steel", jana);
        assertThat(first).isInstanceOf(TermsResult.Done.class);
        assertThat(changes.propose(id, day, List.of(dearer(life.sku, "6"), dearer(shade, "7")), "Steel", jana))
                .as("clicked twice")
                .isInstanceOf(TermsResult.Repeated.class);
        assertThat(changes.propose("TC-x" + life.id, day, List.of(dearer(shade, "8")), "", jana))
                .isEqualTo(new TermsResult.Refused(TermsResult.Why.WAITS_ALREADY, List.of(shade)));
        awaitTask(id + "#decide");
        await().atMost(PATIENCE).until(() -> inbox.task(id + "#decide", OrderLife.BUYER), found -> found.isPresent());
        assertThat(inbox.task(id + "#decide", life.supplier)).isEmpty();

        assertThat(changes.accept(id, List.of(life.sku), jana)).isEqualTo(refused(TermsResult.Why.FORBIDDEN));
        assertThat(changes.accept(id, List.of(life.sku), OrderLife.BUYER)).isInstanceOf(TermsResult.Done.class);
        assertThat(changes.accept(id, List.of(life.sku), OrderLife.BUYER)).isInstanceOf(TermsResult.Repeated.class);
        assertThat(changes.refuse(id, List.of(shade), " ", OrderLife.BUYER))
                .isEqualTo(refused(TermsResult.Why.REASON_MISSING));
        assertThat(changes.refuse(id, List.of(life.sku), "No", OrderLife.MANAGER))
                .isEqualTo(new TermsResult.Refused(TermsResult.Why.DECIDED_ALREADY, List.of(life.sku)));
        assertThat(changes.refuse(id, List.of(shade), "Too dear", OrderLife.BUYER))
                .isInstanceOf(TermsResult.Done.class);
        awaitEnd(id, "ServiceTask_TellProposer");
        assertThat(price(life.sku)).as("before the day").isEqualTo(Money.of("5", "GBP"));

        PassingTime.pass(context, Duration.ofDays(11));

        awaitEnd(id, "EndEvent_TermsInForce");
        assertThat(price(life.sku)).isEqualTo(Money.of("6", "GBP"));
        assertThat(price(shade)).isEqualTo(Money.of("5", "GBP"));
        assertThat(mails(id, "terms-decided")).isEqualTo(1);
        assertThat(changes.get(id).left()).isEmpty();
        suppliers.putTerms(List.of(Offer.of(terms(life.sku)).priced(prices("9")).on(terms(life.sku))));
        changes.putInForce(id);
        context.getBean(Engine.class)
                .publish(new Message(TermsChanges.PROPOSED, id, "start", Duration.ofMinutes(1), Map.of("subject", id)));
        assertThat(price(life.sku)).as("a step that is repeated").isEqualTo(Money.of("9", "GBP"));
    }

    @Test
    void ofTwoProposalsTheLaterDayCountsWhicheverIsAcceptedLast() {
        LocalDate today = life.clock.today();
        String early = "TC-e" + life.id;
        String late = "TC-l" + life.id;
        changes.propose(late, today, List.of(dearer(life.sku, "7")), "", jana);
        awaitTask(late + "#decide");
        changes.accept(late, List.of(life.sku), OrderLife.BUYER);
        awaitEnd(late, "EndEvent_TermsInForce");
        assertThat(price(life.sku)).isEqualTo(Money.of("7", "GBP"));

        changes.propose(early, today, List.of(dearer(life.sku, "6")), "", jana);
        changes.accept(early, List.of(life.sku), OrderLife.MANAGER);
        awaitEnd(early, "EndEvent_TermsInForce");

        assertThat(price(life.sku)).as("the same day: what was said last").isEqualTo(Money.of("6", "GBP"));
        changes.putInForce(late);
        assertThat(price(life.sku)).isEqualTo(Money.of("6", "GBP"));
    }

    @Test
    void buyersAreRemindedThenTheManagersMayDecideTooAndARefusalEndsIt() {
        life.policy(Duration.ofDays(2));
        String id = "TC-" + life.id;
        changes.propose(id, life.clock.today().plusDays(60), List.of(dearer(life.sku, "6")), "Steel", jana);
        awaitTask(id + "#decide");

        PassingTime.pass(context, Duration.ofDays(7));

        awaitEnd(id, "EndEvent_BuyerReminded");
        awaitTask(id + "#decide-late");
        await().atMost(PATIENCE).until(() -> mails(id, "terms-reminder") > 1);
        await().atMost(PATIENCE)
                .until(() -> inbox.task(id + "#decide-late", OrderLife.MANAGER), found -> found.isPresent());
        assertThat(changes.refuse(id, List.of(life.sku), "Not now", OrderLife.MANAGER))
                .isInstanceOf(TermsResult.Done.class);
        awaitEnd(id, "EndEvent_TermsRefused");
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class)
                        .openTask(id + "#decide-late")
                        .isEmpty());
        assertThat(price(life.sku)).isEqualTo(Money.of("5", "GBP"));
    }

    @Test
    void aSupplierTakesBackWhatNobodyHasDecided() {
        String id = "TC-" + life.id;
        changes.propose(id, life.clock.today(), List.of(dearer(life.sku, "6"), dearer(shade, "6")), "", jana);
        changes.accept(id, List.of(life.sku), OrderLife.BUYER);

        assertThat(changes.withdraw(id, life.stranger)).isEqualTo(refused(TermsResult.Why.FORBIDDEN));
        assertThat(changes.withdraw(id, jana)).isInstanceOf(TermsResult.Done.class);

        awaitEnd(id, "EndEvent_TermsInForce");
        assertThat(price(life.sku)).isEqualTo(Money.of("6", "GBP"));
        assertThat(price(shade)).isEqualTo(Money.of("5", "GBP"));
    }

    @Test
    void nobodyProposesForAnItemOfAnotherOrADayThatIsOver() {
        Sku other = new Sku("X-" + UUID.randomUUID());
        LocalDate today = life.clock.today();

        assertThat(changes.propose("TC-1" + life.id, today, List.of(dearer(other, "6")), "", jana))
                .isEqualTo(new TermsResult.Refused(TermsResult.Why.ITEM_UNKNOWN, List.of(other)));
        assertThat(changes.propose("TC-2" + life.id, today.minusDays(1), List.of(dearer(shade, "6")), "", jana))
                .isEqualTo(refused(TermsResult.Why.PAST));
        assertThat(changes.propose("TC-3" + life.id, today, List.of(Offer.of(terms(shade))), "", jana))
                .isEqualTo(refused(TermsResult.Why.NOTHING_NEW));
        assertThat(changes.propose(
                        "TC-5" + life.id, today, List.of(dearer(shade, "6").within(1_001)), "", jana))
                .as("longer than anybody may enter")
                .isEqualTo(new TermsResult.Refused(TermsResult.Why.OUT_OF_BOUNDS, List.of(shade)));
        assertThat(changes.propose("TC-4" + life.id, today, List.of(dearer(shade, "6")), "", OrderLife.BUYER))
                .isEqualTo(refused(TermsResult.Why.FORBIDDEN));
    }

    @Test
    void nobodyAgreesToOtherDaysThanWereAskedFor() {
        TermsChanges.Agreed asked = new TermsChanges.Agreed("bea", "Bea Buyer", "As it was");
        String id = "LT-" + life.id + "-1";
        int days = terms(shade).leadTimeDays() + 3;
        assertThat(changes.takingDays(id, shade, days + 30, "", Optional.empty(), jana))
                .isInstanceOf(TermsResult.Done.class);

        assertThat(changes.takingDays(id, shade, days, "", Optional.of(asked), jana))
                .isEqualTo(new TermsResult.Refused(TermsResult.Why.WAITS_ALREADY, List.of(shade)));

        assertThat(changes.get(id).isDecided()).isFalse();
        changes.withdraw(id, jana);
    }

    private static TermsResult refused(TermsResult.Why why) {
        return new TermsResult.Refused(why, List.of());
    }

    private Offer dearer(Sku sku, String price) {
        return new Offer(sku, prices(price), Quantity.of(1), Quantity.of(10), 7);
    }

    private static List<PriceBreak> prices(String price) {
        return List.of(new PriceBreak(Quantity.of(1), Money.of(price, "GBP")));
    }

    private Terms terms(Sku sku) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals(life.supplier.organisation()))
                .findFirst()
                .orElseThrow();
    }

    private Money price(Sku sku) {
        return terms(sku).unitPrice(Quantity.of(10));
    }

    private TaskRecord awaitTask(String interaction) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).openTask(interaction), task -> task.isPresent())
                .orElseThrow();
    }

    private void awaitEnd(String subject, String element) {
        await(subject + " " + element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(subject).stream()
                        .anyMatch(e -> e.elementId().equals(element) && e.state() == TaskRecord.State.COMPLETED));
    }

    private long mails(String id, String template) {
        return context.getBean(Mails.class).of(id, Actor.system()).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }
}
