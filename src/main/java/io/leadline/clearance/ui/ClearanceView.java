package io.leadline.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.clearance.ClearanceWay;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCases;
import io.leadline.clearance.OverstockFigures;
import io.leadline.clearance.ReckonedOverstock;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** {@code clearance}, led to from turnover and the inbox: overstock that is a case, whose turn it is, the way that loses least or was chosen, and what it brought. */
@Route(value = "clearance", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class ClearanceView extends Div implements HasDynamicTitle {

    private final transient OverstockCases cases;
    private final transient KeptFigures kept;
    private final transient ReckonedOverstock figures;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Paragraph summary = new Paragraph();
    private final Table<OverstockCase> table = new Table<>(getTranslation("clearance.title"));

    ClearanceView(OverstockCases cases, KeptFigures kept, ReckonedOverstock figures, CurrentActor actor, Live live) {
        this.cases = cases;
        this.kept = kept;
        this.figures = figures;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        add(
                new PageHeader(getTranslation("clearance.title")).note(getTranslation("clearance.note")),
                summary,
                columns());
        live.listen(this, OverstockCases.TOPIC, this::show);
        live.listen(this, figures.topic(), this::show);
        show();
    }

    private Table<OverstockCase> columns() {
        table.addComponentColumn(this::name)
                .setHeader(getTranslation("clearance.column.item"))
                .setWidth("12rem")
                .setFlexGrow(3);
        table.addColumn(OverstockCase::location)
                .setHeader(getTranslation("clearance.column.location"))
                .setAutoWidth(true);
        table.addComponentColumn(one -> ClearanceWords.state(this, one))
                .setHeader(getTranslation("clearance.column.state"))
                .setAutoWidth(true);
        table.addColumn(one -> format.number(one.figures().units(), 0))
                .setHeader(getTranslation("clearance.column.units"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        table.addColumn(one -> format.wholeMoney(one.figures().value()))
                .setHeader(getTranslation("clearance.column.value"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        table.addComponentColumn(this::way)
                .setHeader(getTranslation("clearance.column.way"))
                .setWidth("14rem")
                .setFlexGrow(3);
        table.cards(
                getTranslation("clearance.title"),
                one -> new RowCard(
                        name(one),
                        List.of(one.location(), format.wholeMoney(one.figures().value()), wayWords(one)),
                        ClearanceWords.state(this, one)));
        table.setEmptyStateComponent(new EmptyState(
                VaadinIcon.ARROW_DOWN,
                getTranslation("clearance.empty.title"),
                getTranslation("clearance.empty.text")));
        return table;
    }

    private Component name(OverstockCase one) {
        Anchor link = new Anchor("overstock/" + one.id(), one.itemName());
        link.setRouterIgnore(false);
        Div name = new Div(link, new Span(one.sku().value()));
        name.addClassNames("two-lines", "wrapping");
        return name;
    }

    private Component way(OverstockCase one) {
        Div cell = new Div(new Span(wayWords(one)));
        cell.addClassNames("wrapping");
        return cell;
    }

    /** What was chosen, else what would lose least; of one that is over what became of it. */
    private String wayWords(OverstockCase one) {
        Chosen chosen = one.chosen();
        if (!one.isOpen() && !one.steps().isEmpty()) {
            return ClearanceWords.step(this, one.steps().getLast(), format);
        }
        ClearanceWay way = chosen != null
                ? chosen.way()
                : one.ways().isEmpty() ? null : one.ways().getFirst();
        return way == null
                ? ""
                : getTranslation(
                        chosen != null ? "clearance.chosen" : "clearance.least",
                        ClearanceWords.way(this, way, format),
                        format.wholeMoney(way.loss()));
    }

    private void show() {
        table.show(cases.all(actor.get()));
        OverstockFigures all =
                kept.of(figures, Figures.COMPANY).map(KeptFigures.Kept::figures).orElse(null);
        summary.setText(
                all == null
                        ? ""
                        : getTranslation(
                                "clearance.summary", format.number(all.places()), format.wholeMoney(all.value())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clearance.title");
    }
}
