package io.leadline.claims.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.claims.Claim;
import io.leadline.claims.Claims;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** {@code claims?state=ALL}: what is claimed of suppliers, open ones first; for a supplier its own. */
@Route(value = "claims", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class ClaimsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ALL = "ALL";
    private static final String OPEN = "OPEN";

    private final transient ClaimDesk desk;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Select<String> state = new Select<>();
    private final Table<Claim> table = new Table<>(getTranslation("claims.title"));

    ClaimsView(ClaimDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        state.setAriaLabel(getTranslation("claims.column.state"));
        state.setItems(OPEN, ALL);
        state.setItemLabelGenerator(one -> getTranslation("claims.show." + one));
        state.setValue(OPEN);
        state.addValueChangeListener(chosen -> {
            table.refresh();
            if (chosen.isFromClient()) {
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location("claims", QueryParameters.simple(Map.of("state", state.getValue()))));
            }
        });
        Div filters = new Div(state);
        filters.addClassName("filters");
        add(new PageHeader(getTranslation("claims.title")).note(getTranslation("claims.note")), filters, columns());
        table.search(
                (offset, limit) -> desk.claims().search(OPEN.equals(state.getValue()), offset, limit, actor.get()));
        desk.live().listen(this, Claims.TOPIC, table::refresh);
    }

    private Table<Claim> columns() {
        boolean company = actor.get().organisation() == null;
        table.addComponentColumn(claim -> ClaimWords.link(this, claim))
                .setHeader(getTranslation("claims.column.claim"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        if (company) {
            table.addColumn(Claim::supplierName)
                    .setHeader(getTranslation("claims.fact.supplier"))
                    .setFlexGrow(1)
                    .setAutoWidth(true);
        }
        table.addColumn(claim -> format.date(claim.openedAt()))
                .setHeader(getTranslation("claims.column.opened"))
                .setAutoWidth(true);
        table.addColumn(claim -> format.money(claim.value()))
                .setHeader(getTranslation("claims.column.value"))
                .setAutoWidth(true);
        table.addComponentColumn(claim -> ClaimWords.badge(this, claim))
                .setHeader(getTranslation("claims.column.state"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("claims.title"),
                claim -> new RowCard(
                        ClaimWords.link(this, claim),
                        List.of(company ? claim.supplierName() : "", format.money(claim.value())),
                        ClaimWords.badge(this, claim)));
        table.setEmptyStateComponent(new EmptyState(
                VaadinIcon.SCALE, getTranslation("claims.empty.title"), getTranslation("claims.empty.text")));
        return table;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        state.setValue(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("state")
                .filter(ALL::equals)
                .orElse(OPEN));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.title");
    }
}
