package io.leadline.partners.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.Supplier;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCompany;
import io.leadline.shell.Format;

/** In which language and at which times a company is reached. */
final class ReachCard extends Div {

    ReachCard(OwnCompany companies, Company company, CurrentActor actor) {
        Div card = Rows.card("reach", getTranslation("partners.reach.title"));
        if (companies.mayKeep(actor.get())) {
            card.getChildren()
                    .findFirst()
                    .filter(Div.class::isInstance)
                    .map(Div.class::cast)
                    .ifPresent(head -> head.add(Rows.edit(
                            getTranslation("partners.reach.edit"),
                            () -> new ReachDialog(companies, company, actor).open())));
        }
        Supplier supplier = company.supplier();
        Format format = Format.of(actor.get());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "partners.reach.language", supplier.language().getDisplayLanguage(format.locale()));
        fact(facts, "partners.reach.zone", OpenNow.place(supplier.zone()));
        OfficeHours hours = company.book().hours();
        fact(
                facts,
                "partners.reach.hours",
                hours == null
                        ? getTranslation("partners.reach.hours.none")
                        : getTranslation("partners.reach.hours.value", hours.from(), hours.to()));
        fact(facts, "partners.reach.now", OpenNow.words(this, supplier.zone(), companies.presence(company), format));
        fact(facts, "partners.reach.orders", supplier.email());
        card.add(facts);
        add(card);
    }

    private void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
    }
}
