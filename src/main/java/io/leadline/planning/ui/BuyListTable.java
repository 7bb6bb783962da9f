package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.planning.BuyListReading;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.Wishes;
import io.leadline.shared.Money;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The lines of a buy list, best return first. */
final class BuyListTable extends Table<BuyList.Line> {

    private final transient Format format;
    private final String currency;
    private final transient UnaryOperator<String> supplierName;
    private transient Map<ItemPlace, String> names = Map.of();

    /** @param currency in which all lines stand, whatever their suppliers ask */
    BuyListTable(Format format, String currency, UnaryOperator<String> supplierName) {
        super(UI.getCurrent().getTranslation("planning.buylist.list"));
        this.format = format;
        this.currency = currency;
        this.supplierName = supplierName;
        addComponentColumn(this::nameCell)
                .setHeader(getTranslation("planning.buylist.item"))
                .setWidth("12rem")
                .setFlexGrow(3);
        column("location", line -> line.place().location());
        column("supplier", line -> supplierName.apply(Wishes.supplier(line.order())));
        number("quantity", line -> units(line.units()));
        number("cost", line -> money(line.cost()));
        number("margin", line -> money(line.gain()));
        number("return", line -> format.percent(line.gain() / line.cost(), 0));
        setEmptyStateText(getTranslation("planning.buylist.none"));
        addClassName("table-tall");
        cards(getTranslation("planning.buylist.item"), this::card);
    }

    void show(BuyListReading reading, List<BuyList.Line> lines) {
        names = reading.names();
        show(lines);
    }

    List<ExportColumn<BuyList.Line>> export() {
        return List.of(
                new ExportColumn<>("supplier", line -> Wishes.supplier(line.order())),
                new ExportColumn<>("location", line -> line.place().location()),
                new ExportColumn<>("sku", line -> line.place().sku().value()),
                new ExportColumn<>("quantity", line -> rounded(line.units(), 3)),
                new ExportColumn<>("cost", line -> rounded(line.cost(), 2)),
                new ExportColumn<>("expected_margin", line -> rounded(line.gain(), 2)),
                new ExportColumn<>("return", line -> rounded(line.gain() / line.cost(), 3)));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private void column(String name, Function<BuyList.Line, String> text) {
        addColumn(text::apply)
                .setHeader(getTranslation("planning.buylist." + name))
                .setWidth("7rem")
                .setFlexGrow(1);
    }

    private void number(String name, Function<BuyList.Line, String> text) {
        addColumn(text::apply)
                .setHeader(getTranslation("planning.buylist." + name))
                .setWidth("6.5rem")
                .setFlexGrow(1)
                .setTextAlign(ColumnTextAlign.END);
    }

    private String money(double amount) {
        return format.money(new Money(rounded(amount, 2), currency));
    }

    private String units(double units) {
        return format.number(
                BigDecimal.valueOf(units).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private Component nameCell(BuyList.Line line) {
        String sku = line.place().sku().value();
        Anchor link = new Anchor("item/" + Links.encoded(sku), names.getOrDefault(line.place(), sku));
        link.setRouterIgnore(false);
        Span code = new Span(sku);
        code.addClassName("secondary");
        Div cell = new Div(link, code);
        cell.addClassName("two-lines");
        return cell;
    }

    private Component card(BuyList.Line line) {
        return new RowCard(
                nameCell(line),
                List.of(
                        line.place().location(),
                        supplierName.apply(Wishes.supplier(line.order())),
                        getTranslation("planning.buylist.quantity") + " " + units(line.units()),
                        getTranslation("planning.buylist.cost") + " " + money(line.cost()),
                        getTranslation("planning.buylist.margin") + " " + money(line.gain()),
                        getTranslation("planning.buylist.return") + " "
                                + format.percent(line.gain() / line.cost(), 0)));
    }
}
