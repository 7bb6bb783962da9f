package io.leadline.demand.forecast;

/**
 * One of the exponential smoothing models in state-space form (Hyndman et al. 2008), written as error, trend, season:
 * {@code ANN}, {@code AAdN}, {@code MAdM}, …
 *
 * @param multiplicativeError errors are relative to the expected value
 * @param damped the trend fades out by phi per step
 */
record EtsModel(boolean multiplicativeError, Part trend, boolean damped, Part season) {

    /** How a component enters the expected value. */
    enum Part {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    static EtsModel of(String name) {
        if (!name.matches("[AM](N|Ad?|Md?)[NAM]")) {
            throw new IllegalArgumentException("ETS models are written like ANN, AAdN or MAM, not " + name);
        }
        return new EtsModel(
                name.charAt(0) == 'M',
                part(name.charAt(1)),
                name.charAt(2) == 'd',
                part(name.charAt(name.length() - 1)));
    }

    private static Part part(char letter) {
        return switch (letter) {
            case 'A' -> Part.ADDITIVE;
            case 'M' -> Part.MULTIPLICATIVE;
            default -> Part.NONE;
        };
    }

    boolean hasTrend() {
        return trend != Part.NONE;
    }

    boolean hasSeason() {
        return season != Part.NONE;
    }

    /** Errors are linear in the first states, which then have a closed form. */
    boolean linear() {
        return !multiplicativeError && trend != Part.MULTIPLICATIVE && season != Part.MULTIPLICATIVE;
    }

    boolean needsPositiveValues() {
        return multiplicativeError || trend == Part.MULTIPLICATIVE || season == Part.MULTIPLICATIVE;
    }

    /** Parameters and first states that a fit estimates, the variance included. */
    int unknowns(int seasonSteps) {
        return 3 + (hasTrend() ? 2 : 0) + (damped ? 1 : 0) + (hasSeason() ? seasonSteps : 0);
    }

    String label() {
        return (multiplicativeError ? "M" : "A") + letter(trend) + (damped ? "d" : "") + letter(season);
    }

    private static String letter(Part part) {
        return switch (part) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case MULTIPLICATIVE -> "M";
        };
    }
}
