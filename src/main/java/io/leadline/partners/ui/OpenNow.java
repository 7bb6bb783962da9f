package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.OfficeHours;
import io.leadline.partners.Company;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What time it is at a company, and whether somebody is there. */
final class OpenNow {

    private OpenNow() {}

    /** @param works whether the company works today */
    static String words(Component page, Company company, Instant now, boolean works) {
        ZoneId zone = company.supplier().zone();
        LocalTime time = LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        OfficeHours hours = company.book().hours();
        if (!works) {
            return page.getTranslation("partners.now.off", time, place(zone));
        }
        if (hours == null) {
            return page.getTranslation("partners.now", time, place(zone));
        }
        return hours.contain(time)
                ? page.getTranslation("partners.now.open", time, place(zone), hours.to())
                : page.getTranslation("partners.now.closed", time, place(zone), hours.from());
    }

    /** The city that a zone is named by. */
    static String place(ZoneId zone) {
        return zone.getId().replaceFirst("^.*/", "").replace('_', ' ');
    }
}
