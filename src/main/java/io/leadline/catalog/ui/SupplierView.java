package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Items;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** One supplier: how to reach it, when it is closed, and what it delivers on which terms. */
@Route(value = "supplier", layout = MainLayout.class)
@StyleSheet("home.css")
@StyleSheet("partners.css")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class SupplierView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Suppliers suppliers;
    private final transient Items items;
    private final transient Closures closures;
    private final transient List<PagePart> additions;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;
    private String id = "";

    public SupplierView(
            Suppliers suppliers,
            Items items,
            Closures closures,
            List<PagePart> additions,
            CurrentActor actor,
            BusinessClock clock,
            Live live) {
        this.suppliers = suppliers;
        this.items = items;
        this.closures = closures;
        this.additions = additions;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        live.listen(this, "suppliers", this::show);
        live.listen(this, "calendars", this::show);
        live.listen(this, "order-policies", this::show);
        live.listen(this, "certificates", this::show);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
        if (suppliers.find(id).isEmpty()) {
            throw new NotFoundException("There is no supplier " + id);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return suppliers.find(id).map(Supplier::name).orElse(id);
    }

    private void show() {
        suppliers.find(id).ifPresent(supplier -> {
            boolean mayEdit = actor.get().isAny(Role.BUYER, Role.ADMIN, Role.HEAD_OF_PURCHASING);
            removeAll();
            Button edit = new Button(
                    getTranslation("catalog.supplier.edit"),
                    VaadinIcon.EDIT.create(),
                    click -> new SupplierDialog(suppliers, supplier, actor, clock).open());
            edit.setVisible(mayEdit);
            Div cards = new Div(contact(supplier), calendar(supplier));
            additions.stream()
                    .flatMap(addition -> addition.on("supplier/" + supplier.id(), actor, this::show).stream())
                    .forEach(cards::add);
            cards.addClassName("columns");
            add(
                    new PageHeader(supplier.name(), edit).note(supplier.id()),
                    cards,
                    new TermsList(suppliers, items, supplier, actor, clock, mayEdit));
        });
    }

    private Div contact(Supplier supplier) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "catalog.suppliers.email", supplier.email());
        fact(
                facts,
                "catalog.suppliers.country",
                Locale.of("", supplier.country()).getDisplayCountry(format.locale()));
        fact(facts, "catalog.suppliers.zone", supplier.zone().getId());
        fact(facts, "catalog.suppliers.language", supplier.language().getDisplayLanguage(format.locale()));
        fact(facts, "catalog.suppliers.currency", supplier.currency());
        fact(facts, "catalog.suppliers.minOrderValue", format.money(supplier.minOrderValue()));
        Freight freight = supplier.freight();
        if (freight.cost().amount().signum() > 0) {
            fact(facts, "catalog.supplier.freightCost", format.money(freight.cost()));
        }
        if (freight.freeFrom().amount().signum() > 0) {
            fact(facts, "catalog.supplier.freeFrom", format.money(freight.freeFrom()));
        }
        if (freight.containerKg() > 0) {
            fact(facts, "catalog.supplier.containerKg", format.number(freight.containerKg(), 0));
        }
        if (freight.containerL() > 0) {
            fact(facts, "catalog.supplier.containerL", format.number(freight.containerL(), 0));
        }
        if (!freight.carrier().isEmpty()) {
            fact(facts, "catalog.supplier.carrier", freight.carrier());
        }
        if (supplier.contact().isKnown()) {
            fact(facts, "catalog.contact.name", supplier.contact().shown());
        }
        if (!supplier.trade().delivery().isEmpty()) {
            fact(facts, "catalog.supplier.delivery", supplier.trade().delivery());
        }
        PaymentTerms payment = supplier.trade().payment();
        if (payment != null) {
            fact(
                    facts,
                    "catalog.supplier.payment",
                    getTranslation(
                            payment.hasDiscount()
                                    ? "catalog.supplier.payment.discount"
                                    : "catalog.supplier.payment.days",
                            payment.days(),
                            payment.discountPercent(),
                            payment.discountDays()));
        }
        return card("catalog.supplier.contact", facts);
    }

    private Div calendar(Supplier supplier) {
        List<Closure> closed = closures.all().stream()
                .filter(closure -> closure.party().equals(supplier.id())
                        || closure.party()
                                .equals(Closure.carrier(supplier.freight().carrier())))
                .toList();
        if (closed.isEmpty()) {
            return card("catalog.supplier.closed", new Paragraph(getTranslation("catalog.supplier.neverClosed")));
        }
        return card(
                "catalog.supplier.closed",
                Portions.list(
                        closed,
                        closure -> new ListItem(getTranslation(
                                "catalog.supplier.closure",
                                format.date(closure.period().from()),
                                format.date(closure.period().to()),
                                closure.reason())),
                        UnorderedList::new));
    }

    private Div card(String title, com.vaadin.flow.component.Component content) {
        Div card = new Div(new H2(getTranslation(title)), content);
        card.addClassName("card");
        return card;
    }

    private void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
    }
}
