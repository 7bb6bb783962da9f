package io.leadline.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PortfolioRows;
import io.leadline.planning.TurnoverList;
import io.leadline.planning.TurnoverQuery;
import io.leadline.planning.TurnoverQuery.Sort;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code turnover}: how stock turns over by class, pace and age, and what that asks of purchasing; each cell leads to its
 * items.
 */
@Route(value = "turnover", layout = MainLayout.class)
@Menu(title = "planning.turnover.title", order = 105, icon = "vaadin:rotate-right")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
@StyleSheet("turnover.css")
public class TurnoverView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Portfolio portfolio;
    private final transient ExchangeRates rates;
    private final transient Format format;
    private final TurnoverFilters filters;
    private final TurnoverGrid grid;
    private final PageHeader header;
    private final Div overview = new Div();
    private final H2 listTitle = new H2();
    private transient TurnoverList list = TurnoverList.of(PortfolioRows.NONE, TurnoverQuery.ALL);

    TurnoverView(
            Portfolio portfolio,
            Suppliers suppliers,
            Locations locations,
            ExchangeRates rates,
            CurrentActor actor,
            Live live) {
        this.portfolio = portfolio;
        this.rates = rates;
        this.format = Format.of(actor.get());
        addClassName("page");
        Map<String, String> names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        filters = new TurnoverFilters(
                id -> names.getOrDefault(id, id),
                locations.channels().stream()
                        .map(io.leadline.catalog.Channel::id)
                        .toList(),
                this::chosen);
        grid = new TurnoverGrid(format, this::query);
        grid.search((offset, limit) -> list.page(offset, limit));
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                chosen();
            }
        });
        header = new PageHeader(getTranslation("planning.turnover.title"))
                .note(getTranslation("planning.turnover.note"));
        listTitle.setId("turnover-list");
        add(header, filters, overview, listTitle, grid);
        live.listen(this, "planning", this::show);
        live.listen(this, "portfolio", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters given = entering.getLocation().getQueryParameters();
        filters.read(portfolio.rows(), given);
        String sort = given.getSingleParameter("sort").orElse("-" + Sort.STOCK);
        boolean descending = sort.startsWith("-");
        grid.sort(
                PortfolioFilters.named(
                        Sort.values(),
                        QueryParameters.simple(Map.of("sort", descending ? sort.substring(1) : sort)),
                        "sort",
                        Sort.STOCK),
                descending);
        show();
    }

    private TurnoverQuery query() {
        return filters.query(grid.sort(), grid.descending());
    }

    private void chosen() {
        Map<String, String> parameters = filters.parameters();
        if (grid.sort() != Sort.STOCK || !grid.descending()) {
            parameters.put("sort", (grid.descending() ? "-" : "") + grid.sort());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("turnover", QueryParameters.simple(parameters)));
        show();
    }

    private void show() {
        PortfolioRows rows = portfolio.rows();
        boolean any = rows.size() > 0;
        overview.removeAll();
        header.actions().removeAll();
        grid.setVisible(any);
        filters.setVisible(any);
        listTitle.setVisible(any);
        if (!any) {
            overview.add(new EmptyState(
                    VaadinIcon.ROTATE_RIGHT,
                    getTranslation("planning.portfolio.empty.title"),
                    getTranslation("planning.portfolio.empty.text")));
            return;
        }
        TurnoverQuery query = query();
        list = TurnoverList.of(rows, query);
        overview.add(new TurnoverOverview(list, filters.parameters(), rates.companyCurrency(), format));
        listTitle.setText(getTranslation(
                "planning.turnover.list-of", format.number(list.page(0, 1).total())));
        Anchor clearance = new Anchor("clearance", getTranslation("planning.turnover.clearance"));
        clearance.setRouterIgnore(false);
        Anchor signals = new Anchor("signals", getTranslation("signals.title"));
        signals.setRouterIgnore(false);
        header.actions()
                .add(
                        signals,
                        clearance,
                        new ExportLinks(
                                "turnover",
                                TurnoverGrid.export(),
                                () -> TurnoverList.of(portfolio.rows(), query).rows().stream()));
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.turnover.title");
    }
}
