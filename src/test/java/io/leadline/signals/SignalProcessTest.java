package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.engine.RecordFeed;
import io.leadline.inbox.Inbox;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalCase.Kind;
import io.leadline.signals.SignalCase.State;
import io.leadline.signals.SignalResult.Why;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.SignalKind;
import io.leadline.signals.live.Stretch;
import io.leadline.studio.StudioShop;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each way through {@code demand-signal} on the real engine. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    LiveSignals signals;

    @Autowired
    SignalCaseStore store;

    @Autowired
    Inbox inbox;

    @Autowired
    ForecastChanges changes;

    @Autowired
    BusinessClock clock;

    private StudioShop shop;

    @BeforeAll
    void aShop() {
        shop = new StudioShop(context);
        // So that there are buyers who can be written to.
        shop.actor("buyer");
    }

    private SignalCase noticed(int item, SignalKind kind, Stretch since, double perDay) {
        ItemPlace place = new ItemPlace(new Sku("P" + item + "-" + shop.id), "L-" + shop.id);
        LiveNotice notice = new LiveNotice(place, kind, since, since.expected(), clock.now());
        signals.noticed(notice, perDay);
        return store.ofNotice(notice.id()).orElseThrow();
    }

    private Stretch stretch(double orders, double largest, double expected) {
        Instant from = clock.now().minusSeconds(3_600);
        return new Stretch(from, orders, orders, largest, expected);
    }

    private SignalCase now(SignalCase one) {
        return store.find(one.id()).orElseThrow();
    }

    private void awaitState(SignalCase one, State state) {
        await(one.id() + " " + state).atMost(PATIENCE).until(() -> now(one).state() == state);
    }

    private void awaitEnd(SignalCase one, String element) {
        await(one.id() + " " + element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(one.id()).stream()
                        .anyMatch(found -> found.elementId().equals(element)));
    }

    private void awaitTask(SignalCase one) {
        await(one.interaction())
                .atMost(PATIENCE)
                .until(() -> inbox.task(one.interaction(), OrderLife.BUYER), Optional::isPresent);
    }

    private Optional<ForecastChange> change(SignalCase one) {
        return changes.of(one.place().sku()).stream()
                .filter(change -> change.id().equals("FC-" + one.id()))
                .findFirst();
    }

    @Test
    void aBuyerIsRemindedAnswersAndTheAnswerEndsWithTheSignal() {
        SignalCase one = noticed(1, SignalKind.SPIKE, stretch(90, 3, 6), 400);
        awaitTask(one);
        assertThat(inbox.task(one.interaction(), OrderLife.BUYER)
                        .orElseThrow()
                        .about()
                        .route())
                .isEqualTo("signal/" + one.id());
        // Two working days, whatever day it is.
        PassingTime.pass(context, Duration.ofDays(4));
        await().atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(one.id(), OrderLife.BUYER).stream()
                        .anyMatch(mail -> mail.template().equals("signal-reminder")));
        awaitEnd(one, "EndEvent_BuyersReminded");
        Answer answer = new Answer(150, clock.today().plusDays(6), 0);
        assertThat(signals.answer(one.id(), answer, "On television", OrderLife.MANAGER))
                .isEqualTo(new SignalResult.Refused(Why.FORBIDDEN));
        assertThat(signals.answer(one.id(), new Answer(0, clock.today(), 0), "", OrderLife.BUYER))
                .isEqualTo(new SignalResult.Refused(Why.OUT_OF_BOUNDS));

        assertThat(signals.answer(one.id(), answer, "On television", OrderLife.BUYER))
                .isInstanceOf(SignalResult.Done.class);

        assertThat(signals.leave(one.id(), "", OrderLife.BUYER)).isEqualTo(new SignalResult.Refused(Why.NOT_NOW));
        awaitEnd(one, "ServiceTask_AnswerSignal");
        await().atMost(PATIENCE).until(() -> change(one).isPresent());
        assertThat(change(one).orElseThrow().reason()).isEqualTo("On television");
        assertThat(change(one).orElseThrow().ended()).isNull();

        signals.over(one.noticeId());

        awaitEnd(one, "EndEvent_SignalOver");
        assertThat(change(one).orElseThrow().ended()).isNotNull();
        assertThat(now(one).steps()).extracting(SignalCase.Step::kind).containsExactly(Kind.ANSWERED, Kind.OVER);
    }

    @Test
    void whatNobodyAnswersIsToldAboveAndEndsWithTheSignal() {
        SignalCase one = noticed(2, SignalKind.DROP, stretch(1, 1, 60), 500);
        awaitTask(one);
        PassingTime.pass(context, Duration.ofDays(3));
        awaitEnd(one, "EndEvent_AboveTold");

        signals.over(one.noticeId());

        awaitEnd(one, "EndEvent_SignalOver");
        await().atMost(PATIENCE)
                .until(() -> inbox.task(one.interaction(), OrderLife.BUYER).isEmpty());
        assertThat(change(one)).isEmpty();
    }

    @Test
    void aSmallOneIsAnsweredByTheTableUntilItsDaysAreOver() {
        SignalCase one = noticed(3, SignalKind.SPIKE, stretch(12, 1, 6), 0.5);

        awaitState(one, State.ANSWERED);
        awaitEnd(one, "ServiceTask_AnswerSignal");
        await().atMost(PATIENCE).until(() -> change(one).isPresent());
        assertThat(now(one).last().orElseThrow().by()).isEqualTo("system");
        PassingTime.pass(context, Duration.ofDays(16));

        awaitEnd(one, "EndEvent_AnswerEnded");
        assertThat(change(one).orElseThrow().ended()).isNotNull();
        assertThat(now(one).last().orElseThrow().kind()).isEqualTo(Kind.EXPIRED);
    }

    @Test
    void oneLargeOrderIsNotedAndNobodyIsAsked() {
        SignalCase one = noticed(1, SignalKind.LARGE_ORDER, stretch(1, 1, 1), 40);

        awaitEnd(one, "EndEvent_SignalNoted");
        assertThat(now(one).state()).isEqualTo(State.NOTED);
        assertThat(inbox.task(one.interaction(), OrderLife.BUYER)).isEmpty();
        assertThat(List.of(now(one).steps())).containsExactly(List.of());
    }
}
