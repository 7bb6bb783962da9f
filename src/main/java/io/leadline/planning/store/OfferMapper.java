package io.leadline.planning.store;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The offer a plan was made with, so that the order says what the plan meant even if the terms change meanwhile. */
final class OfferMapper {

    private OfferMapper() {}

    static Document write(Offer offer) {
        Terms terms = offer.terms();
        LeadTime leadTime = offer.leadTime();
        Document document = leadTime(new Document(), leadTime)
                .append("supplier", terms.supplierId())
                .append("rank", terms.rank())
                .append(
                        "prices",
                        terms.priceBreaks().stream()
                                .map(p -> p.from() + "=" + LedgerMapper.write(p.unitPrice()))
                                .collect(Collectors.joining(";")))
                .append("moq", terms.moq().toString())
                .append("multiple", terms.orderMultiple().toString())
                .append("days", terms.leadTimeDays())
                .append("capacity", terms.capacityPerWeek().toString());
        if (!offer.next().equals(leadTime)) {
            document.append("next", leadTime(new Document(), offer.next()));
        }
        return Double.isNaN(offer.worth()) ? document : document.append("worth", offer.worth());
    }

    static Offer read(Document offer, Sku sku) {
        return new Offer(
                new Terms(
                        offer.getString("supplier"),
                        sku,
                        offer.getInteger("rank"),
                        prices(offer),
                        Quantity.of(offer.getString("moq")),
                        Quantity.of(offer.getString("multiple")),
                        offer.getInteger("days"),
                        Quantity.of(offer.getString("capacity"))),
                leadTime(offer),
                leadTime(offer.get("next", offer)),
                offer.get("worth", Double.NaN));
    }

    private static Document leadTime(Document to, LeadTime leadTime) {
        to.append("stated", leadTime.statedDays())
                .append("mean", leadTime.meanDays())
                .append("sd", leadTime.sdDays())
                .append("receipts", leadTime.observations());
        return leadTime.quantiles().isEmpty() ? to : to.append("quantiles", leadTime.quantiles());
    }

    private static LeadTime leadTime(Document from) {
        return new LeadTime(
                from.getInteger("stated"),
                from.getDouble("mean"),
                from.getDouble("sd"),
                from.getInteger("receipts"),
                from.getList("quantiles", Double.class, List.of()));
    }

    private static List<PriceBreak> prices(Document offer) {
        return Arrays.stream(offer.getString("prices").split(";"))
                .map(OfferMapper::priceBreak)
                .toList();
    }

    private static PriceBreak priceBreak(String text) {
        int equals = text.indexOf('=');
        return new PriceBreak(Quantity.of(text.substring(0, equals)), LedgerMapper.money(text.substring(equals + 1)));
    }
}
