package io.leadline.ordering.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import java.util.List;

/** Why each quantity is what it is: the signed terms of planning, and what a person changed afterwards. */
final class ArithmeticPanel extends Div {

    ArithmeticPanel(OrderContext context) {
        add(new Paragraph(getTranslation("orders.arithmetic.text")));
        // What was split off a line is explained with the line.
        context.order().lines().stream()
                .filter(line -> !line.because().isEmpty() || line.proposed().isPositive())
                .forEach(line -> add(line(line, context)));
        add(OrderExports.arithmetic(context));
    }

    private Details line(OrderLine line, OrderContext context) {
        Details details = new Details(
                line.name() + " · " + line.sku().value() + ": "
                        + context.format().quantity(line.quantity(), line.unit()),
                terms(line, context.format()));
        details.setOpened(context.order().lines().size() <= 3);
        return details;
    }

    /** The terms of one line, which add up to what was proposed, and what was changed since. */
    static NativeTable terms(OrderLine line, Format format) {
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "ledger");
        NativeTableBody body = table.addBody();
        List<String> amounts =
                format.terms(line.because().stream().map(LedgerTerm::amount).toList());
        for (int i = 0; i < amounts.size(); i++) {
            LedgerTerm term = line.because().get(i);
            body.add(row(amounts.get(i), NamedText.of(term.key(), term.facts(), format), "term"));
        }
        body.add(row(format.quantity(line.proposed()), table.getTranslation("orders.arithmetic.proposed"), "sum"));
        Quantity changed = line.quantity().minus(line.proposed());
        if (!changed.isZero()) {
            body.add(row(format.signed(changed), table.getTranslation("orders.arithmetic.changed"), "term"));
            body.add(row(format.quantity(line.quantity()), table.getTranslation("orders.arithmetic.ordered"), "sum"));
        }
        return table;
    }

    private static NativeTableRow row(String amount, String text, String kind) {
        NativeTableCell number = new NativeTableCell(new Span(amount));
        number.addClassName("number");
        NativeTableRow row = new NativeTableRow();
        row.addClassName(kind);
        row.add(number, new NativeTableCell(new Span(text)));
        return row;
    }
}
