package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import io.leadline.planning.Lens;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PortfolioQuery.Sort;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.shared.Quantity;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the portfolio's list, on the screen and in its export. */
final class PortfolioGrid extends Table<PlanRow> {

    private static final String REMEDY = "REMEDY";

    private final transient Format format;
    private final transient @Nullable Consumer<PlanRow> act;
    private transient Lens shown = Lens.ALL;

    /** @param act opens what postpones or cancels what is on order; null for those who may not */
    PortfolioGrid(Format format, @Nullable Consumer<PlanRow> act) {
        super(UI.getCurrent().getTranslation("planning.portfolio.list"));
        this.format = format;
        this.act = act;
        addComponentColumn(this::nameCell)
                .setHeader(getTranslation("planning.portfolio.column.item"))
                .setKey(Sort.NAME.name())
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(3);
        column(null, "location", "6.5rem", row -> row.subject().location());
        column(Sort.CLASS, "class", "4.5rem", row -> row.subject().demandClass());
        addComponentColumn(this::decisionCell)
                .setHeader(getTranslation("planning.portfolio.column.decision"))
                .setKey(Sort.QUANTITY.name())
                .setSortable(true)
                .setWidth("9.5rem")
                .setFlexGrow(2);
        number(Sort.STOCK, "stock", row -> format.number(row.stock().free(), 0));
        number(Sort.COVER, "cover", this::cover);
        number(Sort.TURNS, "turns", row -> Double.isInfinite(row.turns()) ? "–" : format.number(row.turns(), 1));
        number(Sort.SELL_THROUGH, "sell-through", row -> format.percent(row.sellThrough(), 0));
        column(Sort.STOCKOUT, "stockout", "7.5rem", row -> date(row.advice().stockout()));
        setEmptyStateText(getTranslation("planning.portfolio.none"));
        addClassName("table-tall");
        cards(getTranslation("planning.portfolio.column.item"), this::card);
        addItemClickListener(click -> open(click.getItem()));
    }

    /** What the lens ranks by stands beside the decision, and what can be done about it next to it, so that neither is off the screen. */
    void show(Lens lens) {
        shown = lens;
        changeColumns(() -> showColumns(lens));
    }

    private void showColumns(Lens lens) {
        Column<PlanRow> before = getColumnByKey(Sort.MONEY.name());
        if (before != null) {
            removeColumn(before);
        }
        number(Sort.MONEY, null, this::money).setHeader(getTranslation("planning.lens." + lens.name() + ".money"));
        Column<PlanRow> remedies = getColumnByKey(REMEDY);
        if (remedies != null) {
            removeColumn(remedies);
        }
        if (lens == Lens.EXCESS) {
            addComponentColumn(this::remedyCell)
                    .setHeader(getTranslation("planning.remedies.remedy"))
                    .setKey(REMEDY)
                    .setWidth("12rem")
                    .setFlexGrow(2);
        }
        // What lies too long does not run out soon.
        boolean excess = lens == Lens.EXCESS;
        List.of(Sort.SELL_THROUGH, Sort.STOCKOUT)
                .forEach(sort -> getColumnByKey(sort.name()).setVisible(!excess));
        List<Column<PlanRow>> order = new ArrayList<>(getColumns());
        List<Column<PlanRow>> ranked = order.stream()
                .filter(column -> Sort.MONEY.name().equals(column.getKey()) || REMEDY.equals(column.getKey()))
                .toList();
        order.removeAll(ranked);
        order.addAll(order.indexOf(getColumnByKey(Sort.QUANTITY.name())) + 1, ranked);
        setColumnOrder(order);
    }

    private Component card(PlanRow row) {
        RowCard card = new RowCard(
                nameCell(row),
                List.of(
                        row.subject().location(),
                        row.subject().demandClass(),
                        money(row),
                        getTranslation("planning.portfolio.column.stock") + " "
                                + format.number(row.stock().free(), 0),
                        getTranslation("planning.portfolio.column.cover") + " " + cover(row),
                        getTranslation("planning.portfolio.column.stockout") + " "
                                + date(row.advice().stockout())),
                decisionCell(row));
        if (shown == Lens.EXCESS) {
            card.add(remedyCell(row));
        }
        return card;
    }

    private String money(PlanRow row) {
        return row.worth().known() ? format.number(Math.round(shown.money(row))) : "–";
    }

    /** What costs least, and where it is an open order, the way to do it. */
    private Component remedyCell(PlanRow row) {
        String words = getTranslation("planning.remedy." + row.excess().remedy().name());
        boolean open = row.excess().remedy() == Remedy.POSTPONE_OPEN_ORDER
                || row.excess().remedy() == Remedy.CANCEL_OPEN_ORDER;
        if (!open || act == null) {
            Div cell = new Div(new Span(words));
            cell.addClassName("wrapping");
            return cell;
        }
        Consumer<PlanRow> doing = act;
        Button button = new Button(
                getTranslation("planning.remedies.do." + row.excess().remedy().name()), click -> doing.accept(row));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(words + ": " + row.subject().name());
        return button;
    }

    private Column<PlanRow> number(Sort sort, @Nullable String title, Function<PlanRow, String> value) {
        return column(sort, title, "6.25rem", value).setTextAlign(ColumnTextAlign.END);
    }

