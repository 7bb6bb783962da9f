package io.leadline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waiting costs is the margin of the company's own shop: no reader but those who buy is told, nor by the order. */
class InboxSecretsTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final InboxTask TASK = new InboxTask(
            "i",
            1,
            "order",
            "UserTask_Answer",
            "O-1",
            List.of(),
            new TaskSubject(
                    "O-1",
                    "S1",
                    "ACME",
                    "Lamp",
                    Money.of("500", "EUR"),
                    null,
                    2,
                    "order/O-1",
                    null,
                    null,
                    Money.of("12", "EUR")),
            NOW,
            null,
            null,
            null,
            null);

    private final List<InboxQuery.Sort> sorted = new ArrayList<>();
    private final Inbox inbox = new Inbox(store(), clock(), event -> {});

    private InboxStore store() {
        InboxStore store = mock(InboxStore.class);
        when(store.find(any(InboxQuery.class), any(), any())).thenAnswer(call -> {
            sorted.add(call.<InboxQuery>getArgument(0).sort());
            return new Page<>(List.of(TASK), 1);
        });
        when(store.rows(any(), any(), any())).thenAnswer(call -> {
            sorted.add(call.<InboxQuery>getArgument(0).sort());
            return List.of(TASK);
        });
        when(store.find(any(String.class), any(Actor.class))).thenReturn(Optional.of(TASK));
        return store;
    }

    private static BusinessClock clock() {
        BusinessClock clock = mock(BusinessClock.class);
        when(clock.now()).thenReturn(NOW);
        return clock;
    }

    private static Actor actor(Role role) {
        return new Actor(
                "who", "Who", Set.of(role), role == Role.SUPPLIER ? "S1" : null, Locale.ENGLISH, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatWaitingCostsIsToldToThoseWhoBuyAlone(Role role) {
        Actor actor = actor(role);
        InboxQuery query = InboxQuery.ALL.sorted(InboxQuery.Sort.COST, true);

        List<InboxTask> told = new ArrayList<>(inbox.find(query, actor).rows());
        told.addAll(inbox.rows(query, actor));
        told.add(inbox.task("i", actor).orElseThrow());

        assertThat(told)
                .hasSize(3)
                .allSatisfy(task -> assertThat(task.about().dayCost() != null).isEqualTo(actor.purchases()))
                .allSatisfy(task ->
                        assertThat(task.about().value().amount().signum() > 0).isEqualTo(actor.seesPrices()));
        assertThat(sorted).containsOnly(actor.purchases() ? InboxQuery.Sort.COST : InboxQuery.Sort.DUE);
    }

    @Test
    void nothingIsOfferedToSortByThatOneMayNotKnow() {
        assertThat(InboxQuery.Sort.of(actor(Role.GOODS_IN)))
                .doesNotContain(InboxQuery.Sort.COST, InboxQuery.Sort.VALUE);
        assertThat(InboxQuery.Sort.of(actor(Role.SUPPLIER))).contains(InboxQuery.Sort.VALUE);
        assertThat(InboxQuery.Sort.of(actor(Role.BUYER))).containsExactly(InboxQuery.Sort.values());
    }
}
