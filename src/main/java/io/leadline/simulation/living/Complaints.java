package io.leadline.simulation.living;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.scorecard.Score;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;

/** Suppliers who have signed in look at their scores now and then, and dispute the row that is worst for them. */
final class Complaints implements Participant {

    private static final double LOOKS = 0.25;

    private final Doors doors;
    private final Chance chance;

    Complaints(Doors doors, Chance chance) {
        this.doors = doors;
        this.chance = chance.of("complaints");
    }

    @Override
    public String id() {
        return "7-complaints";
    }

    @Override
    public void act(Moment moment) {
        if (moment.is(DayPart.NOON)) {
            doors.staff().with(Role.SUPPLIER).stream()
                    .filter(who -> chance.of(moment, who.organisation()).happens(LOOKS))
                    .forEach(this::dispute);
        }
    }

    private void dispute(Actor who) {
        String own = String.valueOf(who.organisation());
        doors.talks().scores().of(own, doors.talks().scores().rule(), who).map(Score::rows).stream()
                .flatMap(rows -> rows.stream().filter(row -> !row.kept()))
                .filter(row -> row.sku() != null)
                .findFirst()
                .ifPresent(row -> doors.talks()
                        .disputes()
                        .dispute(row.order(), row.line(), "It stood at your gate on the promised day", who));
    }
}
