package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.TermRows;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.NamedText;
import io.leadline.shell.Tables;
import java.util.List;

/** One term of a ledger opened: its formula, the figures that went into it, and the rows behind them. */
final class TermDialog extends Dialog {

    private static final int MOST_ROWS = 200;

    private final transient Format format;

    TermDialog(LedgerRow term, KeptPlan plan, TermRows rows, Format format) {
        this.format = format;
        setHeaderTitle(getTranslation("planning.term." + term.term() + ".short") + ": "
                + format.signed(new Quantity(term.amount())));
        setWidth("min(44rem, 100%)");
        add(new Paragraph(term.text()));
        if (!term.formula().isEmpty()) {
            add(new H3(getTranslation("planning.term.formula")), new Paragraph(term.formula()));
        }
        if (!term.inputs().isEmpty()) {
            DescriptionList inputs = new DescriptionList();
            inputs.addClassName("facts");
            term.inputs().forEach((name, value) -> {
                // The case only chooses the wording of the sentence above.
                if (!name.equals("case")) {
                    inputs.add(
                            new DescriptionList.Term(getTranslation("planning.input." + name)),
                            new DescriptionList.Description(NamedText.value(value, format)));
                }
            });
            add(new H3(getTranslation("planning.term.inputs")), inputs);
        }
        add(new H3(getTranslation("planning.term.rows")), behind(term, plan, rows));
        getFooter().add(new Button(getTranslation("planning.term.close"), click -> close()));
    }

    private Component behind(LedgerRow term, KeptPlan plan, TermRows rows) {
        String sku = plan.place().sku().value();
        return switch (term.term()) {
            case "demand", "season-demand", "promotion" -> sold(rows.sold(plan));
            case "safety", "pre-build" -> receipts(plan, rows);
            case "on-hand", "reserved" -> new Anchor("stock/" + encoded(sku), getTranslation("planning.rows.stock"));
            case "open-order", "late-supply", "doubtful" -> {
                String order = term.inputs().getOrDefault("order", "");
                yield new Anchor("order/" + encoded(order), getTranslation("planning.rows.open-order", order));
            }
            case "transfer", "in-transit" -> new Anchor("transfers", getTranslation("planning.rows.transfers"));
            default -> new Paragraph(getTranslation("planning.term.no-rows"));
        };
    }

    private Component receipts(KeptPlan plan, TermRows rows) {
        return Tables.of(
                getTranslation("planning.rows.receipts"),
                List.of(
                        getTranslation("planning.rows.order"),
                        getTranslation("planning.rows.ordered"),
                        getTranslation("planning.rows.received"),
                        getTranslation("planning.rows.days"),
                        getTranslation("planning.rows.stated")),
                rows.receipts(plan).stream()
                        .limit(MOST_ROWS)
                        .map(one -> List.<Component>of(
                                new Span(one.line().order()),
                                new Span(format.date(one.line().orderedOn())),
                                new Span(
                                        one.line().receivedOn() == null
                                                ? ""
                                                : format.date(one.line().receivedOn())),
                                Tables.number(format.number(one.days(), 0)),
                                Tables.number(format.number(one.statedDays(), 0))))
                        .toList());
    }

    private Component sold(List<TermRows.WeekSold> weeks) {
        return Tables.of(
                getTranslation("planning.rows.sales"),
                List.of(getTranslation("planning.rows.week"), getTranslation("planning.rows.units")),
                weeks.stream()
                        .map(week -> List.<Component>of(
                                new Span(format.date(week.from())), Tables.number(format.number(week.units(), 0))))
                        .toList());
    }

    private static String encoded(String text) {
        return Links.encoded(text);
    }
}
