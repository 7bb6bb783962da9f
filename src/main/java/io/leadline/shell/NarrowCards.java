package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of cards that a grid shows instead of all its others where the window is too narrow for a table. */
public final class NarrowCards {

    private static final int NARROW_PX = 820;

    private NarrowCards() {}

    /** To be called once, when the grid has all its other columns; those that are visible then come back in a wide window. */
    public static <T> void on(Grid<T> grid, String title, ValueProvider<T, Component> card) {
        Set<Column<T>> table =
                grid.getColumns().stream().filter(Column::isVisible).collect(Collectors.toSet());
        Column<T> cards = grid.addComponentColumn(card).setHeader(title).setKey("card");
        cards.setVisible(false);
        grid.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> fit(table, cards, details.getWindowInnerWidth()));
            Registration resizing =
                    page.addBrowserWindowResizeListener(resized -> fit(table, cards, resized.getWidth()));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
    }

    private static <T> void fit(Set<Column<T>> table, Column<T> cards, int widthPx) {
        boolean narrow = widthPx < NARROW_PX;
        cards.setVisible(narrow);
        table.forEach(column -> column.setVisible(!narrow));
    }
}
