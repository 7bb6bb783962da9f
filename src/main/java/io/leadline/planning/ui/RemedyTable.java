package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OpenSupply;
import io.leadline.planning.Overstock;
import io.leadline.planning.Overstock.Option;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;

/** What can be done about too much stock, what each costs, and the way to the page where it is done. */
final class RemedyTable extends Div {

    RemedyTable(Overstock overstock, List<OpenSupply> open, Format format) {
        List<List<Component>> rows = new ArrayList<>();
        for (Option option : overstock.options()) {
            Span remedy =
                    new Span(getTranslation("planning.remedy." + option.remedy().name()));
            if (option.remedy() == overstock.remedy()) {
                remedy.addClassName("strong");
            }
            rows.add(List.of(
                    remedy,
                    Tables.number(format.number(option.units(), 0)),
                    Tables.number(format.money(option.cost())),
                    act(option, open)));
        }
        add(Tables.of(
                getTranslation("planning.remedies"),
                List.of(
                        getTranslation("planning.remedies.remedy"),
                        getTranslation("planning.remedies.units"),
                        getTranslation("planning.remedies.cost"),
                        getTranslation("planning.remedies.act")),
                rows));
    }

    /** The order's own page withdraws or moves it; the list of transfers ships. */
    private Component act(Option option, List<OpenSupply> open) {
        return switch (option.remedy()) {
            case POSTPONE_OPEN_ORDER, CANCEL_OPEN_ORDER -> {
                Span orders = new Span();
                open.forEach(supply -> orders.add(
                        new Anchor(
                                "order/" + supply.orderId(),
                                getTranslation("planning.remedies.open-order", supply.orderId())),
                        new Span(" ")));
                yield orders;
            }
            case TRANSFER -> new Anchor("transfers", getTranslation("planning.remedies.transfers"));
            case NONE, RETURN, MARK_DOWN -> new Span();
        };
    }
}
