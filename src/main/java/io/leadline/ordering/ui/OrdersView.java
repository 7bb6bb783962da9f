package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilters;
import io.leadline.ordering.NextStep;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import io.leadline.shell.EmptyState;
import io.leadline.shell.FilterMenu;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code orders}: every order this person may see, found by text and state; the address keeps the filter. */
@Route(value = "orders", layout = MainLayout.class)
@Menu(title = "orders.title", order = 20, icon = "vaadin:cart")
@RolesAllowed({
    Role.Name.BUYER,
    Role.Name.SUPPLIER,
    Role.Name.GOODS_IN,
    Role.Name.MANAGER,
    Role.Name.HEAD_OF_PURCHASING,
    Role.Name.ADMIN
})
public class OrdersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS_AT_ONCE = 1_000;

    private final transient PurchaseOrders orders;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    /** Otherwise for people of a supplier, who see less. */
    private final boolean forCompany;

    private final boolean prices;

    private final transient Format format;
    private final FilterMenu saved;
    private final OrderFilters filters;
    private final Table<OrderSummary> grid = new Table<>(getTranslation("orders.title"));
    private final PageHeader header;

    OrdersView(
            PurchaseOrders orders,
            SavedFilters savedFilters,
            CurrentActor currentActor,
            BusinessClock clock,
            Live live) {
        this.orders = orders;
        this.actor = currentActor;
        this.forCompany = actor.get().organisation() == null;
        this.prices = actor.get().seesPrices();
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        saved = new FilterMenu(savedFilters, actor.get().id(), "orders");
        filters = new OrderFilters(!forCompany, this::filtered);
        header = new PageHeader(
                getTranslation("orders.title"), saved, OrderExports.orders(forCompany, prices, this::found));
        if (actor.get().purchases()) {
            Anchor byHand = new Anchor("order-by-hand", getTranslation("orders.by-hand.title"));
            byHand.setRouterIgnore(false);
            header.actions().addComponentAsFirst(byHand);
        }
        add(header, filters, columns());
        live.listen(this, "orders", grid::refresh);
    }

    private Table<OrderSummary> columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(new ComponentRenderer<>(this::nameCell))
                .setHeader(getTranslation("orders.column.order"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(new ComponentRenderer<>(row -> wrapping(new Span(row.supplierName()))))
                .setHeader(getTranslation("orders.column.supplier"))
                .setKey("SUPPLIER")
                .setSortable(true)
                .setWidth("8rem")
                .setVisible(forCompany);
        grid.addColumn(new ComponentRenderer<>(row -> wrapping(new Span(row.locationName()))))
                .setHeader(getTranslation("orders.column.location"))
                .setWidth("8rem")
                .setVisible(forCompany);
        grid.addColumn(new ComponentRenderer<>(row -> wrapping(new StateBadge(row.state()))))
                .setHeader(getTranslation("orders.column.state"))
                .setWidth("9rem");
        grid.addColumn(new ComponentRenderer<>(this::nextCell))
                .setHeader(getTranslation("orders.column.next"))
                .setWidth("11.5rem");
        grid.addColumn(row -> format.money(row.total()))
                .setHeader(getTranslation("orders.column.total"))
                .setKey("VALUE")
                .setSortable(prices)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setVisible(prices);
        grid.addColumn(row -> format.date(row.needDate()))
                .setHeader(getTranslation(forCompany ? "orders.column.needed" : "orders.column.requested"))
                .setKey("NEED_DATE")
                .setSortable(forCompany)
                .setAutoWidth(true);
        grid.addColumn(row -> row.promisedDate() == null ? "–" : format.date(row.promisedDate()))
                .setHeader(getTranslation("orders.column.promised"))
                .setKey("EXPECTED_DATE")
                .setSortable(true)
                .setAutoWidth(true);
        Grid.Column<OrderSummary> age = grid.addColumn(row -> getTranslation("orders.age", age(row)))
                .setHeader(getTranslation("orders.column.age"))
                .setTextAlign(ColumnTextAlign.END)
                .setKey("CREATED")
                .setSortable(true)
                .setAutoWidth(true);
        age.setTooltipGenerator(row -> format.date(row.createdAt()));
        grid.cards(getTranslation("orders.column.order"), this::card);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CART, getTranslation("orders.empty.title"), getTranslation("orders.empty.text")));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.search(this::page);
        grid.addSortListener(sorted -> filtered(sorted.isFromClient()));
        return grid;
    }

    private RowCard card(OrderSummary row) {
        return new RowCard(
                nameCell(row),
                List.of(
                        forCompany ? row.supplierName() : "",
                        forCompany ? row.locationName() : "",
                        prices ? format.money(row.total()) : "",
                        nextWords(row),
                        due(row),
                        getTranslation(forCompany ? "orders.column.needed" : "orders.column.requested") + " "
                                + format.date(row.needDate()),
                        row.promisedDate() == null
                                ? ""
                                : getTranslation("orders.column.promised") + " " + format.date(row.promisedDate())),
                new StateBadge(row.state()));
    }

    private long age(OrderSummary row) {
        return Math.max(
                0, ChronoUnit.DAYS.between(row.createdAt().atZone(clock.zone()).toLocalDate(), clock.today()));
    }

    private String nextWords(OrderSummary row) {
        return row.next().party() == NextStep.Party.NOBODY
                ? ""
                : getTranslation("orders.next." + row.next().kind(), row.supplierName());
    }

    /** Until when, or where nobody set a time, since when. */
    private String due(OrderSummary row) {
        NextStep next = row.next();
        String due = DueWords.of(next, format, clock.now(), clock.today(), this::getTranslation);
        boolean waits =
                due.isEmpty() && (next.party() == NextStep.Party.BUYER || next.party() == NextStep.Party.MANAGER);
        return waits ? getTranslation("orders.due.since", format.date(next.since())) : due;
    }

    /** Words that are too long for one line take another, so that no column has to be scrolled to. */
    private static Div wrapping(Component words) {
        Div cell = new Div(words);
        cell.addClassName("wrapping");
        return cell;
    }

    private Div nextCell(OrderSummary row) {
        Div cell = new Div(new Span(nextWords(row)));
        cell.addClassNames("two-lines", "wrapping");
        String due = due(row);
        if (!due.isEmpty()) {
            Span until = new Span(due);
            until.addClassName(row.next().overdue(clock.now(), clock.today()) ? "late-quiet" : "secondary");
            cell.add(until);
        }
        return cell;
    }

    private Div nameCell(OrderSummary row) {
        Anchor name = new Anchor("order/" + row.id(), row.name());
        name.addClassName("strong");
        name.setRouterIgnore(false);
        Span item = new Span(
                row.lines() == 1 ? row.item() : getTranslation("orders.and-more", row.item(), row.lines() - 1));
        item.addClassName("secondary");
        Div cell = new Div(name, item);
        cell.addClassNames("two-lines", "wrapping");
        if (row.late()) {
            Span late = new Span(getTranslation("orders.late"));
            late.addClassNames("badge", "badge-late");
            cell.add(late);
        }
        return cell;
    }

    private Page<OrderSummary> page(int offset, int limit) {
        return orders.search(query(grid.getSortOrder(), offset, limit), actor.get());
    }

    private OrderQuery query(List<GridSortOrder<OrderSummary>> sort, int offset, int limit) {
        OrderQuery.Sort by = sort.isEmpty()
                ? OrderQuery.Sort.CREATED
                : OrderQuery.Sort.valueOf(sort.getFirst().getSorted().getKey());
        boolean ascending = !sort.isEmpty() && sort.getFirst().getDirection() == SortDirection.ASCENDING;
        return new OrderQuery(filters.text(), filters.states(), null, null, null, by, ascending, offset, limit);
    }

    /** Everything that the filter finds, part by part. */
    private Stream<OrderSummary> found() {
        return IntStream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                .mapToObj(offset -> orders.search(query(List.of(), offset, ROWS_AT_ONCE), actor.get())
                        .rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    private void filtered(boolean byPerson) {
        grid.refresh();
        if (!byPerson) {
            return;
        }
        Map<String, String> parameters = filters.parameters();
        grid.getSortOrder().stream()
                .findFirst()
                .ifPresent(order -> parameters.put(
                        "sort",
                        (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + order.getSorted().getKey()));
        saved.changed(QueryParameters.simple(parameters));
    }

    private void open(OrderSummary row) {
        UI.getCurrent().navigate("order/" + row.id());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters given = saved.enter(event);
        filters.read(given);
        String sort = given.getSingleParameter("sort").orElse("");
        boolean descending = sort.startsWith("-");
        Grid.Column<OrderSummary> column = grid.getColumnByKey(descending ? sort.substring(1) : sort);
        grid.sort(
                column == null || !column.isSortable()
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("orders.title");
    }
}
