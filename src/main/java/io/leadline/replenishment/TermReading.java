package io.leadline.replenishment;

import io.leadline.demand.forecast.MovingDay;
import io.leadline.replenishment.DemandTerm.Timing;
import io.leadline.replenishment.LotTerm.Limit;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms out of the words of {@link TermWords}, of this version or an earlier one. */
public final class TermReading {

    private final Quantity amount;
    private final Map<String, String> facts;

    private TermReading(Quantity amount, Map<String, String> facts) {
        this.amount = amount;
        this.facts = facts;
    }

    /**
     * @param kind as {@link TermWords#kind(Term)} gives it
     * @return only told, where the kind or its figures are not those of today
     */
    public static Term term(String kind, Quantity amount, Map<String, String> facts) {
        try {
            return new TermReading(amount, facts).term(kind);
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Term.Told(new LedgerTerm(TermWords.KEYS + kind, amount, facts));
        }
    }

    private Term term(String kind) {
        return switch (kind) {
            case "demand" ->
                new DemandTerm.Demand(
                        amount, number("leadTimeDays"), whole("reviewDays"), number("perDay"), text("method"));
            case "unproven" -> new DemandTerm.Unproven(amount);
            case "change" -> new DemandTerm.Change(amount, text("by"), text("reason"), day("from"), day("to"));
            case "promotion" ->
                new DemandTerm.Promoted(
                        amount,
                        text("promotion"),
                        day("from"),
                        day("to"),
                        number("units"),
                        day("lastOrder"),
                        day("arrives"),
                        timing());
            case "moving" -> new DemandTerm.Moving(amount, MovingDay.valueOf(constant(text("case"))), day("from"));
            case "safety" ->
                new DemandTerm.Safety(
                        amount,
                        ServiceTarget.of(text("kind"), number("target")),
                        number("leadTimeSdDays"),
                        whole("receipts"),
                        number("noise"),
                        number("levelError"),
                        facts.containsKey("quantile") ? (Double) number("quantile") : null,
                        facts.containsKey("surgeUnits")
                                ? new DemandTerm.Surging(number("surgesPerYear"), number("surgeUnits"))
                                : null);
            case "pre-build" ->
                new DemandTerm.PreBuild(
                        amount,
                        text("promotion"),
                        day("from"),
                        number("safeDays"),
                        day("lastOrder"),
                        day("arrives"),
                        timing());
            case "season-demand" -> new DemandTerm.SeasonDemand(amount, dayOrNone("soldUntil"), text("method"));
            case "newsvendor" -> new DemandTerm.Newsvendor(amount, number("ratio"), number("margin"), number("loss"));
            case "run-down" -> new DemandTerm.RunDown(amount, number("leadTimeDays"));
            case "season-lost" -> new DemandTerm.SeasonLost(amount, number("leadTimeDays"));
            case "capacity-ahead" -> new DemandTerm.CapacityAhead(amount, quantity("capacity"));
            case "on-hand" -> new StockTerm.OnHand(amount);
            case "reserved" -> new StockTerm.Reserved(amount);
            case "pre-ordered" -> new StockTerm.PreOrdered(amount);
            case "open-order" -> new StockTerm.OpenOrder(amount, text("order"), quantity("quantity"), day("arrival"));
            case "in-transit" -> new StockTerm.InTransit(amount, text("order"), quantity("quantity"), day("arrival"));
            case "doubtful" -> new StockTerm.Doubtful(amount, text("order"), quantity("quantity"), day("arrival"));
            case "late-supply" -> new StockTerm.LateSupply(amount, text("order"), quantity("quantity"), day("arrival"));
            case "transfer" -> new StockTerm.Transfer(amount, text("from"), quantity("available"));
            case "enough" -> new LotTerm.Enough(amount);
            case "too-late" -> new LotTerm.TooLate(amount, day("soldUntil"), number("leadTimeDays"));
            case "dated-lot" ->
                new LotTerm.DatedLot(
                        amount, whole("weeks"), number("orderCost"), number("holdingRate"), money("unitPrice"));
            case "economic-lot" ->
                new LotTerm.EconomicLot(amount, number("orderCost"), number("holdingRate"), money("unitPrice"));
            case "minimum" -> new LotTerm.Minimum(amount, quantity("moq"));
            case "multiple" -> new LotTerm.Multiple(amount, quantity("multiple"));
            case "shelf-life", "shelf-space", "capacity" ->
                new LotTerm.Limited(amount, Limit.valueOf(constant(kind)), number("limit"), number("room"));
            case "over-limit" -> new LotTerm.OverLimit(amount, quantity("moq"), quantity("multiple"));
            case "fill-up" -> new JointTerm.FillUp(amount, money("minOrderValue"), days());
            case "minimum-order-value" -> new JointTerm.MinimumOrderValue(amount, money("minOrderValue"));
            case "waits" -> new JointTerm.Waits(amount, money("minOrderValue"));
            case "waits-unsold" ->
                new JointTerm.WaitsUnsold(amount, money("minOrderValue"), number("room"), money("lost"));
            case "free-freight" ->
                new JointTerm.FreeFreight(amount, money("freeFrom"), money("saved"), money("holding"), days());
            case "container" ->
                new JointTerm.Container(amount, number("share"), money("saved"), money("holding"), days());
            default -> throw new IllegalArgumentException("No term is of the kind " + kind);
        };
    }

    private String text(String name) {
        String text = facts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The term has no " + name);
        }
        return text;
    }

    private double number(String name) {
        return Double.parseDouble(text(name));
    }

    private int whole(String name) {
        return Integer.parseInt(text(name));
    }

    private long days() {
        return Long.parseLong(text("daysToReorder"));
    }

    private Quantity quantity(String name) {
        return Quantity.of(text(name));
    }

    private Money money(String name) {
        String text = text(name);
        int space = text.indexOf(' ');
        return Money.of(text.substring(0, Math.max(0, space)), text.substring(space + 1));
    }

    private LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    private @Nullable LocalDate dayOrNone(String name) {
        return text(name).isEmpty() ? null : day(name);
    }

    private Timing timing() {
        return Timing.valueOf(constant(text("case")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
