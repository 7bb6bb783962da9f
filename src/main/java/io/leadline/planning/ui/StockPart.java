package io.leadline.planning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OpenSupply;
import io.leadline.planning.ProjectedStock;
import io.leadline.replenishment.Plan;
import io.leadline.shell.Format;
import java.time.LocalDate;

/** How the stock of an item is expected to go on, and whether anybody has confirmed what covers it. */
final class StockPart extends Div {

    StockPart(Plan plan, ProjectedStock stock, Format format) {
        add(new H3(getTranslation("planning.projected.heading")));
        LocalDate from = stock.coveredByProposalFrom();
        OpenSupply proposal = stock.firstProposal();
        LocalDate empty = stock.firm().firstEmpty();
        if (from != null && proposal != null) {
            Span words = new Span(getTranslation("planning.projected.only-proposal", format.date(from)));
            Anchor open = new Anchor(
                    "order/" + proposal.orderId(), getTranslation("planning.projected.open", proposal.orderId()));
            open.setRouterIgnore(false);
            Div bar = new Div(words, open);
            bar.addClassName("meanwhile");
            add(bar);
        } else if (empty != null) {
            Span words = new Span(getTranslation(
                    "planning.projected.empty",
                    format.date(empty),
                    stock.firm().daysEmpty(),
                    format.number(stock.firm().lost(), 0)));
            words.addClassNames("late", "strong");
            add(words);
        }
        add(new StockChart(plan, stock, format));
    }
}
