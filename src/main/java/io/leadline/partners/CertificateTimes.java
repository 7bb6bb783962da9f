package io.leadline.partners;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a supplier is asked for a certificate, by its own working calendar, and when its time is over. */
@Component
public class CertificateTimes {

    /** Auditors need weeks; so long before its end another version is asked for. */
    static final int WORKING_DAYS_AHEAD = 20;

    private final WorkingCalendars calendars;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    CertificateTimes(WorkingCalendars calendars, Deadlines deadlines, BusinessClock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When the supplier is to be asked; empty for at once, and where nothing is awaited any more. */
    public Optional<Instant> asking(Certificate certificate) {
        Certificate.Watch watch = certificate.watch();
        if (watch == null || watch.cause() != Certificate.Cause.ENDS) {
            return Optional.empty();
        }
        var calendar = calendars.of(certificate.supplierId());
        LocalDate day = calendar.plusWorkingDays(watch.day(), -WORKING_DAYS_AHEAD);
        return Optional.of(day.atStartOfDay(calendar.zone()).toInstant()).filter(at -> at.isAfter(clock.now()));
    }

    /** What a timer is given, the shortest for at once. */
    public Duration timer(Optional<Instant> at) {
        return deadlines.timer(at.orElse(clock.now()));
    }

    /** The end of the day on which a version ends, or by which another is needed. */
    public Instant lapse(Certificate certificate) {
        Certificate.Watch watch = certificate.watch();
        return watch == null ? clock.now() : deadlines.endOf(watch.day());
    }
}
