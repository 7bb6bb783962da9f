package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.Outlooks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code outlooks}: what suppliers were told of expected orders, those with gaps first. */
@Route(value = "outlooks", layout = MainLayout.class)
@Menu(title = "outlook.title", order = 205, icon = "vaadin:calendar-clock")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class OutlooksView extends Div implements HasDynamicTitle {

    private final transient OutlookDesk desk;
    private final transient CurrentActor actor;
    private final transient OutlookWords words;
    private final Table<OutlookNote> table = new Table<>(getTranslation("outlook.title"));

    OutlooksView(OutlookDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
        this.words = new OutlookWords(Format.of(actor.get()));
        addClassName("page");
        table.addComponentColumn(this::supplier)
                .setHeader(words.text("outlook.list.supplier"))
                .setFlexGrow(2);
        table.addComponentColumn(this::state)
                .setHeader(words.text("outlook.list.state"))
                .setFlexGrow(2);
        table.addColumn(OutlookNote::items)
                .setHeader(words.text("outlook.list.items"))
                .setTextAlign(ColumnTextAlign.END);
        table.addColumn(note -> date(note.releasedAt())).setHeader(words.text("outlook.list.released"));
        table.addColumn(note -> date(note.commitBy())).setHeader(words.text("outlook.list.until"));
        table.cards(words.text("outlook.title"), this::card);
        table.setEmptyStateText(words.text("outlook.list.none"));
        Paragraph how = new Paragraph(words.text("outlook.list.how"));
        Anchor suppliers = new Anchor("suppliers", words.text("outlook.list.suppliers"));
        suppliers.setRouterIgnore(false);
        add(new PageHeader(words.text("outlook.title")), new Div(how, suppliers), table);
        show();
        desk.live().listen(this, Outlooks.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.text("outlook.title");
    }

    private void show() {
        table.show(desk.outlooks().all(actor.get()).stream()
                .sorted(Comparator.comparingInt((OutlookNote note) -> -note.gaps())
                        .thenComparing(note -> note.state() != Outlook.State.RELEASED)
                        .thenComparing(OutlookNote::supplierName))
                .toList());
    }

    private Component supplier(OutlookNote note) {
        Anchor link = new Anchor("outlook/" + Links.encoded(note.supplierId()), note.supplierName());
        link.setRouterIgnore(false);
        return link;
    }

    private Component state(OutlookNote note) {
        Span state = new Span(words.text("outlook.list.state." + note.state().name(), note.gaps()));
        state.addClassName(
                note.state() == Outlook.State.GAP
                        ? "warn-text"
                        : note.state() == Outlook.State.COMMITTED ? "good-text" : "quiet");
        return state;
    }

    private Component card(OutlookNote note) {
        return new RowCard(
                supplier(note),
                List.of(
                        words.text("outlook.list.card", note.items(), date(note.releasedAt())),
                        words.text("outlook.list.state." + note.state().name(), note.gaps())));
    }

    private String date(@Nullable Instant instant) {
        return instant == null ? "" : words.format().date(instant);
    }
}
