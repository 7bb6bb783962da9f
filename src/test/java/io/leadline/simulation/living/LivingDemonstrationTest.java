package io.leadline.simulation.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.exchange.OwnFilesCome;
import io.leadline.identity.Demonstration;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When somebody acts in the demonstration, and when nobody does any more. */
class LivingDemonstrationTest {

    private static final int PAST_DAYS = 16;

    private final Demonstration demonstration = mock(Demonstration.class);
    private final LivedTime time = mock(LivedTime.class);
    private final DemoPeople people = mock(DemoPeople.class);
    private final AtomicReference<LivedLife> kept = new AtomicReference<>();
    private final List<Moment> lived = new CopyOnWriteArrayList<>();
    private volatile Instant clock = Instant.now().minus(Duration.ofDays(PAST_DAYS));
    private volatile boolean engineIsThere = true;
    private LivingDemonstration living = living();

    @BeforeEach
    void aCompanyThatStandsSixteenDaysBack() {
        when(demonstration.livesOn()).thenReturn(true);
        when(demonstration.pastDays()).thenReturn(PAST_DAYS);
        when(time.possible()).thenReturn(true);
        when(time.now()).thenAnswer(call -> clock);
        when(time.zone()).thenReturn(ZoneOffset.UTC);
        when(time.today()).thenAnswer(call -> LocalDate.ofInstant(clock, ZoneOffset.UTC));
        when(time.dayOf(any()))
                .thenAnswer(call -> LocalDate.ofInstant(call.getArgument(0, Instant.class), ZoneOffset.UTC));
        when(time.goTo(any(), any())).thenAnswer(call -> {
            boolean over = call.getArgument(1, BooleanSupplier.class).getAsBoolean() || !engineIsThere;
            clock = over ? clock : call.getArgument(0, Instant.class);
            return !over;
        });
        acting(lived::add);
    }

    private LivingDemonstration living() {
        return new LivingDemonstration(demonstration, time, mock(FirstPlan.class), people, new Kept(), event -> {});
    }

    /** In memory. */
    private final class Kept implements LivedLives {
        @Override
        public Optional<LivedLife> load() {
            return Optional.ofNullable(kept.get());
        }

        @Override
        public void save(LivedLife life) {
            kept.set(life);
        }
    }

    private void acting(Consumer<Moment> does) {
        when(people.at(any(), any(), anyBoolean())).thenReturn(List.of(new Participant() {
            @Override
            public String id() {
                return "somebody";
            }

            @Override
            public void act(Moment moment) {
                does.accept(moment);
            }
        }));
    }

    private void start() {
        living.goOn();
        Awaitility.await().until(() -> living.underWay().isEmpty());
    }

    @Test
    void thePastIsLivedOnceWhateverIsStartedAgain() {
        start();
        int moments = lived.size();
        living = living();
        start();

        assertThat(moments).isGreaterThan(10);
        assertThat(lived).hasSize(moments).doesNotHaveDuplicates();
        assertThat(kept.get().pastAhead()).isFalse();
        // Of the second start nothing else is to be waited for.
        verify(people, timeout(Duration.ofMinutes(3).toMillis()).atLeast(2)).handInLeft();
    }

    @Test
    void whoIsStoppedInTheMiddleGoesOnThereAtTheNextStart() {
        acting(moment -> {
            lived.add(moment);
            if (lived.size() == 4) {
                living.stop();
            }
        });
        start();
        assertThat(lived).hasSize(4);
        assertThat(kept.get().pastAhead()).isTrue();

        living = living();
        start();

        assertThat(lived).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(kept.get().pastAhead()).isFalse();
    }

    @Test
    void nobodyActsOnADayThatTheClockHasNotReached() {
        engineIsThere = false;

        start();

        assertThat(lived).isEmpty();
        assertThat(kept.get().pastAhead()).isTrue();
    }

    @Test
    void aCompanysOwnFilesWaitForWhatIsBeingDoneAndNothingIsDoneAfterwards() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        acting(moment -> {
            busy.countDown();
            await(finish);
            lived.add(moment);
        });
        living.goOn();
        await(busy);

        Thread files = Thread.ofPlatform().start(() -> living.leave(new OwnFilesCome("ours")));
        Awaitility.await().until(() -> files.getState() == Thread.State.WAITING);
        assertThat(lived).isEmpty();
        finish.countDown();
        files.join();

        assertThat(lived).hasSize(1);
        assertThat(living.underWay()).isEmpty();
        assertThat(living.possible()).isFalse();
        assertThat(living.begin(1)).isFalse();
        assertThat(kept.get().pastAhead()).isTrue();
    }

    @Test
    void aDemonstrationOfAnEarlierDayHasNoPast() {
        clock = Instant.now();

        start();

        assertThat(lived).isEmpty();
        verify(people, never()).at(any(), any(), anyBoolean());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
