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
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "ledger");
        NativeTableBody body = table.addBody();
        List<String> amounts = context.format()
                .terms(line.because().stream().map(LedgerTerm::amount).toList());
        for (int i = 0; i < amounts.size(); i++) {
            LedgerTerm term = line.because().get(i);
            body.add(row(amounts.get(i), NamedText.of(term.key(), term.facts(), context.format()), "term"));
        }
        body.add(row(context.format().quantity(line.proposed()), getTranslation("orders.arithmetic.proposed"), "sum"));
        Quantity changed = line.quantity().minus(line.proposed());
        if (!changed.isZero()) {
            body.add(row(context.format().signed(changed), getTranslation("orders.arithmetic.changed"), "term"));
            body.add(row(
                    context.format().quantity(line.quantity()), getTranslation("orders.arithmetic.ordered"), "sum"));
        }
        Details details = new Details(
                line.name() + " · " + line.sku().value() + ": "
                        + context.format().quantity(line.quantity(), line.unit()),
                table);
        details.setOpened(context.order().lines().size() <= 3);
        return details;
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
