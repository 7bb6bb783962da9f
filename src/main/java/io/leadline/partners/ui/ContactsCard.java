package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.SupplierContact;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCompany;
import io.leadline.shared.Edited;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom to ask about what. */
final class ContactsCard extends Div {

    private final transient OwnCompany companies;
    private final transient Company company;
    private final transient CurrentActor actor;
    private final boolean keeps;

    ContactsCard(OwnCompany companies, Company company, CurrentActor actor) {
        this.companies = companies;
        this.company = company;
        this.actor = actor;
        this.keeps = companies.mayKeep(actor.get());
        Div card = Rows.card("contacts", getTranslation("partners.contacts.title"), actions());
        HomeRows rows = new HomeRows(getTranslation("partners.contacts.title"));
        company.contacts().forEach(contact -> rows.row(row(contact).toArray(Component[]::new)));
        card.add(company.contacts().isEmpty() ? Rows.quiet(getTranslation("partners.contacts.none")) : rows);
        add(card);
    }

    private Component[] actions() {
        return keeps && company.book().contacts().size() < ContactBook.MOST
                ? new Component[] {
                    Rows.add(
                            "add-contact",
                            getTranslation("partners.contacts.add"),
                            () -> new ContactDialog(companies, company, null, actor).open())
                }
                : new Component[0];
    }

    private List<Component> row(SupplierContact contact) {
        List<Component> row = new ArrayList<>();
        row.add(HomeRows.words(name(contact), ContactWords.reach(contact)));
        String duties = ContactWords.duties(this, contact, company.getsOrders(contact)).stream()
                .collect(Collectors.joining(", "));
        row.add(HomeRows.end(duties, "", ""));
        if (keeps) {
            row.add(Rows.edit(
                    getTranslation("partners.contacts.edit", name(contact)),
                    () -> new ContactDialog(companies, company, contact, actor).open()));
            if (!company.getsOrders(contact)) {
                row.add(Rows.remove(
                        getTranslation("partners.contacts.remove", name(contact)),
                        () -> new Question("partners.contacts.removing", name(contact), () -> remove(contact)).open()));
            }
        }
        return row;
    }

    private void remove(SupplierContact contact) {
        Edited<Company> edited = companies.change(company, company.without(contact.id()), actor.get());
        if (edited instanceof Edited.Done) {
            Notice.done(getTranslation("partners.contacts.removed", name(contact)));
        } else {
            Notice.refused(getTranslation("partners.not-saved"));
        }
    }

    private static String name(SupplierContact contact) {
        return Stream.of(contact.name(), contact.email(), contact.phone())
                .filter(part -> !part.isBlank())
                .findFirst()
                .orElse(contact.id());
    }
}
