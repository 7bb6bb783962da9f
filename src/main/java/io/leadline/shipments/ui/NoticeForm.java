package io.leadline.shipments.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentResult;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.ShipmentSheets.Papers;
import io.leadline.shipments.Shippable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of a shipment: its papers, who brings it, when, and what of each line is in it. Of lines that nobody
 * looked at it is what they began with.
 */
@StyleSheet("shipments.css")
final class NoticeForm extends Form {

    /** What a line begins with. */
    record Beginning(
            Quantity quantity, String batch, @Nullable LocalDate bestBefore) {

        /** Without a day. */
        Beginning(Quantity quantity, String batch) {
            this(quantity, batch, null);
        }

        static final Beginning NOTHING = new Beginning(Quantity.ZERO, "");
    }

    /**
     * A line, or one of its batches.
     *
     * @param first of those of its line, which has what nobody named a batch of
     */
    private record Entry(Shippable line, Beginning begins, boolean first) {}

    private transient List<Entry> entries;
    /** What somebody has looked at. */
    private final transient Map<Entry, NoticeRow> made = new IdentityHashMap<>();

    private final transient Function<Notice, ShipmentResult> send;
    private final transient Runnable sent;
    private final String doneKey;
    private final transient Format format;
    private final TextLine number = new TextLine(Bounds.REFERENCE, getTranslation("shipments.number"));
    private final TextLine carrier = new TextLine(Bounds.NAME, getTranslation("shipments.carrier"));
    private final TextLine tracking = new TextLine(Bounds.REFERENCE, getTranslation("shipments.tracking"));
    private final WholeField packages = new WholeField(0, Notice.MOST_PACKAGES, getTranslation("shipments.packages"));
    private final DateField shipped = new DateField(getTranslation("shipments.shipped"));
    private final DateField arrives = new DateField(getTranslation("shipments.arrives"));
    private final transient List<Shippable> lines;
    private Portions<Entry, NoticeRow> rows;
    /** Whether rows are made for what a sheet brought. */
    private boolean taking;

    /** What lines that nobody has looked at are said to be: as they began, or all or nothing of each. */
    private @Nullable Boolean unseen;

    /**
     * @param beginnings what each line begins with, batch by batch; one at least
     * @param before what was told; null for a new one
     */
    NoticeForm(
            List<Shippable> lines,
            Function<Shippable, List<Beginning>> beginnings,
            @Nullable Notice before,
            ShipmentDesk desk,
            Format format,
            Function<Notice, ShipmentResult> send,
            Runnable sent) {
        LocalDate today = desk.clock().today();
        this.lines = lines;
        this.entries = lines.stream()
                .flatMap(line -> entries(line, beginnings.apply(line)))
                .toList();
        this.send = send;
        this.sent = sent;
        this.format = format;
        this.doneKey = before == null ? "shipments.told" : "shipments.corrected";
        addClassNames("stacked", "notice-form");
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(getTranslation("shipments.number.help"));
        shipped.setRequiredIndicatorVisible(true);
        arrives.setRequiredIndicatorVisible(true);
        arrives.within(new DateRange(today, Bounds.ahead(today).last()));
        begin(before, today);
        rows = new Portions<>(entries, this::row, "notice-rows");
        Button all = new Button(getTranslation("shipments.all"), click -> all(true));
        all.setId("ship-all");
        Button none = new Button(getTranslation("shipments.none"), click -> all(false));
        none.setId("ship-none");
        Div quick = new Div(all, none);
        quick.addClassName("buttons");
        Decision tell = new Decision(
                        getTranslation(before == null ? "shipments.tell" : "shipments.correct"), this::save)
                .sends(this);
        tell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tell.setId("tell-shipment");
        Div papers = new Div(number, carrier, tracking, packages, shipped, arrives);
        papers.addClassName("filters");
        ShipmentFile file = new ShipmentFile(
                entries.stream()
                        .map(entry -> new ShipmentFile.Row(entry.line(), entry.begins()))
                        .toList(),
                new Papers(
                        number.getValue(),
                        carrier.getValue(),
                        tracking.getValue(),
                        packages.getValue(),
                        shipped.getValue(),
                        arrives.getValue()),
                desk,
                format,
                this::take);
        add(file, papers, new Paragraph(getTranslation("shipments.lines.note")), quick, rows, tell);
    }

    /** What a sheet says stands in the fields, to be looked at and sent; lines that it does not have are not in it. */
    void take(ShipmentSheets.Result.Read read) {
        Papers said = read.papers();
        if (!said.number().isEmpty() && !number.isReadOnly()) {
            number.setValue(said.number());
        }
        boolean another = number.isReadOnly()
                && !said.number().isEmpty()
                && !said.number().equals(number.getValue());
        number.setHelperText(
                another
                        ? getTranslation("shipments.sheet.another", said.number())
                        : getTranslation("shipments.number.help"));
        set(carrier, said.carrier());
        set(tracking, said.tracking());
        set(packages, said.packages());
        set(shipped, said.shippedOn());
        set(arrives, said.arrivesOn());
        entries = lines.stream()
                .flatMap(line -> entries(line, batches(read.lines(), line)))
                .toList();
        unseen = null;
        made.clear();
        // What the sheet brought is nothing that the form began with: it is not sent yet.
        taking = true;
        Portions<Entry, NoticeRow> before = rows;
        rows = new Portions<>(entries, this::row, "notice-rows");
        replace(before, rows);
        taking = false;
        made.forEach((entry, row) -> row.begin(entry.begins()));
    }

