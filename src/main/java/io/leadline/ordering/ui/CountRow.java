package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OddCount;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Format;
import io.leadline.shell.TextLine;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line at the gate: what is expected of it, dashed until somebody counts, what was counted, and what is odd about that.
 * Where a place counts blind, nothing here tells what is expected.
 */
final class CountRow extends Div {

    private final transient OrderLine line;
    private final transient Format format;
    private final boolean blind;
    private final LocalDate today;
    private final transient Runnable changed;
    private final QuantityField good;
    private final QuantityField damaged;
    private final TextLine batch = new TextLine(Bounds.REFERENCE);
    private final DateField bestBefore = new DateField();
    /** Batches after the first. */
    private final transient List<BatchRow> more = new ArrayList<>();

    private final Div batches = new Div();
    private final Span sign = new Span();
    private final Span told = new Span();
    private final Div question = new Div();
    /** What somebody said is right, odd as it is. */
    private transient @Nullable Quantity meant;

    /** Days that have passed, and stand on the goods all the same. */
    private final Set<LocalDate> meantDays = new HashSet<>();

    CountRow(OrderLine line, Format format, boolean blind, LocalDate today, Runnable changed) {
        this.line = line;
        this.format = format;
        this.blind = blind;
        this.today = today;
        this.changed = changed;
        good = field("orders.receipt.good");
        good.addClassName("count-good");
        damaged = field("orders.receipt.damaged");
        damaged.setPlaceholder("0");
        if (!blind) {
            good.setPlaceholder(format.quantity(line.open()));
        }
        addClassName("count-row");
        sign.addClassName("count-sign");
        Span expected = new Span(blind ? "" : format.quantity(line.open()));
        expected.addClassName("count-expected");
        told.addClassName("count-told");
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create(), click -> setClassName("count-open", !isOpen()));
        more.setAriaLabel(getTranslation("orders.receipt.more", line.name()));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        question.addClassName("count-question");
        // On a phone it opens below the row, where no heading names it.
        Span broken = new Span(getTranslation("orders.receipt.damaged"));
        broken.addClassName("count-label");
        broken.getElement().setAttribute("aria-hidden", "true");
        Div bad = new Div(broken, damaged);
        bad.addClassName("count-bad");
        add(sign, name(), expected, good, bad, told, more, stamp(), question);
        look();
    }

    private Component name() {
        Span name = new Span(line.name());
        name.addClassName("strong");
        // The day tells the parts of a split line from each other.
        Span about = new Span(line.sku().value() + " · " + format.day(line.expectedDate()));
        Div cell = new Div(name, about);
        cell.addClassNames("two-lines", "count-name");
        return cell;
    }

    private QuantityField field(String label) {
        QuantityField field = new QuantityField(line, format, "");
        field.setAriaLabel(getTranslation(label) + ", " + line.name());
        field.addValueChangeListener(entered -> {
            meant = null;
            look();
            changed.run();
        });
        return field;
    }

    private Component stamp() {
        batch.setLabel(getTranslation("orders.receipt.batch"));
        bestBefore.setLabel(getTranslation("orders.receipt.best-before"));
        bestBefore.addValueChangeListener(entered -> {
            look();
            changed.run();
        });
        Button another = new Button(getTranslation("orders.receipt.batch.add"), click -> anotherBatch());
        another.setAriaLabel(getTranslation("orders.receipt.batch.add-of", line.name()));
        another.addClassName("batch-add");
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        batches.addClassName("batch-rows");
        Div both = new Div(batch, bestBefore, batches, another);
        both.addClassName("count-stamp");
        return both;
    }

    /** Of what was counted above, some are of another batch. */
    private void anotherBatch() {
        if (more.size() + 1 < Delivery.MOST_BATCHES) {
            BatchRow row = new BatchRow(line, more.size() + 2, format, this::batchChanged, one -> {
                more.remove(one);
                batches.remove(one);
                batchChanged();
            });
            more.add(row);
            batches.add(row);
        }
    }

    private void batchChanged() {
        look();
        changed.run();
    }

    private boolean isOpen() {
        return hasClassName("count-open");
    }

    OrderLine line() {
        return line;
    }

    boolean isCounted() {
        return good.getValue() != null || damaged.getValue() != null;
    }

    /** One box, or one unit, more. */
    void add(Quantity units) {
        good.setValue(now(good).plus(units).value());
    }

    /** Back to what stood there before a scan. */
    void set(@Nullable Quantity units) {
        good.setValue(units == null ? null : units.value());
    }

    @Nullable
    Quantity value() {
        return good.getValue() == null ? null : new Quantity(good.getValue());
    }

    /** What is shown dashed was counted. */
    void confirm() {
        if (!isCounted() && !blind) {
            good.setValue(line.open().value());
        }
    }

    /** So many came by a notice, and of these batches; nothing where it has none of the line. */
    void told(List<Announcements.Part> parts) {
        Map<String, LocalDate> days = typedDays();
        more.clear();
        batches.removeAll();
        batch.clear();
        damaged.clear();
        Quantity all = Told.sum(parts);
        set(all.isPositive() ? all : null);
        List<Announcements.Part> named = Told.batches(parts);
        if (!named.isEmpty()) {
            batch.setValue(named.getFirst().batch());
            for (Announcements.Part part : named) {
                LocalDate told = part.bestBefore();
                if (told != null) {
                    days.put(part.batch(), told);
                }
            }
            named.stream().skip(1).forEach(part -> {
                anotherBatch();
                more.getLast().told(part, days.get(part.batch()));
            });
        }
        bestBefore.setValue(days.get(batch.getValue()));
        batchChanged();
    }

    /** What stands on the goods of a batch, as somebody typed it: a notice need not tell it, and a day is of its batch alone. */
    private Map<String, LocalDate> typedDays() {
        Map<String, LocalDate> days = new HashMap<>();
        Stamp first = new Stamp(batch.getValue().strip(), bestBefore.getValue());
        Stream.concat(Stream.of(first), more.stream().map(BatchRow::stamp))
                .filter(stamp -> !stamp.batch().isBlank())
                .forEach(stamp -> stamp.until().ifPresent(day -> days.put(stamp.batch(), day)));
        return days;
    }

    void focus() {
        good.focus();
    }

    /** What is to be booked of it, batch by batch; empty, with the field marked, where something cannot be taken. */
    Optional<List<Delivery.Counted>> counted() {
        Optional<Delivery.Counted> whole = whole();
        if (whole.isEmpty() || more.isEmpty()) {
            return whole.map(List::of);
        }
        List<Optional<Delivery.Counted>> others =
                more.stream().map(BatchRow::counted).toList();
        if (others.stream().anyMatch(Optional::isEmpty)) {
            addClassName("count-open");
            return Optional.empty();
        }
        Quantity first = whole.get().good();
        Set<Stamp> stamps = new HashSet<>(Set.of(whole.get().stamp()));
        for (BatchRow row : more) {
            first = first.minus(row.units());
            if (first.isNegative()) {
                row.tooMany();
                return Optional.empty();
            }
            if (!stamps.add(row.stamp())) {
                row.same();
                return Optional.empty();
            }
        }
        List<Delivery.Counted> all = new ArrayList<>();
        all.add(new Delivery.Counted(
                line.number(), first, whole.get().damaged(), whole.get().stamp()));
        others.forEach(one -> one.ifPresent(all::add));
        return Optional.of(all);
    }

    private Optional<Delivery.Counted> whole() {
        if (good.getValue() == null && damaged.getValue() != null) {
            // Nobody said how many of them were good, and what is shown dashed was not counted.
            good.show(new Fault.Missing());
            good.focus();
            return Optional.empty();
        }
        Optional<Quantity> whole = good.quantity(Quantity.ZERO);
        Optional<Quantity> broken = damaged.quantity(Quantity.ZERO);
        if (!Bounded.right(batch, bestBefore)) {
            addClassName("count-open");
            return Optional.empty();
        }
        return whole.flatMap(w -> broken.map(b -> new Delivery.Counted(
                line.number(), w, b, new Stamp(batch.getValue().strip(), bestBefore.getValue()))));
    }

    /** What was counted above what is open, below zero where less. */
    Quantity difference() {
        return now(good).plus(now(damaged)).minus(line.open());
    }

    Quantity damagedUnits() {
        return now(damaged);
    }

    /** Whether something is asked here that has to be answered before anything is booked. */
    boolean isAsking() {
        return isOdd() || isPast();
    }

    private boolean isOdd() {
        Quantity all = now(good).plus(now(damaged));
        return isCounted()
                && !Objects.equals(all, meant)
                && OddCount.of(line.open(), all).isPresent();
    }

    private boolean isPast() {
        return past().isPresent();
    }

    /** The first batch whose day has passed, and nobody has said that it stands there. */
    private Optional<DateField> past() {
        return Stream.concat(Stream.of(bestBefore), more.stream().map(BatchRow::bestBefore))
                .filter(field -> {
                    LocalDate day = field.getValue();
                    return day != null && day.isBefore(today) && !meantDays.contains(day);
                })
                .findFirst();
    }

    private static Quantity now(QuantityField field) {
        return field.getValue() == null ? Quantity.ZERO : new Quantity(field.getValue());
    }

    private void look() {
        boolean asks = isAsking();
        sign.removeAll();
        if (asks) {
            sign.setText("?");
        } else if (isCounted()) {
            sign.add(VaadinIcon.CHECK.create());
        }
        sign.setClassName("asks", asks);
        sign.setClassName("counted", isCounted() && !asks);
        setClassName("count-asks", asks);
        told.setText(words());
        question.removeAll();
        if (isOdd()) {
            askCount();
        }
        past().ifPresent(field -> {
            addClassName("count-open");
            askDay(field);
        });
    }

    private String words() {
        if (!isCounted()) {
            return getTranslation("orders.receipt.not-counted");
        }
        if (blind) {
            return getTranslation("orders.receipt.counted");
        }
        Quantity difference = difference();
        String broken = now(damaged).isPositive()
                ? getTranslation("orders.receipt.told.damaged", format.quantity(now(damaged)))
                : "";
        String rest = difference.isZero()
                ? getTranslation("orders.receipt.told.right")
                : difference.isNegative()
                        ? getTranslation("orders.receipt.told.short", format.quantity(Quantity.ZERO.minus(difference)))
                        : getTranslation("orders.receipt.told.over", format.quantity(difference));
        return broken.isEmpty() ? rest : broken + (difference.isZero() ? "" : ", " + rest);
    }

    private void askCount() {
        Quantity all = now(good).plus(now(damaged));
        String counted = format.quantity(all, line.unit());
        question.add(new Span(
                blind
                        ? getTranslation("orders.receipt.odd.blind", counted)
                        : getTranslation(
                                "orders.receipt.odd."
                                        + OddCount.of(line.open(), all).orElseThrow(),
                                counted,
                                format.quantity(line.open(), line.unit()))));
        if (!blind && now(damaged).isZero() && line.open().isPositive()) {
            question.add(answer("orders.receipt.odd.expected", format.quantity(line.open()), () -> set(line.open())));
        }
        question.add(
                answer("orders.receipt.odd.right", format.quantity(all), () -> meant = all),
                answer("orders.receipt.odd.again", "", () -> {
                    good.clear();
                    good.focus();
                }));
    }

    private void askDay(DateField field) {
        LocalDate day = field.getValue();
        question.add(
                new Span(getTranslation("orders.receipt.past", format.date(day))),
                answer("orders.receipt.past.right", "", () -> meantDays.add(day)),
                answer("orders.receipt.past.again", "", () -> {
                    field.clear();
                    field.focus();
                }));
    }

    private Button answer(String key, String units, Runnable then) {
        Button button = new Button(getTranslation(key, units), click -> {
            then.run();
            look();
            changed.run();
        });
        button.addClassName("count-answer");
        return button;
    }
}
