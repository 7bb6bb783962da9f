package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import java.util.List;

/** Why a line's quantity is what it is: the signed terms of planning, and what a person changed afterwards. */
final class ArithmeticTable extends NativeTable {

    ArithmeticTable(OrderLine line, Format format) {
        addClassNames("rows", "ledger");
        NativeTableBody body = addBody();
        List<String> amounts =
                format.terms(line.because().stream().map(LedgerTerm::amount).toList());
        for (int i = 0; i < amounts.size(); i++) {
            LedgerTerm term = line.because().get(i);
            body.add(row(amounts.get(i), NamedText.of(term.key(), term.facts(), format), "term"));
        }
        body.add(row(format.quantity(line.proposed()), getTranslation("orders.arithmetic.proposed"), "sum"));
        Quantity changed = line.quantity().minus(line.proposed());
        if (!changed.isZero()) {
            body.add(row(format.signed(changed), getTranslation("orders.arithmetic.changed"), "term"));
            body.add(row(format.quantity(line.quantity()), getTranslation("orders.arithmetic.ordered"), "sum"));
        }
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
