package io.leadline.signals.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the orders speak for a rate that has left what is usual: the statistic of Shiryaev and Roberts, averaged over several
 * factors ρ by which the rate may have changed. While λ orders are expected, it goes on by dR = (1 − (ρ − 1) · R) dλ, and each order
 * makes it ρ · R. R − λ is a martingale while the rate is at most λ (ρ &gt; 1) or at least λ (ρ &lt; 1), so that until R reaches A
 * at least A orders are expected on average: with A = orders of a year ÷ α there are at most α false alarms a year, whatever the
 * hours are. Source: Pollak, "Optimal detection of a change in distribution", Annals of Statistics 13 (1985); Roberts, Technometrics
 * 8 (1966).
 *
 * @param odds R of each factor
 * @param since what came since the suspicion arose
 */
public record Suspicion(List<Double> odds, Stretch since) {

    /** By what more orders come. */
    static final double[] MORE = {2, 5, 20};

    /** By what fewer come. */
    static final double[] FEWER = {0, 0.35};

    private static final double MOST = 1e15;

    /** Below so many times the usual there is no suspicion. */
    private static final double IDLE = 3;

    public Suspicion {
        odds = List.copyOf(odds);
    }

    static Suspicion none(double[] factors, Instant at) {
        List<Double> odds = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            odds.add(0.0);
        }
        return new Suspicion(odds, Stretch.from(at));
    }

    double level() {
        return odds.stream().mapToDouble(r -> r).average().orElse(0);
    }

    /** @param usual orders by the rate that is held against, expected orders by the rate that is most likely */
    Suspicion passed(double[] factors, double usual, double expected, Instant to) {
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            next.add(passed(odds.get(i), factors[i] - 1, usual));
        }
        return new Suspicion(next, since.passed(expected)).settled(to);
    }

    private static double passed(double odds, double slope, double usual) {
        double kept = Math.exp(-slope * usual);
        return Math.min(MOST, odds * kept + (1 - kept) / slope);
    }

    Suspicion ordered(double[] factors, double units, boolean another) {
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            next.add(another ? Math.min(MOST, odds.get(i) * factors[i]) : odds.get(i));
        }
        return new Suspicion(next, since.sold(units, another));
    }

    /** What is counted begins anew where nothing is suspected. */
    private Suspicion settled(Instant at) {
        return level() < IDLE ? new Suspicion(odds, Stretch.from(at)) : this;
    }

    /** What the average would be if so many orders more were expected and none came. */
    double after(double[] factors, double usual) {
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            sum += passed(odds.get(i), factors[i] - 1, usual);
        }
        return sum / factors.length;
    }
}
