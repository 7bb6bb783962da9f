package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the goods-in desk counts of one delivery: by scanner or by hand, good and damaged apart. What is odd is asked about
 * under its row, and nothing is booked before that is answered; what was not counted stays open.
 */
final class ReceiptForm extends Form implements ScanLine.Heard {

    /** The next ones to arrive; whoever counts another enters its number. */
    private static final int MOST_NOTICES = 3;

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final LocalDate today;
    private final boolean blind;
    private final transient List<OrderLine> lines;
    private final Portions<OrderLine, CountRow> rows;
    private final ScanLine scan = new ScanLine(this);
    private final TextLine slip = new TextLine(Bounds.REFERENCE);
    private final Checkbox last = new Checkbox();
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final ReceiptSums sums = new ReceiptSums();
    private final Decision save = new Decision("", this::save).sends(this);
    private transient @Nullable CountRow at;
    /** Whether lines that nobody has looked at were counted as they are expected. */
    private boolean asExpected;
    /** By which notice they were counted instead. */
    private transient @Nullable Told told;

    /**
     * @param blind whether nothing tells what is expected before it is counted
     * @param announced what is on its way, which the counts can begin with
     */
    ReceiptForm(
            OrderContext context,
            PurchaseOrders orders,
            LocalDate today,
            boolean blind,
            List<Announced> announced,
            Acting acting) {
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
        lines = order.lines().stream().filter(line -> !line.dropped()).toList();
        rows = new Portions<>(lines, this::row);
        Div table = new Div(heading(), rows);
        table.addClassNames("count-rows", blind ? "count-blind" : "count-open-eyed");
        Button all = new Button(getTranslation("orders.receipt.all"), click -> all());
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
        Div quick = new Div(all);
        quick.addClassName("buttons");
        announced.stream().limit(MOST_NOTICES).map(this::byNotice).forEach(quick::add);
        add(top, scan, quick, table, words, foot);
        sum();
    }

    private Button byNotice(Announced one) {
        Button button =
                new Button(getTranslation("orders.receipt.by-notice", one.number()), click -> asTold(new Told(one)));
        button.addClassName("by-notice");
        return button;
    }

    /** Each line as the notice says; what somebody typed before is overwritten, and can be typed again. */
    private void asTold(Told notice) {
        told = notice;
        asExpected = false;
        slip.setValue(notice.notice().number());
        rows.made().forEach(row -> row.told(notice.of(row.line())));
        sum();
    }

    private CountRow row(OrderLine line) {
        CountRow row = new CountRow(line, context.format(), blind, today, this::sum);
        Told notice = told;
        if (notice != null) {
            row.told(notice.of(line));
        } else if (asExpected && line.open().isPositive()) {
            row.confirm();
        }
        return row;
    }

    private void all() {
        asExpected = true;
        told = null;
        rows.made().filter(row -> row.line().open().isPositive()).forEach(CountRow::confirm);
        sum();
    }

    /** Where this line is counted, in sight. */
    private CountRow at(OrderLine line) {
        rows.show(line);
        CountRow row = made(line).orElseThrow();
        at = row;
        row.scrollIntoView();
        return row;
    }

    private Optional<CountRow> made(OrderLine line) {
        return rows.made().filter(row -> row.line() == line).findFirst();
    }

    private boolean isCounted(OrderLine line) {
        return made(line).map(CountRow::isCounted).orElseGet(() -> isCountedUnseen(line));
    }

    private boolean isCountedUnseen(OrderLine line) {
        Told notice = told;
        return notice == null
                ? asExpected && line.open().isPositive()
                : Told.sum(notice.of(line)).isPositive();
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
        lines.stream().filter(line -> isOf(line, sku)).findFirst().ifPresent(this::at);
    }

    private static boolean isOf(OrderLine line, String code) {
        return line.sku().value().equalsIgnoreCase(code);
    }

    /** Of a line that comes on several days, the first that is not full. */
    private boolean isShort(OrderLine line) {
        return made(line)
                .map(row -> row.difference().isNegative())
                .orElse(line.open().isPositive() && !isCounted(line));
    }

    @Override
    public void scanned(String code, Quantity units) {
        List<OrderLine> found = lines.stream().filter(line -> isOf(line, code)).toList();
        if (found.isEmpty()) {
            scan.unknown(getTranslation(
                    "orders.receipt.scan.unknown", code, context.order().name()));
            return;
        }
        CountRow row = at(found.stream().filter(this::isShort).findFirst().orElse(found.getLast()));
        Quantity before = row.value();
        row.add(units);
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
        Optional<OrderLine> next = now != null && !now.isCounted()
                ? Optional.of(now.line())
                : lines.stream()
                        .filter(line -> !isCounted(line) && line.open().isPositive())
                        .findFirst();
        if (blind || next.isEmpty()) {
            return;
        }
        CountRow row = at(next.get());
        row.confirm();
        scan.said(
                getTranslation(
                        "orders.receipt.scan.shown",
                        row.line().name(),
                        context.format().quantity(row.line().open())),
                () -> row.set(null));
    }

    private List<CountRow> seen() {
        return rows.made().toList();
    }

    /** Lines that nobody has looked at. */
    private ReceiptSums.Unseen unseen() {
        Set<OrderLine> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.made().map(CountRow::line).forEach(seen::add);
        List<OrderLine> unseen =
                lines.stream().filter(line -> !seen.contains(line)).toList();
        return new ReceiptSums.Unseen(
                unseen.size(),
                unseen.stream().filter(line -> line.open().isPositive()).count(),
                unseen.stream().filter(this::isCountedUnseen).count());
    }

    private void sum() {
        List<CountRow> seen = seen();
        ReceiptSums.Unseen unseen = unseen();
        long asked = seen.stream().filter(CountRow::isAsking).count();
        long counted = seen.stream().filter(CountRow::isCounted).count() + unseen.counted();
        sums.show(seen, unseen, blind, context.format());
        save.setText(
                asked > 0
                        ? getTranslation("orders.receipt.answer-first", asked)
                        : counted == 0
                                ? getTranslation("orders.receipt.save")
                                : getTranslation("orders.receipt.save-lines", counted));
    }

    private void save() {
        Optional<CountRow> asking = rows.made().filter(CountRow::isAsking).findFirst();
        if (asking.isPresent()) {
            at(asking.get().line());
            asking.get().focus();
            Notice.refused(getTranslation("orders.receipt.asked"));
            return;
        }
        List<Delivery.Counted> counted = new ArrayList<>();
        for (OrderLine line : lines) {
            Optional<List<Delivery.Counted>> some =
                    made(line).map(CountRow::counted).orElseGet(() -> Optional.of(unseen(line)));
            if (some.isEmpty()) {
                at(line);
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            some.get().stream()
                    .filter(one -> one.good().isPositive() || one.damaged().isPositive())
                    .forEach(counted::add);
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

    private List<Delivery.Counted> unseen(OrderLine line) {
        Told notice = told;
        return notice == null
                ? List.of(new Delivery.Counted(
                        line.number(), isCountedUnseen(line) ? line.open() : Quantity.ZERO, Quantity.ZERO))
                : notice.counted(line);
    }

    private void book(List<Delivery.Counted> counted) {
        PurchaseOrder order = context.order();
        String summed = sums.words(seen(), context.format());
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
