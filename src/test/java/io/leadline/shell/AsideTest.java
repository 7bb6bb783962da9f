package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is worked out beside a page: pages here belong to no session, so that none can be told. */
@ExtendWith(OnAPage.class)
class AsideTest {

    private final Aside aside = new Aside();
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void stop() {
        aside.stop();
    }

    private Div shown(Runnable work) {
        Div part = new Div();
        aside.find(
                part,
                () -> {
                    work.run();
                    return part;
                },
                found -> {},
                refused::incrementAndGet);
        UI.getCurrent().add(part);
        return part;
    }

    @Test
    void itRunsOutsideOfThePagesThreadAndOnce() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Div part = shown(() -> {
            threads.add(Thread.currentThread());
            worked.incrementAndGet();
        });
        allDone();
        UI.getCurrent().remove(part);
        UI.getCurrent().add(part);
        allDone();

        assertThat(worked).hasValue(1);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void anErrorKeepsNothingElseFromBeingWorkedOut() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            shown(() -> {
                throw new StackOverflowError();
            });
        }
        shown(worked::incrementAndGet);
        allDone();

        assertThat(worked).hasValue(1);
    }

    @Test
    void whatNobodyLooksAtAnyMoreIsLeftOutAndTooMuchIsRefused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            shown(() -> {
                begun.countDown();
                await(end);
            });
        }
        begun.await();
        for (int i = 0; i < 300; i++) {
            UI.getCurrent().remove(shown(worked::incrementAndGet));
        }
        assertThat(refused).hasValue(0);
        CountDownLatch all = new CountDownLatch(200);
        for (int i = 0; i < 250; i++) {
            shown(all::countDown);
        }

        end.countDown();
        all.await();

        assertThat(refused).hasValue(50);
        assertThat(worked).hasValue(0);
    }

    /** Two threads are at what was asked for last, so that all before is done. */
    private void allDone() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            shown(() -> {
                both.countDown();
                await(both);
            });
        }
        both.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
