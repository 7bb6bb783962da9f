package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderDrawing.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderDrawingTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private static Instant at(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }

    private final OrderDrawing drawing = new OrderDrawing(
            "purchase-approval",
            "<xml/>",
            Set.of("Ask"),
            Set.of("Wait"),
            List.of(
                    new Passage("Start", 1, at(0), at(0), true),
                    new Passage("Ask", 1, at(0), at(10), true),
                    new Passage("Clock", 1, at(0), at(10), false),
                    new Passage("Start", 2, at(20), at(20), true),
                    new Passage("Ask", 2, at(20), at(30), true),
                    new Passage("Wait", 2, at(30), null, false)));

    @Test
    void beforeTheFirstRunNothingIsMarked() {
        OrderDrawing before = drawing.at(at(-1));

        assertThat(before.completed()).isEmpty();
        assertThat(before.active()).isEmpty();
    }

    @Test
    void atEachMomentItStandsWhereItStoodThen() {
        assertThat(drawing.at(at(5)).active()).containsExactlyInAnyOrder("Ask", "Clock");
        assertThat(drawing.at(at(5)).completed()).containsExactly("Start");
        // What was taken away is not behind it.
        assertThat(drawing.at(at(10)).completed()).containsExactlyInAnyOrder("Start", "Ask");
        assertThat(drawing.at(at(10)).active()).isEmpty();
    }

    @Test
    void ofSeveralRunsItIsTheOneThatBeganLast() {
        assertThat(drawing.at(at(25)).active()).containsExactly("Ask");
        assertThat(drawing.at(at(25)).completed()).containsExactly("Start");
        assertThat(drawing.at(at(99)).active()).isEqualTo(drawing.active());
    }

    @Test
    void theMomentsAreThoseAtWhichSomethingMoved() {
        assertThat(drawing.moments().distinct()).containsExactlyInAnyOrder(at(0), at(10), at(20), at(30));
    }
}
