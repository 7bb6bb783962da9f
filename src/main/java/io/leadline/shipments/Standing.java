package io.leadline.shipments;

import io.leadline.shipments.Shipment.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a shipment stands on a day, which its process asks for whenever something was said or the day is over on which it should
 * have come.
 *
 * @param slippedDays by how many days the last word on its arrival put off what was told before; 0 for none
 */
public record Standing(Shipment shipment, Stage stage, int slippedDays) {

    /** What is to be done about it. */
    public enum Stage {
        /** It is awaited. */
        AHEAD,
        /** It is awaited later than was told before. */
        SLIPPED,
        /** Its day is over, and it has not come. */
        LATE,
        /** It came, or does not come any more. */
        OVER;

        /** As the process knows it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Standing of(Shipment one, LocalDate today) {
        int slipped = slippedDays(one.steps());
        if (!one.state().isAhead()) {
            return new Standing(one, Stage.OVER, slipped);
        }
        if (one.arrivesOn().isBefore(today) && !one.isDelivered()) {
            return new Standing(one, Stage.LATE, slipped);
        }
        return new Standing(one, slipped > 0 ? Stage.SLIPPED : Stage.AHEAD, slipped);
    }

    private static int slippedDays(List<Step> steps) {
        LocalDate before = null;
        int slipped = 0;
        for (Step step : steps) {
            Optional<LocalDate> said = step.arrivesOn();
            if (said.isPresent()) {
                slipped = before == null ? 0 : days(before, said.get());
                before = said.get();
            }
        }
        return slipped;
    }

    private static int days(LocalDate before, LocalDate now) {
        return !now.isAfter(before) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(before, now));
    }

    /** How often it was said when it comes, which names the word that counts now. */
    public long said() {
        return shipment.steps().stream()
                .filter(step -> step.arrivesOn().isPresent())
                .count();
    }

    /** The day after which it is looked at again; each day where it is delivered and waits to be counted. */
    public LocalDate lookOn(LocalDate today) {
        return shipment.arrivesOn().isBefore(today) ? today : shipment.arrivesOn();
    }
}
