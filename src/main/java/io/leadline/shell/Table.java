package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.grid.ItemDoubleClickEvent;
import com.vaadin.flow.data.provider.DataGenerator;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The portal's list of things, however many there are: its height has an end, so that the browser holds the rows that are
 * seen and no others, its header stays, its first column stays beside what is scrolled sideways, and in a narrow window
 * each row is a card. Views make no other grid, because one whose height has no end asks for all its rows at once.
 */
public class Table<T> extends Grid<T> {

    private static final int NARROW_PX = 820;

    /** Tells style sheets, and whoever waits for it, that rows are cards just now. */
    private static final String NARROW = "data-narrow";

    /** A screen of rows: what is read and drawn before a page is there. */
    private static final int AT_A_TIME = 25;

    /** So few rows are shown without a frame that scrolls inside the page. */
    private static final int FEW = 8;

    /** What scrolls asks for some dozens; who chooses everything at once gets no more than this. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Set<Column<T>> hidden = new HashSet<>();
    private @Nullable Column<T> cards;
    private boolean narrow;
    private @Nullable Registration resizing;
    /** Those of the column that is being added. Without a value of its own: the framework adds others before there is one. */
    private @Nullable List<ColumnCells<T>> adding;

    /** A part of the rows in the order that the table shows. */
    @FunctionalInterface
    public interface Part<R> {
        List<R> read(int offset, int limit);
    }

    /** The same, told with how many there are. */
    @FunctionalInterface
    public interface Search<R> {
        io.leadline.shared.Page<R> read(int offset, int limit);
    }

    /** @param label what the table is of, for those who read by ear */
    public Table(String label) {
        addClassName("table");
        setMultiSort(false);
        setPageSize(AT_A_TIME);
        getElement().setAttribute("aria-label", label);
    }

    /** All rows, where a list of them is at hand; few of them take no more room than they need. */
    public final void show(List<T> rows) {
        setAllRowsVisible(rows.size() <= FEW);
        setItems(rows);
    }

    /** Rows that are read when they are scrolled to. */
    public final void search(Search<T> search) {
        SearchedRows<T> searched = new SearchedRows<>(search, AT_A_TIME, System::nanoTime);
        parts(searched::rows, searched::total);
    }

    /** Rows that are read when they are scrolled to, where how many there are is found otherwise. */
    public final void parts(Part<T> part, LongSupplier total) {
        setItems(DataProvider.fromCallbacks(
                query -> part.read(query.getOffset(), Math.min(query.getLimit(), MOST_AT_ONCE)).stream(),
                query -> Math.toIntExact(total.getAsLong())));
    }

    /** Reads again what is seen. */
    public final void refresh() {
        getDataProvider().refreshAll();
    }

    @Override
    protected <C extends Column<T>> C addColumn(
            Renderer<T> renderer, BiFunction<Renderer<T>, String, C> columnFactory) {
        List<ColumnCells<T>> its = new ArrayList<>();
        adding = its;
        C column;
        try {
            column = super.addColumn(renderer, columnFactory);
        } finally {
            adding = null;
        }
        its.forEach(cells -> cells.belongTo(column));
        return column;
    }

    @Override
    public Registration addDataGenerator(DataGenerator<T> generator) {
        List<ColumnCells<T>> ofColumn = adding;
        if (ofColumn == null) {
            return super.addDataGenerator(generator);
        }
        ColumnCells<T> cells = new ColumnCells<>(generator);
        ofColumn.add(cells);
        return super.addDataGenerator(cells);
    }

    /** Told of clicks on rows that are there, in columns that are there: a page can send others, and no listener knows them. */
    @Override
    public Registration addItemClickListener(ComponentEventListener<ItemClickEvent<T>> listener) {
        return super.addItemClickListener(click -> {
            if (isThere(click.getItem()) && isThere(click.getColumn())) {
                listener.onComponentEvent(click);
            }
        });
    }

    /** As {@link #addItemClickListener}. */
    @Override
    public Registration addItemDoubleClickListener(ComponentEventListener<ItemDoubleClickEvent<T>> listener) {
        return super.addItemDoubleClickListener(click -> {
            if (isThere(click.getItem()) && isThere(click.getColumn())) {
                listener.onComponentEvent(click);
            }
        });
    }

    private static boolean isThere(@Nullable Object named) {
        return named != null;
    }

    /** What a row is in a narrow window, where there is no room for columns. To be called once. */
    public final void cards(String title, ValueProvider<T, Component> card) {
        Column<T> column = addComponentColumn(card).setHeader(title).setKey("card");
        column.setVisible(false);
        cards = column;
    }

    /** Adds, removes or orders columns of a table that may be shown as cards just now. */
    protected final void changeColumns(Runnable change) {
        widen();
        change.run();
        getColumns().forEach(column -> column.setFrozen(false));
        getColumns().stream().filter(Column::isVisible).findFirst().ifPresent(first -> first.setFrozen(true));
        if (narrow) {
            narrow();
        }
        refreshViewport();
    }

    private void fit(int widthPx) {
        boolean now = widthPx < NARROW_PX;
        if (now != narrow) {
            narrow = now;
            getElement().setAttribute(NARROW, now);
            if (now) {
                narrow();
            } else {
                widen();
            }
            refreshViewport();
            fitted();
        }
    }

    /** Whether rows are cards just now. */
    protected final boolean isNarrow() {
        return narrow;
    }

    /** Cards became rows, or rows became cards: what can be in one place alone moves now. */
    protected void fitted() {
        // Most tables only show.
    }

    private void narrow() {
        Column<T> card = cards;
        if (card != null) {
            getColumns().stream().filter(Column::isVisible).forEach(hidden::add);
            hidden.forEach(column -> column.setVisible(false));
            card.setVisible(true);
        }
    }

    private void widen() {
        Column<T> card = cards;
        if (card != null) {
            card.setVisible(false);
            hidden.forEach(column -> column.setVisible(true));
            hidden.clear();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        changeColumns(() -> {});
        WindowWidth.tell(attached.getUI(), this::fit);
        resizing = attached.getUI().getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Registration listening = resizing;
        if (listening != null) {
            listening.remove();
            resizing = null;
        }
        super.onDetach(detached);
    }
}
