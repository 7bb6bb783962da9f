package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.TextLines;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code order-by-hand}: a buyer orders what planning did not; {@code order-by-hand/A-1?supplier=S01&location=MAIN} fills it in,
 * {@code order-by-hand?copy=O-1042} with what another order asked for.
 */
@Route(value = "order-by-hand/:sku?", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class OrderByHandView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OrdersByHand orders;
    private final transient PurchaseOrders placed;
    private final transient Suppliers suppliers;
    private final transient Locations locations;
    private final transient Items items;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;

    /** Given once, so that a second click orders nothing twice. */
    private final String sheet = UUID.randomUUID().toString();

    private final Form form = new Form();
    private final ComboBox<Supplier> supplier = new ComboBox<>();
    private final ComboBox<Location> location = new ComboBox<>();
    private final Div list = new Div();
    private final transient List<ByHandLine> lines = new ArrayList<>();
    private final TextLines because = new TextLines(Bounds.NOTE);
    private final Span sum = new Span();

    OrderByHandView(
            OrdersByHand orders,
            PurchaseOrders placed,
            Suppliers suppliers,
            Locations locations,
            Items items,
            CurrentActor actor,
            BusinessClock clock) {
        this.orders = orders;
        this.placed = placed;
        this.suppliers = suppliers;
        this.locations = locations;
        this.items = items;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        supplier.setLabel(getTranslation("orders.by-hand.supplier"));
        supplier.setItems(suppliers.all());
        supplier.setItemLabelGenerator(one -> one.name() + " · " + one.id());
        supplier.setRequiredIndicatorVisible(true);
        supplier.addValueChangeListener(chosen -> about());
        location.setLabel(getTranslation("orders.by-hand.location"));
        location.setItems(locations.all());
        location.setItemLabelGenerator(Location::name);
        location.setRequiredIndicatorVisible(true);
        location.addValueChangeListener(chosen -> about());
        because.setLabel(getTranslation("orders.by-hand.because"));
        because.setHelperText(getTranslation("orders.by-hand.because.help"));
        because.setRequiredIndicatorVisible(true);
        because.setWidthFull();
        because.setId("by-hand-because");
        list.addClassName("cards");
        Div head = new Div(supplier, location);
        head.addClassName("by-hand-fields");
        Button more = new Button(
                getTranslation("orders.by-hand.more"),
                VaadinIcon.PLUS.create(),
                click -> addLine().focusItem());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setId("by-hand-more");
        form.add(head, list, more, because, foot());
        add(
                new PageHeader(getTranslation("orders.by-hand.title")),
                new Paragraph(getTranslation("orders.by-hand.text")),
                form);
    }

    private Div foot() {
        Decision send = new Decision(getTranslation("orders.by-hand.send"), this::send).sends(form);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("by-hand-send");
        sum.addClassName("secondary");
        sum.getElement().setAttribute("aria-live", "polite");
        Div foot = new Div(sum, send);
        foot.addClassName("sticky-foot");
        return foot;
    }

    /** The address that fills the form in with another order. */
    static String copying(String orderId) {
        return new com.vaadin.flow.router.Location("order-by-hand", QueryParameters.of("copy", orderId))
                .getPathWithQueryParameters();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters given = event.getLocation().getQueryParameters();
        given.getSingleParameter("copy")
                .filter(id -> lines.isEmpty())
                .flatMap(id -> placed.find(id, actor.get()))
                .ifPresent(this::copy);
        given.getSingleParameter("supplier").flatMap(suppliers::find).ifPresent(supplier::setValue);
        given.getSingleParameter("location")
                .flatMap(locations::find)
                .or(() -> locations.all().stream()
                        .findFirst()
                        .filter(only -> location.isEmpty() && locations.all().size() == 1))
                .ifPresent(location::setValue);
        if (lines.isEmpty()) {
            ByHandLine line = addLine();
            event.getRouteParameters()
                    .get("sku")
                    .filter(sku -> Bounds.CODE.fault(sku).isEmpty() && !sku.isBlank())
                    .flatMap(sku -> items.find(new Sku(sku)))
                    .ifPresent(line::choose);
        }
    }

    /** The same items and quantities for the same place, on new days; what one may not order so many of at once is left out. */
    private void copy(PurchaseOrder order) {
        suppliers.find(order.head().supplierId()).ifPresent(supplier::setValue);
        locations.find(order.head().locationId()).ifPresent(location::setValue);
        because.setValue(getTranslation("orders.copy.because", order.name()));
        order.lines().stream()
                .filter(line -> !line.dropped())
                .limit(OrderByHand.MOST_LINES)
                .forEach(line -> items.find(line.sku())
                        .ifPresent(item -> addLine().fill(item, line.quantity(), line.unitPrice())));
    }

    private ByHandLine addLine() {
        ByHandLine line = new ByHandLine(orders, items, clock.today(), format, this::sum, this::remove);
        lines.add(line);
        list.add(line);
        line.about(supplier.getValue(), location.getValue());
        return line;
    }

    private void remove(ByHandLine line) {
        if (lines.size() > 1) {
            lines.remove(line);
            list.remove(line);
            sum();
        }
    }

    private void about() {
        lines.forEach(line -> line.about(supplier.getValue(), location.getValue()));
    }

    private void sum() {
        List<Money> values =
                lines.stream().map(ByHandLine::value).flatMap(Optional::stream).toList();
        if (values.isEmpty() || values.stream().map(Money::currency).distinct().count() > 1) {
            sum.setText("");
            return;
        }
        Money all = values.stream().reduce(Money::plus).orElseThrow().rounded();
        sum.setText(getTranslation("orders.by-hand.sum", format.money(all)) + least(all));
    }

    private String least(Money all) {
        Supplier chosen = supplier.getValue();
        return chosen != null
                        && chosen.minOrderValue().currency().equals(all.currency())
                        && chosen.minOrderValue().amount().compareTo(all.amount()) > 0
                ? " " + getTranslation("orders.by-hand.least", format.money(chosen.minOrderValue()))
                : "";
    }

    private void send() {
        boolean right = chosen(supplier) & chosen(location);
        because.setInvalid(because.getValue().isBlank());
        if (because.isInvalid()) {
            because.show(new Fault.Missing());
        }
        List<Optional<OrderByHand.Line>> read =
                lines.stream().map(ByHandLine::line).toList();
        if (!right || because.isInvalid() || read.stream().anyMatch(Optional::isEmpty)) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        OrderByHand wanted = new OrderByHand(
                sheet,
                supplier.getValue().id(),
                location.getValue().id(),
                because.getValue(),
                read.stream().flatMap(Optional::stream).toList());
        switch (orders.order(wanted, actor.get())) {
            case OrderResult.Done(PurchaseOrder order) -> open(order);
            case OrderResult.Repeated(PurchaseOrder order) -> open(order);
            case OrderResult.Refused refused -> {
                String sentence = getTranslation(refused.why().key());
                Notice.refused(sentence);
                if (refused.line() > 0 && refused.line() <= lines.size()) {
                    lines.get(refused.line() - 1).mark(sentence);
                }
            }
        }
    }

    private boolean chosen(ComboBox<?> field) {
        field.setInvalid(field.isEmpty());
        field.setErrorMessage(getTranslation("orders.by-hand.missing"));
        return !field.isEmpty();
    }

    private void open(PurchaseOrder order) {
        form.clean();
        Notice.done(getTranslation("orders.by-hand.done", order.id()));
        getUI().ifPresent(ui -> ui.navigate("order/" + order.id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("orders.by-hand.title");
    }
}
