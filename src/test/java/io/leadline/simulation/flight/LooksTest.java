package io.leadline.simulation.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksTest {

    private int settled;

    @SafeVarargs
    private Looks looks(List<String>... seen) {
        Deque<List<String>> next = new ArrayDeque<>(List.of(seen));
        return Looks.until(seen.length, next::remove, () -> settled++);
    }

    @Test
    void nothingWrongIsLookedAtOnce() {
        Looks looks = looks(List.of(), List.of("never looked at"));

        assertThat(looks.broken()).isEmpty();
        assertThat(looks.healed()).isEmpty();
        assertThat(settled).isZero();
    }

    @Test
    void whatStaysWrongIsToldAsItIsAtTheLastLook() {
        Looks looks = looks(List.of("a"), List.of("a", "b"), List.of("b"));

        assertThat(looks.broken()).containsExactly("b");
        assertThat(looks.healed()).containsExactly("a (healed; seen at 2 of 3 looks)");
        assertThat(settled).isEqualTo(2);
    }

    @Test
    void whatHealedIsToldThoughNothingIsWrongAnyMore() {
        Looks looks = looks(List.of("a"), List.of("a"), List.of());

        assertThat(looks.broken()).isEmpty();
        assertThat(looks.healed()).containsExactly("a (healed; seen at 2 of 3 looks)");
    }
}
