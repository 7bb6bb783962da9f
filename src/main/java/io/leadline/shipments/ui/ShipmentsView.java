package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.SearchField;
import io.leadline.shell.Table;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.State;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.Shipments;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code shipments?state=UNDER_WAY&text=…}: what suppliers told is on its way, what arrives first in front, and what came; for a
 * supplier its own. No prices.
 */
@Route(value = "shipments", layout = MainLayout.class)
@Menu(title = "shipments.title", order = 27, icon = "vaadin:anchor")
@RolesAllowed({
    Role.Name.BUYER,
    Role.Name.GOODS_IN,
    Role.Name.LOGISTICS,
    Role.Name.MANAGER,
    Role.Name.HEAD_OF_PURCHASING,
    Role.Name.SUPPLIER
})
public class ShipmentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ALL = "ALL";

    private final transient ShipmentDesk desk;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final SearchField text = new SearchField();
    private final Select<String> state = new Select<>();
    private final Table<Shipment> table = new Table<>(getTranslation("shipments.title"));

    ShipmentsView(ShipmentDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        text.setPlaceholder(getTranslation("shipments.search"));
        text.setAriaLabel(getTranslation("shipments.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setAriaLabel(getTranslation("shipments.state"));
        state.setItems(Stream.concat(Stream.of(ALL), Stream.of(State.values()).map(State::name))
                .toList());
        state.setItemLabelGenerator(one -> getTranslation("shipments.state." + one));
        state.setValue(State.UNDER_WAY.name());
        state.addValueChangeListener(chosen -> filtered(chosen.isFromClient()));
        text.addValueChangeListener(typed -> filtered(typed.isFromClient()));
        Div filters = new Div(text, state);
        filters.addClassName("filters");
        PageHeader header = new PageHeader(getTranslation("shipments.title")).note(getTranslation("shipments.note"));
        if (actor.get().is(Role.SUPPLIER)) {
            Anchor tell = new Anchor("tell-shipment", getTranslation("shipments.tell"));
            tell.setRouterIgnore(false);
            header.actions().add(tell);
        }
        if (actor.get().is(Role.SUPPLIER) || actor.get().purchases()) {
            Anchor claims = new Anchor("claims", getTranslation("shipments.claims"));
            claims.setRouterIgnore(false);
            header.actions().add(claims);
        }
        add(header, filters, columns());
        table.search((offset, limit) -> desk.shipments().search(query(offset, limit), actor.get()));
        desk.live().listen(this, Shipments.TOPIC, table::refresh);
    }

    private Table<Shipment> columns() {
        boolean company = actor.get().organisation() == null;
        table.addComponentColumn(this::name)
                .setHeader(getTranslation("shipments.column.shipment"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        if (company) {
            table.addColumn(Shipment::supplierName)
                    .setHeader(getTranslation("shipments.column.supplier"))
                    .setFlexGrow(1)
                    .setAutoWidth(true);
        }
        table.addColumn(Shipment::locationName)
                .setHeader(getTranslation("shipments.column.to"))
                .setAutoWidth(true);
        table.addColumn(one -> format.day(one.arrivesOn()))
                .setHeader(getTranslation("shipments.column.arrives"))
                .setAutoWidth(true);
        table.addComponentColumn(
                        one -> ShipmentWords.badge(this, one, desk.clock().today()))
                .setHeader(getTranslation("shipments.state"))
                .setAutoWidth(true);
        table.addColumn(one -> ShipmentWords.passed(this, one))
                .setHeader(getTranslation("shipments.milestone.passed"))
                .setAutoWidth(true);
        table.addColumn(one -> ShipmentWords.carrier(this, one))
                .setHeader(getTranslation("shipments.carrier"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("shipments.title"),
                one -> new RowCard(
                        name(one),
                        List.of(
                                company ? one.supplierName() : "",
                                one.locationName(),
                                format.day(one.arrivesOn()),
                                ShipmentWords.passed(this, one),
                                ShipmentWords.carrier(this, one)),
                        ShipmentWords.badge(this, one, desk.clock().today())));
        table.setEmptyStateComponent(new EmptyState(
                VaadinIcon.PACKAGE, getTranslation("shipments.empty.title"), getTranslation("shipments.empty.text")));
        return table;
    }

    private Component name(Shipment one) {
        Div cell = new Div(ShipmentWords.link(one), new Span(ShipmentWords.load(this, one)));
        cell.addClassName("two-lines");
        return cell;
    }

    private ShipmentQuery query(int offset, int limit) {
        return new ShipmentQuery(
                text.getValue(),
                ALL.equals(state.getValue()) ? Set.of() : Set.of(State.valueOf(state.getValue())),
                offset,
                limit);
    }

    private void filtered(boolean byPerson) {
        table.refresh();
        if (byPerson) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("state", state.getValue());
            if (!text.getValue().isBlank()) {
                parameters.put("text", text.getValue());
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("shipments", QueryParameters.simple(parameters)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters given = entering.getLocation().getQueryParameters();
        text.setValue(given.getSingleParameter("text").orElse(""));
        Optional<String> asked = given.getSingleParameter("state")
                .filter(one -> one.equals(ALL)
                        || Stream.of(State.values()).map(State::name).anyMatch(one::equals));
        state.setValue(asked.orElse(State.UNDER_WAY.name()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shipments.title");
    }
}
