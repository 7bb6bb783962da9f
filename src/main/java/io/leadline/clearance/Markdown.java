package io.leadline.clearance;

import io.leadline.clearance.ClearanceWay.PriceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of prices that loses least when an overstock is marked down.
 *
 * <p>A discount of d lifts demand to e^(k·d) times what it was, k being what the shop's own promotions of the category
 * taught. In three stages of four weeks, each at least as deep as the one before, as Smith and Achabal (1998) find clearance
 * prices to go, with D the demand of a stage at the full price, p the price and v the value of a unit:
 *
 * <pre>
 * sold of the overstock   D · (e^(k·d) − 1), as long as any is left
 * loss of a stage         d · p · D, given to those who would have bought anyway,
 *                         and what a unit of the overstock brings less than its value, max(0, v − p · (1 − d))
 * loss in all             of the three stages, and of keeping what is left
 * </pre>
 *
 * The best of all paths in steps of ten per cent up to seventy; none where no path loses less than keeping everything.
 */
final class Markdown {

    static final int STAGE_DAYS = 28;
    static final int STAGES = 3;
    private static final int STEP_PERCENT = 10;
    private static final int DEEPEST_PERCENT = 70;
    private static final double PERCENT = 100;

    private Markdown() {}

    /**
     * @param price of a unit
     * @param value of a unit
     * @param perDay units sold on a day at that price
     * @param effect k of the discount
     * @param keeping what keeping a unit of the overstock loses
     */
    record Situation(double units, double price, double value, double perDay, double effect, double keeping) {}

    record Path(List<PriceStep> steps, double sold, double loss) {}

    static Optional<Path> best(Situation it) {
        Path best = null;
        for (int first = 0; first <= DEEPEST_PERCENT; first += STEP_PERCENT) {
            for (int second = first; second <= DEEPEST_PERCENT; second += STEP_PERCENT) {
                for (int third = second; third <= DEEPEST_PERCENT; third += STEP_PERCENT) {
                    Path path = path(it, first, second, third);
                    best = best == null || path.loss < best.loss ? path : best;
                }
            }
        }
        return Optional.ofNullable(best).filter(path -> path.sold >= 1 && path.loss < it.units * it.keeping);
    }

    static Path path(Situation it, int... percents) {
        List<PriceStep> steps = new ArrayList<>();
        double left = it.units;
        double loss = 0;
        for (int percent : percents) {
            double discount = percent / PERCENT;
            double demand = it.perDay * STAGE_DAYS;
            double more = Math.min(left, demand * (Math.exp(it.effect * discount) - 1));
            // Once nothing of it is left the price goes back.
            double share = percent == 0 || left <= 0 ? 0 : 1;
            loss += share * discount * it.price * demand + more * Math.max(0, it.value - it.price * (1 - discount));
            left -= more;
            if (percent > 0 && more > 0) {
                steps.add(new PriceStep(STAGE_DAYS, percent, more));
            }
        }
        return new Path(steps, it.units - left, loss + left * it.keeping);
    }
}
