package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.planning.PlanQuery;
import io.leadline.planning.PlanStore;
import io.leadline.planning.Portfolio;
import io.leadline.planning.StoredPlan;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** {@code portfolio}: where the stock's money lies, what will run out, what is too much, and any item by its SKU. */
@Route(value = "portfolio", layout = MainLayout.class)
@Menu(title = "planning.portfolio.title", order = 40, icon = "vaadin:chart-grid")
@RolesAllowed({"BUYER", "MANAGER", "HEAD_OF_PURCHASING", "ADMIN"})
public class PortfolioView extends Div implements HasDynamicTitle {

    private static final int ROWS = 25;

    private final transient PlanStore plans;
    private final transient Portfolio portfolio;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final TextField search = new TextField();
    private final Div content = new Div();

    PortfolioView(PlanStore plans, Portfolio portfolio, BusinessClock clock, CurrentActor actor, Live live) {
        this.plans = plans;
        this.portfolio = portfolio;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        search.setPlaceholder(getTranslation("planning.portfolio.search"));
        search.setAriaLabel(getTranslation("planning.portfolio.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(new PageHeader(getTranslation("planning.portfolio.title")), filters, content);
        live.listen(this, "planning", this::show);
        show();
    }

    private void show() {
        content.removeAll();
        if (!search.getValue().isBlank()) {
            content.add(list(
                    "planning.portfolio.found",
                    PlanQuery.Sort.SKU,
                    search.getValue().strip(),
                    this::stockoutRow));
            return;
        }
        Portfolio.Totals totals = portfolio.totals(clock.today());
        if (totals.items() == 0) {
            content.add(new EmptyState(
                    VaadinIcon.CHART_GRID,
                    getTranslation("planning.portfolio.empty.title"),
                    getTranslation("planning.portfolio.empty.text")));
            return;
        }
        content.add(Tables.figures(
                Tables.figure(format.number(totals.items()), getTranslation("planning.portfolio.items")),
                Tables.figure(money(totals.stockValue()), getTranslation("planning.portfolio.stock")),
                Tables.figure(
                        format.number(totals.stockValue() <= 0 ? 0 : totals.yearValue() / totals.stockValue(), 1),
                        getTranslation("planning.portfolio.turns")),
                Tables.figure(format.number(totals.stockouts()), getTranslation("planning.portfolio.stockouts")),
                Tables.figure(money(totals.excessValue()), getTranslation("planning.portfolio.excess"))));
        content.add(new H2(getTranslation("planning.portfolio.matrix")), matrix(totals));
        content.add(list("planning.portfolio.soonest", PlanQuery.Sort.STOCKOUT, "", this::stockoutRow));
        content.add(list("planning.portfolio.too-much", PlanQuery.Sort.EXCESS, "", this::excessRow));
    }

    private Component matrix(Portfolio.Totals totals) {
        List<List<Component>> rows = new ArrayList<>();
        for (String value : List.of("A", "B", "C")) {
            List<Component> row = new ArrayList<>();
            row.add(new Span(value));
            for (String variability : List.of("X", "Y", "Z")) {
                Portfolio.Cell cell = totals.byClass().getOrDefault(value + variability, new Portfolio.Cell(0, 0, 0));
                row.add(new Span(getTranslation(
                        "planning.portfolio.cell",
                        format.number(cell.items()),
                        money(cell.stockValue()),
                        format.number(cell.turns(), 1))));
            }
            rows.add(row);
        }
        return Tables.of(
                getTranslation("planning.portfolio.matrix"),
                List.of(
                        getTranslation("planning.portfolio.class"),
                        getTranslation("planning.portfolio.x"),
                        getTranslation("planning.portfolio.y"),
                        getTranslation("planning.portfolio.z")),
                rows);
    }

    private Component list(
            String title,
            PlanQuery.Sort sort,
            String text,
            java.util.function.Function<StoredPlan, List<Component>> row) {
        List<List<Component>> rows = plans.search(new PlanQuery(text, null, "", sort, 0, ROWS)).rows().stream()
                .map(row)
                .toList();
        boolean excess = sort == PlanQuery.Sort.EXCESS;
        return new Div(
                new H2(getTranslation(title)),
                Tables.of(
                        getTranslation(title),
                        List.of(
                                getTranslation("planning.portfolio.column.item"),
                                getTranslation("planning.portfolio.column.location"),
                                getTranslation("planning.portfolio.column.class"),
                                getTranslation("planning.portfolio.column.stock"),
                                getTranslation(
                                        excess
                                                ? "planning.portfolio.column.excess"
                                                : "planning.portfolio.column.stockout"),
                                getTranslation(
                                        excess
                                                ? "planning.portfolio.column.remedy"
                                                : "planning.portfolio.column.decision")),
                        rows));
    }

    private List<Component> stockoutRow(StoredPlan plan) {
        List<Component> row = start(plan);
        row.add(new Span(
                plan.stockoutDate() == null
                        ? getTranslation("planning.item.no-stockout")
                        : format.date(plan.stockoutDate())));
        row.add(new Span(
                getTranslation("planning.decision." + plan.decision().name(), format.quantity(plan.quantity()))));
        return row;
    }

    private List<Component> excessRow(StoredPlan plan) {
        List<Component> row = start(plan);
        row.add(Tables.number(format.money(plan.overstock().value())));
        row.add(new Span(
                getTranslation("planning.remedy." + plan.overstock().remedy().name())));
        return row;
    }

    private List<Component> start(StoredPlan plan) {
        Anchor link = new Anchor(
                "item/"
                        + java.net.URLEncoder.encode(
                                plan.place().sku().value(), java.nio.charset.StandardCharsets.UTF_8),
                plan.name());
        link.setRouterIgnore(false);
        Span sku = new Span(plan.place().sku().value());
        sku.addClassName("secondary");
        Div name = new Div(link, sku);
        name.addClassName("two-lines");
        return new ArrayList<>(List.of(
                name,
                new Span(plan.place().location()),
                new Span(plan.demandClass().toString()),
                Tables.number(format.number(plan.stockUnits(), 0))));
    }

    /** Totals may mix currencies of items; they are shown as plain numbers then. */
    private String money(double value) {
        return format.number(Math.round(value));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.portfolio.title");
    }
}
