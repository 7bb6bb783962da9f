package io.leadline.stock.ui;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.stock.Reserved;
import io.leadline.stock.Stock;
import io.leadline.stock.Transfer;
import io.leadline.stock.TransferProposal;
import io.leadline.stock.TransferProposals;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Transfers that planning suggests, to ship or to decline, and those on their way, to take in. */
@Route(value = "transfers", layout = MainLayout.class)
@Menu(title = "stock.proposals.title", order = 25, icon = "vaadin:truck")
@RolesAllowed({Role.Name.BUYER, Role.Name.GOODS_IN, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class TransfersView extends Div implements HasDynamicTitle {

    /** A declined transfer is suggested again after this time. */
    private static final int DECLINED_DAYS = 28;

    private static final List<ExportColumn<TransferProposal>> COLUMNS = List.of(
            new ExportColumn<>("sku", proposal -> proposal.sku().value()),
            new ExportColumn<>("from", TransferProposal::from),
            new ExportColumn<>("to", TransferProposal::to),
            new ExportColumn<>("quantity", proposal -> proposal.quantity().value()),
            new ExportColumn<>("because", TransferProposal::because));

    private final transient TransferProposals proposals;
    private final transient Stock stock;
    private final transient Items items;
    private final transient BusinessClock clock;
    private final transient Actor actor;
    private final transient Format format;
    private final transient Map<String, String> places;
    private transient Map<Sku, String> names = Map.of();
    private final Grid<TransferProposal> suggested = new Grid<>();
    private final Grid<Transfer> underway = new Grid<>();

    public TransfersView(
            TransferProposals proposals,
            Stock stock,
            Items items,
            Locations locations,
            BusinessClock clock,
            CurrentActor actor,
            Live live) {
        this.proposals = proposals;
        this.stock = stock;
        this.items = items;
        this.clock = clock;
        this.actor = actor.get();
        this.format = Format.of(this.actor);
        this.places = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        addClassName("page");
        suggested
                .addComponentColumn(proposal -> item(proposal.sku()))
                .setHeader(getTranslation("stock.proposals.item"))
                .setWidth("11rem")
                .setFlexGrow(3);
        column(suggested, "stock.transfer.from", proposal -> place(proposal.from()));
        column(suggested, "stock.transfer.to", proposal -> place(proposal.to()));
        column(suggested, "stock.transfer.quantity", proposal -> format.quantity(proposal.quantity()))
                .setTextAlign(ColumnTextAlign.END);
        suggested.addComponentColumn(this::buttons).setWidth("13rem").setFlexGrow(0);
        underway.addComponentColumn(transfer -> item(transfer.sku()))
                .setHeader(getTranslation("stock.proposals.item"))
                .setWidth("11rem")
                .setFlexGrow(3);
        column(underway, "stock.transfer.from", transfer -> place(transfer.from()));
        column(underway, "stock.transfer.to", transfer -> place(transfer.to()));
        column(underway, "stock.transfer.quantity", transfer -> format.quantity(transfer.quantity()))
                .setTextAlign(ColumnTextAlign.END);
        column(underway, "stock.proposals.since", transfer -> format.date(transfer.startedAt()));
        underway.addComponentColumn(this::arriveButton).setWidth("8rem").setFlexGrow(0);
        finish(suggested, "stock.proposals.title", "stock.proposals.none");
        finish(underway, "stock.transfers", "stock.noTransfers");
        add(
                new PageHeader(
                                getTranslation("stock.proposals.title"),
                                new ExportLinks("transfers", COLUMNS, this::open))
                        .note(getTranslation("stock.proposals.note")),
                suggested,
                new H2(getTranslation("stock.transfers")),
                underway);
        show();
        live.listen(this, "transfers", this::show);
        live.listen(this, "stock", this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stock.proposals.title");
    }

    private void show() {
        List<TransferProposal> open = open().toList();
        List<Transfer> moving = stock.underway();
        names = items
                .findAll(Stream.concat(
                                open.stream().map(TransferProposal::sku),
                                moving.stream().map(Transfer::sku))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Item::sku, Item::name));
        suggested.setItems(open);
        underway.setItems(moving);
    }

    private Stream<TransferProposal> open() {
        return proposals.open(clock.today()).stream();
    }

    private Component buttons(TransferProposal proposal) {
        String what = names.getOrDefault(proposal.sku(), proposal.sku().value());
        Button ship = new Button(getTranslation("stock.proposals.ship"), click -> ship(proposal));
        ship.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        ship.setAriaLabel(getTranslation("stock.proposals.shipLabel", what, place(proposal.to())));
        ship.setDisableOnClick(true);
        Button decline = new Button(getTranslation("stock.proposals.decline"), click -> {
            proposals.decline(proposal.id(), clock.today().plusDays(DECLINED_DAYS));
            Notice.done(getTranslation("stock.proposals.declined", DECLINED_DAYS));
            show();
        });
        decline.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        decline.setAriaLabel(getTranslation("stock.proposals.declineLabel", what, place(proposal.to())));
        return new Span(ship, decline);
    }

    private void ship(TransferProposal proposal) {
        switch (proposals.ship(proposal.id(), actor.name())) {
            case Reserved.Taken taken ->
                Notice.done(getTranslation("stock.transfer.done", format.quantity(proposal.quantity())));
            case Reserved.NotEnough notEnough ->
                Notice.refused(getTranslation("stock.transfer.notEnough", format.quantity(notEnough.available())));
            case Reserved.GivenBack givenBack -> Notice.refused(getTranslation("stock.transfer.notEnough", "0"));
            case Reserved.UnknownChannel unknown -> Notice.refused(getTranslation("stock.transfer.notEnough", "0"));
        }
        show();
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

    private Div item(Sku sku) {
        String address = URLEncoder.encode(sku.value(), StandardCharsets.UTF_8).replace("+", "%20");
        Div cell = new Div(new Anchor("item/" + address, names.getOrDefault(sku, sku.value())), new Span(sku.value()));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private String place(String id) {
        return places.getOrDefault(id, id);
    }

    private <T> Grid.Column<T> column(Grid<T> grid, String title, ValueProvider<T, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(title))
                .setSortable(true)
                .setWidth("7rem")
                .setFlexGrow(1);
    }

    private void finish(Grid<?> grid, String label, String empty) {
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation(empty));
        grid.getElement().setAttribute("aria-label", getTranslation(label));
    }
}
