package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out beside a page what takes longer than a click may: a page's own thread holds its session, and with it every tab of
 * that person. Few at a time, because each wants a core; what nobody looks at any more is left out.
 */
@org.springframework.stereotype.Component
public class Aside {

    private static final Logger log = LoggerFactory.getLogger(Aside.class);

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 200;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("aside-", 1).factory());

    /**
     * Begins when a part of a page is shown.
     *
     * @param on the part that shows it; when that goes, so does the work that has not begun
     * @param found is told on the page
     * @param failed too: it cannot be worked out, or too much waits
     */
    public <T> void find(Component on, Supplier<T> work, Consumer<T> found, Runnable failed) {
        on.addAttachListener(attached -> {
            attached.unregisterListener();
            UI page = attached.getUI();
            try {
                Future<?> waiting = pool.submit(() -> run(page, on, work, found, failed));
                on.addDetachListener(gone -> {
                    waiting.cancel(false);
                    pool.purge();
                });
            } catch (RejectedExecutionException full) {
                log.warn("Too much is being worked out beside pages; one more was refused");
                failed.run();
            }
        });
    }

    private static <T> void run(UI page, Component on, Supplier<T> work, Consumer<T> found, Runnable failed) {
        try {
            T result = work.get();
            tell(page, () -> shown(on, () -> found.accept(result)));
        } catch (RuntimeException | Error e) {
            log.error("What a page shows could not be worked out", e);
            tell(page, () -> shown(on, failed));
        }
    }

    private static void shown(Component on, Runnable what) {
        if (on.isAttached()) {
            what.run();
        }
    }

    /** On the page what was found or done beside it. */
    public static void tell(UI page, Runnable what) {
        try {
            page.access(what::run);
        } catch (UIDetachedException closed) {
            // The page was closed meanwhile; nobody is left to be told.
        }
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
