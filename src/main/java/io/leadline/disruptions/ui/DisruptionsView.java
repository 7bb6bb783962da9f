package io.leadline.disruptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.Disruptions;
import io.leadline.disruptions.Ripple;
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

/** {@code disruptions}: what holds many orders up, those that are open first; a manager declares one here. */
@Route(value = "disruptions", layout = MainLayout.class)
@Menu(title = "disruptions.title", order = 16, icon = "vaadin:globe")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class DisruptionsView extends Div implements HasDynamicTitle {

    private final transient DisruptionDesk desk;
    private final transient Format format;
    private final Table<Disruption> table = new Table<>(getTranslation("disruptions.title"));

    DisruptionsView(DisruptionDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.format = Format.of(actor.get());
        addClassName("page");
        PageHeader header =
                new PageHeader(getTranslation("disruptions.title")).note(getTranslation("disruptions.note"));
        if (Disruptions.mayDecide(actor.get())) {
            Button declare = new Button(
                    getTranslation("disruptions.declare"), click -> new DeclareDialog(desk, actor::get).open());
            declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            declare.setId("declare-disruption");
            header.actions().add(declare);
        }
        add(header, columns());
        table.search((offset, limit) -> desk.disruptions().all(offset, limit, actor.get()));
        desk.live().listen(this, Disruptions.TOPIC, table::refresh);
    }

    private Table<Disruption> columns() {
        table.addComponentColumn(this::name)
                .setHeader(getTranslation("disruptions.column.what"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(one -> DisruptionWords.days(one.days(), format))
                .setHeader(getTranslation("disruptions.column.days"))
                .setAutoWidth(true);
        table.addComponentColumn(one -> DisruptionWords.badge(this, one))
                .setHeader(getTranslation("disruptions.column.state"))
                .setAutoWidth(true);
        table.addColumn(this::touched)
                .setHeader(getTranslation("disruptions.column.touched"))
                .setAutoWidth(true);
        table.addColumn(this::lost)
                .setHeader(getTranslation("disruptions.column.lost"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("disruptions.title"),
                one -> new RowCard(
                        name(one),
                        List.of(DisruptionWords.days(one.days(), format), touched(one), lost(one)),
                        DisruptionWords.badge(this, one)));
        table.setEmptyStateComponent(new EmptyState(
                VaadinIcon.GLOBE, getTranslation("disruptions.empty.title"), getTranslation("disruptions.empty.text")));
        return table;
    }

    private Div name(Disruption one) {
        Div cell = new Div(
                DisruptionWords.link(one),
                new Span(one.id() + " · " + DisruptionWords.about(this, one, desk.reaches()) + " · "
                        + DisruptionWords.severity(this, one)));
        cell.addClassName("two-lines");
        return cell;
    }

    private String touched(Disruption one) {
        Ripple ripple = one.ripple();
        return ripple == null ? "–" : getTranslation("disruptions.touched", ripple.lines(), ripple.orders());
    }

    private String lost(Disruption one) {
        Ripple ripple = one.ripple();
        return ripple == null ? "–" : format.wholeMoney(ripple.waiting());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disruptions.title");
    }
}
