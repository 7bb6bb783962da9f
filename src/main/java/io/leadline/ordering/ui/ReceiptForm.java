package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the goods-in desk counts of one delivery: by scanner or by hand, good and damaged apart. What is odd is asked about
 * under its row, and nothing is booked before that is answered; what was not counted stays open.
 */
final class ReceiptForm extends Form implements ScanLine.Heard {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final LocalDate today;
    private final boolean blind;
    private final transient List<CountRow> rows = new ArrayList<>();
    private final ScanLine scan = new ScanLine(this);
    private final TextLine slip = new TextLine(Bounds.REFERENCE);
    private final Checkbox last = new Checkbox();
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final ReceiptSums sums = new ReceiptSums();
    private final Decision save = new Decision("", this::save).sends(this);
    private transient @Nullable CountRow at;

    /** @param blind whether nothing tells what is expected before it is counted */
    ReceiptForm(OrderContext context, PurchaseOrders orders, LocalDate today, boolean blind, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        this.today = today;
        this.blind = blind;
        addClassNames("card", "decision", "receipt-form");
        PurchaseOrder order = context.order();
        slip.setLabel(getTranslation("orders.receipt.slip"));
        Div top = new Div(
                new H2(getTranslation("orders.receipt.title", order.talk().delivery())), slip);
        top.addClassName("receipt-top");
        Div table = new Div(heading());
        table.addClassNames("count-rows", blind ? "count-blind" : "count-open-eyed");
        order.lines().stream().filter(line -> !line.dropped()).forEach(line -> {
            CountRow row = new CountRow(line, context.format(), blind, today, this::sum);
            rows.add(row);
            table.add(row);
        });
        Button all = new Button(
                getTranslation("orders.receipt.all"),
                click -> rows.stream()
                        .filter(row -> row.line().open().isPositive())
                        .forEach(CountRow::confirm));
        all.setId("all-received");
        all.setVisible(!blind);
        last.setLabel(getTranslation("orders.receipt.last"));
        note.setLabel(getTranslation("orders.answer.note"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-receipt");
        Div words = new Div(note, last);
        words.addClassName("receipt-words");
        Div foot = new Div(sums, save);
        foot.addClassNames("sticky-foot", "receipt-foot");
        add(top, scan, all, table, words, foot);
        sum();
    }

    private Div heading() {
        Div head = new Div();
        head.addClassNames("count-row", "count-head");
        head.add(new Span());
        for (String key : List.of("item", "expected", "good", "damaged", "difference")) {
            Span title = new Span(getTranslation("orders.receipt.head." + key));
            title.addClassName("count-head-" + key);
            head.add(title);
        }
        return head;
    }

    /** Counts a unit, or a box of them, of what was scanned elsewhere to come here. */
    void startAt(String sku) {
        rows.stream().filter(row -> row.is(sku)).findFirst().ifPresent(row -> {
            at = row;
            row.scrollIntoView();
        });
    }

    @Override
    public void scanned(String code, Quantity units) {
        Optional<CountRow> found = rows.stream()
                .filter(row -> row.is(code))
                // Of a line that comes on several days, the first that is not full.
                .max(Comparator.comparing((CountRow row) -> row.difference().isNegative()));
        if (found.isEmpty()) {
            scan.unknown(getTranslation(
                    "orders.receipt.scan.unknown", code, context.order().name()));
            return;
        }
        CountRow row = found.get();
        Quantity before = row.value();
        row.add(units);
        at = row;
        row.scrollIntoView();
        Quantity now = row.value();
        scan.said(
                getTranslation(
                        "orders.receipt.scan.done",
                        row.line().name(),
                        context.format().quantity(units),
                        now == null ? "" : context.format().quantity(now)),
                () -> row.set(before));
    }

    @Override
    public void asShown() {
        CountRow now = at;
        Optional<CountRow> next = now != null && !now.isCounted()
                ? Optional.of(now)
                : rows.stream()
                        .filter(row -> !row.isCounted() && row.line().open().isPositive())
                        .findFirst();
        if (blind || next.isEmpty()) {
            return;
        }
        CountRow row = next.get();
        row.confirm();
        at = row;
        row.scrollIntoView();
        scan.said(
                getTranslation(
                        "orders.receipt.scan.shown",
                        row.line().name(),
                        context.format().quantity(row.line().open())),
                () -> row.set(null));
    }

    private void sum() {
        long asked = rows.stream().filter(CountRow::isAsking).count();
        long counted = rows.stream().filter(CountRow::isCounted).count();
        sums.show(rows, blind, context.format());
        save.setText(
                asked > 0
                        ? getTranslation("orders.receipt.answer-first", asked)
                        : counted == 0
                                ? getTranslation("orders.receipt.save")
                                : getTranslation("orders.receipt.save-lines", counted));
    }

    private void save() {
        Optional<CountRow> asking = rows.stream().filter(CountRow::isAsking).findFirst();
        if (asking.isPresent()) {
            asking.get().scrollIntoView();
            asking.get().focus();
            Notice.refused(getTranslation("orders.receipt.asked"));
            return;
        }
        List<Delivery.Counted> counted = new ArrayList<>();
        for (CountRow row : rows) {
            Optional<Delivery.Counted> one = row.counted();
            if (one.isEmpty()) {
                row.scrollIntoView();
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            if (one.get().good().isPositive() || one.get().damaged().isPositive()) {
                counted.add(one.get());
            }
        }
        if (!Bounded.right(slip, note)) {
            return;
        }
        if (counted.isEmpty() && !last.getValue()) {
            Notice.refused(getTranslation("orders.receipt.nothing"));
            return;
        }
        book(counted);
    }

    private void book(List<Delivery.Counted> counted) {
        PurchaseOrder order = context.order();
        String summed = sums.words(rows, context.format());
        Delivery delivery = new Delivery(
                order.talk().delivery(),
                today,
                counted,
                last.getValue(),
                note.getValue().strip(),
                slip.getValue().strip());
        acting.show(this, orders.receive(order.id(), delivery, context.actor()), "orders.receipt.done");
        if (blind && !unsaved()) {
            // Only now, when nothing can be counted towards it any more.
            Notice.done(getTranslation("orders.receipt.differences", summed));
        }
    }
}
