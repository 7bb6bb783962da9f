package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.identity.CurrentActor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Tabs whose browsers are gone: what changes meanwhile is merged for them, not kept. What the whole portal needs for them is
 * measured by {@code ./leadline bench portal}; here by the pages alone, and each change is told at once instead of gathered.
 */
class DeadTabsTest {

    private static final int TABS = 200;
    private static final int CHANGES = 10_000;
    private static final int PARTS = 2;
    private static final long MOST_BYTES = 50L << 20;

    private final ObjectProvider<CurrentActor> nobody =
            new StaticListableBeanFactory().getBeanProvider(CurrentActor.class);
    /** Keeps no record of what it is asked. */
    private final VaadinSession session =
            mock(VaadinSession.class, withSettings().stubOnly().defaultAnswer(RETURNS_DEEP_STUBS));

    private final Live live = new Live(nobody, Runnable::run);

    /** A page whose session nobody waits for. */
    private static final class Page extends UI {

        private int read;

        Page(VaadinSession session) {
            getInternals().setSession(session);
        }

        /** Each part of it reads when the topic changes, and tells the browser about a kilobyte. */
        void show(Live live) {
            for (int i = 0; i < PARTS; i++) {
                Div part = new Div();
                live.listen(part, "orders", () -> {
                    read++;
                    part.removeAll();
                    part.add(new Div("row " + read));
                    getPage().executeJs("return $0", "x".repeat(1_000) + read);
                });
                add(part);
            }
        }

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void whatChangesMeanwhileCostsTabsThatDoNotAnswerNoMemory() {
        List<Page> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            Page tab = new Page(session);
            tab.show(live);
            tabs.add(tab);
        }
        long before = usedBytes();

        for (int i = 0; i < CHANGES; i++) {
            live.changed("orders");
        }

        assertThat(usedBytes() - before).isLessThan(MOST_BYTES);
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.read).isLessThan(10 * PARTS));
    }

    @Test
    void aTabThatAnswersAgainReadsOnceWhateverItMissed() {
        Page tab = new Page(session);
        tab.show(live);
        for (int i = 0; i < CHANGES; i++) {
            live.changed("orders");
        }
        int read = tab.read;

        tab.getInternals().setLastHeartbeatTimestamp(System.currentTimeMillis());

        assertThat(tab.read).isBetween(read + 1, read + PARTS);
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
