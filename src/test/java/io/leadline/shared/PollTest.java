package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollTest {

    private static final Duration NEVER_IN_A_TEST = Duration.ofHours(1);

    private final AtomicInteger looks = new AtomicInteger();
    private Poll poll = Poll.every(NEVER_IN_A_TEST, "test", looks::incrementAndGet);

    @AfterEach
    void close() {
        poll.close();
    }

    @Test
    void itLooksAtOnceAndAgainWhenItIsWoken() {
        poll.start();
        await().until(() -> looks.get() == 1);

        poll.wake();

        await().until(() -> looks.get() == 2);
    }

    @Test
    void howLongItPausesIsAskedAfterEachLook() {
        poll = Poll.every(
                () -> looks.get() < 3 ? Duration.ofMillis(1) : NEVER_IN_A_TEST, "test", looks::incrementAndGet);

        poll.start();

        await().until(() -> looks.get() == 3);
    }

    @Test
    void newsAreLookedAtAfterTheRest() {
        poll = Poll.onNews(() -> NEVER_IN_A_TEST, Duration.ofMillis(1), "test", looks::incrementAndGet);
        poll.start();
        await().until(() -> looks.get() == 1);

        poll.wake();

        await().until(() -> looks.get() == 2);
    }

    @Test
    void aWakeUpBeforeTheStartIsNotLost() {
        poll.wake();

        poll.start();

        await().until(() -> looks.get() == 2);
    }

    @Test
    void itIsBehindFromTheMomentItIsWokenUntilItHasLooked() {
        CountDownLatch mayLook = new CountDownLatch(1);
        poll = Poll.every(NEVER_IN_A_TEST, "test", () -> {
            if (looks.incrementAndGet() == 2) {
                awaitQuietly(mayLook);
            }
        });
        assertThat(poll.behind()).isFalse();
        poll.start();
        await().until(() -> looks.get() == 1);

        poll.wake();
        await().until(() -> looks.get() == 2);
        assertThat(poll.behind()).isTrue();
        mayLook.countDown();

        await().until(() -> !poll.behind());
    }

    @Test
    void nobodyWaitsForWhatDoesNotRun() {
        poll.wake();

        assertThat(poll.behind()).isFalse();
    }

    @Test
    void aLookThatFailsIsNotTheLast() {
        poll = Poll.every(Duration.ofMillis(1), "test", () -> {
            if (looks.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
        });

        poll.start();

        await().until(() -> looks.get() > 3);
    }

    @Test
    void itLooksAgainWithoutAPauseWhileThereIsMore() {
        poll = Poll.whileMoreEvery(NEVER_IN_A_TEST, "test", () -> looks.incrementAndGet() < 5);

        poll.start();

        await().until(() -> looks.get() == 5);
    }

    @Test
    void itCanBeStartedAgainAndALookMayEndIt() {
        poll = Poll.every(Duration.ofMillis(1), "test", () -> {
            looks.incrementAndGet();
            poll.close();
        });

        poll.start();
        await().until(() -> !poll.running());
        poll.start();

        await().until(() -> looks.get() == 2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
