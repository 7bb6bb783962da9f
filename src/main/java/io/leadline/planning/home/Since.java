package io.leadline.planning.home;

import io.leadline.ordering.home.BuyingFigures;
import io.leadline.scorecard.home.Punctuality;
import io.leadline.tracking.home.EscalationFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than it was: of each figure how it is and how it was, where both are known and differ.
 *
 * @param changes in the order in which they are told
 */
public record Since(List<Change> changes) {

    /** What can change, whether more of it is good, and how it is written. */
    public enum What {
        SERVICE(true, Form.SHARE),
        ON_TIME_IN_FULL(true, Form.SHARE),
        LINES_OVERDUE(false, Form.COUNT),
        LINES_COMING_LATE(false, Form.COUNT),
        ESCALATIONS(false, Form.COUNT),
        STOCKOUTS(false, Form.COUNT),
        MARGIN_LOST(false, Form.MONEY),
        STOCK_VALUE(null, Form.MONEY),
        EXCESS(false, Form.MONEY),
        TO_APPROVE(null, Form.COUNT);

        private final @Nullable Boolean moreIsGood;
        private final Form form;

        What(@Nullable Boolean moreIsGood, Form form) {
            this.moreIsGood = moreIsGood;
            this.form = form;
        }

        public Form form() {
            return form;
        }

        /** The name of its style: good, bad, or neither. */
        public String tone(double difference) {
            Boolean more = moreIsGood;
            return more == null ? "" : more == difference > 0 ? "good-text" : "bad-text";
        }
    }

    /** How a figure is written. */
    public enum Form {
        COUNT,
        SHARE,
        MONEY
    }

    public record Change(What what, double now, double before) {

        public double difference() {
            return now - before;
        }
    }

    /** All figures of one time; null where they are not known. */
    public record Told(
            @Nullable BuyingFigures buying,
            @Nullable StockFigures stock,
            @Nullable EscalationFigures escalations,
            @Nullable Punctuality punctuality) {}

    public Since {
        changes = List.copyOf(changes);
    }

    public static Since of(Told now, Told before) {
        List<Change> changes = new ArrayList<>();
        for (What what : What.values()) {
            OptionalDouble is = value(what, now);
            OptionalDouble was = value(what, before);
            if (is.isPresent() && was.isPresent() && is.getAsDouble() != was.getAsDouble()) {
                changes.add(new Change(what, is.getAsDouble(), was.getAsDouble()));
            }
        }
        return new Since(changes);
    }

    private static OptionalDouble value(What what, Told told) {
        return switch (what) {
            case SERVICE -> service(told.stock());
            case ON_TIME_IN_FULL ->
                of(
                        told.punctuality(),
                        all -> all.quarter().says() ? all.quarter().share() : -1);
            case LINES_OVERDUE -> of(told.buying(), all -> all.overdue().lines());
            case LINES_COMING_LATE -> of(told.buying(), all -> all.comesLate().lines());
            case ESCALATIONS -> of(told.escalations(), EscalationFigures::cases);
            case STOCKOUTS -> of(told.stock(), all -> all.soon().items());
            case MARGIN_LOST ->
                of(told.stock(), all -> whole(all.soon().margin().amount().doubleValue()));
            case STOCK_VALUE ->
                of(told.stock(), all -> whole(all.stock().amount().doubleValue()));
            case EXCESS -> of(told.stock(), all -> whole(all.excess().amount().doubleValue()));
            case TO_APPROVE ->
                of(told.buying(), all -> all.approve().orders() + all.manager().orders());
        };
    }

    private static OptionalDouble service(@Nullable StockFigures stock) {
        return of(stock, all -> all.days().isEmpty() ? -1 : all.days().getLast().served());
    }

    private static double whole(double money) {
        return Math.round(money);
    }

    /** None where there are no figures, or the figure says nothing. */
    private static <T> OptionalDouble of(@Nullable T figures, ToDoubleFunction<T> value) {
        if (figures == null) {
            return OptionalDouble.empty();
        }
        double found = value.applyAsDouble(figures);
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
