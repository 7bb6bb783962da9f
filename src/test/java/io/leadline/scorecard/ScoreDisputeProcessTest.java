package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.scorecard.DisputeResult.Why;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A row of a score that its supplier disputes, each way through {@code score-dispute} on the real engine. */
@LeadlineTest
class ScoreDisputeProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    ScoreDisputes disputes;

    @Autowired
    Scores scores;

    @Autowired
    Inbox inbox;

    private OrderLife life;
    private String supplier = "";
    private Actor jana = Actor.system();

    @BeforeEach
    void aSupplierWhoMissedTwoOfSix() {
        life = new OrderLife(context);
        supplier = String.valueOf(life.supplier.organisation());
        User user = new User(
                "jana-" + life.id,
                "Jana",
                "jana-" + life.id + "@example.com",
                Set.of(Role.SUPPLIER),
                supplier,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        context.getBean(Users.class).create(user);
        jana = user.actor();
        assertThat(context.getBean(DemoAccounts.class).list()).isNotEmpty();
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            LocalDate promised = life.clock.today().minusDays(10L * i);
            lines.add(new PurchaseLine(
                    "H" + i + "-" + life.id,
                    "1",
                    supplier,
                    life.sku,
                    promised.minusDays(20),
                    promised,
                    promised.plusDays(i <= 2 ? 4 : 0),
                    Quantity.of(10),
                    Quantity.of(10),
                    Money.of("5", "GBP"),
                    "L-" + life.id,
                    true));
        }
        context.getBean(PurchaseHistory.class).put(lines);
    }

    private Score score() {
        return scores.of(supplier, ScoreRule.USUAL, jana).orElseThrow();
    }

    private String disputed(int order) {
        return ((DisputeResult.Done) disputes.dispute("H" + order + "-" + life.id, "1", "It was at the gate", jana))
                .dispute()
                .id();
    }

    private InboxTask task(String id) {
        return await(id)
                .atMost(PATIENCE)
                .until(() -> inbox.task(id + "#answer", OrderLife.BUYER), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitEnd(String id) {
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(id).stream()
                        .anyMatch(element -> element.elementId().equals("EndEvent_DisputeAnswered")));
    }

    private long mails(String id, String template) {
        return context.getBean(Mails.class).of(id, OrderLife.BUYER).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }

    private static DisputeResult refused(Why why) {
        return new DisputeResult.Refused(why);
    }

    @Test
    void whatABuyerAcceptsCountsNowhereAndNoRowIsDisputedTwice() {
        int rows = score().rows().size();
        int kept = score().kept();
        assertThat(rows).isGreaterThanOrEqualTo(6);
        String row = "H1-" + life.id;
        assertThat(disputes.dispute(row, "1", " ", jana)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(disputes.dispute("H9-" + life.id, "1", "No", jana)).isEqualTo(refused(Why.UNKNOWN));
        assertThat(disputes.dispute(row, "1", "No", life.stranger))
                .as("another supplier’s row")
                .isEqualTo(refused(Why.UNKNOWN));
        String id = disputed(1);
        assertThat(disputes.dispute(row, "1", "Once more", jana)).isEqualTo(refused(Why.DISPUTED_ALREADY));
        InboxTask task = task(id);
        assertThat(task.kind()).isEqualTo("score-dispute.UserTask_AnswerDispute");
        assertThat(task.about().route()).isEqualTo("scores/" + supplier);
        assertThat(inbox.task(id + "#answer", life.supplier)).isEmpty();
        assertThat(disputes.of(supplier, 9, life.stranger)).isEmpty();
        assertThat(score().rows()).as("nobody has answered").hasSize(rows);

        assertThat(disputes.accept(id, "Yes", jana)).isEqualTo(refused(Why.FORBIDDEN));
        assertThat(disputes.accept(id, " ", OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(disputes.accept(id, "The gate was closed", OrderLife.BUYER)).isInstanceOf(DisputeResult.Done.class);
        assertThat(disputes.refuse(id, "No", OrderLife.BUYER)).isEqualTo(refused(Why.ANSWERED_ALREADY));

        awaitEnd(id);
        assertThat(score().rows()).hasSize(rows - 1);
        assertThat(score().kept()).isEqualTo(kept);
        assertThat(disputes.dispute(row, "1", "Again", jana)).isEqualTo(refused(Why.DISPUTED_ALREADY));
        assertThat(disputes.of(supplier, 9, jana))
                .singleElement()
                .satisfies(one -> assertThat(one.isAccepted()).isTrue());
        await().atMost(PATIENCE).until(() -> mails(id, "score-dispute-answered") == 1);
    }

    @Test
    void buyersAreRemindedThoseAboveAreToldAndWhatIsRefusedStaysWithTheReason() {
        int rows = score().rows().size();
        String id = disputed(2);
        task(id);
        PassingTime.pass(context, Duration.ofDays(5));
        await().atMost(PATIENCE).until(() -> mails(id, "score-dispute-reminder") > 0);
        PassingTime.pass(context, Duration.ofDays(5));
        await("those above").atMost(PATIENCE).until(() -> mails(id, "task-undecided") > 0);
        assertThat(disputes.refuse(id, "", OrderLife.BUYER)).isEqualTo(refused(Why.REASON_MISSING));

        assertThat(disputes.refuse(id, "The gate was open", OrderLife.BUYER)).isInstanceOf(DisputeResult.Done.class);

        awaitEnd(id);
        assertThat(score().rows()).hasSize(rows);
        assertThat(disputes.of(supplier, 9, jana))
                .singleElement()
                .satisfies(one -> assertThat(one.answer())
                        .extracting(ScoreDispute.Answer::words)
                        .isEqualTo("The gate was open"));
    }
}
