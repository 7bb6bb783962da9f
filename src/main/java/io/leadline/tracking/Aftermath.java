package io.leadline.tracking;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order that was warned of, or that came late without a word: what was foretold, what was decided, and what became
 * of it. Each of them is written when it happens and never again, so that nobody is judged by figures that were reckoned later.
 *
 * @param id such as {@code O-1042#line#1}
 * @param warning what people were told first; null where nobody was told before the line was at its end
 * @param choices what was decided about it, oldest first
 * @param end null while something of it may still come
 */
public record Aftermath(
        String id,
        long version,
        String orderId,
        String orderName,
        String supplierId,
        String supplierName,
        String location,
        int line,
        Sku sku,
        String item,
        @Nullable Warning warning,
        List<Choice> choices,
        @Nullable End end) {

    public Aftermath {
        choices = List.copyOf(choices);
    }

    static String id(String orderId, int line) {
        return orderId + "#line#" + line;
    }

    /**
     * What the people of the first level were told.
     *
     * @param expected when the line was expected then
     * @param atStake what was lost until then, by the model
     * @param aDay the same of a day without stock
     * @param priced whether that is known; zero stands for what is not
     */
    public record Warning(
            String escalation,
            DelayCause cause,
            Instant at,
            LocalDate needed,
            LocalDate expected,
            Money atStake,
            Money aDay,
            boolean priced) {}

    /**
     * What could be done, as the model saw it when somebody decided.
     *
     * @param lost until the goods come this way
     * @param extra what the units cost more this way
     * @param priced whether both are known; zero stands for what is not
     */
    public record Offer(
            WayOut.Kind kind, String partner, @Nullable LocalDate arrives, Money lost, Money extra, boolean priced) {

        public Money cost() {
            return lost.plus(extra);
        }

        static Offer of(WayOut way) {
            return new Offer(way.kind(), way.supplierName(), way.arrives(), way.lost(), way.extra(), way.priced());
        }
    }

    /**
     * One decision.
     *
     * @param escalation that it was made in, or the disruption that it was made for
     * @param chosen the way that was taken, at the figures that stood on the page
     * @param offers all that there were
     * @param aDay what a day without stock costs, as it was seen then; null where a warning says it, or nobody knows
     */
    public record Choice(
            String escalation,
            Offer chosen,
            List<Offer> offers,
            Instant at,
            String by,
            @Nullable Money aDay) {

        public Choice {
            offers = List.copyOf(offers);
        }

        /** Of what people were warned of. */
        public Choice(String escalation, Offer chosen, List<Offer> offers, Instant at, String by) {
            this(escalation, chosen, offers, at, by, null);
        }

        /** The cheapest of what was offered; empty where the cost of the way taken, or of all others, is not known. */
        public Optional<Offer> cheapest() {
            return chosen.priced()
                    ? offers.stream()
                            .filter(Offer::priced)
                            .min((one, other) ->
                                    one.cost().amount().compareTo(other.cost().amount()))
                    : Optional.empty();
        }

        private boolean is(Choice other) {
            return escalation.equals(other.escalation)
                    && chosen.kind() == other.chosen.kind()
                    && chosen.partner().equals(other.chosen.partner());
        }
    }

    /** How a line ended. */
    public enum How {
        /** All of it came in. */
        RECEIVED,
        /** Some of it came in, and the rest will not. */
        PARTLY,
        /** Nothing came in, and nothing will. */
        NEVER,
        /** The company itself took it away before anything came: nobody knows whether it would have been late. */
        GIVEN_UP
    }

    /**
     * What became of the line.
     *
     * @param at when that was found out
     * @param needed the day on which it was needed, as of the warning, or as ordered
     * @param receivedOn when the last of it came in; null where nothing did
     * @param daysOut how many days of the time from the warning, or from the need, its shelf ended empty; null where the ledger is
     *     too long to tell
     * @param spent working time that people took on the way, by party and step
     */
    public record End(
            Instant at,
            How how,
            LocalDate needed,
            @Nullable LocalDate receivedOn,
            Quantity received,
            @Nullable Integer daysOut,
            List<Spent> spent) {

        public End {
            spent = List.copyOf(spent);
        }

        /** Whether it was really late, or did not come: what a warning has to foretell. */
        public boolean isLate() {
            return how == How.NEVER || how == How.PARTLY || receivedOn != null && receivedOn.isAfter(needed);
        }

        /** Whether it says anything of a warning. */
        public boolean tells() {
            return how != How.GIVEN_UP;
        }

        /** Days after it was needed; zero where it came in time, or never. */
        public int daysLate() {
            return receivedOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(needed, receivedOn));
        }
    }

    /**
     * Working time of one party in one step of the order's processes, by that party's calendar.
     *
     * @param party a role's name, or {@code supplier}
     * @param step such as {@code delay-escalation.UserTask_DecideAsBuyer}
     */
    public record Spent(String party, String step, long minutes, int times) {}

    /** Told before it was needed, by so many calendar days; below zero where it was told afterwards. Empty where nobody was told. */
    public Optional<Long> daysBefore(ZoneId zone) {
        return Optional.ofNullable(warning)
                .map(told -> ChronoUnit.DAYS.between(LocalDate.ofInstant(told.at(), zone), told.needed()));
    }

    /** The last decision about it: what came of it came of that. */
    public Optional<Choice> decided() {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.getLast());
    }

    /** What the model said that the way taken would cost; empty where nobody knows. */
    public Optional<Money> foretold() {
        return decided().map(Choice::chosen).filter(Offer::priced).map(Offer::cost);
    }

    /**
     * What it came to: the days on which the shelf was really empty at what a day costs by the warning, or by the decision where
     * nobody was warned, and what the units cost more. Empty where one of them is not known, and before the end.
     */
    public Optional<Money> cameTo() {
        Money aDay = aDay();
        if (aDay == null || end == null || end.daysOut() == null) {
            return Optional.empty();
        }
        Money lost = new Money(aDay.amount().multiply(BigDecimal.valueOf(end.daysOut())), aDay.currency()).rounded();
        Optional<Choice> last = decided();
        if (last.isEmpty()) {
            return Optional.of(lost);
        }
        Offer chosen = last.get().chosen();
        boolean known = chosen.priced() && chosen.extra().currency().equals(lost.currency());
        return known ? Optional.of(lost.plus(chosen.extra())) : Optional.empty();
    }

    private @Nullable Money aDay() {
        if (warning != null) {
            return warning.priced() ? warning.aDay() : null;
        }
        return choices.isEmpty() ? null : choices.getLast().aDay();
    }

    /** With a decision; the same one told again is the same. What it set off may have been quicker than its record. */
    Aftermath chose(Choice choice) {
        if (choices.stream().anyMatch(choice::is)) {
            return this;
        }
        List<Choice> more = new ArrayList<>(choices);
        more.add(choice);
        return with(warning, more, end);
    }

    /** What was told first stands. */
    Aftermath warned(Warning told) {
        return warning != null || end != null ? this : with(told, choices, end);
    }

    /** The first end stands: what is corrected later was not known to who decided. */
    Aftermath ended(End how) {
        return end != null ? this : with(warning, choices, how);
    }

    private Aftermath with(@Nullable Warning told, List<Choice> made, @Nullable End how) {
        return new Aftermath(
                id, version, orderId, orderName, supplierId, supplierName, location, line, sku, item, told, made, how);
    }
}
