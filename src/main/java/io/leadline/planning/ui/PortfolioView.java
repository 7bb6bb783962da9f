package io.leadline.planning.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilters;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PlanStore;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PortfolioQuery;
import io.leadline.planning.PortfolioQuery.Sort;
import io.leadline.planning.PortfolioRows;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.FilterMenu;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Shortcut;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code portfolio}: where the stock's money lies, what needs attention first, and every plan, found and ranked. */
@Route(value = "portfolio", layout = MainLayout.class)
@Menu(title = "planning.portfolio.title", order = 100, icon = "vaadin:chart-grid")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class PortfolioView extends Div implements BeforeEnterObserver, HasDynamicTitle, Shortcut.Owner {

    private final transient Portfolio portfolio;
    private final transient PlanStore store;
    private final transient ExchangeRates rates;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final transient PurchaseOrders orders;
    private final transient CurrentActor actor;
    private final FilterMenu saved;
    private final PortfolioFilters filters;
    private final PortfolioGrid grid;
    private final Div overview = new Div();
    private final H2 listTitle = new H2();
    private final PageHeader header;

    PortfolioView(
            Portfolio portfolio,
            PlanStore store,
            Suppliers suppliers,
            PurchaseOrders orders,
            ExchangeRates rates,
            BusinessClock clock,
            SavedFilters savedFilters,
            CurrentActor actor,
            Live live) {
        this.portfolio = portfolio;
        this.store = store;
        this.rates = rates;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        Map<String, String> names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        filters = new PortfolioFilters(id -> names.getOrDefault(id, id), this::chosen);
        saved = new FilterMenu(savedFilters, actor.get().id(), "portfolio");
        this.orders = orders;
        this.actor = actor;
        grid = new PortfolioGrid(format, RemedyDialog.mayOpen(actor.get()) ? this::remedy : null);
        header = new PageHeader(getTranslation("planning.portfolio.title"));
        grid.search(this::page);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                remember();
            }
        });
        Shortcuts.addShortcutListener(
                        grid, () -> grid.asSingleSelect().getOptionalValue().ifPresent(grid::open), Key.ENTER)
                .listenOn(grid);
        add(header, filters, overview, listTitle, grid);
        live.listen(this, "planning", this::show);
        live.listen(this, "portfolio", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters parameters = saved.enter(entering);
        PortfolioRows rows = portfolio.rows();
        filters.read(rows, parameters);
        String sort = parameters.getSingleParameter("sort").orElse("-" + Sort.MONEY);
        boolean descending = sort.startsWith("-");
        grid.show(query().lens());
        grid.sort(
                PortfolioFilters.named(
                        Sort.values(),
                        QueryParameters.simple(Map.of("sort", descending ? sort.substring(1) : sort)),
                        "sort",
                        Sort.MONEY),
                descending);
        fill(rows);
    }

    private void chosen() {
        Sort sort = grid.sort();
        boolean descending = grid.descending();
        grid.show(query().lens());
        grid.sort(sort, descending);
        remember();
        show();
    }

    private void show() {
        fill(portfolio.rows());
    }

    private void fill(PortfolioRows rows) {
        overview.removeAll();
        grid.setVisible(rows.size() > 0);
        filters.setVisible(rows.size() > 0);
        listTitle.setVisible(rows.size() > 0);
        header.actions().removeAll();
        if (rows.size() == 0) {
            overview.add(new EmptyState(
                    VaadinIcon.CHART_GRID,
                    getTranslation("planning.portfolio.empty.title"),
                    getTranslation("planning.portfolio.empty.text")));
            return;
        }
        PortfolioQuery query = query();
        store.runs(1).stream()
                .filter(run -> !run.failures().isEmpty())
                .forEach(run -> overview.add(failures(run.failures().size())));
        overview.add(new PortfolioOverview(
                rows.totals(query, clock.today()), rates.companyCurrency(), filters.parameters(), format));
        listTitle.setText(getTranslation(
                "planning.portfolio.list-of",
                getTranslation("planning.lens." + query.lens().name()),
                format.number(rows.search(query, 0, 1).total())));
        header.actions()
                .add(
                        saved,
                        new ExportLinks(
                                "portfolio",
                                PortfolioGrid.export(query.lens()),
                                () -> portfolio.rows().all(query)));
        grid.refresh();
    }

    private void remedy(PlanRow row) {
        store.plan(row.place())
                .ifPresent(plan ->
                        new RemedyDialog(orders, plan, row.excess().remedy(), actor, format, this::show).open());
    }

    private Anchor failures(int count) {
        Anchor link =
                new Anchor("planning-runs", getTranslation("planning.portfolio.failed", format.number((long) count)));
        link.setRouterIgnore(false);
        return link;
    }

    private PortfolioQuery query() {
        return filters.query(grid.sort(), grid.descending());
    }

    private Page<PlanRow> page(int offset, int limit) {
        return portfolio.rows().search(query(), offset, limit);
    }

    /** The address names what is chosen, so that it can be sent to a colleague. */
    private void remember() {
        Map<String, String> parameters = filters.parameters();
        if (grid.sort() != Sort.MONEY || !grid.descending()) {
            parameters.put("sort", (grid.descending() ? "-" : "") + grid.sort());
        }
        saved.changed(QueryParameters.simple(parameters));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut("/", getTranslation("planning.portfolio.key.search")),
                new Shortcut("Enter", getTranslation("planning.portfolio.key.open")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.portfolio.title");
    }
}