    private Column<PlanRow> column(
            @Nullable Sort sort, @Nullable String title, String width, Function<PlanRow, String> value) {
        Column<PlanRow> column = addColumn(value::apply).setWidth(width).setFlexGrow(1);
        if (title != null) {
            column.setHeader(getTranslation("planning.portfolio.column." + title));
        }
        if (sort != null) {
            column.setKey(sort.name()).setSortable(true);
        }
        return column;
    }

    private Component nameCell(PlanRow row) {
        Anchor link = new Anchor(address(row), row.subject().name());
        link.setRouterIgnore(false);
        // Large enough for a finger, whatever row stands above or below.
        link.getStyle().set("display", "inline-block").set("min-height", "1.6rem");
        Div name = new Div(link, new Span(row.subject().sku()));
        name.addClassNames("two-lines", "wrapping");
        return name;
    }

    private Component decisionCell(PlanRow row) {
        Span decision = new Span(
                getTranslation("planning.decision." + row.advice().decision().name() + ".short"));
        Div cell = new Div(decision);
        cell.addClassNames("two-lines", "wrapping");
        if (row.advice().quantity() > 0) {
            cell.add(new Span(getTranslation(
                    "planning.portfolio.quantity",
                    format.quantity(new Quantity(BigDecimal.valueOf(row.advice().quantity()))))));
        }
        MissedTarget missed = row.advice().missed();
        if (missed != null) {
            cell.add(new Span(getTranslation(
                    "planning.missed.short",
                    format.percent(missed.reached(), 0),
                    format.percent(missed.target(), 0),
                    getTranslation("planning.missed." + missed.why().name() + ".short"))));
        }
        if (row.change() != 0) {
            cell.add(new Span(getTranslation(
                    "planning.portfolio.change", format.signed(new Quantity(BigDecimal.valueOf(row.change()))))));
        }
        return cell;
    }

    private String cover(PlanRow row) {
        return row.coverDays() >= 3650 ? "–" : format.number(row.coverDays(), 0);
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "–" : format.date(day);
    }

    private static String address(PlanRow row) {
        return "item/" + Links.encoded(row.subject().sku());
    }

    void open(PlanRow row) {
        UI.getCurrent().navigate(address(row));
    }

    Sort sort() {
        return sorted().map(order -> Sort.valueOf(order.getSorted().getKey())).orElse(Sort.MONEY);
    }

    boolean descending() {
        return sorted().map(order -> order.getDirection() == SortDirection.DESCENDING)
                .orElse(true);
    }

    private Optional<GridSortOrder<PlanRow>> sorted() {
        return getSortOrder().stream().findFirst();
    }

    void sort(Sort by, boolean descending) {
        Column<PlanRow> column = getColumnByKey(by.name());
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    static List<ExportColumn<PlanRow>> export(Lens lens) {
        return List.of(
                new ExportColumn<>("sku", row -> row.subject().sku()),
                new ExportColumn<>("location", row -> row.subject().location()),
                new ExportColumn<>("name", row -> row.subject().name()),
                new ExportColumn<>("category", row -> row.subject().category()),
                new ExportColumn<>("supplier", row -> row.advice().supplier()),
                new ExportColumn<>("class", row -> row.subject().demandClass()),
                new ExportColumn<>("decision", row -> row.advice().decision().name()),
                new ExportColumn<>("quantity", row -> row.advice().quantity()),
                new ExportColumn<>("change", PlanRow::change),
                new ExportColumn<>("free_stock", row -> row.stock().free()),
                new ExportColumn<>("on_order", row -> row.stock().coming()),
                new ExportColumn<>("currency", row -> row.worth().currency()),
                new ExportColumn<>("stock_value", row -> row.worth().known() ? row.stockValue() : null),
                new ExportColumn<>("sold_year", row -> row.sales().perYear()),
                new ExportColumn<>("sold_four_weeks", row -> row.sales().fourWeeks()),
                new ExportColumn<>("last_sold", row -> row.sales().last()),
                new ExportColumn<>("cover_days", PlanRow::coverDays),
                new ExportColumn<>("turns", row -> Double.isInfinite(row.turns()) ? null : row.turns()),
                new ExportColumn<>("sell_through", PlanRow::sellThrough),
                new ExportColumn<>("stockout", row -> row.advice().stockout()),
                new ExportColumn<>("service_target", row -> missed(row, MissedTarget::target)),
                new ExportColumn<>("service_reached", row -> missed(row, MissedTarget::reached)),
                new ExportColumn<>(
                        "target_missed_because",
                        row -> missed(row, missed -> missed.why().name())),
                new ExportColumn<>("margin_at_risk", row -> row.worth().lostMargin()),
                new ExportColumn<>("excess_units", row -> row.excess().units()),
                new ExportColumn<>("excess_value", row -> row.worth().excess()),
                new ExportColumn<>("remedy", row -> row.excess().remedy().name()),
                new ExportColumn<>(
                        lens.name().toLowerCase(java.util.Locale.ROOT) + "_money",
                        row -> row.worth().known() ? lens.money(row) : null));
    }

    /** Empty where the target is kept. */
    private static @Nullable Object missed(PlanRow row, Function<MissedTarget, Object> figure) {
        MissedTarget missed = row.advice().missed();
        return missed == null ? null : figure.apply(missed);
    }
}
