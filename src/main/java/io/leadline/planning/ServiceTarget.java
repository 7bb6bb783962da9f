package io.leadline.planning;

/** How often, or for how much of the demand, stock has to be there. The two are different numbers and never mixed. */
public sealed interface ServiceTarget {

    double level();

    /**
     * The share of replenishment cycles that pass without a stockout.
     *
     * @param level at least one half, below 1
     */
    record CycleService(double level) implements ServiceTarget {

        public CycleService {
            if (!(level >= 0.5 && level < 1)) {
                throw new IllegalArgumentException(
                        "A cycle service level lies from 0.5 to below 1, this one is " + level);
            }
        }
    }

    /**
     * The share of the demanded units that is served from stock.
     *
     * @param level at least one half, below 1
     */
    record FillRate(double level) implements ServiceTarget {

        public FillRate {
            if (!(level >= 0.5 && level < 1)) {
                throw new IllegalArgumentException("A fill rate lies from 0.5 to below 1, this one is " + level);
            }
        }
    }
}
