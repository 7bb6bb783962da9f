package io.leadline.catalog;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Days;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** When a location takes goods in. */
    public ReceivingCalendar receiving(Location location) {
        return new ReceivingCalendar(
                new CountryCalendar(location.country(), location.zone(), closed(Closure.COMPANY, location.id())),
                location.receivingDays());
    }

    /**
     * The day after so many days of the calendar, public holidays and closures of the supplier left out; then the first on which
     * its carrier comes and the location, where one is known, takes goods in.
     */
    public LocalDate arrival(Supplier supplier, @Nullable Location location, LocalDate orderedOn, int days) {
        CountryCalendar calendar = new CountryCalendar(supplier.country(), supplier.zone(), closed(supplier.id()));
        LocalDate ready = orderedOn;
        int left = days;
        for (int i = 0; left > 0 && i < days + Days.LONGEST; i++) {
            ready = ready.plusDays(1);
            left -= calendar.isDayOff(ready) ? 0 : 1;
        }
        List<Period> carrier = closed(Closure.carrier(supplier.freight().carrier()));
        ReceivingCalendar receiving = location == null ? null : receiving(location);
        return Days.first(ready, 1, day -> !isIn(carrier, day) && (receiving == null || receiving.takesIn(day)))
                .orElse(ready);
    }

    private static boolean isIn(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    private List<Period> closed(String... parties) {
        return closures.all().stream()
                .filter(closure -> List.of(parties).contains(closure.party()))
                .map(Closure::period)
                .toList();
    }

    /**
     * @param party {@code company} or a supplier's id; somebody unknown works as the company does
     */
    public WorkingCalendar of(String party) {
        List<Period> periods = closed(party);
        return suppliers
                .find(party)
                .map(supplier -> new CountryCalendar(supplier.country(), supplier.zone(), periods))
                .orElseGet(() -> new CountryCalendar(companyCountry, clock.zone(), periods));
    }
}
