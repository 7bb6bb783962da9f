package io.leadline.replenishment.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One way through a buy list under a limit.
 *
 * <p>An order to a supplier begins with the best steps that reach its minimum value, bears its freight, and goes on step by
 * step. Always the step or beginning of an order with the highest return on its money is taken next, if the money reaches
 * (Dantzig's greedy rule for the knapsack, 1957: it falls short of the best choice by less than the return of one step).
 */
final class Buying {

    private static final double CENT = 1e-9;

    private final List<Wish> wishes;
    private final List<BuyQueue> queues;
    private final Leaving leaving;
    private final double limit;
    private final int[] at;
    private final double[] worth;
    private final BitSet stopped = new BitSet();
    private final double[] @Nullable [] bought;
    private final List<Integer> inTurn = new ArrayList<>();
    private final PriorityQueue<BuyQueue.Next> best = new PriorityQueue<>(
            Comparator.comparingDouble(BuyQueue.Next::ratio).reversed().thenComparingInt(BuyQueue.Next::order));
    private double left;
    private double spent;
    private double gain;

    Buying(double limit, List<Wish> wishes, List<BuyQueue> queues, Leaving leaving) {
        this.limit = limit;
        this.wishes = wishes;
        this.queues = queues;
        this.leaving = leaving;
        this.left = limit;
        this.at = new int[queues.size()];
        this.worth = new double[queues.size()];
        this.bought = new double[wishes.size()][];
        buy();
    }

    private void buy() {
        for (int order = 0; order < queues.size(); order++) {
            BuyQueue.Next begun = leaving.orders().contains(order)
                    ? null
                    : queues.get(order).beginning(order, limit, wishes, leaving);
            if (begun != null && order == leaving.first() && begun.gain() > BuyStep.LEAST_GAIN) {
                take(begun);
            } else if (begun != null) {
                best.add(begun);
            }
        }
        for (BuyQueue.Next next = best.poll(); next != null && next.gain() > BuyStep.LEAST_GAIN; next = best.poll()) {
            take(next);
        }
    }

    double gain() {
        return gain;
    }

    /** Wishes of which something is bought, those that return least first. */
    List<Integer> leastFirst() {
        return inTurn.stream()
                .sorted(Comparator.comparingDouble(wish -> sum(wish)[2] / sum(wish)[1]))
                .toList();
    }

    boolean begun(int order) {
        return worth[order] > 0;
    }

    /** Units of a wish without the lot that was taken last. */
    double withoutLast(int wish) {
        return sum(wish)[0] - sum(wish)[3];
    }

    BuyList.Bought bought() {
        List<BuyList.Line> lines = new ArrayList<>();
        for (int wish : inTurn) {
            double[] sum = sum(wish);
            lines.add(
                    new BuyList.Line(wishes.get(wish).place(), wishes.get(wish).order(), sum[0], sum[1], sum[2]));
        }
        return new BuyList.Bought(lines, spent, gain);
    }

    private double[] sum(int wish) {
        double[] sum = bought[wish];
        return sum == null ? new double[4] : sum;
    }

    private void take(BuyQueue.Next wanted) {
        BuyQueue.Next next = wanted.cost() <= left + CENT ? wanted : within(wanted);
        boolean reaches = next.cost() <= left + CENT;
        if (reaches) {
            left -= next.cost();
            spent += next.cost();
            gain += next.gain();
        }
        for (BuyStep step : reaches ? next.steps() : List.<BuyStep>of()) {
            add(step);
            worth[next.order()] += step.cost();
        }
        if (!reaches || next != wanted) {
            wanted.steps().forEach(step -> stopped.set(step.wish())); // a later lot of it cannot come before this one
        }
        at[next.order()] = wanted.until();
        if (reaches || !wanted.whole()) {
            goOn(next.order());
        }
    }

    /** The order's next step, with the freight that it saves where the supplier bears it from there on. */
    private void goOn(int order) {
        List<BuyStep> queue = queues.get(order).steps();
        while (at[order] < queue.size() && !open(queue.get(at[order]))) {
            at[order]++;
        }
        if (at[order] < queue.size()) {
            BuyStep step = queue.get(at[order]);
            BuyList.Conditions asked = queues.get(order).conditions();
            double saved =
                    worth[order] > 0 ? asked.freight(worth[order]) - asked.freight(worth[order] + step.cost()) : 0;
            best.add(new BuyQueue.Next(
                    order, List.of(step), at[order] + 1, step.cost() - saved, step.gain() + saved, false));
        }
    }

    private boolean open(BuyStep step) {
        if (!stopped.get(step.wish()) && leaving.leaves(step, sum(step.wish())[0])) {
            stopped.set(step.wish());
        }
        return !stopped.get(step.wish());
    }

    private void add(BuyStep step) {
        double[] sum = bought[step.wish()];
        if (sum == null) {
            sum = new double[4];
            bought[step.wish()] = sum;
            inTurn.add(step.wish());
        }
        sum[0] += step.units();
        sum[1] += step.cost();
        sum[2] += step.gain();
        sum[3] = step.units();
    }

    /** As much of it as the money reaches for, where that still pays; what was wanted where it does not. */
    private BuyQueue.Next within(BuyQueue.Next wanted) {
        if (wanted.whole()) {
            return queues.get(wanted.order()).cut(wanted, left, wishes);
        }
        BuyStep step = wanted.steps().getFirst();
        BuyStep part = step.within(wishes.get(step.wish()), sum(step.wish())[0], left);
        return part == null
                ? wanted
                : new BuyQueue.Next(wanted.order(), List.of(part), wanted.until(), part.cost(), part.gain(), false);
    }
}
