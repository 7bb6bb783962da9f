package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.messaging.ReaderAddresses;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.suite.Effort;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;

/** Who reaches the verbs, and with which order; of one that lies in memory. */
class PurchaseOrdersTest {

    private static final Actor LOGISTICS =
            new Actor("lou", "Lou", Set.of(Role.LOGISTICS), null, Locale.ENGLISH, ZoneOffset.UTC);

    private PurchaseOrder stored = anOrder().now();
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final OrderStore store = fake(OrderStore.class, call -> switch (call.name()) {
        case "find" -> Optional.of(stored).filter(order -> order.id().equals(call.first()) && seenBy(call.last()));
        case "save" -> {
            stored = AnOrder.stored((PurchaseOrder) call.first());
            yield true;
        }
        default -> throw new UnsupportedOperationException(call.name());
    });
    private static final ExchangeRates RATES = fake(ExchangeRates.class, call -> Optional.of(call.first()));
    private static final ObjectProvider<Hindrances> NOBODY_HOLDS =
            Mockito.mock(ObjectProvider.class, call -> Hindrances.NONE);
    private final PurchaseOrders orders = new PurchaseOrders(
            store,
            new Orders(store, event -> {}),
            null,
            new Alternates(fake(Suppliers.class, call -> Map.of()), clock),
            fake(OrderPolicies.class, call -> OrderPolicy.USUAL),
            fake(Suppliers.class, call -> List.of()),
            fake(Items.class, call -> Optional.empty()),
            RATES,
            new ApprovalSettings(RATES, clock, BigDecimal.valueOf(5), BigDecimal.valueOf(250), 7),
            Mockito.mock(Deadlines.class, call -> ANSWER_BY),
            (interaction, actor) -> acting(interaction, actor),
            Mockito.mock(ReaderAddresses.class, call -> call.getArgument(1).equals("orders@acme.example")),
            NOBODY_HOLDS,
            clock);

    /** In whose place everybody acts, and in which decision. */
    private @Nullable Represented absent;

    private String asked = "";

    private Actor acting(String interaction, Actor actor) {
        asked = interaction;
        Represented now = absent;
        return now == null ? actor : actor.inPlaceOf(now);
    }

    private record Call(String name, List<Object> arguments) {

        Object first() {
            return arguments.getFirst();
        }

        Object last() {
            return arguments.getLast();
        }
    }

