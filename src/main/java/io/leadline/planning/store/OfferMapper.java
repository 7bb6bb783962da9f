package io.leadline.planning.store;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.LeadTime;
import io.leadline.planning.Offer;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;
import org.bson.Document;

/** The offer a plan was made with, so that the order says what the plan meant even if the terms change meanwhile. */
final class OfferMapper {

    private OfferMapper() {}

    static Document write(Offer offer) {
        Terms terms = offer.terms();
        LeadTime leadTime = offer.leadTime();
        return new Document("rank", terms.rank())
                .append(
                        "prices",
                        terms.priceBreaks().stream()
                                .map(p -> new Document("from", p.from().toString())
                                        .append("price", LedgerMapper.write(p.unitPrice())))
                                .toList())
                .append("moq", terms.moq().toString())
                .append("multiple", terms.orderMultiple().toString())
                .append("stated", leadTime.statedDays())
                .append("mean", leadTime.meanDays())
                .append("sd", leadTime.sdDays())
                .append("receipts", leadTime.observations());
    }

    static Offer read(Document plan) {
        Document offer = plan.get("offer", Document.class);
        List<PriceBreak> prices = offer.getList("prices", Document.class).stream()
                .map(p -> new PriceBreak(Quantity.of(p.getString("from")), LedgerMapper.money(p, "price")))
                .toList();
        return new Offer(
                new Terms(
                        plan.getString("supplier"),
                        new Sku(plan.getString("sku")),
                        offer.getInteger("rank"),
                        prices,
                        Quantity.of(offer.getString("moq")),
                        Quantity.of(offer.getString("multiple")),
                        offer.getInteger("stated")),
                new LeadTime(
                        offer.getInteger("stated"),
                        offer.getDouble("mean"),
                        offer.getDouble("sd"),
                        offer.getInteger("receipts")));
    }
}
