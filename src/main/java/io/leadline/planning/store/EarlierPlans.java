package io.leadline.planning.store;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemCard;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Plans of before a plan was kept whole: its values lay in the document one by one, and some of it was not there. They stay
 * readable until the next run has planned their items again.
 */
final class EarlierPlans {

    private static final String NEVER = "9999-12-31";

    private EarlierPlans() {}

    static Plan read(Document document) {
        Document sales = document.get("standing", new Document());
        ReorderAdvice advice = advice(document);
        return new Plan(
                advice,
                new ItemCard(
                        document.getString("name"),
                        sales.get("category", ""),
                        LedgerMapper.money(document, "unitCost"),
                        document.get("weightKg", 0.0),
                        document.get("volumeL", 0.0)),
                WeeklyForecast.unchanged(
                        document.getString("method"), weeks(document, "weekly"), weeks(document, "weeklyHigh")),
                stock(document, advice.needDate()),
                sales(document, sales),
                new NextLot(Quantity.of(document.getString("nextLot")), document.getDouble("daysToReorder")),
                StockMapper.overstock(document.get("overstock", Document.class)));
    }

    private static ReorderAdvice advice(Document document) {
        String stockout = document.getString("stockout");
        return new ReorderAdvice(
                new ItemPlace(new Sku(document.getString("sku")), document.getString("location")),
                Decision.valueOf(document.getString("decision")),
                offer(document),
                Quantity.of(document.getString("quantity")),
                LocalDate.parse(document.getString("need")),
                stockout.equals(NEVER) ? null : LocalDate.parse(stockout),
                document.getDouble("reorderPoint"),
                document.getDouble("safety"),
                LedgerMapper.terms(document, "because"));
    }

    /** Terms were kept where something was to be ordered; elsewhere the supplier and its lead time. */
    private static @Nullable Offer offer(Document document) {
        String supplier = document.getString("supplier");
        if (supplier == null) {
            return null;
        }
        Sku sku = new Sku(document.getString("sku"));
        Document offer = document.get("offer", Document.class);
        // The first version kept prices as documents; nothing is ordered of a plan that old.
        if (offer != null && offer.get("prices") instanceof String) {
            Document whole = new Document("supplier", supplier)
                    .append("days", offer.getInteger("stated"))
                    .append("capacity", "0");
            whole.putAll(offer);
            return OfferMapper.read(whole, sku);
        }
        double days = document.getDouble("leadTime");
        int stated = (int) Math.round(days);
        return new Offer(
                new Terms(
                        supplier,
                        sku,
                        1,
                        List.of(new PriceBreak(Quantity.of(1), LedgerMapper.money(document, "unitCost"))),
                        Quantity.ZERO,
                        Quantity.of(1),
                        stated),
                new LeadTime(stated, days, document.getDouble("leadTimeSd"), 0));
    }

    /** The single orders were not kept, their sum was. */
    private static StockPosition stock(Document document, LocalDate needDate) {
        Quantity coming = new Quantity(BigDecimal.valueOf(document.getDouble("open")));
        return new StockPosition(
                new Quantity(BigDecimal.valueOf(document.getDouble("stock"))),
                Quantity.ZERO,
                coming.isPositive() ? List.of(new ExpectedSupply("", coming, needDate)) : List.of());
    }

    private static SalesFigures sales(Document document, Document standing) {
        DemandClass demandClass = FiguresMapper.demandClass(document.getString("class"));
        double perYear = document.getDouble("soldPerYear");
        return standing.isEmpty()
                ? new SalesFigures(demandClass, perYear, 0, null, 0, List.of(), LocalDate.EPOCH)
                : new SalesFigures(
                        demandClass,
                        perYear,
                        standing.getDouble("soldFourWeeks"),
                        PlanMapper.day(standing, "lastSold"),
                        standing.getDouble("lostMargin"),
                        weeks(standing, "recent"),
                        LocalDate.parse(standing.getString("until")));
    }

    private static List<Double> weeks(Document document, String field) {
        return document.get(field) instanceof Binary
                ? FiguresMapper.series(document, field)
                : document.getList(field, Double.class);
    }
}