    private static <T> T fake(Class<T> type, Function<Call, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(new Call(method.getName(), Arrays.asList(arguments)))));
    }

    private boolean seenBy(Object organisation) {
        return organisation == null
                || stored.talk().number() != null && stored.head().supplierId().equals(organisation);
    }

    private PurchaseOrdersTest with(AnOrder order) {
        stored = order.now();
        return this;
    }

    @Test
    void anApprovalOfAnotherVersionThanWasSeenIsRefusedAndOneOfTheSameMarkIsNot() {
        with(anOrder(OrderState.AWAITING_BUYER));
        long seen = stored.version();
        String mark = stored.mark();
        orders.comment("O-1", "c1", "Wait for the fair?", BUYER);

        assertThat(Verdict.brief(orders.approve("O-1", seen, BUYER))).isEqualTo("CHANGED_MEANWHILE");
        assertThat(Verdict.brief(orders.approve("O-1", "another mark", BUYER))).isEqualTo("CHANGED_MEANWHILE");
        assertThat(Verdict.brief(orders.approve("O-1", mark, BUYER))).isEqualTo("done");
        assertThat(Verdict.brief(orders.approve("O-1", seen, BUYER))).isEqualTo("again");
    }

    @Test
    void anOrderThatCameBackGoesToNobodyWhoIsNotTheSuppliers() {
        with(anOrder().sent().mailCameBack());

        assertThat(Verdict.brief(orders.reach("O-1", 1, new Reached.Again("buyer@shop.example"), BUYER)))
                .isEqualTo("ADDRESS_UNKNOWN");
        assertThat(Verdict.brief(orders.reach("O-1", 1, new Reached.Again("orders@acme.example"), BUYER)))
                .isEqualTo("done");
        assertThat(Verdict.brief(orders.reach("O-1", 1, new Reached.Again("orders@acme.example"), BUYER)))
                .isEqualTo("again");
    }

    @Test
    void whoStandsInApprovesForWhoIsAwayAndTheHistorySaysSo() {
        with(anOrder(OrderState.AWAITING_BUYER));
        absent = new Represented("bea", "Bea");

        assertThat(Verdict.brief(orders.approve("O-1", stored.mark(), BUYER))).isEqualTo("done");

        assertThat(asked).isEqualTo("O-1#approve#1");
        HistoryEntry entry = stored.log().noted("approved").orElseThrow();
        assertThat(entry.actorName()).isEqualTo("Berta");
        assertThat(entry.facts()).containsEntry(HistoryEntry.INSTEAD_OF, "Bea");
        assertThat(entry.withoutAbsent().facts()).doesNotContainKey(HistoryEntry.INSTEAD_OF);
        assertThat(stored.approvals().signatures().getLast().insteadOf()).isEqualTo("bea");
    }

    /** Who approved first, in whose place, and who approves now, in whose place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
        first | for   | then  | for    | result
        Berta | -     | Max   | -      | done
        Berta | -     | Max   | helen  | done
        Berta | -     | Max   | berta  | OTHER_PERSON
        Berta | max   | Max   | -      | OTHER_PERSON
        Berta | helen | Max   | helen  | OTHER_PERSON
        Berta | max   | Helen | -      | done
        """)
    void twoHandsAreTwoPeopleAndNeitherOfThemThroughAStandIn(
            String first, @Nullable String before, String then, @Nullable String now, String result) {
        with(anOrder(OrderState.AWAITING_BUYER));
        absent = before == null ? null : new Represented(before, before);
        assertThat(Verdict.brief(orders.approve("O-1", stored.mark(), BUYER))).isEqualTo("done");
        stored = AnOrder.stored(new OrderChange(stored, stored.head().createdAt())
                .move(OrderMove.REQUIRE_MANAGER)
                .done());
        assertThat(stored.state()).isEqualTo(OrderState.AWAITING_MANAGER);

        absent = now == null ? null : new Represented(now, now);
        Actor second = then.equals("Max") ? MANAGER : AnOrder.HEAD;

        assertThat(Verdict.brief(orders.approve("O-1", stored.mark(), second))).isEqualTo(result);
    }

    @Test
    void aCommentIsKeptOnceHoweverOftenItsFormIsSent() {
        with(anOrder().sent());
        assertThat(Verdict.brief(orders.comment("O-1", "c1", " Wait for the fair? ", BUYER)))
                .isEqualTo("done");

        assertThat(Verdict.brief(orders.comment("O-1", "c1", "Wait for the fair?", BUYER)))
                .isEqualTo("again");

        assertThat(stored.log().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.text()).isEqualTo("Wait for the fair?"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4_001})
    void aCommentHasWordsAndNotTooMany(int length) {
        with(anOrder().sent());

        assertThat(Verdict.brief(orders.comment("O-1", "c1", "x".repeat(length), BUYER)))
                .isEqualTo("TEXT_WRONG");
        assertThat(Verdict.brief(orders.comment("O-1", "c1", "x".repeat(4_000), BUYER)))
                .isEqualTo("done");
    }

    @Test
    void aSupplierSeesAndAnswersItsOwnReleasedOrdersOnly() {
        with(anOrder(OrderState.AWAITING_BUYER));
        assertThat(orders.find("O-1", ACME)).isEmpty();
        assertThat(Verdict.brief(orders.answer("O-1", 1, List.of(), ACME))).isEqualTo("UNKNOWN_ORDER");

        with(anOrder().sent());
        assertThat(orders.find("O-1", ACME))
                .hasValueSatisfying(seen -> assertThat(seen.head().runId()).isEmpty());
        assertThat(orders.find("O-1", ofSupplier("other"))).isEmpty();
        assertThat(orders.find("O-1", LOGISTICS)).isEmpty();
        assertThat(Verdict.brief(orders.answer("O-1", 1, List.of(), ofSupplier("other"))))
                .isEqualTo("UNKNOWN_ORDER");
        assertThat(Verdict.brief(orders.approve("O-1", 0, GOODS_IN))).isEqualTo("FORBIDDEN");
        assertThat(Verdict.brief(orders.approve("O-2", 0, BUYER))).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void whatASupplierGetsBackShowsNothingOfTheCompany() {
        with(anOrder().sent());

        OrderResult result = orders.answer("O-1", 1, answers(stored, answer -> answer), ACME);

        assertThat(Verdict.done(result).head().policy()).isNull();
        assertThat(Verdict.done(result).pending()).isEmpty();
        assertThat(stored.head().policy()).isNotNull();
    }

    private OrderResult ask(int line, LocalDate to, Actor actor) {
        return orders.askChange("O-1", line, to, "We have enough", actor);
    }

    @Test
    void aSupplierAsksNothingAndAnswersOnlyItsOwn() {
        with(anOrder().confirmed());
        assertThat(Verdict.brief(ask(1, DAY.plusDays(30), ACME))).isEqualTo("FORBIDDEN");

        assertThat(Verdict.brief(ask(1, DAY.plusDays(30), BUYER))).isEqualTo("done");

        assertThat(Verdict.brief(orders.answerChange("O-1", 1, true, "", ofSupplier("other"))))
                .isEqualTo("UNKNOWN_ORDER");
        assertThat(Verdict.brief(orders.settleChange("O-1", 1, ACME))).isEqualTo("FORBIDDEN");
        assertThat(Verdict.brief(orders.answerChange("O-1", 1, true, "", ACME))).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | line | to    | who     | result
        AWAITING_BUYER   | 1    | 03-20 | buyer   | done
        AWAITING_BUYER   | 2    | out   | buyer   | done
        AWAITING_MANAGER | 1    | 03-20 | manager | done
        AWAITING_BUYER   | 1    | 03-01 | buyer   | DATE_WRONG 1
        AWAITING_BUYER   | 3    | out   | buyer   | NOT_SENT_YET
        PROPOSED         | 1    | 03-20 | buyer   | NOT_SENT_YET
        APPROVED         | 1    | 03-20 | buyer   | NOT_SENT_YET
        SENT             | 1    | 03-20 | buyer   | ANSWER_FIRST
        CONFIRMED        | 1    | 03-20 | buyer   | done
        """)
    void whatTheSupplierDoesNotKnowIsChangedAtOnceAndWhatItHasNotAnsweredIsNotAsked(
            OrderState state, int line, String to, String who, String result) {
        with(anOrder().and(30).in(state));
        LocalDate day = to.equals("out") ? null : LocalDate.parse("2026-" + to);

        assertThat(Verdict.brief(ask(line, day, who.equals("buyer") ? BUYER : MANAGER)))
                .isEqualTo(result);

        assertThat(stored.talk().changes()).hasSize(state == OrderState.CONFIRMED ? 1 : 0);
        if (result.equals("done") && state != OrderState.CONFIRMED) {
            assertThat(stored.openLines()).hasSize(day == null ? 1 : 2);
            assertThat(stored.lines().getFirst().requestedDate()).isEqualTo(day == null ? DAY : day);
        }
    }

    @Test
    void aLineThatWasLeftOutDoesNotComeBackWhenItIsAskedForLater() {
        with(anOrder().and(30).in(OrderState.AWAITING_BUYER));
        assertThat(Verdict.brief(ask(2, null, BUYER))).isEqualTo("done");

        assertThat(Verdict.brief(ask(2, DAY.plusDays(9), BUYER))).isEqualTo("NOT_SENT_YET");

        assertThat(stored.line(2).orElseThrow().open()).isEqualTo(Quantity.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "AWAITING_BUYER", "SENT", "IN_REVIEW", "CONFIRMED", "PARTLY_RECEIVED"})
    void leavingOutTheOnlyLineCancelsTheOrder(OrderState state) {
        with(anOrder(state));

        assertThat(Verdict.brief(ask(1, null, BUYER))).isEqualTo("done");

        assertThat(stored.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void anOrderThatNobodyElseDeliversIsNotReSourced() {
        with(anOrder().sent());

        assertThat(Verdict.brief(orders.reSource("O-1", "Too slow", BUYER))).isEqualTo("NO_ALTERNATE");
        assertThat(orders.hasAlternate(stored)).isFalse();
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(PurchaseOrders.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType().equals(OrderResult.class))
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> Arrays.stream(OrderState.values()).map(state -> Arguments.of(method, state)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void oddValuesAreRefusedWithLittleEffortAndNothingOfThemIsKept(Method verb, OrderState state) {
        PurchaseOrder before = anOrder(state).now();
        for (Actor actor : List.of(HEAD, ACME, GOODS_IN)) {
            OddEntries.of(verb, before, actor).forEach(arguments -> {
                stored = before;
                String tried = OddEntries.named(verb, arguments);

                Duration effort = Effort.of(() -> assertThatCode(() -> verb.invoke(orders, arguments))
                        .as(tried)
                        .doesNotThrowAnyException());

                assertThat(effort).as(tried).isLessThan(Effort.MUCH);
                assertThat(OddEntries.bears(stored)).as(tried).isTrue();
            });
        }
    }
}
