package io.leadline.inbox.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnewEachDayTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);

    private final AnewEachDay anew = new AnewEachDay();

    @Test
    void allThatIsOpenComesOnceADayALittleAtATime() {
        List<String> open = IntStream.range(0, AnewEachDay.A_ROUND + 2)
                .mapToObj(i -> "O-" + i)
                .toList();

        assertThat(anew.next(DAY, () -> open)).containsExactlyElementsOf(open.subList(0, AnewEachDay.A_ROUND));
        assertThat(anew.next(DAY, () -> open))
                .containsExactlyElementsOf(open.subList(AnewEachDay.A_ROUND, open.size()));
        assertThat(anew.next(DAY, () -> open)).isEmpty();
        assertThat(anew.next(DAY.plusDays(1), () -> Set.of("O-1"))).containsExactly("O-1");
    }

    /** Whoever was stopped before midnight and started after it has yesterday's costs. */
    @Test
    void whoHasJustStartedDescribesAll() {
        anew.next(DAY, () -> Set.of("O-1"));

        assertThat(new AnewEachDay().next(DAY.plusDays(1), () -> Set.of("O-1"))).containsExactly("O-1");
    }

    @Test
    void aDayThatCouldNotBeReadIsReadAgain() {
        assertThatThrownBy(() -> anew.next(DAY, () -> {
                    throw new IllegalStateException("no store");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(anew.next(DAY, () -> Set.of("O-1"))).containsExactly("O-1");
    }
}
