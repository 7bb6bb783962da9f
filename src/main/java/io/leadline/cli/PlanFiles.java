package io.leadline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.catalog.Terms;
import io.leadline.planning.Explanation;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.SheetText;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a plan came to: {@code proposals.csv}, {@code missed-targets.csv} with the items whose service target something
 * forbids, ordered or not, and {@code explanations.jsonl}.
 */
final class PlanFiles implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CsvWriter proposals;
    private final CsvWriter missed;
    private final BufferedWriter explanations;

    PlanFiles(Path folder) throws IOException {
        proposals = CsvWriter.builder().build(folder.resolve("proposals.csv"));
        proposals.writeRecord(
                "supplier",
                "location",
                "requested_on",
                "sku",
                "name",
                "quantity",
                "unit_price",
                "currency",
                "value",
                "needed_on",
                "class",
                "reorder_point",
                "safety_stock",
                "decision",
                "service_target",
                "service_reached",
                "target_missed_because");
        missed = CsvWriter.builder().build(folder.resolve("missed-targets.csv"));
        missed.writeRecord(
                "sku",
                "location",
                "name",
                "class",
                "decision",
                "service_target",
                "service_reached",
                "target_missed_because");
        explanations = Files.newBufferedWriter(folder.resolve("explanations.jsonl"));
    }

    void add(PlannedOrder order) {
        for (int i = 0; i < order.lines().size(); i++) {
            Plan line = order.lines().get(i);
            ReorderAdvice advice = line.advice();
            Offer offer = advice.offer();
            if (offer == null) {
                throw new IllegalStateException(advice.place() + " is proposed without an offer");
            }
            Terms terms = offer.terms();
            MissedTarget target = advice.missed();
            var price = terms.unitPrice(advice.quantity());
            proposals.writeRecord(
                    SheetText.safe(order.supplierId()),
                    SheetText.safe(order.location()),
                    order.dates().get(i).toString(),
                    SheetText.safe(advice.place().sku().value()),
                    SheetText.safe(line.item().name()),
                    advice.quantity().toString(),
                    price.amount().toPlainString(),
                    price.currency(),
                    price.times(advice.quantity()).rounded().amount().toPlainString(),
                    advice.needDate().toString(),
                    line.sales().demandClass().toString(),
                    String.format(Locale.ROOT, "%.1f", advice.reorderPoint()),
                    String.format(Locale.ROOT, "%.1f", advice.safetyStock()),
                    advice.decision().name(),
                    target == null ? "" : share(target.target()),
                    target == null ? "" : share(target.reached()),
                    target == null ? "" : target.why().name());
        }
    }

    void add(Plan item) throws IOException {
        explanations.write(JSON.writeValueAsString(Explanation.of(item)));
        explanations.newLine();
        MissedTarget target = item.advice().missed();
        if (target != null) {
            missed.writeRecord(
                    SheetText.safe(item.place().sku().value()),
                    SheetText.safe(item.place().location()),
                    SheetText.safe(item.item().name()),
                    item.sales().demandClass().toString(),
                    item.advice().decision().name(),
                    share(target.target()),
                    share(target.reached()),
                    target.why().name());
        }
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    @Override
    public void close() throws IOException {
        proposals.close();
        missed.close();
        explanations.close();
    }
}
