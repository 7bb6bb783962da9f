package io.leadline.planning.store;

import io.leadline.replenishment.ItemCard;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A plan part by part, each beside its way back. By hand, because a hundred thousand of them are written in a night: what
 * is empty is left out, and what is many is packed.
 */
final class PlanMapper {

    private PlanMapper() {}

    static Document write(Plan plan) {
        return new Document("advice", write(plan.advice()))
                .append("item", write(plan.item()))
                .append("forecast", FiguresMapper.write(plan.forecast()))
                .append("stock", StockMapper.write(plan.stock()))
                .append("sales", FiguresMapper.write(plan.sales()))
                .append("next", write(plan.next()))
                .append("overstock", StockMapper.write(plan.overstock()))
                .append("turnover", TurnoverMapper.write(plan.turnover()));
    }

    static Plan read(Document plan) {
        return new Plan(
                advice(plan.get("advice", Document.class)),
                item(plan.get("item", Document.class)),
                FiguresMapper.forecast(plan.get("forecast", Document.class)),
                StockMapper.stock(plan.get("stock", Document.class)),
                FiguresMapper.sales(plan.get("sales", Document.class)),
                next(plan.get("next", Document.class)),
                StockMapper.overstock(plan.get("overstock", Document.class)),
                TurnoverMapper.read(plan.get("turnover", Document.class)));
    }

    private static Document write(ReorderAdvice advice) {
        Offer offer = advice.offer();
        LocalDate stockout = advice.stockoutDate();
        Document document = new Document("sku", advice.place().sku().value())
                .append("location", advice.place().location())
                .append("decision", advice.decision().name())
                .append("quantity", advice.quantity().toString())
                .append("need", advice.needDate().toString())
                .append("reorderPoint", advice.reorderPoint())
                .append("safety", advice.safetyStock())
                .append("because", LedgerMapper.write(advice.because()));
        if (stockout != null) {
            document.append("stockout", stockout.toString());
        }
        MissedTarget missed = advice.missed();
        if (missed != null) {
            document.append(
                    "missed",
                    new Document("target", missed.target())
                            .append("reached", missed.reached())
                            .append("why", missed.why().name()));
        }
        return offer == null ? document : document.append("offer", OfferMapper.write(offer));
    }

    /** Plans of before did not know whether their target is kept. */
    private static @Nullable MissedTarget missed(@Nullable Document missed) {
        return missed == null
                ? null
                : new MissedTarget(
                        missed.getDouble("target"),
                        missed.getDouble("reached"),
                        MissedTarget.Why.valueOf(missed.getString("why")));
    }

    private static ReorderAdvice advice(Document advice) {
        Sku sku = new Sku(advice.getString("sku"));
        Document offer = advice.get("offer", Document.class);
        return new ReorderAdvice(
                new ItemPlace(sku, advice.getString("location")),
                Decision.valueOf(advice.getString("decision")),
                offer == null ? null : OfferMapper.read(offer, sku),
                Quantity.of(advice.getString("quantity")),
                LocalDate.parse(advice.getString("need")),
                day(advice, "stockout"),
                advice.getDouble("reorderPoint"),
                advice.getDouble("safety"),
                LedgerMapper.terms(advice, "because"),
                missed(advice.get("missed", Document.class)));
    }

    private static Document write(ItemCard item) {
        return new Document("name", item.name())
                .append("category", item.category())
                .append("unitCost", LedgerMapper.write(item.unitCost()))
                .append("weightKg", item.weightKg())
                .append("volumeL", item.volumeL());
    }

    private static ItemCard item(Document item) {
        return new ItemCard(
                item.getString("name"),
                item.getString("category"),
                LedgerMapper.money(item, "unitCost"),
                item.getDouble("weightKg"),
                item.getDouble("volumeL"));
    }

    private static Document write(NextLot next) {
        Document document =
                new Document("quantity", next.quantity().toString()).append("daysToReorder", next.daysToReorder());
        if (next.most() < Double.POSITIVE_INFINITY) {
            document.append("most", next.most());
        }
        return next.waitingCost() > 0 ? document.append("waitingCost", next.waitingCost()) : document;
    }

    private static NextLot next(Document next) {
        return new NextLot(
                Quantity.of(next.getString("quantity")),
                next.getDouble("daysToReorder"),
                next.get("most", Double.POSITIVE_INFINITY),
                next.get("waitingCost", 0.0));
    }

    static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
