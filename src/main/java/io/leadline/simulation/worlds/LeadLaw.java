package io.leadline.simulation.worlds;

/**
 * How long a supplier really takes for an item, whatever it states.
 *
 * @param meanDays working days of the supplier on the first day of the world: days on which it is closed do not count
 * @param spreadDays standard deviation
 * @param driftPerYear days that it takes longer with each year
 * @param unitsPerWeek the most it makes in a week; 0 for any quantity
 */
public record LeadLaw(double meanDays, double spreadDays, double driftPerYear, double unitsPerWeek) {

    static LeadLaw of(double meanDays, double spreadDays) {
        return new LeadLaw(meanDays, spreadDays, 0, 0);
    }

    double meanOn(int day) {
        return meanDays + driftPerYear * day / 365.0;
    }

    /** Days that one order takes; a triangular law of the mean and spread, cut at a day. */
    int draw(int day, double uniform) {
        double half = spreadDays * Math.sqrt(6);
        double at = uniform < 0.5 ? Math.sqrt(2 * uniform) - 1 : 1 - Math.sqrt(2 * (1 - uniform));
        return (int) Math.max(1, Math.round(meanOn(day) + half * at));
    }
}
