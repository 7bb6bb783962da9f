package io.leadline.stock.store;

import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a shelf is looked at.
 *
 * @param today the day that it is then where the company is
 */
record Moment(Instant at, LocalDate today) {

    static Moment of(BusinessClock clock) {
        Instant now = clock.now();
        return new Moment(now, LocalDate.ofInstant(now, clock.zone()));
    }
}
