package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A row is a line or a card, and only what it is just now is made. */
@ExtendWith(OnAPage.class)
class ColumnCellsTest {

    private static final int WIDE = 1440;
    private static final int PHONE = 360;

    private final List<String> made = new ArrayList<>();
    private final Span only = new Span("can be in one place alone");
    private final VaadinSession session = mock();
    private Table<String> table;

    @BeforeEach
    void aTable() {
        table = new Table<>("Things");
        table.addComponentColumn(row -> cell("line " + row));
        table.addComponentColumn(row -> cell("hidden " + row)).setKey("hidden").setVisible(false);
        table.cards("Thing", row -> cell("card " + row));
        table.show(List.of("1", "2"));
    }

    private Component cell(String what) {
        made.add(what);
        return new Div(new Span(what), only);
    }

    private void opened(int px) {
        UI.getCurrent().getInternals().setSession(session);
        ComponentUtil.setData(UI.getCurrent(), WindowWidth.class, new WindowWidth(px));
        UI.getCurrent().add(table);
        drawn();
    }

    private void turned(int px) {
        made.clear();
        ComponentUtil.setData(UI.getCurrent(), WindowWidth.class, new WindowWidth(px));
        table.removeFromParent();
        UI.getCurrent().add(table);
        drawn();
    }

    private static void drawn() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    @Test
    void inAWideWindowNoCardsAreMade() {
        opened(WIDE);

        assertThat(made).containsExactlyInAnyOrder("line 1", "line 2");
    }

    @Test
    void onAPhoneNothingElseIsMade() {
        opened(PHONE);

        assertThat(made).containsExactlyInAnyOrder("card 1", "card 2");
    }

    @Test
    void whoTurnsTheTabletGetsTheOther() {
        opened(WIDE);

        turned(PHONE);

        assertThat(made).containsExactlyInAnyOrder("card 1", "card 2");
        turned(WIDE);
        assertThat(made).containsExactlyInAnyOrder("line 1", "line 2");
    }

    @Test
    void aColumnThatIsShownLaterHasItsCellsThen() {
        opened(WIDE);
        made.clear();

        table.changeColumns(() -> table.getColumnByKey("hidden").setVisible(true));
        drawn();

        assertThat(made).contains("hidden 1", "hidden 2").doesNotContain("card 1", "card 2");
    }
}
