package io.leadline.replenishment;

import java.util.Map;

/** How often, or for how much of the demand, stock has to be there. The two are different numbers and never mixed. */
public sealed interface ServiceTarget {

    double level();

    /** Its name in stores, files and texts. */
    default String kind() {
        return switch (this) {
            case CycleService cycle -> "cycle-service";
            case FillRate fill -> "fill-rate";
            case ShortageCost cost -> "shortage-cost";
            case Economy economy -> "economy";
        };
    }

    /** For stores; {@link #ofMap} reads it back. */
    default Map<String, Object> asMap() {
        return Map.of("kind", kind(), "level", level());
    }

    /** @throws IllegalArgumentException for a map that {@link #asMap} did not write */
    static ServiceTarget ofMap(Map<String, Object> map) {
        if (!(map.get("level") instanceof Number number)) {
            throw new IllegalArgumentException("A service target has a level, not " + map.get("level"));
        }
        return of(String.valueOf(map.get("kind")), number.doubleValue());
    }

    /** @throws IllegalArgumentException for a kind that {@link #kind} does not name, or a level that it cannot have */
    static ServiceTarget of(String kind, double level) {
        return switch (kind) {
            case "cycle-service" -> new CycleService(level);
            case "shortage-cost" -> new ShortageCost(level);
            case "fill-rate" -> new FillRate(level);
            case "economy" -> new Economy(level);
            default -> throw new IllegalArgumentException("No service target is of the kind " + kind);
        };
    }

    /**
     * The share of replenishment cycles that pass without a stockout.
     *
     * @param level above 0, below 1
     */
    record CycleService(double level) implements ServiceTarget {

        public CycleService {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A cycle service level lies between 0 and 1, this one is " + level);
            }
        }
    }

    /**
     * The share of the demanded units that is served from stock.
     *
     * @param level above 0, below 1
     */
    record FillRate(double level) implements ServiceTarget {

        public FillRate {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A fill rate lies between 0 and 1, this one is " + level);
            }
        }
    }

    /**
     * As much service as pays: a unit more is held as long as it earns more margin than it costs to hold, by the item's own
     * margin and holding cost.
     *
     * @param level fill rate that no item is planned below, above 0, below 1
     */
    record Economy(double level) implements ServiceTarget {

        public Economy {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A least fill rate lies between 0 and 1, this one is " + level);
            }
        }

        /** What holds for every item, whatever it earns. */
        public FillRate atLeast() {
            return new FillRate(level);
        }
    }

    /**
     * What it costs not to have a unit. The service of each item follows from it: units that cost little to hold are kept
     * more safely than dear ones, so that a group of items serves the most units for the money on its shelves.
     *
     * @param level money per unit short, above 0
     */
    record ShortageCost(double level) implements ServiceTarget {

        public ShortageCost {
            if (!(level > 0) || Double.isInfinite(level)) {
                throw new IllegalArgumentException("A shortage costs more than 0, not " + level);
            }
        }

        /**
         * The cycle service level that balances holding and shortage: 1 - Qh/(bλ), of the (r,Q) model (Hadley and Whitin
         * 1963, section 4.2).
         *
         * @param lotUnits Q, units of an order
         * @param holdingPerUnitYear h, money
         * @param unitsPerYear λ
         */
        public CycleService cycleService(double lotUnits, double holdingPerUnitYear, double unitsPerYear) {
            double atRisk = lotUnits * holdingPerUnitYear / (level * Math.max(unitsPerYear, 1e-9));
            return new CycleService(Math.clamp(1 - atRisk, 0.01, 0.999));
        }
    }
}
