package io.leadline.replenishment;

/**
 * Where an item stands among all: ABC by the value it turns over, XYZ by how much its demand varies.
 *
 * @param value A for the items that make the first 80 % of the value, B up to 95 %, C the rest
 * @param variability X for a steady weekly demand (coefficient of variation up to 0.5), Y up to 1, Z above
 */
public record DemandClass(Value value, Variability variability) {

    /** Share of the turnover. */
    public enum Value {
        A,
        B,
        C
    }

    /** Steadiness of the demand. */
    public enum Variability {
        X,
        Y,
        Z
    }

    @Override
    public String toString() {
        return value.name() + variability.name();
    }
}
