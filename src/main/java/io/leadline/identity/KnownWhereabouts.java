package io.leadline.identity;

import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads anew each time, so that an absence counts from the moment it is entered, and is over when its last day is. */
@Component
class KnownWhereabouts implements Whereabouts {

    private final AbsenceStore store;
    private final Users users;
    private final ObjectProvider<BusinessClock> clock;

    /** @param clock asked late, because the engine that keeps it may start after what asks here */
    KnownWhereabouts(AbsenceStore store, Users users, ObjectProvider<BusinessClock> clock) {
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Away now() {
        LocalDate today = clock.getObject().today();
        List<Absence> now = store.on(today);
        return now.isEmpty() ? Away.NOBODY : new Away(now, users::find);
    }
}
