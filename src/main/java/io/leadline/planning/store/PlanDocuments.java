package io.leadline.planning.store;

import io.leadline.planning.KeptPlan;
import io.leadline.planning.PastForecast;
import io.leadline.planning.PlanRows;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.policy.JointOrders;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a plan: the whole of it in {@code plan}, its row in lists in {@code listed}, and beside them what
 * queries ask for.
 */
final class PlanDocuments {

    /** The plan's row, as one text. */
    static final String LISTED = "listed";

    /** What a new plan takes over of the one it replaces, so that nothing else of that is read. */
    static final List<String> TAKEN_OVER = List.of(
            "run",
            "past",
            "plan.advice.decision",
            "plan.advice.quantity",
            "plan.advice.because",
            // In documents of before there was a plan of its own.
            "decision",
            "quantity",
            "because");

    private PlanDocuments() {}

    static String id(ItemPlace place) {
        return place.toString();
    }

    /** @param replaced the document it takes the place of; null for none */
    static KeptPlan keep(Plan plan, String runId, LocalDate day, @Nullable Document replaced) {
        if (replaced == null) {
            return new KeptPlan(plan, runId, day, null, PastForecasts.with(List.of(), plan, day));
        }
        // A plan made again in the same run keeps what the run before said.
        KeptPlan.Before before = runId.equals(replaced.getString("run")) ? before(replaced) : said(replaced);
        return new KeptPlan(plan, runId, day, before, PastForecasts.with(past(replaced), plan, day));
    }

    static Document write(KeptPlan kept) {
        Plan plan = kept.plan();
        Document document = new Document("_id", id(plan.place()))
                .append("sku", plan.place().sku().value())
                .append("location", plan.place().location())
                .append("run", kept.runId())
                .append("day", kept.day().toString())
                .append("firstWeek", wholeUnits(plan.forecast().demand()))
                .append("changedAt", System.currentTimeMillis())
                .append("plan", PlanMapper.write(plan))
                .append("past", PastForecasts.packed(kept.past()))
                .append(LISTED, PlanRowText.write(PlanRows.of(kept)));
        String supplier = plan.supplierId();
        if (supplier != null) {
            document.append("supplier", supplier);
            // Asked for together at the end of a run.
            String joint = joint(supplier, plan.place().location());
            if (JointOrders.mayFillUp(plan)) {
                document.append("next", joint + nextKey(plan));
            } else if (plan.advice().orders()) {
                document.append("due", joint);
            }
        }
        KeptPlan.Before before = kept.before();
        return before == null
                ? document
                : document.append(
                        "before",
                        new Document("run", before.runId())
                                .append("decision", before.decision().name())
                                .append("quantity", before.quantity().toString())
                                .append("because", LedgerMapper.write(before.because())));
    }

    static KeptPlan read(Document document) {
        return new KeptPlan(
                plan(document),
                document.getString("run"),
                LocalDate.parse(document.getString("day")),
                before(document),
                past(document));
    }

    static Plan plan(Document document) {
        Document plan = document.get("plan", Document.class);
        return plan == null ? EarlierPlans.read(document) : PlanMapper.read(plan);
    }

    private static List<PastForecast> past(Document document) {
        return PastForecasts.read(document.get("past", Binary.class));
    }

    private static KeptPlan.@Nullable Before before(Document document) {
        Document before = document.get("before", Document.class);
        return before == null ? null : said(before.getString("run"), before);
    }

    private static KeptPlan.Before said(Document document) {
        Document plan = document.get("plan", Document.class);
        return said(document.getString("run"), plan == null ? document : plan.get("advice", Document.class));
    }

    private static KeptPlan.Before said(String runId, Document advice) {
        return new KeptPlan.Before(
                runId,
                Decision.valueOf(advice.getString("decision")),
                Quantity.of(advice.getString("quantity")),
                LedgerMapper.terms(advice, "because"));
    }

    static String joint(String supplierId, String location) {
        return supplierId + "|" + location + "|";
    }

    /** In the order in which items become due. */
    private static String nextKey(Plan plan) {
        long microDays = Math.round(Math.max(0, plan.next().daysToReorder()) * 1e6);
        return (1_000_000_000_000L + microDays) + "|" + plan.place().sku();
    }

    /** Of the first week: its index is asked for whole units alone, and these seldom change from one night to the next. */
    private static double wholeUnits(List<Double> weeks) {
        return weeks.isEmpty() ? 0 : Math.floor(weeks.getFirst());
    }
}
