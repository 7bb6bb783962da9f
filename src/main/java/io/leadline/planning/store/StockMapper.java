package io.leadline.planning.store;

import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/** What was there and coming, and what of it is too much. */
final class StockMapper {

    private StockMapper() {}

    static Document write(StockPosition stock) {
        Document document = new Document("onHand", stock.onHand().toString())
                .append("reserved", stock.reserved().toString());
        if (!stock.ahead().isEmpty()) {
            document.append(
                    "ahead",
                    stock.ahead().stream()
                            .map(one -> new Document("day", one.day().toString())
                                    .append("quantity", one.quantity().toString()))
                            .toList());
        }
        return stock.supply().isEmpty()
                ? document
                : document.append(
                        "supply",
                        stock.supply().stream()
                                .map(one -> new Document("source", one.source())
                                        .append("quantity", one.quantity().toString())
                                        .append("arrival", one.probableArrival().toString())
                                        .append("doubted", one.doubted().toString())
                                        .append("supplier", one.supplierId()))
                                .toList());
    }

    static StockPosition stock(Document stock) {
        return new StockPosition(
                Quantity.of(stock.getString("onHand")),
                Quantity.of(stock.getString("reserved")),
                stock.getList("supply", Document.class, List.of()).stream()
                        .map(one -> new ExpectedSupply(
                                one.getString("source"),
                                Quantity.of(one.getString("quantity")),
                                LocalDate.parse(one.getString("arrival")),
                                // Plans from before anything was doubted lack it.
                                one.containsKey("doubted") ? Quantity.of(one.getString("doubted")) : Quantity.ZERO,
                                // And from before it was known of whom it comes.
                                one.get("supplier", "")))
                        .toList(),
                // Plans from before pre-orders were kept lack them.
                stock.getList("ahead", Document.class, List.of()).stream()
                        .map(one -> new StockPosition.PromisedUnits(
                                LocalDate.parse(one.getString("day")), Quantity.of(one.getString("quantity"))))
                        .toList());
    }

    static Document write(Overstock overstock) {
        Document document = new Document("units", overstock.units())
                .append("value", LedgerMapper.write(overstock.value()))
                .append("days", overstock.daysToSell())
                .append("holding", LedgerMapper.write(overstock.holdingCost()))
                .append("remedy", overstock.remedy().name())
                .append("dead", overstock.dead());
        return overstock.options().isEmpty()
                ? document
                : document.append(
                        "options",
                        overstock.options().stream()
                                .map(option -> new Document(
                                                "remedy", option.remedy().name())
                                        .append("units", option.units())
                                        .append("cost", LedgerMapper.write(option.cost())))
                                .toList());
    }

    static Overstock overstock(Document overstock) {
        return new Overstock(
                overstock.getDouble("units"),
                LedgerMapper.money(overstock, "value"),
                overstock.getDouble("days"),
                LedgerMapper.money(overstock, "holding"),
                Remedy.valueOf(overstock.getString("remedy")),
                overstock.getList("options", Document.class, List.of()).stream()
                        .map(option -> new Overstock.Option(
                                Remedy.valueOf(option.getString("remedy")),
                                option.getDouble("units"),
                                LedgerMapper.money(option, "cost")))
                        .toList(),
                overstock.getBoolean("dead", false));
    }
}
