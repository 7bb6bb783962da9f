package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for some seconds is done once, or not at all. */
class GraceTest {

    private final Grace grace = new Grace(Duration.ofHours(1));
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        grace.stop();
    }

    @Test
    void itIsDoneAfterItsTimeAndCannotBeTakenBackThen() throws InterruptedException {
        Grace brief = new Grace(Duration.ofMillis(1));
        CountDownLatch over = new CountDownLatch(1);

        Grace.Waiting waiting = brief.later("order", done::incrementAndGet);
        waiting.whenOver(over::countDown);
        over.await();

        assertThat(done).hasValue(1);
        assertThat(waiting.takeBack()).isFalse();
        assertThat(brief.waiting("order")).isEmpty();
        brief.stop();
    }

    @Test
    void takenBackItIsNeverDone() {
        Grace.Waiting waiting = grace.later("order", done::incrementAndGet);

        assertThat(waiting.takeBack()).isTrue();
        grace.shutDown();

        assertThat(done).hasValue(0);
        assertThat(waiting.takeBack()).isFalse();
    }

    @Test
    void aSecondTapOnTheSameGetsTheFirst() {
        Grace.Waiting first = grace.later("order", done::incrementAndGet);
        Grace.Waiting second = grace.later("order", done::incrementAndGet);
        Grace.Waiting other = grace.later("other", done::incrementAndGet);

        assertThat(second).isSameAs(first).isNotSameAs(other);
        assertThat(grace.waiting("order")).containsSame(first);
        grace.shutDown();
        assertThat(done).hasValue(2);
    }

    @Test
    void whenThePortalIsShutDownItIsDoneAtOnceAndOnce() {
        grace.later(done::incrementAndGet);

        grace.shutDown();
        grace.shutDown();

        assertThat(done).hasValue(1);
    }

    @Test
    void whatFailsKeepsNothingElseFromBeingDoneAndIsOver() {
        List<String> told = new ArrayList<>();
        Grace.Waiting failing = grace.later("failing", () -> {
            throw new IllegalStateException("The account is not what it was");
        });
        failing.whenOver(() -> told.add("over"));
        grace.later("good", done::incrementAndGet);

        grace.shutDown();
        failing.whenOver(() -> told.add("over already"));

        assertThat(told).containsExactly("over", "over already");
        assertThat(done).hasValue(1);
        assertThat(grace.waiting("failing")).isEmpty();
    }
}
