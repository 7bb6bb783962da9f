package io.leadline.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderDrawings;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.stock.Stock;
import io.leadline.stock.Transfer;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.StockTransfers;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code transfers}: what waits to be decided, shipped and counted in; {@code ?transfer=T-…} opens one,
 * {@code ?batch=TB-…} what goes between two places together, with their process.
 */
@Route(value = "transfers", layout = MainLayout.class)
@Menu(title = "transfers.title", order = 25, icon = "vaadin:truck")
@RolesAllowed({Role.Name.BUYER, Role.Name.GOODS_IN, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class TransfersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<State> WAITING = List.of(State.PROPOSED, State.TO_SHIP, State.UNDER_WAY);

    private static final List<ExportColumn<StockTransfer>> COLUMNS = List.of(
            new ExportColumn<>("transfer", StockTransfer::id),
            new ExportColumn<>("state", transfer -> transfer.state().name()),
            new ExportColumn<>("sku", transfer -> transfer.sku().value()),
            new ExportColumn<>("from", StockTransfer::from),
            new ExportColumn<>("to", StockTransfer::to),
            new ExportColumn<>("quantity", transfer -> transfer.units().value()),
            new ExportColumn<>("because", StockTransfer::because));

    private final transient StockTransfers transfers;
    private final transient Stock stock;
    private final transient Items items;
    private final transient OrderDrawings drawings;
    private final transient TransferActions actions;
    private final transient Format format;
    private final transient Map<String, String> places;
    private transient Map<Sku, String> names = Map.of();
    private final Map<State, Table<StockTransfer>> grids = new EnumMap<>(State.class);
    private final Table<Transfer> byHand = new Table<>(getTranslation("transfers.by-hand"));
    private final H2 byHandTitle = new H2();
    private final Div opened = new Div();
    private String shown = "";
    private String batch = "";

    TransfersView(
            StockTransfers transfers,
            Stock stock,
            Items items,
            Locations locations,
            OrderDrawings drawings,
            CurrentActor actor,
            Live live) {
        this.transfers = transfers;
        this.stock = stock;
        this.items = items;
        this.drawings = drawings;
        this.format = Format.of(actor.get());
        this.actions = new TransferActions(transfers, items, actor, format, this::show);
        this.places = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        addClassName("page");
        add(
                new PageHeader(getTranslation("transfers.title"), new ExportLinks("transfers", COLUMNS, this::open))
                        .note(getTranslation("transfers.note")),
                opened);
        for (State state : WAITING) {
            Table<StockTransfer> grid = new Table<>(getTranslation("transfers.state." + state.name()));
            item(grid, StockTransfer::sku);
            column(grid, "stock.transfer.from", transfer -> place(transfer.from()));
            column(grid, "stock.transfer.to", transfer -> place(transfer.to()));
            column(grid, "stock.transfer.quantity", transfer -> format.quantity(transfer.units()))
                    .setTextAlign(ColumnTextAlign.END);
            grid.addComponentColumn(this::buttons).setWidth("16rem").setFlexGrow(0);
            grid.cards(
                    getTranslation("transfers.item"),
                    transfer ->
                            card(transfer.sku(), transfer.from(), transfer.to(), transfer.units(), buttons(transfer)));
            grid.setEmptyStateText(getTranslation("transfers.none." + state.name()));
            grids.put(state, grid);
            add(new H2(getTranslation("transfers.state." + state.name())), grid);
        }
        item(byHand, Transfer::sku);
        column(byHand, "stock.transfer.from", transfer -> place(transfer.from()));
        column(byHand, "stock.transfer.to", transfer -> place(transfer.to()));
        column(byHand, "stock.transfer.quantity", transfer -> format.quantity(transfer.quantity()))
                .setTextAlign(ColumnTextAlign.END);
        byHand.addComponentColumn(this::arriveButton).setWidth("8rem").setFlexGrow(0);
        byHand.cards(
                getTranslation("transfers.item"),
                transfer -> card(
                        transfer.sku(), transfer.from(), transfer.to(), transfer.quantity(), arriveButton(transfer)));
        byHandTitle.setText(getTranslation("transfers.by-hand"));
        add(byHandTitle, byHand);
        live.listen(this, "transfers", this::show);
        live.listen(this, "stock", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        shown = asked.getSingleParameter("transfer").orElse("");
        batch = asked.getSingleParameter("batch").orElse("");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfers.title");
    }

    private void show() {
        List<StockTransfer> open = transfers.open();
        List<StockTransfer> together = batch.isEmpty() ? List.of() : transfers.batch(batch);
        Set<String> known = open.stream().map(StockTransfer::id).collect(Collectors.toSet());
        List<Transfer> moving = stock.underway().stream()
                .filter(transfer -> !known.contains(transfer.id()))
                .toList();
        Optional<StockTransfer> one = shown.isEmpty() ? Optional.empty() : transfers.find(shown);
        names = items
                .findAll(Stream.of(
                                open.stream().map(StockTransfer::sku),
                                together.stream().map(StockTransfer::sku),
                                moving.stream().map(Transfer::sku),
                                one.stream().map(StockTransfer::sku))
                        .flatMap(skus -> skus)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Item::sku, Item::name));
        grids.forEach((state, grid) -> grid.show((batch.isEmpty() ? open : together)
                .stream()
                        .filter(transfer -> transfer.state() == state
                                || state == State.TO_SHIP && transfer.state().beforeLeaving())
                        .toList()));
        byHand.show(moving);
        byHand.setVisible(!moving.isEmpty() && batch.isEmpty());
        byHandTitle.setVisible(byHand.isVisible());
        opened.removeAll();
        if (batch.isEmpty() && shown.isEmpty()) {
            opened.add(BatchCard.links(open, this::place));
        }
        if (!together.isEmpty()) {
            opened.add(new BatchCard(together, this::place, actions, drawings.of(batch)));
        }
        one.ifPresent(transfer -> opened.add(new TransferCard(
                transfer,
                names.getOrDefault(transfer.sku(), transfer.sku().value()),
                this::place,
                actions.buttons(transfer, names.getOrDefault(transfer.sku(), "")),
                drawings.of(transfer.batch()),
                format)));
        if (one.isEmpty() && !shown.isEmpty() || together.isEmpty() && !batch.isEmpty()) {
            opened.add(new Span(getTranslation("transfers.unknown", shown + batch)));
        }
    }

    private Stream<StockTransfer> open() {
        return transfers.open().stream();
    }

    private Component buttons(StockTransfer transfer) {
        Span buttons = actions.buttons(
                transfer, names.getOrDefault(transfer.sku(), transfer.sku().value()) + ", " + place(transfer.to()));
        Anchor open = new Anchor(transfer.route(), getTranslation("transfers.open"));
        open.getElement().setAttribute("aria-label", getTranslation("transfers.open") + " " + transfer.id());
        buttons.add(open);
        return buttons;
    }

    private Button arriveButton(Transfer transfer) {
        Button arrive = new Button(getTranslation("stock.arrive"), click -> {
            stock.arrive(transfer.id());
            Notice.done(getTranslation("stock.arrived"));
            show();
        });
        arrive.addThemeVariants(ButtonVariant.SMALL);
        arrive.setDisableOnClick(true);
        return arrive;
    }

    private <T> void item(Table<T> grid, ValueProvider<T, Sku> of) {
        grid.addComponentColumn(row -> itemCell(of.apply(row)))
                .setHeader(getTranslation("transfers.item"))
                .setWidth("11rem")
                .setFlexGrow(3);
    }

    private Div itemCell(Sku sku) {
        Anchor name = new Anchor("item/" + Links.encoded(sku.value()), names.getOrDefault(sku, sku.value()));
        Div cell = new Div(name, new Span(sku.value()));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private RowCard card(Sku sku, String from, String to, Quantity units, Component buttons) {
        return new RowCard(itemCell(sku), List.of(place(from) + " → " + place(to), format.quantity(units)), buttons);
    }

    private String place(String id) {
        return places.getOrDefault(id, id);
    }

    private <T> Grid.Column<T> column(Table<T> grid, String title, ValueProvider<T, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(title))
                .setSortable(true)
                .setWidth("7rem")
                .setFlexGrow(1);
    }
}
