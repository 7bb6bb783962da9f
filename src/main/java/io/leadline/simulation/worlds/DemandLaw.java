package io.leadline.simulation.worlds;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The law by which an item is asked for. Only whoever made the world and the clairvoyant know it.
 *
 * @param perDay expected units of each day of the world, without large customers
 * @param dispersion variance over mean of what is asked for on a day on which anybody asks; 1 is a Poisson demand
 * @param chance share of days on which anybody asks; 1 for ordinary demand
 * @param largeChance share of days on which a large customer asks as well
 * @param largeUnits what a large customer asks for, on average
 * @param foreseen what whoever knows the law can expect of the days beforehand
 */
@SuppressWarnings("ArrayRecordComponent")
public record DemandLaw(
        double[] perDay, double dispersion, double chance, double largeChance, double largeUnits, Foreseen foreseen) {

    /**
     * A law is no calendar: that something is given up one day, or becomes the fashion for some days, is known to nobody
     * before it comes.
     *
     * @param perDay units expected of each day, as long as nothing else is known
     * @param until the day from which the truth is known
     * @param variancePerDay what that which nobody foresees adds to the variance, for each day
     */
    public record Foreseen(double[] perDay, int until, double variancePerDay) {

        /** All of it. */
        static Foreseen all(double[] perDay) {
            return new Foreseen(perDay, 0, 0);
        }
    }

    /** One whose course is known beforehand. */
    DemandLaw(double[] perDay, double dispersion, double chance, double largeChance, double largeUnits) {
        this(perDay, dispersion, chance, largeChance, largeUnits, Foreseen.all(perDay));
    }

    /** The law as it stands in the head of somebody who knows it, on a day. */
    DemandLaw asOf(int today) {
        return today >= foreseen.until
                ? this
                : new DemandLaw(foreseen.perDay, dispersion, chance, largeChance, largeUnits, foreseen);
    }

    public DemandLaw {
        if (!(dispersion >= 1) || !(chance > 0 && chance <= 1) || !(largeChance >= 0) || !(largeUnits >= 0)) {
            throw new IllegalArgumentException("No law: dispersion " + dispersion + ", chance " + chance + ", large "
                    + largeChance + " × " + largeUnits);
        }
    }

    /** Everybody asks for little, on every day. */
    static DemandLaw smooth(double[] perDay, double dispersion) {
        return new DemandLaw(perDay, dispersion, 1, 0, 0);
    }

    /** Expected units of a day. */
    public double mean(int day) {
        double units = perDay[day];
        return units > 0 ? units + largeChance * largeUnits : 0;
    }

    /** Expected units of days {@code from} to before {@code to}, which need not be whole. */
    public double meanOver(int from, double to) {
        double sum = 0;
        int whole = (int) Math.min(to, perDay.length);
        for (int day = from; day < whole; day++) {
            sum += mean(day);
        }
        return to > whole && whole < perDay.length ? sum + (to - whole) * mean(whole) : sum;
    }

    /** Variance of the same days. */
    double varianceOver(int from, double to) {
        double sum = 0;
        for (int day = from; day < Math.min(Math.ceil(to), perDay.length); day++) {
            if (perDay[day] > 0) {
                double size = perDay[day] / chance;
                double regular = chance * (dispersion * size + size * size) - perDay[day] * perDay[day];
                sum += regular + largeChance * (largeUnits + largeUnits * largeUnits) + foreseen.variancePerDay;
            }
        }
        return sum;
    }

    /** One course of the days, drawn. */
    int[] draw(UniformRandomProvider random) {
        int[] units = new int[perDay.length];
        Arrays.setAll(units, day -> {
            if (perDay[day] <= 0) {
                return 0;
            }
            int regular = chance == 1 || random.nextDouble() < chance ? size(perDay[day] / chance, random) : 0;
            boolean large = largeChance > 0 && random.nextDouble() < largeChance;
            return regular + (large ? poisson(largeUnits, random) : 0);
        });
        return units;
    }

    /** A negative binomial, as a Poisson demand whose mean is drawn from a gamma law. */
    private int size(double mean, UniformRandomProvider random) {
        double drawn = dispersion > 1
                ? GammaDistribution.of(mean / (dispersion - 1), dispersion - 1)
                        .createSampler(random)
                        .sample()
                : mean;
        return poisson(drawn, random);
    }

    private static int poisson(double mean, UniformRandomProvider random) {
        return mean <= 1e-9
                ? 0
                : PoissonDistribution.of(mean).createSampler(random).sample();
    }
}
