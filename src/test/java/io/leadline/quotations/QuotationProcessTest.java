package io.leadline.quotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Requests for quotation to three made-up suppliers, each way through both processes on the real engine. */
@LeadlineTest
class QuotationProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    Quotations quotations;

    @Autowired
    QuotationRequestStore store;

    @Autowired
    Inbox inbox;

    @Autowired
    Suppliers suppliers;

    @Autowired
    BusinessClock clock;

    private List<OrderLife> makers = List.of();
    private Sku sku = new Sku("none");
    private QuotationRequest request = QuotationExample.asked("none", sku, QuotationExample.NOW, "none");

    @BeforeEach
    void threeSuppliers() {
        makers = IntStream.range(0, 3).mapToObj(i -> new OrderLife(context)).toList();
        sku = makers.getFirst().sku;
    }

    private void ask(int units) {
        RequestForm form = new RequestForm(
                "form-" + makers.getFirst().id,
                List.of(new RequestForm.Line(sku, Quantity.of(units), false)),
                clock.today().plusDays(60),
                "L-" + makers.getFirst().id,
                clock.today().plusDays(14),
                makers.stream().map(maker -> "S-" + maker.id).toList(),
                "For the spring");
        request = done(quotations.ask(form, OrderLife.BUYER));
        assertThat(quotations.ask(form, OrderLife.BUYER)).isInstanceOf(QuotationResult.Repeated.class);
    }

    private static QuotationRequest done(QuotationResult result) {
        assertThat(result).isInstanceOf(QuotationResult.Done.class);
        return ((QuotationResult.Done) result).now();
    }

    private static QuotationResult refused(Why why) {
        return new QuotationResult.Refused(why);
    }

    private QuotationRequest now() {
        return store.find(request.id()).orElseThrow();
    }

    private Actor supplier(int i) {
        return makers.get(i).supplier;
    }

    private QuotationResult quote(int i, int pounds) {
        return quotations.quote(
                request.id(),
                List.of(QuotationExample.quoted(sku, pounds)),
                clock.today().plusDays(90),
                "",
                supplier(i));
    }

    private Award award(int i) {
        return new Award(List.of(new Award.Part(sku, "S-" + makers.get(i).id, 1)), now().mark());
    }

    private InboxTask task(String interaction, Actor who) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitNoTask(String interaction, Actor who) {
        await("no " + interaction)
                .atMost(PATIENCE)
                .until(() -> inbox.task(interaction, who).isEmpty());
    }

    private InboxTask decision(int turn) {
        await("turn " + turn)
                .atMost(PATIENCE)
                .until(() -> now().state() == RequestState.DECIDING && now().turn() == turn);
        return task(now().awardInteraction(), OrderLife.BUYER);
    }

    /** Nobody is reminded on a day off, and which days those are hangs on the day on which the test begins. */
    private long daysToLastReminder(int i) {
        LocalDate lastDay = LocalDate.ofInstant(request.deadline().minusMillis(1), clock.zone());
        LocalDate reminded = Reminding.days(
                        clock.today(),
                        lastDay,
                        context.getBean(WorkingCalendars.class).of("S-" + makers.get(i).id))
                .last();
        return ChronoUnit.DAYS.between(clock.today(), reminded);
    }

    private void awaitEnd(String element) {
        await(element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(request.id()).stream()
                        .anyMatch(one -> one.elementId().equals(element)));
    }

    /** What was written to one supplier about the request. */
    private List<String> mails(int i) {
        return context.getBean(Mails.class).of(request.id(), OrderLife.BUYER).stream()
                .filter(mail -> mail.to().contains(makers.get(i).id))
                .map(mail -> mail.template())
                .toList();
    }

    private void awaitMail(int i, String template) {
        await(template + " to " + i).atMost(PATIENCE).until(() -> mails(i).contains(template));
    }

    @Test
    void oneQuotesOneRevisesOneIsSilentAndTheCheapestIsAwardedByTwoHands() {
        ask(1_000);
        for (int i = 0; i < 3; i++) {
            InboxTask asked = task(request.quoteInteraction("S-" + makers.get(i).id), supplier(i));
            assertThat(asked.kind()).isEqualTo("quotation-request.UserTask_Quote");
            assertThat(asked.about().route()).isEqualTo("quotation-request/" + request.id());
            assertThat(inbox.task(request.quoteInteraction("S-" + makers.get(i).id), supplier((i + 1) % 3)))
                    .as("another's task")
                    .isEmpty();
            awaitMail(i, "quotation-asked");
        }
        assertThat(quotations.find(request.id(), makers.getFirst().stranger)).isEmpty();

        done(quote(0, 12));
        done(quote(1, 14));
        awaitNoTask(request.quoteInteraction("S-" + makers.get(1).id), supplier(1));
        done(quote(1, 11));
        assertThat(quotations.closeEarly(request.id(), OrderLife.BUYER)).isEqualTo(refused(Why.SOME_SILENT));
        long reminded = daysToLastReminder(2);
        PassingTime.pass(context, Duration.ofDays(reminded));
        awaitMail(2, "quotation-reminder");
        assertThat(mails(0)).doesNotContain("quotation-reminder");
        PassingTime.pass(context, Duration.ofDays(15 - reminded));

        InboxTask decide = decision(1);
        assertThat(decide.kind()).isEqualTo("quotation-award.UserTask_Award");
        awaitNoTask(request.quoteInteraction("S-" + makers.get(2).id), supplier(2));
        assertThat(quote(2, 9)).isEqualTo(refused(Why.TOO_LATE));
        assertThat(context.getBean(Comparison.class).rows(now(), OrderLife.BUYER))
                .extracting(row -> row.quotation().supplierId())
                .containsExactly("S-" + makers.get(1).id, "S-" + makers.get(0).id);
        Award first = award(1);
        assertThat(quotations.award(request.id(), first, " ", OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(quotations.award(request.id(), new Award(first.parts(), "1.0"), "Cheap", OrderLife.BUYER))
                .isEqualTo(refused(Why.CHANGED_MEANWHILE));
        assertThat(quotations.award(request.id(), first, "Cheap", supplier(1))).isEqualTo(refused(Why.FORBIDDEN));

        done(quotations.award(request.id(), first, "Cheap", OrderLife.MANAGER));
        task(now().approveInteraction(), OrderLife.HEAD);
        assertThat(quotations.approve(request.id(), true, "", OrderLife.MANAGER))
                .isEqualTo(refused(Why.OWN_AWARD));
        assertThat(quotations.approve(request.id(), true, "", OrderLife.BUYER)).isEqualTo(refused(Why.FORBIDDEN));
        done(quotations.approve(request.id(), false, "Ask for less", OrderLife.HEAD));
        decision(2);
        done(quotations.award(request.id(), award(1), "It is the price of the day", OrderLife.BUYER));
        task(now().approveInteraction(), OrderLife.MANAGER);
        assertThat(termsOf(1)).as("not before it is approved").isEmpty();
        done(quotations.approve(request.id(), true, "", OrderLife.MANAGER));

        awaitEnd("EndEvent_RequestDecided");
        Terms won = termsOf(1).orElseThrow();
        assertThat(won.rank()).isEqualTo(1);
        assertThat(won.leadTimeDays()).isEqualTo(20);
        assertThat(won.unitPrice(Quantity.of(100)).amount()).isEqualByComparingTo("11");
        assertThat(termsOf(0).orElseThrow().rank()).as("made room").isEqualTo(2);
        awaitMail(1, "quotation-won");
        awaitMail(0, "quotation-not-chosen");
        assertThat(mails(2)).doesNotContain("quotation-not-chosen", "quotation-won");
        assertThat(quotations.find(request.id(), supplier(0)).orElseThrow().awarded())
                .isEmpty();
        assertThat(quotations.find(request.id(), supplier(1)).orElseThrow().awarded())
                .hasSize(1);
    }

    private Optional<Terms> termsOf(int i) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals("S-" + makers.get(i).id))
                .findFirst();
    }

    @Test
    void nobodyAnswersGetsMoreTimeAndASmallAwardNeedsOneHand() {
        ask(20);
        task(request.quoteInteraction("S-" + makers.getFirst().id), supplier(0));
        PassingTime.pass(context, Duration.ofDays(15));
        decision(1);
        assertThat(now().offers()).isEmpty();
        assertThat(quotations.extend(request.id(), clock.today(), "", OrderLife.BUYER))
                .isEqualTo(refused(Why.DEADLINE_WRONG));

        done(quotations.extend(request.id(), clock.today().plusDays(10), "Take your time", OrderLife.BUYER));
        for (int i = 0; i < 3; i++) {
            task(now().quoteInteraction("S-" + makers.get(i).id), supplier(i));
            awaitMail(i, "quotation-extended");
        }
        done(quote(0, 3));
        assertThat(quotations.decline(request.id(), "", supplier(1))).isEqualTo(refused(Why.REASON_MISSING));
        done(quotations.decline(request.id(), "We make no lamps", supplier(1)));
        done(quotations.decline(request.id(), "Nor do we", supplier(2)));
        awaitEnd("ServiceTask_TellComplete");
        done(quotations.closeEarly(request.id(), OrderLife.BUYER));
        assertThat(quote(0, 2)).isEqualTo(refused(Why.TOO_LATE));

        decision(2);
        done(quotations.award(request.id(), award(0), "The only one", OrderLife.BUYER));

        awaitEnd("EndEvent_RequestDecided");
        assertThat(now().last(RequestStep.Kind.APPROVED_BY_RULE)).isPresent();
        assertThat(termsOf(0).orElseThrow().unitPrice(Quantity.of(20)).amount()).isEqualByComparingTo("3");
        awaitMail(0, "quotation-won");
        assertThat(mails(1)).doesNotContain("quotation-not-chosen");
    }

    @Test
    void moreTimeWhileItRunsAndAWithdrawalEndItsTasks() {
        ask(20);
        String firstRound = request.quoteInteraction("S-" + makers.getFirst().id);
        task(firstRound, supplier(0));
        done(quote(1, 5));
        awaitNoTask(request.quoteInteraction("S-" + makers.get(1).id), supplier(1));

        done(quotations.extend(request.id(), clock.today().plusDays(30), "", OrderLife.BUYER));
        task(now().quoteInteraction("S-" + makers.getFirst().id), supplier(0));
        awaitNoTask(firstRound, supplier(0));
        assertThat(now().askedNow()).doesNotContain("S-" + makers.get(1).id);
        done(quote(1, 4));

        done(quotations.withdraw(request.id(), "Not needed any more", OrderLife.BUYER));
        awaitEnd("EndEvent_WithdrawalTold");
        awaitNoTask(now().quoteInteraction("S-" + makers.getFirst().id), supplier(0));
        awaitMail(0, "quotation-withdrawn");
        awaitMail(1, "quotation-withdrawn");
        assertThat(quote(0, 1)).isEqualTo(refused(Why.NOT_NOW));
    }

    @Test
    void whatIsLetLieIsRemindedOfComesToThoseAboveAndEndsWithoutAnAward() {
        makers.getFirst().policy(Duration.ofDays(3));
        ask(20);
        task(request.quoteInteraction("S-" + makers.getFirst().id), supplier(0));
        done(quote(0, 3));
        PassingTime.pass(context, Duration.ofDays(15));
        decision(1);
        PassingTime.pass(context, Duration.ofDays(14));
        awaitEnd("EndEvent_BuyersReminded");
        awaitEnd("EndEvent_AboveTold");

        done(quotations.end(request.id(), "We make it ourselves", OrderLife.BUYER));

        awaitEnd("EndEvent_RequestDecided");
        awaitMail(0, "quotation-not-chosen");
        assertThat(now().state()).isEqualTo(RequestState.ENDED);
    }
}
