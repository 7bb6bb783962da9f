package io.leadline.replenishment;

import io.leadline.replenishment.DemandTerm.CapacityAhead;
import io.leadline.replenishment.DemandTerm.Change;
import io.leadline.replenishment.DemandTerm.Demand;
import io.leadline.replenishment.DemandTerm.Moving;
import io.leadline.replenishment.DemandTerm.Newsvendor;
import io.leadline.replenishment.DemandTerm.PreBuild;
import io.leadline.replenishment.DemandTerm.Promoted;
import io.leadline.replenishment.DemandTerm.RunDown;
import io.leadline.replenishment.DemandTerm.Safety;
import io.leadline.replenishment.DemandTerm.SeasonDemand;
import io.leadline.replenishment.DemandTerm.SeasonLost;
import io.leadline.replenishment.DemandTerm.Unproven;
import io.leadline.replenishment.JointTerm.Container;
import io.leadline.replenishment.JointTerm.FillUp;
import io.leadline.replenishment.JointTerm.FreeFreight;
import io.leadline.replenishment.JointTerm.MinimumOrderValue;
import io.leadline.replenishment.JointTerm.Waits;
import io.leadline.replenishment.JointTerm.WaitsUnsold;
import io.leadline.replenishment.LotTerm.DatedLot;
import io.leadline.replenishment.LotTerm.EconomicLot;
import io.leadline.replenishment.LotTerm.Enough;
import io.leadline.replenishment.LotTerm.Limited;
import io.leadline.replenishment.LotTerm.Minimum;
import io.leadline.replenishment.LotTerm.Multiple;
import io.leadline.replenishment.LotTerm.OverLimit;
import io.leadline.replenishment.LotTerm.TooLate;
import io.leadline.replenishment.StockTerm.Doubtful;
import io.leadline.replenishment.StockTerm.InTransit;
import io.leadline.replenishment.StockTerm.LateSupply;
import io.leadline.replenishment.StockTerm.OnHand;
import io.leadline.replenishment.StockTerm.OpenOrder;
import io.leadline.replenishment.StockTerm.PreOrdered;
import io.leadline.replenishment.StockTerm.Reserved;
import io.leadline.replenishment.StockTerm.Supply;
import io.leadline.replenishment.StockTerm.Transfer;
import io.leadline.shared.LedgerTerm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of each term: the kind that names it, and its figures by name, as screens, files and stores give them. {@link
 * TermReading} is the way back.
 */
public final class TermWords {

    /** The text of a term has the key {@code planning.term.<kind>}. */
    static final String KEYS = "planning.term.";

    private TermWords() {}

    static LedgerTerm told(Term term) {
        Map<String, String> facts = new HashMap<>();
        tell(term, facts::put);
        return new LedgerTerm(KEYS + kind(term), term.amount(), facts);
    }

    /** The name of its kind, such as {@code open-order}. */
    public static String kind(Term term) {
        return switch (term) {
            case Demand demand -> "demand";
            case Unproven unproven -> kind(LedgerTerm.UNPROVEN);
            case Change change -> "change";
            case Promoted promoted -> "promotion";
            case Moving moving -> "moving";
            case Safety safety -> "safety";
            case PreBuild early -> "pre-build";
            case SeasonDemand season -> "season-demand";
            case Newsvendor newsvendor -> "newsvendor";
            case RunDown over -> "run-down";
            case SeasonLost lost -> "season-lost";
            case CapacityAhead ahead -> "capacity-ahead";
            case OnHand shelf -> "on-hand";
            case Reserved reserved -> "reserved";
            case PreOrdered ahead -> "pre-ordered";
            case OpenOrder open -> "open-order";
            case InTransit moving -> "in-transit";
            case LateSupply late -> "late-supply";
            case Doubtful doubtful -> "doubtful";
            case Transfer transfer -> "transfer";
            case Enough enough -> "enough";
            case TooLate late -> "too-late";
            case DatedLot lot -> "dated-lot";
            case EconomicLot lot -> "economic-lot";
            case Minimum minimum -> "minimum";
            case Multiple multiple -> "multiple";
            case Limited limited -> word(limited.limit());
            case OverLimit over -> "over-limit";
            case FillUp fill -> "fill-up";
            case MinimumOrderValue raised -> "minimum-order-value";
            case Waits waits -> "waits";
            case WaitsUnsold waits -> "waits-unsold";
            case FreeFreight free -> "free-freight";
            case Container container -> "container";
            case Term.Told told -> kind(told.told().key());
        };
    }

    /** The kind that the key of a text names. */
    public static String kind(String key) {
        return key.startsWith(KEYS) ? key.substring(KEYS.length()) : key;
    }

