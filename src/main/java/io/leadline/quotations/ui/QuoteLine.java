package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.quotations.QuotationDraft;
import io.leadline.quotations.Quoted;
import io.leadline.quotations.Wanted;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item of a quotation: prices from quantities on, minimum, multiple and lead time; or not this one. */
final class QuoteLine extends Div {

    private record Break(DecimalField from, DecimalField price, Div fields) {}

    private final transient Wanted wanted;
    private final transient Format format;
    private final transient Runnable typed;
    private final Checkbox quoted = new Checkbox(getTranslation("quotations.quote.this"), true);
    private final Div breakList = new Div();
    private final transient List<Break> breaks = new ArrayList<>();
    private final Button more;
    private final DecimalField moq;
    private final DecimalField multiple;
    private final WholeField days =
            new WholeField(0, Terms.LONGEST_LEAD_TIME_DAYS, getTranslation("quotations.quote.days"));
    private final Div fields = new Div();

    /** @param only whether no other item is asked for: then it is quoted, or the whole is declined */
    QuoteLine(Wanted wanted, boolean only, Format format, Runnable typed) {
        this.wanted = wanted;
        this.format = format;
        this.typed = typed;
        addClassNames("card", "stacked");
        quoted.setVisible(!only);
        moq = new DecimalField(Units.range(wanted.unit()), getTranslation("quotations.quote.moq"));
        multiple = new DecimalField(Units.range(wanted.unit()), getTranslation("quotations.quote.multiple"));
        more = new Button(getTranslation("quotations.quote.more"), click -> addBreak());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        moq.addClassName("quote-moq");
        multiple.addClassName("quote-multiple");
        days.addClassName("quote-days");
        moq.setLocale(format.locale());
        multiple.setLocale(format.locale());
        Div lots = new Div(moq, multiple, days);
        lots.addClassName("toolbar");
        fields.add(breakList, more, lots);
        fields.addClassName("stacked");
        Span name = new Span(wanted.name());
        name.addClassName("strong");
        Paragraph asked = new Paragraph(wanted.sku().value() + " · " + QuotationWords.wanted(this, wanted, format));
        add(new Div(name), asked, quoted, fields);
        addBreak();
        quoted.addValueChangeListener(changed -> {
            fields.setVisible(changed.getValue());
            typed.run();
        });
        moq.addValueChangeListener(changed -> typed.run());
        multiple.addValueChangeListener(changed -> typed.run());
        days.addValueChangeListener(changed -> typed.run());
    }

    private void addBreak() {
        if (breaks.size() >= Quoted.MOST_BREAKS) {
            return;
        }
        DecimalField from = new DecimalField(Units.range(wanted.unit()), getTranslation("quotations.quote.from"));
        DecimalField price = new DecimalField(Bounds.PRICE, getTranslation("quotations.quote.price"));
        from.addClassName("quote-from");
        price.addClassName("quote-price");
        from.setLocale(format.locale());
        price.setLocale(format.locale());
        from.addValueChangeListener(changed -> typed.run());
        price.addValueChangeListener(changed -> typed.run());
        if (breaks.isEmpty()) {
            from.setValue(BigDecimal.ONE);
        }
        Div row = new Div(from, price);
        row.addClassName("toolbar");
        breaks.add(new Break(from, price, row));
        breakList.add(row);
        more.setVisible(breaks.size() < Quoted.MOST_BREAKS);
    }

    void show(Quoted said) {
        quoted.setValue(true);
        while (breaks.size() < said.priceBreaks().size()) {
            addBreak();
        }
        for (int i = 0; i < said.priceBreaks().size(); i++) {
            breaks.get(i).from().setValue(said.priceBreaks().get(i).from().value());
            breaks.get(i).price().setValue(said.priceBreaks().get(i).unitPrice().amount());
        }
        moq.setValue(said.moq().value());
        multiple.setValue(said.orderMultiple().value());
        days.setValue(said.leadTimeDays());
    }

    void leaveOut() {
        quoted.setValue(false);
    }

    void show(QuotationDraft.Line said) {
        quoted.setValue(said.quoted());
        while (breaks.size() < said.breaks().size()) {
            addBreak();
        }
        for (int i = 0; i < said.breaks().size(); i++) {
            breaks.get(i).from().setValue(said.breaks().get(i).from());
            breaks.get(i).price().setValue(said.breaks().get(i).price());
        }
        moq.setValue(said.moq());
        multiple.setValue(said.multiple());
        days.setValue(said.leadTimeDays());
    }

    QuotationDraft.Line draft() {
        return new QuotationDraft.Line(
                wanted.sku(),
                quoted.getValue(),
                breaks.stream()
                        .map(one -> new QuotationDraft.Break(
                                one.from().getValue(), one.price().getValue()))
                        .toList(),
                moq.getValue(),
                multiple.getValue(),
                days.getValue());
    }

    boolean isQuoted() {
        return quoted.getValue();
    }

    /** Empty, with the fields marked, where something is missing or wrong. */
    Optional<Quoted> line(String currency) {
        List<DecimalField> numbers = new ArrayList<>(List.of(moq, multiple));
        List<PriceBreak> read = new ArrayList<>();
        boolean right = true;
        for (Break one : breaks) {
            boolean empty = one.price().getValue() == null && one != breaks.getFirst();
            if (!empty) {
                numbers.add(one.from());
                numbers.add(one.price());
            }
        }
        right &= Bounded.right(numbers.toArray(DecimalField[]::new)) & Bounded.right(days);
        for (DecimalField number : numbers) {
            if (number != moq) {
                right &= above(number);
            }
        }
        if (moq.getValue() == null && !moq.isBadInput()) {
            moq.show(new Fault.Missing());
            right = false;
        }
        if (days.getValue() == null) {
            days.show(new Fault.Missing());
            right = false;
        }
        if (!right) {
            return Optional.empty();
        }
        for (Break one : breaks) {
            @Nullable BigDecimal from = one.from().getValue();
            @Nullable BigDecimal price = one.price().getValue();
            if (from != null && price != null) {
                read.add(new PriceBreak(new Quantity(from), new Money(price, currency)));
            }
        }
        return Optional.of(new Quoted(
                wanted.sku(), read, new Quantity(moq.getValue()), new Quantity(multiple.getValue()), days.getValue()));
    }

    private static boolean above(DecimalField field) {
        BigDecimal value = field.getValue();
        boolean right = value != null && value.signum() > 0;
        if (!right && !field.isBadInput()) {
            field.show(new Fault.Missing());
        }
        return right;
    }
}
