package io.leadline.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.LeadTimes;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How right learned lead times are out of time: every four weeks of the second half of a history they are learned from what
 * had been received by then, and held against the orders of the next four weeks.
 */
final class LeadTimeBench {

    private static final int STEP_DAYS = 28;
    private static final double[] LEVELS = {0.5, 0.8, 0.9, 0.95};
    private static final String CURRENCY = "USD";

    private LeadTimeBench() {}

    static void print(Path data, PrintStream out) throws IOException {
        out.printf("%n| lead times | lines, deliveries | at or below .5 | .8 (± 0.02) | .9 (± 0.02) | .95 (± 0.02)"
                + " | pinball .95 | stated |%n");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        if (Files.isDirectory(data.resolve("shop"))) {
            ShopFolder shop = ShopFolder.read(data.resolve("shop"));
            print("shop", shop.purchases, shop.statedDays(), out);
        }
        Path deliveries = data.resolve("scms_deliveries_dev.csv");
        if (Files.isRegularFile(deliveries)) {
            Map<String, Map<Sku, Integer>> stated = new HashMap<>();
            List<PurchaseLine> lines = deliveries(deliveries, stated);
            print("deliveries", lines, stated, out);
        }
    }

    private static void print(
            String name, List<PurchaseLine> lines, Map<String, Map<Sku, Integer>> stated, PrintStream out) {
        List<PurchaseLine> received = lines.stream()
                .filter(line -> line.receivedOn() != null
                        && stated.getOrDefault(line.supplierId(), Map.of()).containsKey(line.sku()))
                .sorted(Comparator.comparing(PurchaseLine::orderedOn))
                .toList();
        if (received.isEmpty()) {
            return;
        }
        LocalDate end = received.getLast().orderedOn();
        int count = 0;
        Map<String, int[]> deliveries = new HashMap<>();
        double learnedLoss = 0;
        double statedLoss = 0;
        for (LocalDate then = received.get(received.size() / 2).orderedOn();
                then.isBefore(end);
                then = then.plusDays(STEP_DAYS)) {
            LeadTimes known = LeadTimes.learn(received.stream(), stated, then);
            for (PurchaseLine line : received) {
                if (!line.orderedOn().isAfter(then) || line.orderedOn().isAfter(then.plusDays(STEP_DAYS))) {
                    continue;
                }
                int statedDays =
                        stated.getOrDefault(line.supplierId(), Map.of()).getOrDefault(line.sku(), 0);
                LeadTime expected = known.of(terms(line, statedDays));
                double days = line.leadTimeDays().orElse(0);
                int[] below = deliveries.computeIfAbsent(
                        line.supplierId() + "\n" + line.order() + "\n" + line.receivedOn(),
                        delivery -> new int[LEVELS.length + 1]);
                count++;
                below[LEVELS.length]++;
                for (int i = 0; i < LEVELS.length; i++) {
                    below[i] += days <= expected.quantileDays(LEVELS[i]) ? 1 : 0;
                }
                learnedLoss += loss(days, expected.quantileDays(0.95));
                statedLoss += loss(days, LeadTime.stated(statedDays).quantileDays(0.95));
            }
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d, %d | %s | %s | %s | %s | %.2f | %.2f |%n",
                name,
                count,
                deliveries.size(),
                share(deliveries, 0, count),
                share(deliveries, 1, count),
                share(deliveries, 2, count),
                share(deliveries, 3, count),
                learnedLoss / count,
                statedLoss / count);
    }

    /**
     * The share of lines at or below a quantile, and its standard error. The lines of a delivery are late together, so what varies
     * is deliveries: √Σ (below − lines · share)² ÷ all lines, as for a ratio of cluster totals (Cochran 1977, chapter 9A).
     *
     * @param deliveries of each, lines at or below each quantile, and all its lines
     */
    private static String share(Map<String, int[]> deliveries, int level, int lines) {
        double share = deliveries.values().stream().mapToInt(one -> one[level]).sum() / (double) lines;
        double squares = deliveries.values().stream()
                .mapToDouble(one -> Math.pow(one[level] - share * one[LEVELS.length], 2))
                .sum();
        return String.format(Locale.ROOT, "%.3f (se %.3f)", share, Math.sqrt(squares) / lines);
    }

    /** Of a quantile at 95 percent (Koenker and Bassett 1978). */
    private static double loss(double days, double quantile) {
        return days > quantile ? 0.95 * (days - quantile) : 0.05 * (quantile - days);
    }

    private static Terms terms(PurchaseLine line, int statedDays) {
        return new Terms(
                line.supplierId(),
                line.sku(),
                1,
                List.of(new PriceBreak(Quantity.of(1), line.unitPrice())),
                Quantity.of(1),
                Quantity.of(1),
                statedDays);
    }

    /** One item is a product by a transport to a country; what its vendor promised first stands for what it states. */
    private static List<PurchaseLine> deliveries(Path file, Map<String, Map<Sku, Integer>> stated) throws IOException {
        List<PurchaseLine> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String ordered = row.getField("po_date");
                String actual = row.getField("actual_date");
                if (ordered.isBlank() || actual.isBlank()) {
                    continue;
                }
                LocalDate orderedOn = LocalDate.parse(ordered);
                LocalDate receivedOn = LocalDate.parse(actual);
                if (!receivedOn.isAfter(orderedOn)) {
                    continue;
                }
                Sku sku = new Sku("I"
                        + Integer.toHexString(
                                (row.getField("item") + row.getField("shipment_mode") + row.getField("country"))
                                        .hashCode()));
                String promised = row.getField("promised_lt_days");
                int days = promised.isBlank() ? 0 : (int) Math.max(0, Double.parseDouble(promised));
                stated.computeIfAbsent(row.getField("vendor"), v -> new HashMap<>())
                        .putIfAbsent(sku, days);
                lines.add(new PurchaseLine(
                        row.getField("po_number"),
                        row.getField("line_id"),
                        row.getField("vendor"),
                        sku,
                        orderedOn,
                        null,
                        receivedOn,
                        Quantity.of(1),
                        Quantity.of(1),
                        new Money(BigDecimal.ONE, CURRENCY)));
            }
        }
        return lines;
    }
}
