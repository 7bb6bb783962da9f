package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.binder.ValidationResult;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.NumberRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prices from quantities on, as people think of them: a row for each, from how many on and what one costs. */
public final class PriceSteps extends CustomField<List<PriceSteps.Step>> implements Bounded {

    private static final int MOST = 12;

    /** @param price of one, where so many are ordered, or more */
    public record Step(BigDecimal from, BigDecimal price) {

        private static final int CENTS = 2;

        /** As people write them, so that equal ones are: whole numbers without a point, money to the cent at least. */
        public Step {
            from = from.setScale(Math.max(0, from.stripTrailingZeros().scale()));
            price = price.setScale(Math.max(CENTS, price.stripTrailingZeros().scale()));
        }
    }

    private record Row(Div line, DecimalField from, DecimalField price) {

        boolean isEmpty() {
            return from.isEmpty() && price.isEmpty() && !from.isBadInput() && !price.isBadInput();
        }
    }

    private final NumberRange quantities;
    private final String currency;
    private final Div lines = new Div();
    private final transient List<Row> rows = new ArrayList<>();
    private boolean showing;
    private final Button more = new Button(getTranslation("shell.prices.more"), click -> {
        addRow();
        rows.getLast().from().focus();
    });

    /** @param quantities that can be ordered of the item */
    public PriceSteps(NumberRange quantities, String currency) {
        super(List.of());
        this.quantities = quantities;
        this.currency = currency;
        addClassName("price-steps");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("add-step");
        add(new Div(lines, more));
        addRow();
    }

    private void addRow() {
        DecimalField from = new DecimalField(quantities, getTranslation("shell.prices.from"));
        DecimalField price = new DecimalField(Bounds.PRICE, getTranslation("shell.prices.price"));
        price.setSuffixComponent(new Span(currency));
        Button less = new Button(VaadinIcon.CLOSE_SMALL.create());
        less.addThemeVariants(ButtonVariant.TERTIARY);
        less.setAriaLabel(getTranslation("shell.prices.less"));
        Div line = new Div(from, price, less);
        line.addClassName("price-step");
        Row row = new Row(line, from, price);
        less.addClickListener(click -> remove(row));
        from.addValueChangeListener(changed -> typed());
        price.addValueChangeListener(changed -> typed());
        rows.add(row);
        lines.add(line);
        more.setVisible(rows.size() < MOST);
    }

    /** Something is left to be filled in, whatever is taken away. */
    private void remove(Row row) {
        rows.remove(row);
        lines.remove(row.line());
        if (rows.isEmpty()) {
            addRow();
        }
        more.setVisible(true);
        updateValue();
    }

    /** While a value is shown row by row, what stands there so far is none. */
    private void typed() {
        if (!showing) {
            updateValue();
        }
    }

    @Override
    protected List<Step> generateModelValue() {
        return rows.stream()
                .filter(row -> !row.from().isEmpty() && !row.price().isEmpty())
                .map(row -> new Step(row.from().getValue(), row.price().getValue()))
                .sorted(Comparator.comparing(Step::from))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Step> steps) {
        showing = true;
        rows.clear();
        lines.removeAll();
        steps.forEach(step -> {
            addRow();
            rows.getLast().from().setValue(step.from());
            rows.getLast().price().setValue(step.price());
        });
        if (rows.isEmpty()) {
            addRow();
        }
        showing = false;
    }

    @Override
    public ValidationResult check() {
        List<Row> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        boolean right = true;
        Set<BigDecimal> seen = new HashSet<>();
        for (Row row : filled.isEmpty() ? rows : filled) {
            right &= isAbove(row.from()) & isAbove(row.price());
            BigDecimal from = row.from().getValue();
            if (from != null && !seen.add(from.stripTrailingZeros())) {
                row.from().setInvalid(true);
                row.from().setErrorMessage(getTranslation("shell.prices.twice"));
                right = false;
            }
        }
        return right ? ValidationResult.ok() : ValidationResult.error(getTranslation("shell.prices.help"));
    }

    private static boolean isAbove(DecimalField field) {
        if (!Bounded.right(field)) {
            return false;
        }
        if (field.isEmpty() || field.getValue().signum() <= 0) {
            field.show(new Fault.Missing());
            return false;
        }
        return true;
    }
}
