package io.leadline.cli;

import io.leadline.scorecard.arrival.Arrival;
import io.leadline.scorecard.arrival.Delivery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A way to foretell arrivals that is compared with ours. Those of libraries for tests are found as services. */
public interface ArrivalContender {

    String name();

    /** By what was known on that day. */
    Law on(List<Delivery> lines, LocalDate day);

    /** What is said of an open line. */
    interface Law {
        Said of(Delivery line);
    }

    /**
     * @param late chance of being late
     * @param half days after the promise, negative before it, that half the lines do not exceed
     * @param eighty the same of eight in ten
     * @param surely the same of nineteen in twenty
     */
    record Said(double late, double half, double eighty, double surely) {

        /** The days of an expected arrival, counted from the line's promise. */
        static Said of(Delivery line, Arrival expected) {
            return new Said(
                    expected.late(),
                    days(line, expected.half()),
                    days(line, expected.eighty()),
                    days(line, expected.surely()));
        }

        private static double days(Delivery line, LocalDate day) {
            return ChronoUnit.DAYS.between(line.promisedOn(), day);
        }

        double[] quantiles() {
            return new double[] {half, eighty, surely};
        }
    }
}
