package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.SupplierChange;
import io.leadline.ordering.SupplierChanges;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/**
 * {@code changes}: every date, quantity and price that suppliers moved and nobody has looked at, with what it costs, the
 * dearest first; each is accepted or objected to. An answer in review is decided as a whole on the order's page.
 */
@Route(value = "changes", layout = MainLayout.class)
@Menu(title = "changes.title", order = 10, icon = "vaadin:exchange")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SupplierChanges changes;
    private final transient CurrentActor actor;
    private final transient ChangeWords words;
    private final Table<SupplierChange> grid = new Table<>(getTranslation("changes.title"));
    private final ComboBox<Supplier> supplier = new ComboBox<>();

    ChangesView(SupplierChanges changes, Suppliers suppliers, CurrentActor actor, Live live) {
        this.changes = changes;
        this.actor = actor;
        words = new ChangeWords(Format.of(actor.get()), this);
        addClassName("page");
        supplier.setPlaceholder(getTranslation("changes.supplier"));
        supplier.setAriaLabel(getTranslation("changes.supplier"));
        supplier.setClearButtonVisible(true);
        supplier.setItemLabelGenerator(Supplier::name);
        supplier.setItems(suppliers.all());
        supplier.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                read();
                String id =
                        Optional.ofNullable(chosen.getValue()).map(Supplier::id).orElse("");
                getUI().ifPresent(page -> page.getPage()
                        .getHistory()
                        .replaceState(null, id.isEmpty() ? "changes" : "changes?supplier=" + id));
            }
        });
        Div filters = new Div(supplier);
        filters.addClassName("filters");
        add(new PageHeader(getTranslation("changes.title")).note(getTranslation("changes.note")), filters, columns());
        live.listen(this, "orders", this::read);
    }

    private Table<SupplierChange> columns() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("changes.column.order"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addComponentColumn(words::what)
                .setHeader(getTranslation("changes.column.change"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addComponentColumn(words::cost)
                .setHeader(getTranslation("changes.column.cost"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("changes.column.decision"))
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.cards(
                getTranslation("changes.title"),
                change -> new RowCard(name(change), words.facts(change), actions(change)));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CHECK, getTranslation("changes.empty.title"), getTranslation("changes.empty.text")));
        return grid;
    }

    /** All at once: which is the dearest is known only when each is reckoned, and there is an end to how many are listed. */
    private void read() {
        grid.show(changes.open(
                Optional.ofNullable(supplier.getValue()).map(Supplier::id).orElse(null), actor.get()));
    }

    private Div name(SupplierChange change) {
        Anchor order = new Anchor(
                "order/" + change.order().id(),
                change.order().name() + " · " + change.order().head().supplierName());
        order.setRouterIgnore(false);
        order.addClassName("strong");
        Span item = new Span(change.point().item());
        item.addClassName("secondary");
        Div cell = new Div(order, item);
        cell.addClassName("two-lines");
        return cell;
    }

    private Div actions(SupplierChange change) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (!change.isSettledHere()) {
            Anchor decide = new Anchor("order/" + change.order().id(), getTranslation("changes.review"));
            decide.setRouterIgnore(false);
            buttons.add(decide);
            return buttons;
        }
        String about = change.order().name() + " " + change.point().item();
        Button accept = new Button(getTranslation("changes.accept"), click -> accept(change));
        accept.addThemeVariants(ButtonVariant.LUMO_SMALL);
        accept.setAriaLabel(getTranslation("changes.accept.of", about));
        accept.addClassName("accept-change");
        buttons.add(accept);
        if (change.canObject()) {
            Button object = new Button(getTranslation("changes.object"), click -> object(change));
            object.addThemeVariants(ButtonVariant.LUMO_SMALL);
            object.setAriaLabel(getTranslation("changes.object.of", about));
            object.addClassName("object-change");
            buttons.add(object);
        }
        return buttons;
    }

    private void accept(SupplierChange change) {
        String order = change.order().id();
        tell(order, changes.accept(order, change.turn(), change.point().line(), actor.get()), "changes.accept.done");
    }

    private void object(SupplierChange change) {
        String order = change.order().id();
        new ReasonDialog(
                        "changes.object",
                        why -> tell(
                                order,
                                changes.object(
                                        order, change.turn(), change.point().line(), why, actor.get()),
                                "changes.object.done"))
                .open();
    }

    private void tell(String orderId, OrderResult result, String doneKey) {
        switch (result) {
            case OrderResult.Done done -> Notice.done(getTranslation(doneKey));
            case OrderResult.Repeated repeated -> Notice.done(getTranslation("orders.repeated"));
            case OrderResult.Refused refused -> {
                RefusedNotice.remember(refused, orderId, actor.get());
                RefusedNotice.show(refused, this);
            }
        }
        read();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("supplier")
                .orElse("");
        supplier.setValue(supplier.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null));
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("changes.title");
    }
}
