package io.leadline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.catalog.Terms;
import io.leadline.planning.Explanation;
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

/** Writes what a plan came to: {@code proposals.csv} and {@code explanations.jsonl}. */
final class PlanFiles implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CsvWriter proposals;
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
                "decision");
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
                    advice.decision().name());
        }
    }

    void add(Plan item) throws IOException {
        explanations.write(JSON.writeValueAsString(Explanation.of(item)));
        explanations.newLine();
    }

    @Override
    public void close() throws IOException {
        proposals.close();
        explanations.close();
    }
}
