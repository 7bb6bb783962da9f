package io.leadline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.SheetText;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.Replay;
import io.leadline.studio.backtest.ReplayFigures;
import io.leadline.studio.backtest.ReplayItem;
import io.leadline.studio.backtest.ReplayRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * {@code leadline backtest}: what policies would have come to over a shop's own history, and what the shop did.
 *
 * <p>Writes {@code summary.csv}, a row for each policy and scope (all, each class, each supplier) with half the width of
 * the 95 % interval over the seeds beside each figure, and {@code errors.csv}. Costs are counted at the same rates for all.
 */
public final class BacktestCommand {

    private static final int WARM_UP_DAYS = 56;
    private static final int DEFAULT_SEEDS = 5;

    static final String USAGE = """
        Usage: leadline backtest --import DIR --from DATE --to DATE --policy FILE… --output DIR
                                 [--seeds N] [--holding-rate R] [--order-cost C]
                                 [--shipping-per-kg C] [--handling-per-unit C]
                                 [--dates ORDER] [--decimals SIGN] [--mapping FILE] [--skip-bad]

        Writes summary.csv and errors.csv into the output folder.
        --policy    a JSON file of a policy, such as {"target": 0.95}; several are compared
        --seeds     how often the lead times are drawn anew
        --mapping   what the page Import was told of files that are not known, as it gives it out
        --skip-bad  exit code 0 although rows were wrong and left out\
        """;

    private BacktestCommand() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(
                    args,
                    FileAnswers.with(
                            "--import",
                            "--from",
                            "--to",
                            "--policy",
                            "--output",
                            "--seeds",
                            "--holding-rate",
                            "--order-cost",
                            "--shipping-per-kg",
                            "--handling-per-unit"),
                    List.of("--skip-bad"));
            Path folder = Path.of(PlanCommand.required(options, "--import"));
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("--import \"" + folder + "\" is no folder with a shop's files");
            }
            LocalDate from = date("--from", PlanCommand.required(options, "--from"));
            LocalDate to = date("--to", PlanCommand.required(options, "--to"));
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("--to " + to + " lies before --from " + from);
            }
            Path target = Path.of(PlanCommand.required(options, "--output"));
            return replay(folder, from, to, rules(options), seeds(options), target, options, err);
        } catch (NoSuchFileException e) {
            err.println("leadline backtest: there is no file \"" + e.getFile() + "\"");
            return 2;
        } catch (IllegalArgumentException e) {
            err.println("leadline backtest: " + e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (IOException e) {
            err.println("leadline backtest: cannot read or write: " + e);
            return 2;
        }
    }

    private static int replay(
            Path folder,
            LocalDate from,
            LocalDate to,
            List<ReplayRule> rules,
            int seeds,
            Path target,
            Options options,
            PrintStream err)
            throws IOException {
        CostRates rates = rates(options);
        ShopFolder shop = ShopFolder.read(folder, FileAnswers.of(options, to));
        ShopFaults faults = ShopFaults.tell(shop, target, err);
        List<ReplayItem> items = ReplayShop.items(shop, from, to);
        if (items.stream().noneMatch(new Replay(from.minusDays(WARM_UP_DAYS), from, to)::known)) {
            err.println("what you did: no data, because no purchase of these items came in by then");
        }
        err.println("Replaying " + items.size() + " items and locations from " + from + " to " + to + ", "
                + rules.size() + " policies, " + seeds + " seeds");
        List<Comparison.Row> rows =
                Comparison.run(new Replay(from.minusDays(WARM_UP_DAYS), from, to), items, rules, seeds);
        try (CsvWriter csv = CsvWriter.builder().build(target.resolve("summary.csv"))) {
            csv.writeRecord(
                    "policy",
                    "scope",
                    "fill_rate",
                    "fill_rate_ci",
                    "average_stock_value",
                    "average_stock_value_ci",
                    "stockout_days",
                    "stockout_days_ci",
                    "lost_units",
                    "lost_units_ci",
                    "order_lines",
                    "order_lines_ci",
                    "holding_cost",
                    "holding_cost_ci",
                    "ordering_cost",
                    "ordering_cost_ci",
                    "shipping_cost",
                    "shipping_cost_ci",
                    "handling_cost",
                    "handling_cost_ci",
                    "price_difference",
                    "price_difference_ci",
                    "lost_margin",
                    "lost_margin_ci",
                    "cost",
                    "cost_ci",
                    "demand_covered");
            for (Comparison.Row row : rows) {
                List<String> cells =
                        new ArrayList<>(List.of(SheetText.safe(row.policy()), SheetText.safe(row.scope())));
                add(cells, row, "%.5f", ReplayFigures::fillRate);
                add(cells, row, "%.2f", ReplayFigures::averageStockValue);
                add(cells, row, "%.1f", ReplayFigures::stockoutDays);
                add(cells, row, "%.1f", f -> f.demanded() - f.served());
                add(cells, row, "%.1f", ReplayFigures::orderLines);
                add(cells, row, "%.2f", f -> f.holding(rates));
                add(cells, row, "%.2f", f -> f.ordering(rates));
                add(cells, row, "%.2f", f -> f.shipping(rates));
                add(cells, row, "%.2f", f -> f.handling(rates));
                add(cells, row, "%.2f", ReplayFigures::priceDifference);
                add(cells, row, "%.2f", ReplayFigures::lostMargin);
                add(cells, row, "%.2f", f -> f.cost(rates));
                // Purchases are known for a part of the items alone; the policies' rows hold all.
                cells.add(String.format(
                        Locale.ROOT,
                        "%.3f",
                        row.policy().equals(Comparison.WHAT_YOU_DID) ? Comparison.coverage(rows, row.scope()) : 1));
                csv.writeRecord(cells);
            }
        }
        return faults.end(options.has("--skip-bad"), err);
    }

    private static void add(
            List<String> cells, Comparison.Row row, String format, ToDoubleFunction<ReplayFigures> figure) {
        for (double value : row.estimate(figure)) {
            cells.add(Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value));
        }
    }

    private static CostRates rates(Options options) {
        PlanSettings usual = PlanSettings.DEFAULT;
        return new CostRates(
                amount(options, "--holding-rate", usual.holdingRatePerYear()),
                amount(options, "--order-cost", usual.orderCost()),
                amount(options, "--shipping-per-kg", 0),
                amount(options, "--handling-per-unit", 0));
    }

    private static double amount(Options options, String option, double usual) {
        String text = options.value(option, String.valueOf(usual));
        try {
            double amount = Double.parseDouble(text);
            if (amount >= 0 && Double.isFinite(amount)) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " \"" + text + "\" is no number of 0 or more", e);
        }
        throw new IllegalArgumentException(option + " \"" + text + "\" is no number of 0 or more");
    }

    private static List<ReplayRule> rules(Options options) throws IOException {
        List<ReplayRule> rules = new ArrayList<>();
        for (String file : options.all("--policy")) {
            ReplayRule rule = PolicyFile.read(Path.of(file));
            if (rules.stream().anyMatch(other -> other.name().equals(rule.name()))) {
                throw new IllegalArgumentException("two policies are called \"" + rule.name() + "\"");
            }
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("--policy is missing");
        }
        return rules;
    }

    private static int seeds(Options options) {
        String text = options.value("--seeds", String.valueOf(DEFAULT_SEEDS));
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--seeds \"" + text + "\" is no whole number from 1 to 9999");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(option + " \"" + text + "\" is no date like 2030-12-31", e);
        }
    }
}
