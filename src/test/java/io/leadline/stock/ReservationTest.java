package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ReservationState.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Sku CUP = new Sku("cup");
    private static final Sku POT = new Sku("pot");
    private static final ReservationWish WISH = new ReservationWish(
            "R-1", "web", List.of(line(POT, 1), line(CUP, 2), line(CUP, 3)), Duration.ofMinutes(15));

    /** Everything that is not here is not possible. */
    private static final Map<ReservationState, Map<Step, ReservationState>> TABLE = Map.of(
            ReservationState.STARTED,
            Map.of(
                    Step.HOLD, ReservationState.HELD,
                    Step.PROMISE, ReservationState.PREORDERED,
                    Step.REFUSE, ReservationState.REFUSED,
                    Step.RELEASE, ReservationState.RELEASED,
                    Step.EXPIRE, ReservationState.EXPIRED),
            ReservationState.PREORDERED,
            Map.of(
                    Step.ARRIVE, ReservationState.HELD,
                    Step.MOVE, ReservationState.PREORDERED,
                    Step.EXTEND, ReservationState.PREORDERED,
                    Step.CONFIRM, ReservationState.AWAITED,
                    Step.RELEASE, ReservationState.RELEASED,
                    Step.EXPIRE, ReservationState.EXPIRED),
            ReservationState.AWAITED,
            Map.of(
                    Step.ARRIVE, ReservationState.CONFIRMED,
                    Step.MOVE, ReservationState.AWAITED,
                    Step.RELEASE, ReservationState.RELEASED),
            ReservationState.HELD,
            Map.of(
                    Step.EXTEND, ReservationState.HELD,
                    Step.CONFIRM, ReservationState.CONFIRMED,
                    Step.RELEASE, ReservationState.RELEASED,
                    Step.EXPIRE, ReservationState.EXPIRED),
            ReservationState.CONFIRMED,
            Map.of(Step.RETURN, ReservationState.CONFIRMED));

    @Test
    void everyStepOfEveryStateIsInTheTableOrNotPossible() {
        for (ReservationState state : ReservationState.values()) {
            for (Step step : Step.values()) {
                assertThat(state.after(step))
                        .as(state + " after " + step)
                        .isEqualTo(Optional.ofNullable(
                                TABLE.getOrDefault(state, Map.of()).get(step)));
            }
        }
    }

    @Test
    void anItemNamedTwiceIsWantedInTheSumAndTheOrderOfLinesSaysNothing() {
        assertThat(WISH.lines()).containsExactly(line(CUP, 5), line(POT, 1));
        assertThat(started()
                        .answers(new ReservationWish(
                                "R-1", "web", List.of(line(CUP, 5), line(POT, 1)), Duration.ofMinutes(15))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"market,5,900", "web,4,900", "web,5,901"})
    void anotherChannelQuantityOrTimeIsAnotherWish(String channel, int cups, int seconds) {
        assertThat(started()
                        .answers(new ReservationWish(
                                "R-1", channel, List.of(line(CUP, cups), line(POT, 1)), Duration.ofSeconds(seconds))))
                .isFalse();
    }

    @Test
    void whatIsHeldIsOverAtItsEndAndNotBeforeAndWhatWasConfirmedNever() {
        Reservation held = started().held(NOW).orElseThrow();

        assertThat(held.overAt(held.until().minusMillis(1))).isFalse();
        assertThat(held.overAt(held.until())).isTrue();
        assertThat(held.confirmed(NOW).orElseThrow().overAt(held.until())).isFalse();
    }

    @Test
    void anExtensionNeverShortens() {
        Reservation held = started().held(NOW).orElseThrow();

        assertThat(held.extended(NOW.plusSeconds(1), NOW).orElseThrow().until()).isEqualTo(held.until());
        assertThat(held.extended(NOW.plusSeconds(5_000), NOW).orElseThrow().until())
                .isEqualTo(NOW.plusSeconds(5_000));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "5,true", "6,false"})
    void noMoreComesBackThanLeft(int cups, boolean possible) {
        Reservation confirmed = started().held(NOW).orElseThrow().confirmed(NOW).orElseThrow();

        assertThat(confirmed.returned(back("x", cups)).isPresent()).isEqualTo(possible);
    }

    @Test
    void whatCameBackIsNotOutAnyMore() {
        Reservation confirmed = started().held(NOW).orElseThrow().confirmed(NOW).orElseThrow();

        Reservation once = confirmed.returned(back("x", 3)).orElseThrow();

        assertThat(once.out(CUP)).isEqualTo(Quantity.of(2));
        assertThat(once.returned(back("y", 3))).isEmpty();
        assertThat(once.returned(back("y", 2)).orElseThrow().out(CUP)).isEqualTo(Quantity.ZERO);
        assertThat(started().held(NOW).orElseThrow().returned(back("x", 1))).isEmpty();
    }

    @Test
    void everyStepIsAnotherVersion() {
        Reservation held = started().held(NOW).orElseThrow();

        assertThat(held.version()).as("held from its beginning on").isEqualTo(1);
        assertThat(held.confirmed(NOW).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aHoldIsNeverShortenedAndOneWithoutEndStaysSo() {
        Hold hold = new Hold("h", "web", CUP, Quantity.of(1), NOW);

        assertThat(hold.atLeastUntil(NOW.minusSeconds(1)).until()).isEqualTo(NOW);
        assertThat(hold.atLeastUntil(NOW.plusSeconds(1)).until()).isEqualTo(NOW.plusSeconds(1));
        assertThat(hold.atLeastUntil(null).atLeastUntil(NOW).until()).isNull();
        assertThat(hold.atLeastUntil(null).overAt(Instant.MAX)).isFalse();
    }

    @Test
    void aWishHasBounds() {
        assertThatThrownBy(() -> new ReservationWish("R", "web", List.of(), Duration.ofMinutes(1)))
                .hasMessageContaining("1 to 100 lines");
        assertThatThrownBy(() -> new ReservationWish("R", "web", List.of(line(CUP, 1)), Duration.ofDays(8)))
                .hasMessageContaining("cannot last");
        assertThatThrownBy(() -> line(CUP, 0)).hasMessageContaining("quantity 0");
    }

    private static Reservation started() {
        return Reservation.started(WISH, "DC", KitGoods.NONE, NOW);
    }

    private static Reservation.GoodsBack back(String id, int cups) {
        return new Reservation.GoodsBack(id, List.of(line(CUP, cups)), NOW);
    }

    private static ReservationLine line(Sku sku, int quantity) {
        return new ReservationLine(sku, Quantity.of(quantity));
    }
}
