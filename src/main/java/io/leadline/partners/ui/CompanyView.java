package io.leadline.partners.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.partners.Certificates;
import io.leadline.partners.Company;
import io.leadline.partners.OwnClosures;
import io.leadline.partners.OwnCompany;
import io.leadline.partners.OwnPeople;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Where a supplier looks after itself: how it is reached, whom to ask, who works here, when it is closed and what it proves. */
@Route(value = "company", layout = MainLayout.class)
@Menu(title = "partners.company.title", order = 240, icon = "vaadin:office")
@RolesAllowed(Role.Name.SUPPLIER)
@StyleSheet("home.css")
@StyleSheet("partners.css")
public class CompanyView extends Div {

    private final transient OwnCompany companies;
    private final transient OwnPeople people;
    private final transient OwnClosures closures;
    private final transient CertificateDesk certificates;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;

    public CompanyView(
            OwnCompany companies,
            OwnPeople people,
            OwnClosures closures,
            CertificateDesk certificates,
            CurrentActor actor,
            BusinessClock clock,
            Live live) {
        this.companies = companies;
        this.people = people;
        this.closures = closures;
        this.certificates = certificates;
        this.actor = actor;
        this.clock = clock;
        addClassName("page");
        live.listen(this, "suppliers", this::show);
        live.listen(this, "calendars", this::show);
        live.listen(this, Certificates.TOPIC, this::show);
        live.listen(this, OwnPeople.TOPIC + actor.get().organisation(), this::show);
        show();
    }

    private void show() {
        removeAll();
        Optional<Company> found = companies.find(actor.get());
        if (found.isEmpty()) {
            add(
                    new PageHeader(getTranslation("partners.company.title")),
                    new EmptyState(
                            VaadinIcon.OFFICE,
                            getTranslation("partners.company.title"),
                            getTranslation("partners.company.unknown")));
            return;
        }
        Company company = found.get();
        Div cards = new Div(
                new ReachCard(companies, company, actor),
                new ContactsCard(companies, company, actor),
                new PeopleCard(people, actor),
                new ClosuresCard(closures, actor, clock),
                new CertificatesCard(certificates, company.supplier().id(), actor));
        cards.addClassName("company-cards");
        add(new PageHeader(company.supplier().name()).note(getTranslation("partners.company.note")), cards);
    }
}
