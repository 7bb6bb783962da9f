package io.leadline.catalog;

import java.time.LocalTime;

/** Between which times of its working days somebody is there, in the supplier's own zone. */
public record OfficeHours(LocalTime from, LocalTime to) {

    public OfficeHours {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Office hours end after they begin, these run from " + from + " to " + to);
        }
    }

    public boolean contain(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