    private static <T> void set(HasValue<?, T> field, @Nullable T value) {
        if (value != null && !value.equals("")) {
            field.setValue(value);
        }
    }

    /** What was told of a shipment, to be said otherwise. */
    static NoticeForm correcting(Shipment one, ShipmentDesk desk, Supplier<Actor> who, Runnable corrected) {
        List<Shippable> lines = one.notice().orders().stream()
                .flatMap(order -> desk.shipments().shippable(order, one.id(), who.get()).stream())
                .toList();
        return new NoticeForm(
                lines,
                line -> told(one.notice(), line),
                // Who carries it may have said another day since.
                one.notice().arriving(one.arrivesOn()),
                desk,
                Format.of(who.get()),
                notice -> desk.shipments().correct(one.id(), one.steps().size(), notice, who.get()),
                corrected);
    }

    private static Stream<Entry> entries(Shippable line, List<Beginning> begins) {
        return IntStream.range(0, begins.size()).mapToObj(i -> new Entry(line, begins.get(i), i == 0));
    }

    private static List<Beginning> told(Notice notice, Shippable line) {
        return batches(notice.lines(), line);
    }

    private static List<Beginning> batches(List<Notice.Line> lines, Shippable line) {
        List<Beginning> told = lines.stream()
                .filter(said -> said.orderId().equals(line.orderId()) && said.line() == line.line())
                .map(said -> new Beginning(said.quantity(), said.batch(), said.bestBefore()))
                .toList();
        return told.isEmpty() ? List.of(Beginning.NOTHING) : told;
    }

    private void begin(@Nullable Notice before, LocalDate today) {
        if (before == null) {
            shipped.setValue(today);
            entries.stream()
                    .map(entry -> entry.line().expectedOn())
                    .filter(day -> !day.isBefore(today))
                    .min(LocalDate::compareTo)
                    .ifPresent(arrives::setValue);
            return;
        }
        number.setValue(before.number());
        number.setReadOnly(true);
        carrier.setValue(before.carrier());
        tracking.setValue(before.tracking());
        packages.setValue(before.packages() == 0 ? null : before.packages());
        shipped.setValue(before.shippedOn());
        arrives.setValue(before.arrivesOn());
    }

    private NoticeRow row(Entry entry) {
        Beginning begins = taking ? Beginning.NOTHING : beginning(entry);
        NoticeRow row = new NoticeRow(entry.line(), entry.first(), begins, format);
        made.put(entry, row);
        return row;
    }

    private Beginning beginning(Entry entry) {
        Boolean all = unseen;
        return all == null
                ? entry.begins()
                : all && entry.first() ? new Beginning(entry.line().remaining(), "") : Beginning.NOTHING;
    }

    private void all(boolean all) {
        unseen = all;
        rows.made().forEach(row -> row.ship(all));
    }

    private void save() {
        Stream<Bounded> some = packages.getValue() != null || packages.isBadInput() ? Stream.of(packages) : Stream.of();
        if (!Bounded.right(Stream.of(
                        Stream.<Bounded>of(number, carrier, tracking),
                        some,
                        Stream.<Bounded>of(shipped, arrives),
                        rows.made().flatMap(NoticeRow::fields))
                .flatMap(fields -> fields))) {
            return;
        }
        LocalDate left = shipped.getValue();
        LocalDate comes = arrives.getValue();
        if (left == null || comes == null) {
            (left == null ? shipped : arrives).show(new Fault.Missing());
            return;
        }
        Integer counted = packages.getValue();
        ShipmentResult result = send.apply(new Notice(
                number.getValue(),
                carrier.getValue(),
                tracking.getValue(),
                counted == null ? 0 : counted,
                left,
                comes,
                said()));
        ShipmentWords.tell(this, result, doneKey);
        if (!(result instanceof ShipmentResult.Refused)) {
            clean();
            sent.run();
        }
    }

    private List<Notice.Line> said() {
        List<Notice.Line> said = new ArrayList<>();
        for (Entry entry : entries) {
            NoticeRow row = made.get(entry);
            if (row != null) {
                row.said().ifPresent(said::add);
            } else if (beginning(entry).quantity().isPositive()) {
                Beginning begins = beginning(entry);
                said.add(entry.line().shipped(begins.quantity(), begins.batch(), begins.bestBefore()));
            }
        }
        return said;
    }
}
