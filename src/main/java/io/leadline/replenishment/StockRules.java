package io.leadline.replenishment;

/**
 * How a plan judges what lies too long, and what is moved between locations.
 *
 * @param cancelLoss share of the value that cancelling an open order loses
 * @param transferLoss share that moving stock to another location loses
 * @param returnLoss share that giving it back to the supplier loses
 * @param markDownLoss share that selling it off loses; also what a unit left after its season loses
 * @param deadStockDays stock of which nothing was sold for this time is dead
 * @param transferDays days that goods need between two locations
 * @param restDays days until a declined transfer is suggested again
 * @param preferredOnly whether the preferred supplier gets every order; otherwise the one of least expected cost
 */
public record StockRules(
        double cancelLoss,
        double transferLoss,
        double returnLoss,
        double markDownLoss,
        int deadStockDays,
        int transferDays,
        int restDays,
        boolean preferredOnly) {

    public static final StockRules USUAL = new StockRules(0.02, 0.10, 0.30, 0.50, 180, 3, 28, false);

    public StockRules {
        if (!isShare(cancelLoss) || !isShare(transferLoss) || !isShare(returnLoss) || !isShare(markDownLoss)) {
            throw new IllegalArgumentException("What a remedy loses is a share from 0 to 1, not " + cancelLoss + ", "
                    + transferLoss + ", " + returnLoss + ", " + markDownLoss);
        }
        if (deadStockDays < 1 || transferDays < 0 || restDays < 1) {
            throw new IllegalArgumentException("Dead stock and rest are a day or more and a transfer none or more, not "
                    + deadStockDays + ", " + restDays + ", " + transferDays);
        }
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    /** The same with or without the choice of the cheapest supplier. */
    public StockRules preferredOnly(boolean only) {
        return new StockRules(
                cancelLoss, transferLoss, returnLoss, markDownLoss, deadStockDays, transferDays, restDays, only);
    }
}
