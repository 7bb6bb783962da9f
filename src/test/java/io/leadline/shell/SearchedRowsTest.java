package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often a table asks the store, and that what it shows is never what was asked for something else. */
@ExtendWith(OnAPage.class)
class SearchedRowsTest {

    private static final int SCREEN = 25;

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final VaadinSession session = mock();
    private int stored = 60;
    private String what = "row";

    private final SearchedRows<String> rows = new SearchedRows<>(this::read, SCREEN, nanos::get);

    private Page<String> read(int offset, int limit) {
        asked.add(offset + "+" + limit);
        return new Page<>(
                IntStream.range(offset, Math.max(offset, Math.min(stored, offset + limit)))
                        .mapToObj(i -> what + " " + i)
                        .toList(),
                stored);
    }

    @Test
    void aTableThatIsDrawnAsksOnce() {
        Table<String> table = new Table<>("Things");
        List<String> made = new ArrayList<>();
        table.addComponentColumn(row -> {
            made.add(row);
            return new Span(row);
        });
        table.search(this::read);
        UI.getCurrent().getInternals().setSession(session);
        ComponentUtil.setData(UI.getCurrent(), WindowWidth.class, new WindowWidth(1440));
        UI.getCurrent().add(table);

        drawn();
        assertThat(asked).hasSize(1);
        assertThat(made).hasSize(SCREEN);
        made.clear();
        stored = 7;
        table.refresh();
        drawn();

        assertThat(asked).hasSize(2);
        assertThat(made).hasSize(7);
    }

    @Test
    void fewerRowsThanAScreenAreReadOnceToo() {
        stored = 3;

        assertThat(rows.total()).isEqualTo(3);
        assertThat(rows.rows(0, 3)).containsExactly("row 0", "row 1", "row 2");

        assertThat(asked).containsExactly("0+25");
    }

    @Test
    void whatWasSeenLastIsReadAgain() {
        rows.total();
        rows.rows(0, SCREEN);
        rows.rows(30, SCREEN);
        asked.clear();

        assertThat(rows.total()).isEqualTo(60);
        assertThat(rows.rows(30, SCREEN)).hasSize(SCREEN).startsWith("row 30");

        assertThat(asked).containsExactly("30+25");
    }

    @Test
    void whatIsGoneMeanwhileIsCountedFromWhereverItIsAsked() {
        rows.rows(50, 10);
        stored = 20;

        assertThat(rows.total()).isEqualTo(20);
        assertThat(rows.rows(0, 20)).hasSize(20).startsWith("row 0");
    }

    @Test
    void whatWasSaidIsHandedOnOnce() {
        rows.total();
        rows.rows(0, SCREEN);
        what = "newer";

        assertThat(rows.rows(0, SCREEN)).startsWith("newer 0");
    }

    @Test
    void whatWasSaidAWhileAgoIsReadAgain() {
        rows.total();
        what = "newer";
        nanos.addAndGet(100_000_000);

        assertThat(rows.rows(0, SCREEN)).startsWith("newer 0");
    }

    @Test
    void whoAsksForMoreThanWasSaidIsAnsweredByTheStore() {
        rows.total();

        assertThat(rows.rows(0, 60)).hasSize(60);
    }

    private static void drawn() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }
}
