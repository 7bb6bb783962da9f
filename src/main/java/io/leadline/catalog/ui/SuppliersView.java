package io.leadline.catalog.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.SearchField;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every supplier; each leads to its page with contact and terms. */
@Route(value = "suppliers", layout = MainLayout.class)
@Menu(title = "catalog.suppliers.title", order = 200, icon = "vaadin:factory")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class SuppliersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Suppliers suppliers;
    private final transient Format format;
    private final Table<Supplier> grid = new Table<>(getTranslation("catalog.suppliers.title"));
    private final SearchField search = new SearchField();

    public SuppliersView(Suppliers suppliers, CurrentActor actor, Live live) {
        this.suppliers = suppliers;
        this.format = Format.of(actor.get());
        addClassName("page");
        search.setPlaceholder(getTranslation("catalog.suppliers.search"));
        search.setAriaLabel(getTranslation("catalog.suppliers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(typed -> {
            show();
            if (typed.isFromClient()) {
                remember();
            }
        });
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        fillGrid();
        add(
                new PageHeader(
                        getTranslation("catalog.suppliers.title"),
                        new ExportLinks("suppliers", columns(), () -> suppliers.all().stream())),
                toolbar,
                grid);
        show();
        live.listen(this, "suppliers", this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.suppliers.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        search.setValue(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse(""));
    }

    private void fillGrid() {
        grid.addComponentColumn(this::nameCell)
                .setHeader(getTranslation("catalog.suppliers.supplier"))
                .setComparator(Comparator.comparing(Supplier::name, String.CASE_INSENSITIVE_ORDER))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addColumn(supplier -> Locale.of("", supplier.country()).getDisplayCountry(format.locale()))
                .setHeader(getTranslation("catalog.suppliers.country"))
                .setSortable(true)
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(Supplier::email)
                .setHeader(getTranslation("catalog.suppliers.email"))
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(supplier -> format.money(supplier.minOrderValue()))
                .setHeader(getTranslation("catalog.suppliers.minOrderValue"))
                .setComparator(Comparator.comparing(
                        supplier -> supplier.minOrderValue().amount()))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.getColumns().getLast().setTextAlign(ColumnTextAlign.END);
        grid.cards(
                getTranslation("catalog.suppliers.supplier"),
                supplier -> new RowCard(
                        nameCell(supplier),
                        List.of(
                                Locale.of("", supplier.country()).getDisplayCountry(format.locale()),
                                supplier.email(),
                                getTranslation("catalog.suppliers.minOrderValue") + " "
                                        + format.money(supplier.minOrderValue()))));
        grid.setEmptyStateText(getTranslation("catalog.suppliers.none"));
    }

    private Div nameCell(Supplier supplier) {
        Div cell = new Div(
                new Anchor("supplier/" + Links.encoded(supplier.id()), supplier.name()), new Span(supplier.id()));
        cell.addClassName("two-lines");
        return cell;
    }

    private void show() {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.show(suppliers.all().stream()
                .filter(supplier -> (supplier.id() + " " + supplier.name() + " " + supplier.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList());
    }

    private void remember() {
        QueryParameters parameters =
                search.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of("q", search.getValue()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("suppliers", parameters)));
    }

    private static List<ExportColumn<Supplier>> columns() {
        return List.of(
                new ExportColumn<>("supplier", Supplier::id),
                new ExportColumn<>("name", Supplier::name),
                new ExportColumn<>("email", Supplier::email),
                new ExportColumn<>("country", Supplier::country),
                new ExportColumn<>("time_zone", supplier -> supplier.zone().getId()),
                new ExportColumn<>("language", supplier -> supplier.language().toLanguageTag()),
                new ExportColumn<>("currency", Supplier::currency),
                new ExportColumn<>(
                        "min_order_value", supplier -> supplier.minOrderValue().amount()),
                new ExportColumn<>(
                        "container_kg", supplier -> supplier.freight().containerKg()),
                new ExportColumn<>("container_l", supplier -> supplier.freight().containerL()),
                new ExportColumn<>(
                        "freight_cost", supplier -> supplier.freight().cost().amount()),
                new ExportColumn<>(
                        "free_freight_value",
                        supplier -> supplier.freight().freeFrom().amount()),
                new ExportColumn<>("carrier", supplier -> supplier.freight().carrier()),
                new ExportColumn<>("contact", supplier -> supplier.contact().name()),
                new ExportColumn<>("phone", supplier -> supplier.contact().phone()),
                new ExportColumn<>("incoterm", supplier -> supplier.trade().word()),
                new ExportColumn<>(
                        "delivery_place", supplier -> supplier.trade().place()),
                new ExportColumn<>("payment_days", supplier -> paid(supplier, PaymentTerms::days)),
                new ExportColumn<>("discount_percent", supplier -> paid(supplier, PaymentTerms::discountPercent)),
                new ExportColumn<>("discount_days", supplier -> paid(supplier, PaymentTerms::discountDays)),
                new ExportColumn<>(
                        "change_until_days", supplier -> supplier.trade().changeDays()));
    }

    private static @Nullable Object paid(Supplier supplier, Function<PaymentTerms, Object> part) {
        PaymentTerms payment = supplier.trade().payment();
        return payment == null ? null : part.apply(payment);
    }
}
