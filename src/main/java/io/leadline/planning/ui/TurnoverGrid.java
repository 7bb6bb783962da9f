package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import io.leadline.planning.PlanRow;
import io.leadline.planning.TurnoverQuery;
import io.leadline.planning.TurnoverQuery.Sort;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.SalesTrend;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the stock of each item and location turns over, on the screen and in its export. */
final class TurnoverGrid extends Table<PlanRow> {

    private final transient Format format;
    private final transient Supplier<TurnoverQuery> query;

    /** @param query whose channel says of what pace and trend are */
    TurnoverGrid(Format format, Supplier<TurnoverQuery> query) {
        super(UI.getCurrent().getTranslation("planning.turnover.list"));
        this.format = format;
        this.query = query;
        addComponentColumn(this::nameCell)
                .setHeader(getTranslation("planning.portfolio.column.item"))
                .setKey(Sort.NAME.name())
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(3);
        column(
                null,
                "planning.portfolio.column.location",
                "6.5rem",
                row -> row.subject().location());
        column(
                Sort.CLASS,
                "planning.portfolio.column.class",
                "4.5rem",
                row -> row.subject().demandClass());
        addComponentColumn(this::paceCell)
                .setHeader(getTranslation("planning.turnover.pace"))
                .setWidth("8.5rem")
                .setFlexGrow(1);
        addComponentColumn(this::changeCell)
                .setHeader(getTranslation("planning.turnover.change"))
                .setWidth("11rem")
                .setFlexGrow(2);
        number(Sort.STOCK, "planning.portfolio.stock", row -> value(row, row.stockValue()));
        number(Sort.TURNS, "planning.portfolio.column.turns", this::turns);
        number(Sort.COVER, "planning.portfolio.column.cover", this::cover);
        number(
                Sort.SELL_THROUGH,
                "planning.portfolio.column.sell-through",
                row -> format.percent(row.sellThrough(), 0));
        number(Sort.OLD, "planning.turnover.old", row -> value(row, row.oldValue()));
        setEmptyStateText(getTranslation("planning.portfolio.none"));
        addClassName("table-tall");
        cards(getTranslation("planning.portfolio.column.item"), this::card);
        addItemClickListener(click -> UI.getCurrent().navigate(address(click.getItem())));
    }

    private Component card(PlanRow row) {
        return new RowCard(
                nameCell(row),
                List.of(
                        row.subject().location(),
                        row.subject().demandClass(),
                        getTranslation("planning.portfolio.stock") + " " + value(row, row.stockValue()),
                        getTranslation("planning.portfolio.column.turns") + " " + turns(row),
                        getTranslation("planning.portfolio.column.cover") + " " + cover(row),
                        getTranslation("planning.turnover.old") + " " + value(row, row.oldValue()),
                        getTranslation(
                                "planning.change." + row.turnover().change().name())),
                paceCell(row));
    }

    private Component nameCell(PlanRow row) {
        Anchor link = new Anchor(address(row), row.subject().name());
        link.setRouterIgnore(false);
        Div name = new Div(link, new Span(row.subject().sku()));
        name.addClassNames("two-lines", "wrapping");
        return name;
    }

    private Component paceCell(PlanRow row) {
        Pace pace = query.get().pace(row);
        Span state = new Span(getTranslation("planning.pace." + pace.name()));
        state.addClassNames(
                "state",
                switch (pace) {
                    case FAST -> "good";
                    case SLOW -> "warn";
                    case NON_MOVING, DEAD -> "bad";
                    case NORMAL, NONE -> "neutral";
                });
        Div cell = new Div(state);
        cell.addClassNames("two-lines", "wrapping");
        SalesTrend trend = query.get().trend(row);
        if (trend.direction() == SalesTrend.Direction.RISING || trend.direction() == SalesTrend.Direction.FALLING) {
            cell.add(new Span(getTranslation(
                    "planning.trend." + trend.direction().name(), format.percent(Math.abs(trend.change()), 0))));
        }
        return cell;
    }

    private Component changeCell(PlanRow row) {
        Div cell = new Div(new Span(
                getTranslation("planning.change." + row.turnover().change().name())));
        cell.addClassName("wrapping");
        return cell;
    }

    private String value(PlanRow row, double value) {
        return row.worth().known() ? format.number(Math.round(value)) : "–";
    }

    private String turns(PlanRow row) {
        return Double.isInfinite(row.turns()) ? "–" : format.number(row.turns(), 1);
    }

    private String cover(PlanRow row) {
        return row.coverDays() >= 3650 ? "–" : format.number(row.coverDays(), 0);
    }

    private void number(Sort sort, String title, Function<PlanRow, String> value) {
        column(sort, title, "6.25rem", value).setTextAlign(ColumnTextAlign.END);
    }

    private Column<PlanRow> column(@Nullable Sort sort, String title, String width, Function<PlanRow, String> value) {
        Column<PlanRow> column =
                addColumn(value::apply).setWidth(width).setFlexGrow(1).setHeader(getTranslation(title));
        return sort == null ? column : column.setKey(sort.name()).setSortable(true);
    }

    private static String address(PlanRow row) {
        return "item/" + Links.encoded(row.subject().sku());
    }

    Sort sort() {
        return sorted().map(order -> Sort.valueOf(order.getSorted().getKey())).orElse(Sort.STOCK);
    }

    boolean descending() {
        return sorted().map(order -> order.getDirection() == SortDirection.DESCENDING)
                .orElse(true);
    }

    private Optional<GridSortOrder<PlanRow>> sorted() {
        return getSortOrder().stream().findFirst();
    }

    void sort(Sort by, boolean descending) {
        sort(List.of(new GridSortOrder<>(
                getColumnByKey(by.name()), descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    static List<ExportColumn<PlanRow>> export() {
        return List.of(
                new ExportColumn<>("sku", row -> row.subject().sku()),
                new ExportColumn<>("location", row -> row.subject().location()),
                new ExportColumn<>("name", row -> row.subject().name()),
                new ExportColumn<>("category", row -> row.subject().category()),
                new ExportColumn<>("supplier", row -> row.advice().supplier()),
                new ExportColumn<>("class", row -> row.subject().demandClass()),
                new ExportColumn<>("pace", row -> row.turnover().pace().name()),
                new ExportColumn<>(
                        "trend", row -> row.turnover().trend().direction().name()),
                new ExportColumn<>("sales_change", row -> row.turnover().trend().change()),
                new ExportColumn<>(
                        "purchasing_change", row -> row.turnover().change().name()),
                new ExportColumn<>("free_stock", row -> row.stock().free()),
                new ExportColumn<>("currency", row -> row.worth().currency()),
                new ExportColumn<>("stock_value", row -> row.worth().known() ? row.stockValue() : null),
                new ExportColumn<>("turns", row -> Double.isInfinite(row.turns()) ? null : row.turns()),
                new ExportColumn<>("cover_days", PlanRow::coverDays),
                new ExportColumn<>("sell_through", PlanRow::sellThrough),
                new ExportColumn<>("last_sold", row -> row.sales().last()),
                new ExportColumn<>("age_30", row -> row.turnover().ageing().month()),
                new ExportColumn<>("age_90", row -> row.turnover().ageing().quarter()),
                new ExportColumn<>("age_180", row -> row.turnover().ageing().half()),
                new ExportColumn<>("age_365", row -> row.turnover().ageing().year()),
                new ExportColumn<>("age_older", row -> row.turnover().ageing().older()),
                new ExportColumn<>("age_unknown", row -> row.turnover().ageing().unknown()));
    }
}
