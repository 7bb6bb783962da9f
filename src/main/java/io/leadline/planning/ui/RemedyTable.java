package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Option;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.shell.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done about too much stock, what each costs, and where it is done. */
final class RemedyTable extends Div {

    /** @param act opens what postpones or cancels; null for those who may not */
    RemedyTable(Overstock overstock, List<OpenSupply> open, @Nullable Consumer<Remedy> act, Format format) {
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
                    act(option, open, act)));
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

    /** The supplier is asked from here; the list of transfers ships. */
    private Component act(Option option, List<OpenSupply> open, @Nullable Consumer<Remedy> act) {
        return switch (option.remedy()) {
            case POSTPONE_OPEN_ORDER, CANCEL_OPEN_ORDER -> {
                if (act != null) {
                    Button ask = new Button(
                            getTranslation(
                                    "planning.remedies.do." + option.remedy().name()),
                            click -> act.accept(option.remedy()));
                    ask.addThemeVariants(ButtonVariant.SMALL);
                    ask.setId("do-" + option.remedy().name());
                    yield ask;
                }
                yield new Portions<>(
                        open,
                        supply -> new Span(
                                new Anchor(
                                        "order/" + supply.orderId(),
                                        getTranslation("planning.remedies.open-order", supply.orderId())),
                                new Span(" ")));
            }
            case TRANSFER -> new Anchor("transfers", getTranslation("planning.remedies.transfers"));
            case NONE, RETURN, MARK_DOWN -> new Span();
        };
    }
}
