package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Page;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.NarrowCards;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code orders}: every order this person may see, found by text and state; the address keeps the filter. */
@Route(value = "orders", layout = MainLayout.class)
@Menu(title = "orders.title", order = 20, icon = "vaadin:cart")
@RolesAllowed({"BUYER", "SUPPLIER", "GOODS_IN", "MANAGER", "HEAD_OF_PURCHASING", "ADMIN"})
public class OrdersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS_AT_ONCE = 1_000;

    private final transient PurchaseOrders orders;
    private final transient Actor actor;
    private final transient Format format;
    private final TextField text = new TextField();
    private final MultiSelectComboBox<OrderState> states = new MultiSelectComboBox<>();
    private final Grid<OrderSummary> grid = new Grid<>();
    private final PageHeader header;

    OrdersView(PurchaseOrders orders, CurrentActor currentActor, Live live) {
        this.orders = orders;
        this.actor = currentActor.get();
        this.format = Format.of(actor);
        addClassNames("page", "page-fill");
        header = new PageHeader(
                getTranslation("orders.title"), OrderExports.orders(actor.organisation() == null, this::found));
        text.setPlaceholder(getTranslation("orders.search"));
        text.setAriaLabel(getTranslation("orders.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> filtered(change.isFromClient()));
        states.setItems(actor.organisation() == null ? List.of(OrderState.values()) : OrderState.ofSuppliers());
        states.setItemLabelGenerator(state -> getTranslation(StateBadge.key(state)));
        states.setPlaceholder(getTranslation("orders.states"));
        states.setAriaLabel(getTranslation("orders.states"));
        states.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("orders.states.cleared"))
                .setFocused(getTranslation("orders.states.focused"))
                .setSelected(getTranslation("orders.states.selected"))
                .setDeselected(getTranslation("orders.states.deselected"))
                .setTotal(getTranslation("orders.states.total", "{count}")));
        states.addValueChangeListener(change -> filtered(change.isFromClient()));
        Div filters = new Div(text, states);
        filters.addClassName("filters");
        add(header, filters, columns());
        live.listen(this, "orders", () -> grid.getDataProvider().refreshAll());
    }

    private Grid<OrderSummary> columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(new ComponentRenderer<>(this::nameCell))
                .setHeader(getTranslation("orders.column.order"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(OrderSummary::supplierName)
                .setHeader(getTranslation("orders.column.supplier"))
                .setKey("SUPPLIER")
                .setSortProperty("SUPPLIER")
                .setAutoWidth(true)
                .setVisible(actor.organisation() == null);
        grid.addColumn(new ComponentRenderer<>(row -> new StateBadge(row.state())))
                .setHeader(getTranslation("orders.column.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> format.money(row.total()))
                .setHeader(getTranslation("orders.column.total"))
                .setSortProperty("VALUE")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row -> format.date(row.needDate()))
                .setHeader(getTranslation(
                        actor.organisation() == null ? "orders.column.needed" : "orders.column.requested"))
                .setSortProperty("NEED_DATE")
                .setSortable(actor.organisation() == null)
                .setAutoWidth(true);
        grid.addColumn(row -> row.promisedDate() == null ? "–" : format.date(row.promisedDate()))
                .setHeader(getTranslation("orders.column.promised"))
                .setSortProperty("EXPECTED_DATE")
                .setAutoWidth(true);
        grid.addColumn(row -> format.date(row.createdAt()))
                .setHeader(getTranslation("orders.column.created"))
                .setSortProperty("CREATED")
                .setAutoWidth(true);
        NarrowCards.on(grid, getTranslation("orders.column.order"), this::card);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CART, getTranslation("orders.empty.title"), getTranslation("orders.empty.text")));
        grid.setSizeFull();
        grid.setMultiSort(false);
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setItems(provider());
        return grid;
    }

    private RowCard card(OrderSummary row) {
        return new RowCard(
                nameCell(row),
                List.of(
                        actor.organisation() == null ? row.supplierName() : "",
                        format.money(row.total()),
                        getTranslation(
                                        actor.organisation() == null
                                                ? "orders.column.needed"
                                                : "orders.column.requested")
                                + " " + format.date(row.needDate()),
                        row.promisedDate() == null
                                ? ""
                                : getTranslation("orders.column.promised") + " " + format.date(row.promisedDate())),
                new StateBadge(row.state()));
    }

    private Div nameCell(OrderSummary row) {
        com.vaadin.flow.component.html.Anchor name =
                new com.vaadin.flow.component.html.Anchor("order/" + row.id(), row.name());
        name.addClassName("strong");
        name.setRouterIgnore(false);
        Span item = new Span(
                row.lines() == 1 ? row.item() : getTranslation("orders.and-more", row.item(), row.lines() - 1));
        item.addClassName("secondary");
        Div cell = new Div(name, item);
        cell.addClassName("two-lines");
        if (row.late()) {
            Span late = new Span(getTranslation("orders.late"));
            late.addClassNames("badge", "badge-attention");
            cell.add(late);
        }
        return cell;
    }

    private CallbackDataProvider<OrderSummary, Void> provider() {
        return DataProvider.fromCallbacks(
                query -> fetch(query).rows().stream(),
                query -> Math.toIntExact(
                        orders.search(query(List.of(), 0, 1), actor).total()));
    }

    private Page<OrderSummary> fetch(Query<OrderSummary, Void> query) {
        return orders.search(query(query.getSortOrders(), query.getOffset(), query.getLimit()), actor);
    }

    private OrderQuery query(List<QuerySortOrder> sort, int offset, int limit) {
        OrderQuery.Sort by = sort.isEmpty()
                ? OrderQuery.Sort.CREATED
                : OrderQuery.Sort.valueOf(sort.getFirst().getSorted());
        boolean ascending = !sort.isEmpty() && sort.getFirst().getDirection() == SortDirection.ASCENDING;
        return new OrderQuery(
                text.getValue(), states.getValue(), null, null, null, by, ascending, offset, Math.min(limit, 1000));
    }

    /** Everything that the filter finds, part by part. */
    private Stream<OrderSummary> found() {
        return IntStream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                .mapToObj(offset -> orders.search(query(List.of(), offset, ROWS_AT_ONCE), actor)
                        .rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    private void filtered(boolean byPerson) {
        grid.getDataProvider().refreshAll();
        if (!byPerson) {
            return;
        }
        String chosen =
                states.getValue().stream().map(OrderState::name).sorted().collect(Collectors.joining(","));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        "orders?"
                                + new QueryParameters(Map.of("q", List.of(text.getValue()), "state", List.of(chosen)))
                                        .getQueryString());
    }

    private void open(OrderSummary row) {
        UI.getCurrent().navigate("order/" + row.id());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters given = event.getLocation().getQueryParameters();
        given.getSingleParameter("q").ifPresent(text::setValue);
        given.getSingleParameter("state").ifPresent(value -> states.setValue(parse(value)));
    }

    /** What an old or mistyped address names and is no state is left out. */
    private static Set<OrderState> parse(String value) {
        List<String> names = List.of(value.split(","));
        return Stream.of(OrderState.values())
                .filter(state -> names.contains(state.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("orders.title");
    }
}
