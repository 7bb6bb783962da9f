package io.leadline.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.LatePreOrders;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrders;
import io.leadline.stock.Reservation;
import io.leadline.stock.Reservations;
import io.leadline.stock.SetAside;
import io.leadline.stock.SetAsides;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import io.leadline.stock.Transfer;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One item's stock: where it lies, what each channel may still promise, and every movement with its cause. */
@Route(value = "stock", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.GOODS_IN, Role.Name.ADMIN})
public class StockView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int MOST_TRANSFERS = 10;
    private static final List<ExportColumn<Movement>> MOVEMENT_COLUMNS = List.of(
            new ExportColumn<>("at", Movement::at),
            new ExportColumn<>("kind", movement -> movement.kind().name()),
            new ExportColumn<>("location", Movement::location),
            new ExportColumn<>("sku", movement -> movement.sku().value()),
            new ExportColumn<>(
                    "on_hand_change", movement -> movement.onHandChange().value()),
            new ExportColumn<>(
                    "in_transit_change", movement -> movement.inTransitChange().value()),
            new ExportColumn<>("cause", Movement::cause));

    private final transient Stock stock;
    private final transient PreOrders preOrders;
    private final transient LatePreOrders latePreOrders;
    private final transient Reservations reservations;
    private final transient ShelfDoubts doubts;
    private final transient Items items;
    private final transient Locations locations;
    private final transient ChannelRules rules;
    private final transient SetAsides setAsides;
    private final transient BusinessClock clock;
    private final transient CurrentActor actor;
    private final transient Format format;
    private Sku sku = new Sku("-");
    private String name = "";

    public StockView(
            Stock stock,
            PreOrders preOrders,
            LatePreOrders latePreOrders,
            Reservations reservations,
            ShelfDoubts doubts,
            Items items,
            Locations locations,
            ChannelRules rules,
            SetAsides setAsides,
            BusinessClock clock,
            CurrentActor actor,
            Live live) {
        this.rules = rules;
        this.setAsides = setAsides;
        this.clock = clock;
        this.stock = stock;
        this.preOrders = preOrders;
        this.latePreOrders = latePreOrders;
        this.reservations = reservations;
        this.doubts = doubts;
        this.items = items;
        this.locations = locations;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        live.listen(this, "stock", this::show);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Item item = items.find(new Sku(parameter))
                .orElseThrow(() -> new NotFoundException("There is no item " + parameter));
        sku = item.sku();
        name = item.name();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stock.title", name);
    }

    private void show() {
        removeAll();
        List<StockLevel> levels = stock.levels(sku);
        Button transfer = new Button(
                getTranslation("stock.transfer"),
                VaadinIcon.TRUCK.create(),
                click -> items.find(sku)
                        .ifPresent(item -> new TransferDialog(stock, locations.all(), item, actor).open()));
        transfer.setVisible(!levels.isEmpty() && locations.all().size() > 1);
        Anchor plan = new Anchor("item/" + sku, getTranslation("stock.plan"));
        Button aside = new Button(
                getTranslation("stock.aside"),
                VaadinIcon.BOOKMARK_O.create(),
                click -> items.find(sku)
                        .ifPresent(item ->
                                new SetAsideDialog(setAsides, rules, item, this::placeName, actor, clock).open()));
        aside.setId("set-aside");
        aside.setVisible(!levels.isEmpty() && actor.get().purchases());
        add(new PageHeader(getTranslation("stock.title", name), plan, transfer, aside).note(sku.value()));
        add(new Portions<>(doubts.of(sku), this::doubted, "cards"));
        List<Reservation> late = latePreOrders.of(sku);
        if (!late.isEmpty()) {
            add(new LatePreOrderCard(latePreOrders, reservations, locations, actor, sku, late, this::show));
        }
        if (levels.isEmpty()) {
            add(new EmptyState(VaadinIcon.PACKAGE, name, getTranslation("stock.none")), ahead());
            return;
        }
        Div cards = new Div(card("stock.channels", channels()), card("stock.transfers", transfers()));
        List<SetAside> kept = setAsides.of(sku);
        if (!kept.isEmpty()) {
            cards.add(card("stock.aside.kept", new Portions<>(kept, this::row)));
        }
        cards.addClassName("columns");
        add(levels(levels), cards, ledgerHead(), ledger());
    }

    /** Until the shelf is counted, so that nobody takes an older figure for the present. */
    private Paragraph doubted(ShelfDoubt doubt) {
        Paragraph note = new Paragraph(getTranslation(
                "stock.doubt." + doubt.kind().name(),
                placeName(doubt.location()),
                doubt.onHand(),
                doubt.asOf(),
                format.date(doubt.told())));
        note.addClassName("card");
        return note;
    }

    private Table<StockLevel> levels(List<StockLevel> levels) {
        Table<StockLevel> grid = new Table<>(getTranslation("stock.title", name));
        column(grid, "stock.location", "9rem", level -> placeName(level.location()));
        column(grid, "stock.onHand", "6rem", level -> format.quantity(level.onHand()));
        column(grid, "stock.reserved", "6rem", level -> format.quantity(level.reserved()));
        column(grid, "stock.inTransit", "6rem", level -> format.quantity(level.inTransit()));
        column(grid, "stock.preOrdered", "6rem", level -> format.quantity(level.preOrdered()));
        column(grid, "stock.available", "6rem", level -> format.quantity(level.availableToPromise()));
        grid.getColumns().stream().skip(1).forEach(column -> column.setTextAlign(ColumnTextAlign.END));
        grid.cards(
                getTranslation("stock.location"),
                level -> new RowCard(
                        new Span(placeName(level.location())),
                        List.of(
                                named("stock.onHand", level.onHand()),
                                named("stock.reserved", level.reserved()),
                                named("stock.inTransit", level.inTransit()),
                                named("stock.preOrdered", level.preOrdered()),
                                named("stock.available", level.availableToPromise()))));
        grid.show(levels);
        return grid;
    }

    private Component channels() {
        List<Channel> all = locations.channels();
        if (all.isEmpty()) {
            return new Paragraph(getTranslation("stock.noChannels"));
        }
        Map<String, List<ComingPromises.Step>> ahead =
                preOrders.of(all.stream().map(Channel::id).toList(), sku);
        return new Portions<>(
                all, channel -> available(channel, ahead.getOrDefault(channel.id(), List.of())), "figures");
    }

    /** Of an item that never lay anywhere, what may be pre-ordered. */
    private Component ahead() {
        return preOrders
                        .of(locations.channels().stream().map(Channel::id).toList(), sku)
                        .isEmpty()
                ? new Div()
                : card("stock.channels", channels());
    }

    private Div available(Channel channel, List<ComingPromises.Step> steps) {
        HtmlContainer units = new HtmlContainer("strong");
        units.setText(format.quantity(stock.availableToPromise(channel.id(), sku)));
        Div figure = new Div(new Span(channel.name()), units);
        figure.addClassName("figure");
        String ahead = steps.stream()
                .map(step -> getTranslation(
                        "stock.preOrder.step", format.quantity(step.quantity()), format.date(step.from())))
                .collect(Collectors.joining(", "));
        if (!ahead.isEmpty()) {
            Span words = new Span(getTranslation("stock.preOrder.ahead", ahead));
            words.addClassName("secondary");
            figure.add(words);
        }
        return figure;
    }

    private Component transfers() {
        List<Transfer> underway = stock.transfers(sku).stream()
                .filter(transfer -> transfer.state() != Transfer.State.ARRIVED)
                .toList();
        Div list = new Div();
        underway.stream().limit(MOST_TRANSFERS).forEach(transfer -> list.add(row(transfer)));
        if (underway.size() > MOST_TRANSFERS) {
            list.add(new Anchor("transfers", getTranslation("stock.transfers.all", underway.size())));
        }
        return underway.isEmpty() ? new Paragraph(getTranslation("stock.noTransfers")) : list;
    }

    private Div row(Transfer transfer) {
        return new Div(
                new Span(getTranslation(
                        "stock.underway",
                        format.quantity(transfer.quantity()),
                        placeName(transfer.from()),
                        placeName(transfer.to()),
                        format.date(transfer.startedAt()))),
                new Button(getTranslation("stock.arrive"), click -> {
                    stock.arrive(transfer.id());
                    Notice.done(getTranslation("stock.arrived"));
                    show();
                }));
    }

    private Div row(SetAside one) {
        Div row = new Div(new Span(getTranslation(
                "stock.aside.row",
                format.quantity(one.quantity()),
                locations.channel(one.channel()).map(Channel::name).orElse(one.channel()),
                placeName(one.location()),
                format.dateTime(one.until()),
                one.saved().name())));
        if (actor.get().purchases()) {
            row.add(new Button(getTranslation("stock.aside.end"), click -> {
                setAsides.end(one);
                Notice.done(getTranslation("stock.aside.ended"));
                show();
            }));
        }
        return row;
    }

    private Div ledgerHead() {
        Div head = new Div(
                new H2(getTranslation("stock.ledger")),
                new ExportLinks("stock-ledger-" + sku, MOVEMENT_COLUMNS, this::movements));
        head.addClassName("toolbar");
        return head;
    }

    private Stream<Movement> movements() {
        return IntStream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                .mapToObj(offset -> stock.movements(sku, offset, ROWS_AT_ONCE).rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    private Table<Movement> ledger() {
        Table<Movement> grid = new Table<>(getTranslation("stock.ledger"));
        column(grid, "stock.when", "9rem", movement -> format.dateTime(movement.at()));
        column(grid, "stock.kind", "8rem", movement -> getTranslation("stock.kind." + movement.kind()));
        column(grid, "stock.location", "7rem", movement -> placeName(movement.location()));
        column(grid, "stock.change", "5rem", movement -> format.signed(shown(movement)));
        column(grid, "stock.cause", "8rem", Movement::cause);
        grid.cards(
                getTranslation("stock.when"),
                movement -> new RowCard(
                        new Span(getTranslation("stock.kind." + movement.kind())),
                        List.of(
                                format.signed(shown(movement)),
                                placeName(movement.location()),
                                format.dateTime(movement.at()),
                                movement.cause())));
        grid.search((offset, limit) -> stock.movements(sku, offset, limit));
        grid.setEmptyStateText(getTranslation("stock.noMovements"));
        return grid;
    }

    private String named(String title, Quantity quantity) {
        return getTranslation(title) + " " + format.quantity(quantity);
    }

    private String placeName(String location) {
        return locations.find(location).map(Location::name).orElse(location);
    }

    private static Quantity shown(Movement movement) {
        return movement.kind() == MovementKind.TRANSFER_DUE ? movement.inTransitChange() : movement.onHandChange();
    }

    private <T> void column(Table<T> grid, String title, String width, ValueProvider<T, String> value) {
        grid.addColumn(value).setHeader(getTranslation(title)).setWidth(width).setFlexGrow(1);
    }

    private Div card(String title, Component content) {
        Div card = new Div(new H2(getTranslation(title)), content);
        card.addClassName("card");
        return card;
    }
}
