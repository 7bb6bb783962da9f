package io.leadline.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LedgerTerm;
import io.leadline.planning.Explanation;
import io.leadline.planning.StoredPlan;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import java.util.Map;

/** The signed terms of a plan and their sum, and what changed since the plan before. */
final class LedgerTable extends Div {

    LedgerTable(StoredPlan plan, Format format) {
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "ledger");
        NativeTableBody body = table.addBody();
        for (LedgerTerm term : plan.because()) {
            body.add(row(format.signed(term.amount()), NamedText.of(term.key(), term.facts(), format), "term"));
        }
        body.add(row(format.quantity(plan.quantity()), getTranslation("planning.ledger.sum"), "sum"));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
        if (plan.before() != null) {
            add(new Paragraph(
                    plan.changes().isEmpty()
                            ? getTranslation("planning.changes.none")
                            : getTranslation("planning.changes.some")));
            NativeTable changes = new NativeTable();
            changes.addClassNames("rows", "ledger");
            NativeTableBody rows = changes.addBody();
            for (Explanation.Change change : plan.changes()) {
                rows.add(row(
                        format.number(change.before(), 1) + " → " + format.number(change.now(), 1),
                        NamedText.of(change.key() + ".short", Map.of(), format),
                        "term"));
            }
            add(changes);
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
