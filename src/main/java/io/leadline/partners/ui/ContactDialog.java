package io.leadline.partners.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.leadline.catalog.Duty;
import io.leadline.catalog.SupplierContact;
import io.leadline.identity.Actor;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCompany;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shell.AddressField;
import io.leadline.shell.Bounded;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One contact of the own company, new or to be changed. Somebody always gets the orders: that is given to another, never up. */
final class ContactDialog extends EditDialog<Company> {

    private final transient OwnCompany companies;
    private final transient Company company;
    private final transient Supplier<Actor> actor;
    private final String id;
    private final boolean hadOrders;
    private final TextLine name = new TextLine(Bounds.NAME);
    private final AddressField email = new AddressField();
    private final TextLine phone = new TextLine(Bounds.CODE);
    private final CheckboxGroup<Duty> duties = new CheckboxGroup<>();
    private final Checkbox orders = new Checkbox();

    ContactDialog(OwnCompany companies, Company company, @Nullable SupplierContact before, Supplier<Actor> actor) {
        super(company, actor);
        this.companies = companies;
        this.company = company;
        this.actor = actor;
        this.id = before == null ? UUID.randomUUID().toString() : before.id();
        this.hadOrders = before != null && company.getsOrders(before);
        setHeaderTitle(
                before == null
                        ? getTranslation("partners.contacts.add")
                        : getTranslation("partners.contacts.edit", before.name()));
        name.setLabel(getTranslation("partners.contact.name"));
        email.setLabel(getTranslation("partners.contact.email"));
        phone.setLabel(getTranslation("partners.contact.phone"));
        duties.setLabel(getTranslation("partners.contact.duties"));
        duties.setItems(Duty.values());
        duties.setItemLabelGenerator(duty -> getTranslation("partners.duty." + duty.name()));
        orders.setLabel(getTranslation("partners.contact.orders"));
        orders.setHelperText(getTranslation("partners.contact.orders.help"));
        field(name, of(SupplierContact::name, ""));
        field(email, of(SupplierContact::email, ""));
        field(phone, of(SupplierContact::phone, ""));
        field(duties, of(SupplierContact::duties, Set.of()));
        field(
                orders,
                now -> hadOrders || now.contact(id).filter(now::getsOrders).isPresent());
        orders.setReadOnly(hadOrders);
    }

    private <V> Function<Company, @Nullable V> of(Function<SupplierContact, V> part, V none) {
        return now -> now.contact(id).map(part).orElse(none);
    }

    @Override
    protected Optional<Edited<Company>> save(@Nullable Company before) {
        boolean right = Bounded.right(name, email, phone);
        boolean unnamed = name.getValue().isBlank();
        boolean unreachable = orders.getValue() && email.getValue().isBlank();
        if (unnamed) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation("partners.needed"));
        }
        if (unreachable) {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("partners.contact.orders.address"));
        }
        if (!right || unnamed || unreachable) {
            return Optional.empty();
        }
        Company now = before == null ? company : before;
        SupplierContact contact =
                new SupplierContact(id, name.getValue(), email.getValue(), phone.getValue(), duties.getValue());
        return Optional.of(companies.change(now, now.with(contact, orders.getValue()), actor.get()));
    }

    @Override
    protected void saved(Company now) {
        Notice.done(getTranslation("partners.contacts.saved", name.getValue()));
    }
}
