package io.leadline.catalog;

import io.leadline.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The calendar each party works by. */
@Service
public class WorkingCalendars {

    private final Suppliers suppliers;
    private final Closures closures;
    private final BusinessClock clock;
    private final String companyCountry;

    WorkingCalendars(
            Suppliers suppliers,
            Closures closures,
            BusinessClock clock,
            @Value("${leadline.company.country:GB}") String companyCountry) {
        this.suppliers = suppliers;
        this.closures = closures;
        this.clock = clock;
        this.companyCountry = companyCountry;
    }

    /**
     * @param party {@code company} or a supplier's id; somebody unknown works as the company does
     */
    public WorkingCalendar of(String party) {
        var periods = closures.all().stream()
                .filter(closure -> closure.party().equals(party))
                .map(Closure::period)
                .toList();
        return suppliers
                .find(party)
                .map(supplier -> new CountryCalendar(supplier.country(), supplier.zone(), periods))
                .orElseGet(() -> new CountryCalendar(companyCountry, clock.zone(), periods));
    }
}
