package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quotations;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** {@code quotation-requests}: what prices were asked for, the newest first; a supplier sees what it was asked. */
@Route(value = "quotation-requests", layout = MainLayout.class)
@Menu(title = "quotations.title", order = 206, icon = "vaadin:envelope-open")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class QuotationRequestsView extends Div implements HasDynamicTitle {

    private final transient CurrentActor actor;
    private final transient Format format;
    private final Table<QuotationRequest> table = new Table<>(getTranslation("quotations.title"));
    private final Checkbox open = new Checkbox(getTranslation("quotations.list.open"));

    QuotationRequestsView(QuotationDesk desk, CurrentActor actor) {
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        PageHeader header = new PageHeader(getTranslation("quotations.title"));
        boolean buys = actor.get().purchases();
        header.note(getTranslation(buys ? "quotations.list.note" : "quotations.list.note-supplier"));
        if (buys) {
            Anchor ask = new Anchor("ask-prices", getTranslation("quotations.ask"));
            ask.setRouterIgnore(false);
            ask.setId("ask-prices");
            header.actions().add(ask);
        }
        open.addValueChangeListener(chosen -> table.refresh());
        Div filters = new Div(open);
        filters.addClassName("filters");
        table.addComponentColumn(one -> QuotationWords.link(this, one))
                .setHeader(getTranslation("quotations.column.request"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        table.addColumn(this::state)
                .setHeader(getTranslation("quotations.column.state"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        if (buys) {
            table.addColumn(this::answered)
                    .setHeader(getTranslation("quotations.column.answered"))
                    .setAutoWidth(true);
        }
        table.addColumn(one -> format.dateTime(one.deadline()))
                .setHeader(getTranslation("quotations.column.deadline"))
                .setAutoWidth(true);
        table.addColumn(one -> format.date(one.neededOn()))
                .setHeader(getTranslation("quotations.column.needed"))
                .setAutoWidth(true);
        table.cards(getTranslation("quotations.title"), this::card);
        table.setEmptyStateText(getTranslation(buys ? "quotations.list.none" : "quotations.list.none-supplier"));
        table.search((offset, limit) -> desk.quotations().search(open.getValue(), offset, limit, actor.get()));
        add(header, filters, table);
        desk.live().listen(this, Quotations.TOPIC, table::refresh);
    }

    private String state(QuotationRequest request) {
        return getTranslation("quotations.state." + request.state().name());
    }

    private String answered(QuotationRequest request) {
        return getTranslation(
                "quotations.answered",
                request.current().size(),
                request.suppliers().size());
    }

    private Component card(QuotationRequest request) {
        return new RowCard(
                QuotationWords.link(this, request),
                List.of(
                        state(request) + (actor.get().purchases() ? " · " + answered(request) : ""),
                        getTranslation("quotations.until", format.dateTime(request.deadline()))),
                new Span());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quotations.title");
    }
}
