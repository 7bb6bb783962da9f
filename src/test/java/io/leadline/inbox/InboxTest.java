package io.leadline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.engine.TaskRecord;
import io.leadline.engine.TestEngine;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.suite.NeedsEngine;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsEngine
class InboxTest {

    private final TestEngine trial = TestEngine.shared();
    private final Inbox inbox = trial.bean(Inbox.class);
    private final String subject = "I-" + UUID.randomUUID();
    private final String interaction = subject + "#decide#1";
    private final Actor anna = actor("anna", Role.BUYER);
    private final Actor ben = actor("ben", Role.BUYER);
    private final Actor mia = actor("mia", Role.MANAGER);
    private final Actor supplier = Actor.byLink("S05", "Acme", Locale.ENGLISH, ZoneOffset.UTC);

    @BeforeEach
    void deploy() {
        trial.deploy("engine/engine-trial.bpmn");
        trial.work(job -> Map.of());
    }

    @Test
    void aTaskIsShownToItsGroupAndToNobodyElse() {
        open();

        assertThat(inbox.find(InboxQuery.ALL.about(subject), anna).rows()).hasSize(1);
        assertThat(inbox.find(InboxQuery.ALL.about(subject), supplier).rows()).isEmpty();
        assertThat(inbox.find(InboxQuery.ALL.about(subject).ofEverybody(true), supplier)
                        .rows())
                .isEmpty();
        assertThat(inbox.task(interaction, supplier)).isEmpty();
        assertThat(inbox.claim(interaction, supplier)).isInstanceOf(ClaimResult.Gone.class);
    }

    @Test
    void whoLeadsSeesEverybodysTasksWhenAsked() {
        open();

        assertThat(inbox.find(InboxQuery.ALL.about(subject), mia).rows()).isEmpty();
        assertThat(inbox.find(InboxQuery.ALL.about(subject).ofEverybody(true), mia)
                        .rows())
                .hasSize(1);
    }

    /** How soon, is measured by {@code ./leadline bench inbox}. */
    @Test
    void aTaskComesWithItsProcessAndGoesWhenItIsDone() {
        trial.startTrial(subject, Duration.ofDays(30));
        await().atMost(TestEngine.PATIENCE).until(() -> inbox.task(interaction).isPresent());

        trial.engine().complete(inbox.task(interaction).orElseThrow().key(), Map.of());

        await().atMost(TestEngine.PATIENCE).until(() -> inbox.task(interaction).isEmpty());
    }

    @Test
    void aTaskThatTheProcessTakesBackIsGone() {
        trial.startTrial(subject, Duration.ofHours(2));
        await().atMost(TestEngine.PATIENCE).until(() -> inbox.task(interaction).isPresent());

        trial.advance(Duration.ofHours(3));

        await().atMost(TestEngine.PATIENCE).until(() -> inbox.task(interaction).isEmpty());
    }

    @Test
    void aTaskIsWorkedOnByOnePersonUntilItIsGivenBack() {
        open();

        assertThat(inbox.claim(interaction, anna)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.claim(interaction, ben)).isEqualTo(new ClaimResult.HeldBy("anna"));
        assertThat(inbox.release(interaction, ben)).isEqualTo(new ClaimResult.HeldBy("anna"));
        assertThat(inbox.release(interaction, anna)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.claim(interaction, ben)).isInstanceOf(ClaimResult.Done.class);
    }

    @Test
    void onlyWhoLeadsHandsATaskToSomebodyElse() {
        open();
        inbox.claim(interaction, anna);
        User bensAccount = new User(
                "ben",
                "Ben",
                "ben@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                1);

        assertThat(inbox.reassign(interaction, bensAccount, anna)).isInstanceOf(ClaimResult.Forbidden.class);
        assertThat(inbox.reassign(interaction, bensAccount, mia)).isInstanceOf(ClaimResult.Done.class);

        assertThat(inbox.task(interaction).orElseThrow().claimedByName()).isEqualTo("Ben");
        assertThat(inbox.find(InboxQuery.ALL.about(subject).claimed(InboxQuery.Claim.MINE), ben)
                        .rows())
                .hasSize(1);
    }

    @Test
    void tasksAreCountedByKind() {
        open();

        assertThat(inbox.countByKind(InboxQuery.ALL.about(subject), anna))
                .isEqualTo(Map.of("engine-trial.UserTask_Decide", 1L));
        assertThat(inbox.count(InboxQuery.ALL.about(subject), anna)).isEqualTo(1);
    }

    private TaskRecord open() {
        trial.startTrial(subject, Duration.ofDays(30));
        TaskRecord task = trial.awaitOpen(interaction);
        await().atMost(TestEngine.PATIENCE).until(() -> inbox.task(interaction).isPresent());
        return task;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(name, name, Set.of(role), null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
