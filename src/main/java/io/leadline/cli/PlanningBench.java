package io.leadline.cli;

import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.Wish;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.EqualTerms;
import io.leadline.studio.backtest.FixedRule;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.studio.backtest.Replay;
import io.leadline.studio.backtest.ReplayFigures;
import io.leadline.studio.backtest.ReplayItem;
import io.leadline.studio.backtest.ReplayRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * {@code leadline bench planning}: the inventory cases, learned lead times, the forecasting figures, the shop's last 26 weeks against the fixed rule, and the nightly
 * run over the embedded store.
 */
public final class PlanningBench {

    private static final int WEEKS = 26;
    private static final int WARM_UP_DAYS = 56;
    private static final CostRates RATES = new CostRates(0.25, 0.2, 0, 0);
    private static final double[] SHORTAGE_COSTS = {0.01, 0.02, 0.03, 0.05, 0.10};

    static final String USAGE = "Usage: leadline bench planning [--data DIR] [--items N] [--no-store]";

    private PlanningBench() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        Options options;
        int items;
        try {
            options = Options.read(args, List.of("--data", "--items"), List.of("--no-store"));
            items = Integer.parseInt(options.value("--items", "100000"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench planning: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Path data = Path.of(options.value("--data", "../shared/data"));
        if (!Files.isDirectory(data)) {
            err.println(
                    "leadline bench planning: there is no folder " + data + "; name the data folder with --data DIR");
            return 2;
        }
        InventoryCases.print(data.resolve("inventory_cases_dev.csv"), out);
        LeadTimeBench.print(data, out);
        boolean whole = ForecastBench.print(data, out, err);
        if (Files.isDirectory(data.resolve("shop"))) {
            shop(data.resolve("shop"), out, err);
        } else {
            out.println("shop: not there, see --data");
        }
        ranked(items, out);
        if (!options.has("--no-store")) {
            NightlyBench.print(items, out, err);
        }
        return whole ? 0 : 2;
    }

    /** How long it takes to rank the lots of so many items under a limit of money. */
    private static void ranked(int items, PrintStream out) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double mean = Math.exp(4 * random.nextDouble());
            wishes.add(new Wish(
                    new ItemPlace(new Sku("I" + i), "DC"),
                    "S" + i % 400,
                    1 + 40 * random.nextDouble(),
                    1 + 20 * random.nextDouble(),
                    0.02,
                    2.5,
                    mean * random.nextDouble(),
                    0,
                    mean,
                    1 + 0.1 * mean,
                    1 + random.nextInt(6),
                    1,
                    6 + Math.ceil(2 * mean)));
        }
        // The first time the code is new to the machine; a page that is asked for another limit has it warm, and the
        // list made.
        for (String how : List.of("cold", "warm")) {
            List<BuyList.Line> lines = new ArrayList<>();
            NightlyBench.Time time = NightlyBench.Time.of(() -> lines.addAll(
                    BuyList.of(wishes, Map.of()).under(10.0 * items).lines()));
            out.printf(
                    Locale.ROOT,
                    "buy list: %d items and locations ranked, %s, in %s (5 s at 100,000), %d lines bought%n",
                    items,
                    how,
                    time,
                    lines.size());
        }
        BuyList made = BuyList.of(wishes, Map.of());
        out.printf(
                "buy list: another limit of the same list in %s%n",
                NightlyBench.Time.of(() -> made.under(5.0 * items)));
    }

    /** Each scope at the fill rate, and at the lost margin, that the fixed rule reaches there, between the points of the curve around it. */
    private static void shop(Path folder, PrintStream out, PrintStream err) throws IOException {
        err.println("Replaying " + WEEKS + " weeks of " + folder);
        ShopFolder shop = ShopFolder.read(folder);
        LocalDate to = shop.lastDay().orElseThrow();
        LocalDate from = to.minusWeeks(WEEKS).plusDays(1);
        List<ReplayItem> items = ReplayShop.items(shop, from, to);
        FixedRule fixed = new FixedRule("fixed", 7, 2, 4, 365);
        List<ReplayRule> rules = new ArrayList<>(List.of(fixed));
        for (double cost : SHORTAGE_COSTS) {
            // As the fixed rule, it works with the preferred supplier alone.
            rules.add(new PlannedRule(
                    "planned " + cost,
                    new PlanSettings(Map.of(), new ServiceTarget.ShortageCost(cost), 7, 0.2, 0.25, 60),
                    true,
                    PlannedRule.AUTO));
        }
        List<Comparison.Row> rows = Comparison.run(new Replay(from.minusDays(WARM_UP_DAYS), from, to), items, rules, 1);
        out.printf(
                "%n| shop, %d weeks | fill rate | stock value, fixed | planned | change | lines, fixed | planned |"
                        + " lost margin, fixed | planned | stock value at equal lost margin | change | cost, fixed | at"
                        + " equal lost margin |%n",
                WEEKS);
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String scope : List.of("all", "class:A", "class:B", "class:C")) {
            ReplayFigures before = figures(rows, "fixed", scope);
            List<ReplayFigures> curve = rules.stream()
                    .skip(1)
                    .map(rule -> figures(rows, rule.name(), scope))
                    .toList();
            var service = EqualTerms.at(curve, ReplayFigures::fillRate, before.fillRate());
            var margin = EqualTerms.at(curve, ReplayFigures::lostMargin, before.lostMargin());
            double stock = of(service, ReplayFigures::averageStockValue);
            double alike = of(margin, ReplayFigures::averageStockValue);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.0f | %.0f | %+.1f %% | %d | %.0f | %.0f | %.0f | %.0f | %+.1f %% | %.0f | %.0f"
                            + " |%n",
                    scope,
                    before.fillRate(),
                    before.averageStockValue(),
                    stock,
                    100 * (stock / before.averageStockValue() - 1),
                    before.orderLines(),
                    of(service, ReplayFigures::orderLines),
                    before.lostMargin(),
                    of(service, ReplayFigures::lostMargin),
                    alike,
                    100 * (alike / before.averageStockValue() - 1),
                    before.cost(RATES),
                    of(margin, figures -> figures.cost(RATES)));
        }
    }

    /** NaN beyond what was measured. */
    private static double of(
            Optional<EqualTerms.Between<ReplayFigures>> place, ToDoubleFunction<ReplayFigures> figure) {
        return place.map(between -> between.of(figure)).orElse(Double.NaN);
    }

    private static ReplayFigures figures(List<Comparison.Row> rows, String policy, String scope) {
        return rows.stream()
                .filter(row -> row.policy().equals(policy) && row.scope().equals(scope))
                .map(row -> row.bySeed().getFirst())
                .findFirst()
                .orElse(ReplayFigures.NONE);
    }
}
