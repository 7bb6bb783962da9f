package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.leadline.catalog.Terms;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Money;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an order in one table, and while it can still be changed the way to do so in place: Enter or a click opens a
 * row, Tab goes on, Escape puts back, and what was typed stays until it is saved or thrown away.
 */
final class LinesPanel extends Form implements LineCells.Listener {

    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient LineEditing editing;
    private final transient Acting acting;
    private final LineDrafts drafts;
    private final transient LineCells cells;
    private final LinesGrid grid;
    private final LinesBar bar;
    private final boolean changing;

    LinesPanel(OrderContext context, OrderDesk desk, LineEditing editing, Acting acting) {
        this.context = context;
        this.desk = desk;
        this.editing = editing;
        this.acting = acting;
        PurchaseOrder order = context.order();
        changing = context.can(OrderAction.CHANGE_LINES);
        drafts = new LineDrafts(order);
        LineWords words = new LineWords(
                context,
                desk.today(),
                sku -> desk.pace().unitsPerDay(sku, order.head().locationId()),
                this::getTranslation);
        cells = new LineCells(
                context,
                desk.today(),
                words,
                drafts,
                this::getTranslation,
                (line, units) -> desk.orders().fault(order, line, units),
                this);
        grid = new LinesGrid(context, words, changing ? cells : null, drafts, this::terms);
        bar = new LinesBar(context, drafts, this::discard, this::save, this::approve);
        addClassName("lines-panel");
        Div head = new Div(
                new H2(getTranslation(
                        "orders.lines", context.format().number(order.lines().size()))),
                OrderExports.of(getTranslation("orders.lines.label"), OrderExports.lines(context)));
        if (!context.forSupplier() && context.prices()) {
            head.add(OrderExports.of(getTranslation("orders.details.why"), OrderExports.arithmetic(context)));
        }
        head.addClassName("lines-head");
        add(drafts, head, grid);
        if (changing) {
            add(bar);
            grid.onKey(this::key);
            editing.by(this);
            typed();
        }
        drafts.addValueChangeListener(changed -> typed());
        drafts.whenOver(cells::freeze);
    }

    private Optional<Terms> terms(OrderLine line) {
        return context.prices() ? desk.orders().termsOf(context.order(), line) : Optional.empty();
    }

    void begin() {
        context.order().lines().stream()
                .filter(line -> LineCells.isOpenFor(context.order(), line))
                .findFirst()
                .ifPresent(first -> {
                    grid.scrollToIndex(0);
                    edit(first, LineCells.Cell.QUANTITY);
                });
    }

    @Override
    public void edit(OrderLine line, LineCells.Cell cell) {
        if (!changing || isReadOnly()) {
            return;
        }
        Optional<OrderLine> before = cells.edited();
        if (before.filter(open -> open.number() == line.number()).isPresent()) {
            cells.focus(cell);
            return;
        }
        cells.open(line, cell);
        before.ifPresent(grid::again);
        grid.again(line);
    }

    private boolean isReadOnly() {
        return drafts.isReadOnly();
    }

    @Override
    public void typed() {
        PurchaseOrder order = context.order();
        Money total = drafts.total((line, units) -> desk.orders().unitPrice(order, line, units));
        Optional<LinesBar.Wrong> wrong = order.lines().stream()
                .flatMap(line ->
                        cells
                                .fault(line)
                                .map(fault -> new LinesBar.Wrong(line, fault, lot -> cells.take(line, lot)))
                                .stream())
                .findFirst();
        bar.show(drafts.getValue().size(), total, desk.orders().leastValue(order), wrong);
        editing.typed();
    }

    private void key(LinesGrid.Pressed pressed) {
        Optional<OrderLine> open = cells.edited();
        if (pressed.line() > 0 || open.isEmpty()) {
            context.order().line(pressed.line()).ifPresent(line -> edit(line, LineCells.Cell.QUANTITY));
            return;
        }
        LineCells.Cell from = pressed.inDay() ? LineCells.Cell.REQUESTED : LineCells.Cell.QUANTITY;
        switch (pressed.key()) {
            case "Escape" -> {
                cells.restore();
                leave(open.get(), from);
            }
            case "Enter" -> {
                if (cells.right()) {
                    leave(open.get(), from);
                }
            }
            case "Tab" -> on(open.get(), pressed);
            default -> {
                // Nothing else is listened to.
            }
        }
    }

    /** To the next cell, or into the next row; at the ends the row is left. */
    private void on(OrderLine line, LinesGrid.Pressed pressed) {
        if (pressed.back() == pressed.inDay()) {
            cells.focus(pressed.inDay() ? LineCells.Cell.QUANTITY : LineCells.Cell.REQUESTED);
            return;
        }
        List<OrderLine> lines = context.order().lines();
        int next = lines.indexOf(line) + (pressed.back() ? -1 : 1);
        LineCells.Cell into = pressed.back() ? LineCells.Cell.REQUESTED : LineCells.Cell.QUANTITY;
        if (next < 0 || next >= lines.size()) {
            leave(line, into);
        } else {
            grid.scrollToIndex(next);
            edit(lines.get(next), into);
        }
    }

    private void leave(OrderLine line, LineCells.Cell cell) {
        cells.close();
        grid.again(line);
        grid.focusOn(LineCells.id(line, cell));
    }

    /** Saves what is typed; empty, with a word why, if something in it is wrong. */
    private Optional<OrderResult> changed() {
        PurchaseOrder order = context.order();
        boolean wrong = !cells.right()
                || order.lines().stream().anyMatch(line -> cells.fault(line).isPresent());
        if (wrong) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return Optional.empty();
        }
        List<LineChange> changes = List.copyOf(drafts.getValue().values());
        OrderResult result = desk.orders().changeLines(order.id(), order.mark(), changes, context.actor());
        if (!(result instanceof OrderResult.Refused)) {
            clean();
        }
        return Optional.of(result);
    }

    private void save() {
        changed().ifPresent(result -> acting.show(this, result, "orders.change.done"));
    }

    /** What is typed is saved first, so that nothing else is approved than what stands there. */
    void approve() {
        changed().ifPresent(result -> {
            switch (result) {
                case OrderResult.Done(PurchaseOrder order) -> approve(order);
                case OrderResult.Repeated(PurchaseOrder order) -> approve(order);
                case OrderResult.Refused refused -> acting.show(this, refused, "orders.change.done");
            }
        });
    }

    private void approve(PurchaseOrder order) {
        acting.show(
                this, desk.orders().approve(order.id(), order.mark(), context.actor()), Addressee.afterApproval(order));
    }

    private void discard() {
        cells.close();
        drafts.clear();
        clean();
        grid.refresh();
        typed();
    }
}
