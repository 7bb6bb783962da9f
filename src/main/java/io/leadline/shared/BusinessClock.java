package io.leadline.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The company's present. It runs at the speed of real time, but may stand at another date: at the last day of imported
 * files, or ahead, where a demonstration moved it.
 */
public interface BusinessClock {

    Instant now();

    /** The company's own time zone. */
    ZoneId zone();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
