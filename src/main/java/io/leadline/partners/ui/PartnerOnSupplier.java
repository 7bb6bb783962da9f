package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Items;
import io.leadline.catalog.SupplierContact;
import io.leadline.identity.Actor;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCapacity;
import io.leadline.partners.OwnClosures;
import io.leadline.partners.OwnCompany;
import io.leadline.partners.TouchedLine;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.HomeRows;
import io.leadline.shell.PagePart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a supplier says of itself, on its page for those who buy: whom to ask about what, who is there now, and what its closures touch. */
@org.springframework.stereotype.Component
class PartnerOnSupplier implements PagePart {

    private static final String SUPPLIER = "supplier/";

    private final OwnCompany companies;
    private final OwnClosures closures;
    private final OwnCapacity capacity;
    private final Items items;

    PartnerOnSupplier(OwnCompany companies, OwnClosures closures, OwnCapacity capacity, Items items) {
        this.companies = companies;
        this.closures = closures;
        this.capacity = capacity;
        this.items = items;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.startsWith(SUPPLIER)
                ? companies
                        .of(route.substring(SUPPLIER.length()), actor.get())
                        .map(company -> card(
                                company,
                                closures.touched(company.supplier().id(), actor.get()),
                                capacity.of(company.supplier().id(), actor.get()),
                                Format.of(actor.get())))
                : Optional.empty();
    }

    private Div card(Company company, List<TouchedLine> touched, List<CapacityPlan> stated, Format format) {
        Div texts = new Div();
        Div card = Rows.card(
                "partner-contacts",
                texts.getTranslation("partners.contacts.title"),
                Rows.quiet(OpenNow.words(texts, company.supplier().zone(), companies.presence(company), format)));
        HomeRows rows = new HomeRows(texts.getTranslation("partners.contacts.title"));
        company.contacts().forEach(contact -> rows.row(words(card, contact), duties(card, company, contact)));
        card.add(company.contacts().isEmpty() ? Rows.quiet(texts.getTranslation("partners.contacts.none")) : rows);
        if (!touched.isEmpty()) {
            card.add(new TouchedList(
                    texts.getTranslation("partners.closures.touched-buyer", touched.size()), touched, format));
        }
        if (!stated.isEmpty()) {
            HomeRows weeks = new HomeRows(texts.getTranslation("partners.capacity.title"));
            Map<Sku, String> names = names(stated);
            stated.forEach(plan -> weeks.row(HomeRows.words(
                    Optional.ofNullable(plan.sku())
                            .map(sku -> names.getOrDefault(sku, sku.value()))
                            .orElseGet(() -> texts.getTranslation("partners.capacity.all")),
                    CapacityWords.weeks(texts, plan, format))));
            card.add(new H3(texts.getTranslation("partners.capacity.title")), weeks);
        }
        return card;
    }

    private Map<Sku, String> names(List<CapacityPlan> stated) {
        List<Sku> skus = stated.stream()
                .flatMap(plan -> Optional.ofNullable(plan.sku()).stream())
                .toList();
        Map<Sku, String> names = new HashMap<>();
        items.findAll(skus).forEach(item -> names.put(item.sku(), item.name()));
        return names;
    }

    private static Component words(Div card, SupplierContact contact) {
        return contact.name().isEmpty()
                ? HomeRows.words(card.getTranslation("partners.contact.unnamed"), contact.email())
                : HomeRows.words(contact.name(), ContactWords.reach(contact));
    }

    private static Span duties(Div card, Company company, SupplierContact contact) {
        return Rows.quiet(String.join(", ", ContactWords.duties(card, contact, company.getsOrders(contact))));
    }
}
