package io.leadline.disruptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.disruptions.Ripple;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import java.util.List;

/** What a disruption touches, from orders to the first empty shelf: a figure and the first few of each. */
final class RippleStrip extends Div {

    private final transient Format format;

    RippleStrip(Ripple ripple, Format format) {
        this.format = format;
        addClassName("ripple");
        setId("ripple");
        add(
                column(
                        "orders",
                        format.number(ripple.orders()),
                        ripple.dearest().stream()
                                .map(one -> row(link("order/" + one.id(), one.name()), money(one.lost())))
                                .toList()),
                column(
                        "items",
                        format.number(ripple.items()),
                        List.of(
                                row(
                                        new Span(getTranslation("disruptions.ripple.out")),
                                        format.number(ripple.outBefore())),
                                row(
                                        new Span(getTranslation("disruptions.ripple.covered")),
                                        format.number(ripple.covered())))),
                column(
                        "locations",
                        format.number(ripple.locations().size()),
                        ripple.locations().stream()
                                .map(one -> row(
                                        new Span(one.name()),
                                        getTranslation("disruptions.ripple.items.of", one.items())))
                                .toList()),
                column(
                        "channels",
                        format.number(ripple.channels().size()),
                        ripple.channels().stream()
                                .map(one -> row(
                                        new Span(one.name()),
                                        getTranslation("disruptions.ripple.items.of", one.items())))
                                .toList()),
                column(
                        "promotions",
                        format.number(ripple.promotions().size()),
                        ripple.promotions().stream()
                                .map(one -> row(
                                        new Span(one.name()), format.day(one.from()) + " – " + format.day(one.to())))
                                .toList()),
                column(
                        "stockout",
                        ripple.firstStockout() == null
                                ? getTranslation("disruptions.ripple.none")
                                : format.day(ripple.firstStockout()),
                        ripple.stockouts().stream()
                                .map(one ->
                                        row(link("item/" + Links.encoded(one.sku()), one.name()), format.day(one.on())))
                                .toList()));
    }

    private String money(Money money) {
        return format.wholeMoney(money);
    }

    private Div column(String key, String figure, List<Div> rows) {
        Span label = new Span(getTranslation("disruptions.ripple." + key));
        label.addClassName("ripple-label");
        Span number = new Span(figure);
        number.addClassName("ripple-figure");
        Div column = new Div(label, number);
        column.addClassName("ripple-column");
        rows.forEach(column::add);
        return column;
    }

    private static Div row(Component what, String figure) {
        Div row = new Div(what, new Span(figure));
        row.addClassName("ripple-row");
        return row;
    }

    private static Anchor link(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.setRouterIgnore(false);
        return link;
    }
}
