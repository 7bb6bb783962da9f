package io.leadline.planning.store;

import io.leadline.planning.StoredPlan;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.PlannedItem;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Standing;
import io.leadline.replenishment.policy.JointOrders;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Plans by item and location. */
final class PlanMapper {

    /** Sorts after every date, so that what never runs out comes last. */
    private static final String NEVER = "9999-12-31";

    private PlanMapper() {}

    static String id(ItemPlace place) {
        return place.toString();
    }

    /** @param previous the document it replaces; null for none */
    static Document write(PlannedItem item, String runId, LocalDate day, @Nullable Document previous) {
        ReorderAdvice advice = item.advice();
        Offer offer = advice.offer();
        Document document = new Document("_id", id(advice.place()))
                .append("sku", advice.place().sku().value())
                .append("location", advice.place().location())
                .append("run", runId)
                .append("day", day.toString())
                .append("name", item.name())
                .append("class", item.demandClass().toString())
                .append("decision", advice.decision().name())
                .append("quantity", advice.quantity().toString())
                .append("need", advice.needDate().toString())
                .append(
                        "stockout",
                        advice.stockoutDate() == null
                                ? NEVER
                                : advice.stockoutDate().toString())
                .append("reorderPoint", advice.reorderPoint())
                .append("safety", advice.safetyStock())
                .append("leadTime", offer == null ? 0.0 : offer.leadTime().meanDays())
                .append("leadTimeSd", offer == null ? 0.0 : offer.leadTime().sdDays())
                .append("stock", item.stock().free().toDouble())
                .append(
                        "open",
                        item.stock().supply().stream()
                                .mapToDouble(s -> s.quantity().toDouble())
                                .sum())
                .append("unitCost", LedgerMapper.write(item.unitCost()))
                .append("soldPerYear", item.soldPerYear())
                .append("nextLot", item.nextLot().toString())
                .append("daysToReorder", item.daysToReorder())
                .append("method", item.method())
                .append("firstWeek", wholeUnits(item.weeklyDemand()))
                .append("weekly", packed(item.weeklyDemand()))
                .append("weeklyHigh", packed(item.weeklyHigh()))
                .append("because", LedgerMapper.write(advice.because()))
                .append("overstock", write(item.overstock()))
                .append("standing", write(item.standing()))
                .append("changedAt", System.currentTimeMillis())
                .append(
                        "past",
                        PastForecasts.with(previous == null ? null : previous.get("past", Binary.class), item, day));
        if (offer != null) {
            document.append("supplier", offer.terms().supplierId());
            // Asked for together at the end of a run; the terms come along, so that no second look is needed.
            boolean fills = JointOrders.mayFillUp(item);
            if (advice.orders() || fills) {
                String joint = joint(offer.terms().supplierId(), advice.place().location());
                document.append(fills ? "next" : "due", fills ? joint + nextKey(item) : joint);
                document.append("offer", OfferMapper.write(offer))
                        .append("weightKg", item.weightKg())
                        .append("volumeL", item.volumeL());
            }
        }
        Document before = before(previous, runId);
        Binary past = previous == null ? null : previous.get("past", Binary.class);
        document.append("row", PlanRowText.write(item, day, before, PastForecasts.read(past)));
        return before == null ? document : document.append("before", before);
    }

    static String joint(String supplierId, String location) {
        return supplierId + "|" + location + "|";
    }

    /** In the order in which items become due. */
    private static String nextKey(PlannedItem item) {
        long microDays = Math.round(Math.max(0, item.daysToReorder()) * 1e6);
        return (1_000_000_000_000L + microDays) + "|" + item.advice().place().sku();
    }

    /** What the plan before said; a plan changed again in the same run keeps what the run before said. */
    private static @Nullable Document before(@Nullable Document previous, String runId) {
        if (previous == null) {
            return null;
        }
        return runId.equals(previous.getString("run"))
                ? previous.get("before", Document.class)
                : new Document("run", previous.getString("run"))
                        .append("decision", previous.getString("decision"))
                        .append("quantity", previous.getString("quantity"))
                        .append("because", previous.get("because"));
    }

    /** Of the first week: its index is asked for whole units alone, and these seldom change from one night to the next. */
    private static double wholeUnits(List<Double> weeks) {
        return weeks.isEmpty() ? 0 : Math.floor(weeks.getFirst());
    }

    private static Binary packed(List<Double> weeks) {
        ByteBuffer bytes = ByteBuffer.allocate(weeks.size() * Double.BYTES);
        weeks.forEach(bytes::putDouble);
        return new Binary(bytes.array());
    }

