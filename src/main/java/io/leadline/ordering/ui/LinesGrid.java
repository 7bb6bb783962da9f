package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.leadline.catalog.Terms;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of an order as a table of one row each, by their numbers; what belongs to a line opens below it. */
final class LinesGrid extends Table<Integer> {

    private static final String KEY = "line-key";

    private final transient OrderContext context;
    private final transient PurchaseOrder order;
    private final transient Format format;
    private final transient LineWords words;
    private final transient @Nullable LineCells cells;
    private final transient LineDrafts drafts;
    private final transient Set<LineFacts.Column> shown;
    private final transient Map<Integer, OrderLine> byNumber;

    /**
     * A key that means something here.
     *
     * @param line the one in focus; 0 inside a field
     * @param inDay whether it was pressed in the field of the day
     * @param back with Shift
     */
    record Pressed(String key, int line, boolean inDay, boolean back) {}

    /**
     * @param cells null where nothing can be changed
     * @param terms of the supplier, for the price breaks below a line
     */
    LinesGrid(
            OrderContext context,
            LineWords words,
            @Nullable LineCells cells,
            LineDrafts drafts,
            Function<OrderLine, Optional<Terms>> terms) {
        super(new Div().getTranslation("orders.lines.label"));
        this.context = context;
        this.order = context.order();
        this.format = context.format();
        this.words = words;
        this.cells = cells;
        this.drafts = drafts;
        this.shown = LineFacts.columns(order, context.forSupplier(), context.prices());
        this.byNumber = order.lines().stream().collect(Collectors.toMap(OrderLine::number, line -> line));
        addClassName("lines-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        cards(getTranslation("orders.line.column.ITEM"), number -> card(line(number)));
        setPartNameGenerator(number -> line(number).dropped() ? "dropped" : null);
        setSelectionMode(SelectionMode.NONE);
        setDetailsVisibleOnClick(false);
        setItemDetailsRenderer(
                new ComponentRenderer<>(number -> new LineDetails(line(number), context, terms.apply(line(number)))));
        show(order.lines().stream().map(OrderLine::number).toList());
    }

    private OrderLine line(Integer number) {
        OrderLine line = byNumber.get(number);
        if (line == null) {
            throw new IllegalArgumentException(order.id() + " has no line " + number);
        }
        return line;
    }

    private void columns() {
        // Wide enough that beside the button there is something of the cell, which is a target of its own.
        component(LineFacts.Column.NUMBER, line -> inRow(() -> opener(line)))
                .setWidth("6rem")
                .setFlexGrow(0);
        component(LineFacts.Column.ITEM, words::item).setWidth("13rem").setFlexGrow(4);
        LineCells open = cells;
        if (open == null) {
            number(text(LineFacts.Column.QUANTITY, line -> format.quantity(line.quantity(), line.unit())), "7rem");
        } else {
            number(component(LineFacts.Column.QUANTITY, line -> inRow(() -> open.quantity(line))), "7.5rem");
        }
        if (has(LineFacts.Column.PRICE)) {
            number(text(LineFacts.Column.PRICE, line -> format.unitPrice(line.unitPrice())), "5.5rem");
        }
        if (has(LineFacts.Column.NEEDED)) {
            number(text(LineFacts.Column.NEEDED, line -> words.day(line.needDate())), "6rem");
        }
        if (open == null) {
            number(text(LineFacts.Column.REQUESTED, line -> words.day(line.requestedDate())), "6.5rem");
        } else {
            number(component(LineFacts.Column.REQUESTED, line -> inRow(() -> open.requested(line))), "9rem");
        }
        optional(LineFacts.Column.PROMISED, words::promised, "7.5rem");
        optional(LineFacts.Column.EXPECTED, words::expected, "7.5rem");
        if (has(LineFacts.Column.RECEIVED)) {
            number(text(LineFacts.Column.RECEIVED, line -> format.quantity(line.received())), "5.5rem");
        }
        optional(LineFacts.Column.DIFFERENCE, words::difference, "8rem");
        if (has(LineFacts.Column.LASTS)) {
            number(
                    text(
                            LineFacts.Column.LASTS,
                            line -> words.lasts(line, drafts.of(line).quantity())),
                    "5.5rem");
        }
    }

    /** A field is in one place alone: in the row, or where rows are cards in the card. */
    private Component inRow(Supplier<Component> cell) {
        return isNarrow() ? new Span() : cell.get();
    }

    @Override
    protected void fitted() {
        refresh();
    }

    /** The line's number, which opens what belongs to it; one line is open at a time. */
    private Component opener(OrderLine line) {
        Button open = new Button(format.number(line.number()), VaadinIcon.ANGLE_DOWN.create(), click -> toggle(line));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.addClassName("line-opener");
        open.setId("line-" + line.number() + "-open");
        open.setAriaLabel(getTranslation("orders.line.open", line.number(), line.name()));
        return open;
    }

    private void toggle(OrderLine line) {
        boolean open = isDetailsVisible(line.number());
        byNumber.keySet().stream()
                .filter(this::isDetailsVisible)
                .toList()
                .forEach(other -> setDetailsVisible(other, false));
        setDetailsVisible(line.number(), !open);
    }

    private boolean has(LineFacts.Column column) {
        return shown.contains(column);
    }

    private void optional(LineFacts.Column column, Function<OrderLine, Component> content, String width) {
        if (has(column)) {
            number(component(column, content), width);
        }
    }

    private Grid.Column<Integer> text(LineFacts.Column column, SerializableFunction<OrderLine, String> text) {
        return head(addColumn(number -> text.apply(line(number))), column);
    }

    private Grid.Column<Integer> component(LineFacts.Column column, Function<OrderLine, Component> content) {
        return head(addComponentColumn(number -> content.apply(line(number))), column);
    }

    private Grid.Column<Integer> head(Grid.Column<Integer> made, LineFacts.Column column) {
        return made.setHeader(getTranslation("orders.line.column." + column)).setKey(column.name());
    }

    private static void number(Grid.Column<Integer> column, String width) {
        column.setTextAlign(ColumnTextAlign.END).setWidth(width).setFlexGrow(0);
    }

    /** The same where there is no room for columns; what can be changed is in it too. */
    private RowCard card(OrderLine line) {
        List<String> facts = new ArrayList<>();
        if (cells == null) {
            facts.add(format.quantity(line.quantity(), line.unit()));
        }
        if (has(LineFacts.Column.PRICE)) {
            facts.add(getTranslation("orders.line.each", format.unitPrice(line.unitPrice())));
        }
        if (has(LineFacts.Column.NEEDED)) {
            facts.add(named(LineFacts.Column.NEEDED, words.day(line.needDate())));
        }
        if (cells == null) {
            facts.add(named(LineFacts.Column.REQUESTED, words.day(line.requestedDate())));
        }
        line.promisedDate().ifPresent(day -> facts.add(named(LineFacts.Column.PROMISED, words.day(day))));
        if (has(LineFacts.Column.RECEIVED)) {
            facts.add(named(LineFacts.Column.RECEIVED, format.quantity(line.received())));
        }
        RowCard card =
                isNarrow() ? new RowCard(words.item(line), facts, opener(line)) : new RowCard(words.item(line), facts);
        String late = line.promisedDate().isPresent() ? words.late(line.expectedDate(), line) : "";
        if (!late.isEmpty()) {
            Span mark = new Span(late);
            mark.addClassName("late");
            card.add(mark);
        }
        if (LineFacts.differs(line, order.state())) {
            card.add(words.difference(line));
        }
        LineCells open = cells;
        if (open != null && isNarrow()) {
            Div fields = new Div(
                    labelled(LineFacts.Column.QUANTITY, open.quantity(line)),
                    labelled(LineFacts.Column.REQUESTED, open.requested(line)));
            fields.addClassName("line-fields");
            card.add(fields);
        }
        return card;
    }

    private Div labelled(LineFacts.Column column, Component value) {
        return new Div(LineWords.quiet(getTranslation("orders.line.column." + column)), value);
    }

    private String named(LineFacts.Column column, String value) {
        return getTranslation("orders.line.column." + column) + " " + value;
    }

    /** Draws one row again. */
    void again(OrderLine line) {
        getDataProvider().refreshItem(line.number());
    }

    /** The cell is drawn a moment later, so that it is looked for until it is there. */
    void focusOn(String id) {
        getElement().executeJs("""
            const find = left => {
              const cell = this.querySelector('#' + $0);
              if (cell) cell.focus();
              else if (left) requestAnimationFrame(() => find(left - 1));
            };
            requestAnimationFrame(() => find(30));\
            """, id);
    }

    /**
     * Enter and F2 on a row, and Enter, Tab and Escape in the fields of one. A field is left before the key is told, so that
     * its value is known by then.
     */
    void onKey(Consumer<Pressed> heard) {
        getElement().executeJs("""
            this.addEventListener('keydown', e => {
              const field = e.target.closest && e.target.closest('.line-edit');
              const inside = field ? ['Enter', 'Tab', 'Escape'] : ['Enter', 'F2'];
              if (!inside.includes(e.key) || e.ctrlKey || e.metaKey || e.altKey) return;
              const day = field && field.querySelector('vaadin-date-picker');
              if (day && day.opened) return;
              // What stands in a cell and is pressed by Enter itself is left alone.
              const pressed = e.key === 'Enter' ? 'a, vaadin-button, th' : 'th';
              if (!field && e.composedPath().some(n => n.matches && n.matches(pressed))) return;
              const item = field ? null : this.getEventContext(e).item;
              if (!field && !item) return;
              e.preventDefault();
              if (field) {
                const input = e.composedPath()[0];
                if (input.blur) input.blur();
              }
              this.dispatchEvent(new CustomEvent('line-key', {detail: {
                key: e.key, back: e.shiftKey, day: !!day, item: item ? item.key : ''}}));
            });\
            """);
        getElement()
                .addEventListener(KEY, event -> {
                    JsonNode told = event.getEventData();
                    String item = told.path("event.detail.item").asString("");
                    Integer number = item.isEmpty()
                            ? null
                            : getDataCommunicator().getKeyMapper().get(item);
                    heard.accept(new Pressed(
                            told.path("event.detail.key").asString(""),
                            number == null ? 0 : number,
                            told.path("event.detail.day").asBoolean(false),
                            told.path("event.detail.back").asBoolean(false)));
                })
                .addEventData("event.detail.key")
                .addEventData("event.detail.item")
                .addEventData("event.detail.day")
                .addEventData("event.detail.back");
    }
}
