package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The further days over which a line is split, beside the first: what is not on another day yet is offered as the rest. */
final class SplitFields extends Div {

    private record Row(DateField date, QuantityField quantity, Div fields) {}

    private final transient OrderLine line;
    private final transient Format format;
    private final LocalDate today;
    private final DecimalField first;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private final Span together = new Span();
    /** Whether the last quantity is the rest, and follows the others until somebody types in it. */
    private boolean restFollows;

    private boolean touched;

    /** @param first how much comes on the first day */
    SplitFields(OrderLine line, DecimalField first, LocalDate today, Format format) {
        this.line = line;
        this.first = first;
        this.today = today;
        this.format = format;
        addClassName("split-fields");
        add = new Button(getTranslation("orders.answer.split"), VaadinIcon.PLUS.create(), click -> {
            touched = true;
            addRow();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.addClassName("split-line");
        together.addClassName("secondary");
        together.getElement().setAttribute("aria-live", "polite");
        first.addValueChangeListener(typed -> show());
        add(list, together, add);
        show();
    }

    /** The further days; empty, with the fields marked, if something in them is wrong. */
    Optional<List<LineAnswer.Part>> parts() {
        List<LineAnswer.Part> parts = new ArrayList<>();
        boolean right = true;
        for (Row row : rows) {
            Optional<Quantity> units = row.quantity().quantity(null);
            LocalDate day = row.date().getValue();
            boolean dayWrong = day == null || row.date().check().isError();
            row.date().setInvalid(dayWrong);
            row.date().setErrorMessage(dayWrong ? getTranslation("orders.answer.date-wrong") : null);
            right &= units.isPresent() && !dayWrong;
            if (units.isPresent() && day != null) {
                parts.add(new LineAnswer.Part(units.get(), day));
            }
        }
        return right ? Optional.of(parts) : Optional.empty();
    }

    /** Those further days that are whole; marks nothing. */
    Stream<LineAnswer.Part> typed() {
        return rows.stream().flatMap(row -> {
            BigDecimal units = row.quantity().getValue();
            LocalDate day = row.date().getValue();
            return units == null || units.signum() <= 0 || day == null
                    ? Stream.empty()
                    : Stream.of(new LineAnswer.Part(new Quantity(units), day));
        });
    }

    /** Whether somebody changed anything in it. */
    boolean touched() {
        return touched;
    }

    /** Begins with this further day. */
    void further(LineAnswer.Part part) {
        Row row = addRow();
        restFollows = false;
        row.date().setValue(part.date());
        row.quantity().setValue(part.quantity().value());
        show();
    }

    private Row addRow() {
        DateField date = new DateField(getTranslation("orders.answer.further-date"));
        date.setLocale(format.locale());
        date.within(Bounds.ahead(today));
        QuantityField quantity = new QuantityField(
                        line, format, getTranslation("orders.answer.quantity", format.units(line.unit())))
                .positive();
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("orders.answer.further-remove"));
        Div fields = new Div(date, quantity, remove);
        fields.addClassName("split-row");
        Row row = new Row(date, quantity, fields);
        date.addValueChangeListener(chosen -> touched |= chosen.isFromClient());
        remove.addClickListener(click -> {
            touched = true;
            rows.remove(row);
            list.remove(fields);
            show();
        });
        quantity.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                touched = true;
                restFollows = false;
                show();
            }
        });
        rows.add(row);
        list.add(fields);
        restFollows = true;
        show();
        return row;
    }

    private void show() {
        if (restFollows && !rows.isEmpty()) {
            DecimalField last = rows.getLast().quantity();
            last.setValue(null);
            BigDecimal rest = line.quantity().value().subtract(sum());
            last.setValue(rest.signum() > 0 ? rest : null);
        }
        together.setVisible(!rows.isEmpty());
        together.setText(getTranslation(
                "orders.answer.together",
                format.quantity(new Quantity(sum())),
                format.quantity(line.quantity(), line.unit())));
        add.setVisible(rows.size() < LineAnswer.MOST_PARTS - 1);
    }

    private BigDecimal sum() {
        BigDecimal sum = first.getOptionalValue().orElse(BigDecimal.ZERO);
        for (Row row : rows) {
            sum = sum.add(row.quantity().getOptionalValue().orElse(BigDecimal.ZERO));
        }
        return sum;
    }
}