    /** Gives the figures that a term was computed from, by name. */
    public static void tell(Term term, Facts to) {
        switch (term) {
            case Demand demand ->
                to.put("leadTimeDays", demand.leadTimeDays())
                        .put("reviewDays", demand.reviewDays())
                        .put("perDay", demand.perDay())
                        .put("method", demand.method());
            case Unproven unproven -> {}
            case Change change ->
                to.put("by", change.by())
                        .put("reason", change.reason())
                        .put("from", change.from())
                        .put("to", change.to());
            case Promoted promoted ->
                to.put("promotion", promoted.promotion())
                        .put("from", promoted.from())
                        .put("to", promoted.to())
                        .put("units", promoted.units())
                        .put("lastOrder", promoted.lastOrder())
                        .put("arrives", promoted.arrives())
                        .put("case", word(promoted.timing()));
            case Moving moving -> to.put("from", moving.date()).put("case", word(moving.day()));
            case Safety safety -> tell(safety, to);
            case PreBuild early ->
                to.put("promotion", early.promotion())
                        .put("from", early.from())
                        .put("safeDays", early.safeDays())
                        .put("lastOrder", early.lastOrder())
                        .put("arrives", early.arrives())
                        .put("case", word(early.timing()));
            case SeasonDemand season ->
                to.put("soldUntil", season.soldUntil() == null ? "" : season.soldUntil())
                        .put("method", season.method());
            case Newsvendor newsvendor ->
                to.put("ratio", newsvendor.ratio())
                        .put("margin", newsvendor.margin())
                        .put("loss", newsvendor.loss());
            case RunDown over -> to.put("leadTimeDays", over.leadTimeDays());
            case SeasonLost lost -> to.put("leadTimeDays", lost.leadTimeDays());
            case CapacityAhead ahead -> to.put("capacity", ahead.perWeek());
            case OnHand shelf -> {}
            case Reserved reserved -> {}
            case PreOrdered ahead -> {}
            case Supply supply ->
                to.put("order", supply.order())
                        .put("quantity", supply.quantity())
                        .put("arrival", supply.arrival());
            case Transfer transfer -> to.put("from", transfer.from()).put("available", transfer.available());
            case Enough enough -> {}
            case TooLate late -> to.put("soldUntil", late.soldUntil()).put("leadTimeDays", late.leadTimeDays());
            case DatedLot lot ->
                to.put("weeks", lot.weeks())
                        .put("orderCost", lot.orderCost())
                        .put("holdingRate", lot.holdingRate())
                        .put("unitPrice", lot.unitPrice());
            case EconomicLot lot ->
                to.put("orderCost", lot.orderCost())
                        .put("holdingRate", lot.holdingRate())
                        .put("unitPrice", lot.unitPrice());
            case Minimum minimum -> to.put("moq", minimum.moq());
            case Multiple multiple -> to.put("multiple", multiple.multiple());
            case Limited limited -> to.put("limit", limited.figure()).put("room", limited.room());
            case OverLimit over -> to.put("moq", over.moq()).put("multiple", over.multiple());
            case FillUp fill ->
                to.put("minOrderValue", fill.minOrderValue()).put("daysToReorder", fill.daysToReorder());
            case MinimumOrderValue raised -> to.put("minOrderValue", raised.minOrderValue());
            case Waits waits -> to.put("minOrderValue", waits.minOrderValue());
            case WaitsUnsold waits ->
                to.put("minOrderValue", waits.minOrderValue())
                        .put("room", waits.most())
                        .put("lost", waits.lost());
            case FreeFreight free ->
                to.put("freeFrom", free.freeFrom())
                        .put("saved", free.saved())
                        .put("holding", free.holding())
                        .put("daysToReorder", free.daysToReorder());
            case Container container ->
                to.put("share", container.sharePercent())
                        .put("saved", container.saved())
                        .put("holding", container.holding())
                        .put("daysToReorder", container.daysToReorder());
            case Term.Told told -> told.told().facts().forEach(to::give);
        }
    }

    private static void tell(Safety safety, Facts to) {
        to.put("target", safety.target().level())
                .put("kind", safety.target().kind())
                .put("leadTimeSdDays", safety.leadTimeSdDays())
                .put("receipts", safety.receipts())
                .put("noise", safety.noise())
                .put("levelError", safety.levelError());
        if (safety.quantile() != null) {
            to.put("quantile", safety.quantile().doubleValue());
        }
        if (safety.surges() != null) {
            to.put("surgesPerYear", safety.surges().perYear())
                    .put("surgeUnits", safety.surges().units());
        }
    }

    /** The word of a constant: {@code SHELF_LIFE} is told as {@code shelf-life}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
