package io.leadline.ordering;

import static io.leadline.ordering.OrderState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    private static Map<OrderMove, OrderState> moves(Object... pairs) {
        Map<OrderMove, OrderState> moves = new EnumMap<>(OrderMove.class);
        for (int i = 0; i < pairs.length; i += 2) {
            moves.put((OrderMove) pairs[i], (OrderState) pairs[i + 1]);
        }
        return moves;
    }

    /** What is possible in each state; every pair that is not here has to be refused. */
    private static Map<OrderMove, OrderState> expected(OrderState state) {
        return switch (state) {
            case PROPOSED ->
                moves(
                        OrderMove.REQUIRE_NOBODY,
                        APPROVED,
                        OrderMove.REQUIRE_BUYER,
                        AWAITING_BUYER,
                        OrderMove.CANCEL,
                        CANCELLED);
            case AWAITING_BUYER, AWAITING_MANAGER ->
                moves(
                        OrderMove.CHANGE_LINES,
                        state,
                        OrderMove.APPROVE,
                        APPROVED,
                        OrderMove.REJECT,
                        REJECTED,
                        OrderMove.CANCEL,
                        CANCELLED);
            case APPROVED ->
                moves(
                        OrderMove.REQUIRE_BUYER,
                        AWAITING_BUYER,
                        OrderMove.REQUIRE_MANAGER,
                        AWAITING_MANAGER,
                        OrderMove.RELEASE,
                        SENT,
                        OrderMove.CANCEL,
                        CANCELLED);
            case SENT ->
                moves(
                        OrderMove.CONFIRM,
                        CONFIRMED,
                        OrderMove.DEVIATE,
                        IN_REVIEW,
                        OrderMove.CANCEL,
                        CANCELLED,
                        OrderMove.RE_SOURCE,
                        RE_SOURCED);
            case ANSWER_IN_APPROVAL ->
                moves(OrderMove.GIVE_BACK, IN_REVIEW, OrderMove.CANCEL, CANCELLED, OrderMove.RE_SOURCE, RE_SOURCED);
            case DELIVERY_IN_APPROVAL ->
                moves(OrderMove.GIVE_BACK, IN_QUESTION, OrderMove.MOVE_PROMISE, DELIVERY_IN_APPROVAL);
            case IN_REVIEW ->
                moves(
                        OrderMove.HOLD,
                        ANSWER_IN_APPROVAL,
                        OrderMove.ACCEPT,
                        CONFIRMED,
                        OrderMove.COUNTER,
                        SENT,
                        OrderMove.CANCEL,
                        CANCELLED,
                        OrderMove.RE_SOURCE,
                        RE_SOURCED);
            case CONFIRMED -> expected(state, moves());
            case PARTLY_RECEIVED -> expected(state, corrected());
            case IN_QUESTION ->
                both(
                        corrected(),
                        moves(
                                OrderMove.HOLD,
                                DELIVERY_IN_APPROVAL,
                                OrderMove.MOVE_PROMISE,
                                IN_QUESTION,
                                OrderMove.EXPECT_REST,
                                PARTLY_RECEIVED,
                                OrderMove.SETTLE,
                                CLOSED));
            case CLOSED -> corrected();
            case REJECTED -> Map.of();
            case CANCELLED, RE_SOURCED -> moves(OrderMove.CORRECT_WITHDRAWN, state);
        };
    }

    /** What came in was counted wrongly. */
    private static Map<OrderMove, OrderState> corrected() {
        return moves(
                OrderMove.CORRECT_TO_NOTHING,
                CONFIRMED,
                OrderMove.CORRECT_TO_PART,
                PARTLY_RECEIVED,
                OrderMove.CORRECT_TO_ALL,
                CLOSED,
                OrderMove.CORRECT_TO_QUESTION,
                IN_QUESTION);
    }

    private static Map<OrderMove, OrderState> both(Map<OrderMove, OrderState> one, Map<OrderMove, OrderState> other) {
        Map<OrderMove, OrderState> both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    /** While the next delivery can come in. */
    private static Map<OrderMove, OrderState> expected(OrderState state, Map<OrderMove, OrderState> more) {
        return both(
                more,
                moves(
                        OrderMove.MOVE_PROMISE,
                        state,
                        OrderMove.RECEIVE_PART,
                        PARTLY_RECEIVED,
                        OrderMove.RECEIVE_REST,
                        CLOSED,
                        OrderMove.QUESTION,
                        IN_QUESTION,
                        OrderMove.CANCEL,
                        CANCELLED,
                        OrderMove.RE_SOURCE,
                        RE_SOURCED));
    }

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsMovesAndNoOther(OrderState state) {
        Map<OrderMove, OrderState> actual = new TreeMap<>();
        for (OrderMove move : OrderMove.values()) {
            state.after(move).ifPresent(next -> actual.put(move, next));
        }

        assertThat(actual).isEqualTo(new TreeMap<>(expected(state)));
    }

    @Test
    void everyStateCanBeReachedFromAProposal() {
        Stream<OrderState> reached = Stream.iterate(java.util.EnumSet.of(PROPOSED), states -> {
                    java.util.EnumSet<OrderState> more = java.util.EnumSet.copyOf(states);
                    states.forEach(state -> Arrays.stream(OrderMove.values())
                            .forEach(move -> state.after(move).ifPresent(more::add)));
                    return more;
                })
                .limit(values().length)
                .reduce((first, last) -> last)
                .orElseThrow()
                .stream();

        assertThat(reached).containsExactlyInAnyOrder(values());
    }
}
