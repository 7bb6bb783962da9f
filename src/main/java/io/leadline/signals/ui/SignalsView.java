package io.leadline.signals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What live sales told, the open ones first. */
@Route(value = "signals", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class SignalsView extends Div implements HasDynamicTitle {

    private final transient LiveSignals signals;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Table<SignalCase> table = new Table<>(getTranslation("signals.title"));

    SignalsView(LiveSignals signals, CurrentActor actor, Live live) {
        this.signals = signals;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        table.addComponentColumn(this::link)
                .setHeader(getTranslation("signals.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(one -> SignalWords.kind(this, one))
                .setHeader(getTranslation("signals.column.kind"))
                .setAutoWidth(true);
        table.addColumn(one -> SignalWords.judged(this, one))
                .setHeader(getTranslation("signals.column.judged"))
                .setAutoWidth(true);
        table.addColumn(one -> SignalWords.sold(this, one, format))
                .setHeader(getTranslation("signals.column.sold"))
                .setAutoWidth(true);
        table.addColumn(one -> format.dateTime(one.openedAt()))
                .setHeader(getTranslation("signals.column.noticed"))
                .setAutoWidth(true);
        table.addColumn(one -> SignalWords.state(this, one))
                .setHeader(getTranslation("signals.column.state"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("signals.title"),
                one -> new RowCard(
                        link(one),
                        List.of(
                                SignalWords.kind(this, one),
                                SignalWords.judged(this, one),
                                SignalWords.sold(this, one, format),
                                format.dateTime(one.openedAt()),
                                SignalWords.state(this, one))));
        table.setEmptyStateText(getTranslation("signals.empty"));
        add(new PageHeader(getTranslation("signals.title")).note(getTranslation("signals.note")), table);
        live.listen(this, LiveSignals.TOPIC, this::show);
        show();
    }

    private Component link(SignalCase one) {
        Anchor link = new Anchor(
                "signal/" + one.id(), one.itemName() + ", " + one.place().location());
        link.setRouterIgnore(false);
        return link;
    }

    private void show() {
        table.show(signals.latest(actor.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signals.title");
    }
}