    private static List<Double> weeks(Document document, String field) {
        if (!(document.get(field) instanceof Binary packed)) {
            return List.copyOf(document.getList(field, Double.class)); // of the first version
        }
        ByteBuffer bytes = ByteBuffer.wrap(packed.getData());
        List<Double> weeks = new ArrayList<>();
        while (bytes.hasRemaining()) {
            weeks.add(bytes.getDouble());
        }
        return List.copyOf(weeks);
    }

    private static Document write(Standing standing) {
        return new Document("category", standing.category())
                .append("soldFourWeeks", standing.soldFourWeeks())
                .append(
                        "lastSold",
                        standing.lastSold() == null ? null : standing.lastSold().toString())
                .append("lostMargin", standing.lostMargin())
                .append("recent", packed(standing.recent()))
                .append("until", standing.until().toString());
    }

    static Standing standing(Document document) {
        Document standing = document.get("standing", Document.class);
        String lastSold = standing.getString("lastSold");
        return new Standing(
                standing.getString("category"),
                standing.getDouble("soldFourWeeks"),
                lastSold == null ? null : LocalDate.parse(lastSold),
                standing.getDouble("lostMargin"),
                weeks(standing, "recent"),
                LocalDate.parse(standing.getString("until")));
    }

    private static Document write(Overstock overstock) {
        return new Document("units", overstock.units())
                .append("value", LedgerMapper.write(overstock.value()))
                .append("days", overstock.daysToSell())
                .append("holding", LedgerMapper.write(overstock.holdingCost()))
                .append("remedy", overstock.remedy().name())
                .append("dead", overstock.dead())
                .append(
                        "options",
                        overstock.options().stream()
                                .map(option -> new Document(
                                                "remedy", option.remedy().name())
                                        .append("units", option.units())
                                        .append("cost", LedgerMapper.write(option.cost())))
                                .toList());
    }

    static Overstock overstock(Document document) {
        Document overstock = document.get("overstock", Document.class);
        return new Overstock(
                overstock.getDouble("units"),
                LedgerMapper.money(overstock, "value"),
                overstock.getDouble("days"),
                LedgerMapper.money(overstock, "holding"),
                Overstock.Remedy.valueOf(overstock.getString("remedy")),
                overstock.getList("options", Document.class, List.of()).stream()
                        .map(option -> new Overstock.Option(
                                Overstock.Remedy.valueOf(option.getString("remedy")),
                                option.getDouble("units"),
                                LedgerMapper.money(option, "cost")))
                        .toList(),
                overstock.getBoolean("dead", false));
    }

    static ItemPlace place(Document document) {
        return new ItemPlace(new Sku(document.getString("sku")), document.getString("location"));
    }

    static DemandClass demandClass(Document document) {
        String text = document.getString("class");
        return new DemandClass(
                DemandClass.Value.valueOf(text.substring(0, 1)), DemandClass.Variability.valueOf(text.substring(1)));
    }

    static @Nullable LocalDate stockout(Document document) {
        String text = document.getString("stockout");
        return text.equals(NEVER) ? null : LocalDate.parse(text);
    }

    static StoredPlan read(Document document) {
        Document before = document.get("before", Document.class);
        return new StoredPlan(
                place(document),
                document.getString("run"),
                LocalDate.parse(document.getString("day")),
                document.getString("name"),
                demandClass(document),
                Decision.valueOf(document.getString("decision")),
                Quantity.of(document.getString("quantity")),
                document.getString("supplier"),
                LocalDate.parse(document.getString("need")),
                stockout(document),
                document.getDouble("reorderPoint"),
                document.getDouble("safety"),
                document.getDouble("leadTime"),
                document.getDouble("leadTimeSd"),
                document.getDouble("stock"),
                document.getDouble("open"),
                LedgerMapper.money(document, "unitCost"),
                document.getDouble("soldPerYear"),
                Quantity.of(document.getString("nextLot")),
                document.getDouble("daysToReorder"),
                document.getString("method"),
                weeks(document, "weekly"),
                weeks(document, "weeklyHigh"),
                overstock(document),
                LedgerMapper.terms(document, "because"),
                before == null
                        ? null
                        : new StoredPlan.Before(
                                before.getString("run"),
                                Decision.valueOf(before.getString("decision")),
                                Quantity.of(before.getString("quantity")),
                                LedgerMapper.terms(before, "because")),
                PastForecasts.read(document.get("past", Binary.class)));
    }
}
