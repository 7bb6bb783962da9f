package io.leadline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import io.leadline.transfers.StockTransfers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class PolicyChangeTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    PolicyChanges changes;

    @Autowired
    PlanPolicies policies;

    @Autowired
    PlanStore plans;

    @Autowired
    Inbox inbox;

    private StudioShop shop;
    private Actor manager;
    private Actor head;
    private Backtest tried;

    @BeforeEach
    void aBackTestOfASupplier() {
        shop = new StudioShop(context);
        manager = shop.actor("manager");
        head = shop.actor("head");
        tried = shop.done(shop.ofSupplier(), OrderLife.BUYER);
    }

    @AfterEach
    void nothingWaits() {
        changes.open().ifPresent(left -> changes.reject(left.id(), "The test is over", head));
    }

    private PolicyChange asked() {
        return ((ChangeResult.Done) changes.ask(tried.id(), "f99-7d", "Fewer stockouts", manager)).change();
    }

    @Test
    void anApprovedPointBecomesTheActivePolicyOnceAndEverythingIsPlannedWithIt() {
        int before = policies.active().number();
        PolicyChange change = asked();
        shop.awaitTask(change.interaction());
        InboxTask task = await().atMost(PATIENCE)
                .until(() -> inbox.task(change.interaction(), head), found -> found.isPresent())
                .orElseThrow();
        assertThat(task.about().route()).isEqualTo("policy?change=" + change.id());
        assertThat(inbox.task(change.interaction(), OrderLife.BUYER)).isEmpty();

        assertThat(changes.approve(change.id(), head)).isInstanceOf(ChangeResult.Done.class);
        assertThat(changes.approve(change.id(), head)).isInstanceOf(ChangeResult.Repeated.class);
        assertThat(changes.reject(change.id(), "No", manager))
                .isEqualTo(new ChangeResult.Refused(ChangeResult.Why.DECIDED_ALREADY));

        shop.awaitEnd(change.id(), "EndEvent_PolicyActive");
        changes.activate(change.id());
        shop.bean(Engine.class)
                .publish(new Message(
                        PolicyChanges.ASKED,
                        change.id(),
                        "start",
                        Duration.ofMinutes(1),
                        Map.of("subject", change.id())));
        PolicyVersion active = policies.active();
        assertThat(active.number()).isEqualTo(before + 1);
        assertThat(active.change()).isEqualTo(change.id());
        assertThat(active.by()).isEqualTo(manager.name());
        assertThat(active.approvedBy()).isEqualTo(head.name());
        assertThat(active.from()).isEqualTo(new PolicyVersion.Source(tried.id(), "f99-7d"));
        assertThat(active.settings().targetsBySupplier())
                .containsEntry(shop.supplier, new ServiceTarget.FillRate(0.99));
        String runId = "P-" + change.id();
        await().atMost(PATIENCE)
                .until(() -> plans.run(runId)
                        .filter(run -> run.state() == PlanningRun.State.DONE)
                        .isPresent());
        assertThat(plans.run(runId).orElseThrow().policy()).isEqualTo(active.number());
        assertThat(policies.outcome(active)).isPresent().get().satisfies(outcome -> {
            assertThat(outcome.days()).isPositive();
            assertThat(outcome.fillRate()).isBetween(0.0, 1.0);
        });
        assertThat(mails(change, "policy-approved")).isEqualTo(1);
    }

    @Test
    void aRejectedPointChangesNothingAndWhoAskedIsToldWhy() {
        PolicyVersion before = policies.active();
        PolicyChange change = asked();
        shop.awaitTask(change.interaction());

        assertThat(changes.reject(change.id(), " ", head))
                .isEqualTo(new ChangeResult.Refused(ChangeResult.Why.REASON_MISSING));
        assertThat(changes.reject(change.id(), "Not before Christmas", head)).isInstanceOf(ChangeResult.Done.class);

        shop.awaitEnd(change.id(), "EndEvent_PolicyRejected");
        assertThat(policies.active()).isEqualTo(before);
        assertThat(policies.ofChange(change.id())).isEmpty();
        assertThat(mails(change, "policy-rejected")).isEqualTo(1);
        assertThat(plans.run("P-" + change.id())).isEmpty();
    }

    @Test
    void approversAreRemindedUntilSomebodyDecides() {
        PolicyChange change = asked();
        shop.awaitTask(change.interaction());

        PassingTime.pass(context, Duration.ofDays(7));

        shop.awaitEnd(change.id(), "EndEvent_ApproversReminded");
        await().atMost(PATIENCE).until(() -> mails(change, "policy-reminder") > 0);
        assertThat(shop.bean(Mails.class).of(change.id(), Actor.system()))
                .filteredOn(mail -> mail.template().equals("policy-reminder"))
                .noneMatch(mail -> mail.id().endsWith("#" + manager.id()));
        changes.reject(change.id(), "Too late", head);
        shop.awaitEnd(change.id(), "EndEvent_PolicyRejected");
    }

    @Test
    void settingsThatNoBackTestComparesBecomeActiveInTheSameWayAndRestAsLongAsTheySay() {
        PolicyVersion before = policies.active();
        StockRules rules = new StockRules(0.05, 0.2, 0.4, 0.6, 90, 5, 14, true);
        ServiceTarget promotion = new ServiceTarget.FillRate(0.995);
        assertThat(changes.askSettings(before.settings(), promotion, rules, "Why not", OrderLife.BUYER))
                .isEqualTo(new ChangeResult.Refused(ChangeResult.Why.FORBIDDEN));
        assertThat(changes.askSettings(
                        before.settings(),
                        before.settings().promotionTarget(),
                        before.settings().rules(),
                        "The same",
                        manager))
                .isEqualTo(new ChangeResult.Refused(ChangeResult.Why.NOTHING_NEW));

        PolicyChange change = ((ChangeResult.Done)
                        changes.askSettings(before.settings(), promotion, rules, "Promotions must not fail", manager))
                .change();
        assertThat(changes.approve(change.id(), manager))
                .isEqualTo(new ChangeResult.Refused(ChangeResult.Why.OWN_WISH));
        changes.approve(change.id(), head);

        shop.awaitEnd(change.id(), "EndEvent_PolicyActive");
        PolicyVersion active = policies.active();
        assertThat(active.settings()).isEqualTo(before.settings().with(promotion, rules));
        assertThat(shop.bean(StockTransfers.class).restDays()).isEqualTo(14);
        PolicyChange back = ((ChangeResult.Done) changes.askSettings(
                        active.settings(),
                        before.settings().promotionTarget(),
                        before.settings().rules(),
                        "The test is over",
                        head))
                .change();
        changes.approve(back.id(), manager);
        shop.awaitEnd(back.id(), "EndEvent_PolicyActive");
    }

    private long mails(PolicyChange change, String template) {
        return shop.bean(Mails.class).of(change.id(), Actor.system()).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }
}
