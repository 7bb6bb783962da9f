package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.planning.Explanation;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.TermRows;
import io.leadline.shared.Quantity;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.NamedText;
import java.util.List;
import java.util.Map;

/** The signed terms of a plan and their sum, each to be opened, and what changed since the plan before. */
final class LedgerTable extends Div {

    LedgerTable(KeptPlan plan, TermRows behind, LeadlineI18N texts, Format format) {
        List<LedgerRow> terms = LedgerRow.of(plan, texts, format);
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "ledger");
        NativeTableBody body = table.addBody();
        List<String> amounts = format.terms(
                terms.stream().map(term -> new Quantity(term.amount())).toList());
        for (int i = 0; i < terms.size(); i++) {
            LedgerRow term = terms.get(i);
            Button open = new Button(term.text(), click -> new TermDialog(term, plan, behind, format).open());
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.addClassName("ledger-term");
            body.add(row(amounts.get(i), open, "term"));
        }
        body.add(
                row(format.quantity(plan.advice().quantity()), new Span(getTranslation("planning.ledger.sum")), "sum"));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(
                scroll,
                new ExportLinks(
                        "plan-" + plan.place().sku() + "-" + plan.place().location(),
                        LedgerRow.columns(plan),
                        terms::stream));
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
                        format.number(change.before(), 0) + " → " + format.number(change.now(), 0),
                        new Span(NamedText.of(change.key() + ".short", Map.of(), format)),
                        "term"));
            }
            add(changes);
        }
    }

    private static NativeTableRow row(String amount, Component text, String kind) {
        NativeTableCell number = new NativeTableCell(new Span(amount));
        number.addClassName("number");
        NativeTableRow row = new NativeTableRow();
        row.addClassName(kind);
        row.add(number, new NativeTableCell(text));
        return row;
    }
}
