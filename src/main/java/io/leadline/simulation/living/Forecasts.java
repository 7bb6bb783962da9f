package io.leadline.simulation.living;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookResult;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.Duration;
import java.time.Instant;

/** The buyer tells a supplier every four weeks what it may expect. */
final class Forecasts implements Participant {

    private static final Duration EVERY = Duration.ofDays(28);

    private final String supplier;
    private final Doors doors;

    Forecasts(String supplier, Doors doors) {
        this.supplier = supplier;
        this.doors = doors;
    }

    @Override
    public String id() {
        return "6-forecasts-" + supplier;
    }

    @Override
    public void act(Moment moment) {
        if (moment.is(DayPart.MORNING) && doors.calendars().of("company").isWorkingDay(moment.day())) {
            doors.staff().with(Role.BUYER).stream().findFirst().ifPresent(this::tell);
        }
    }

    private void tell(Actor buyer) {
        Instant before = doors.clock().now().minus(EVERY);
        boolean told = doors.talks()
                .outlooks()
                .current(supplier, buyer)
                .map(Outlook::releasedAt)
                .filter(at -> at.isAfter(before))
                .isPresent();
        if (!told && doors.talks().outlooks().reckon(supplier, buyer) instanceof OutlookResult.Done(Outlook draft)) {
            doors.talks().outlooks().release(draft.id(), draft.version(), "", buyer);
        }
    }
}
