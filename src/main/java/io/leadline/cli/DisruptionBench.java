package io.leadline.cli;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.LostSales;
import io.leadline.replenishment.policy.Rescue;
import io.leadline.replenishment.policy.Rescue.Way;
import io.leadline.shared.Quantity;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * {@code ./leadline bench disruption [--orders N] [--lines N]}: a port is closed for six weeks, and all open orders come through
 * it. For each line the ways out are reckoned with what is lost by each, and then what is done about all of them together is
 * planned, under capacities by supplier and week, what other locations can spare, the cash there is and what suppliers take at
 * least.
 */
final class DisruptionBench {

    static final String USAGE = "Usage: leadline bench disruption [--orders N] [--lines N]";

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);
    private static final int CLOSED_DAYS = 42;
    private static final int OUTLOOK_DAYS = 180;
    private static final int SUPPLIERS = 60;
    private static final int WEEKS = 12;
    private static final int ALTERNATES = 2;
    /** Of what all would like, so much is there. */
    private static final double SCARCE = 0.6;

    private final Random random = new Random(1);
    private final double[] wanted = new double[SUPPLIERS * WEEKS + 1];

    private DisruptionBench() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        int orders;
        int lines;
        try {
            Options options = Options.read(args, List.of("--orders", "--lines"), List.of());
            orders = Integer.parseInt(options.value("--orders", "2000"));
            lines = Integer.parseInt(options.value("--lines", "20000"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench disruption: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        new DisruptionBench().print(orders, lines, out);
        return 0;
    }

    private void print(int orders, int lines, PrintStream out) {
        List<List<Way>> ways = new ArrayList<>();
        NightlyBench.Time reckoned = NightlyBench.Time.of(() -> {
            for (int line = 0; line < lines; line++) {
                ways.add(ways());
            }
        });
        double[] capacities = Arrays.stream(wanted).map(all -> all * SCARCE).toArray();
        double[] minima = new double[SUPPLIERS];
        Arrays.setAll(minima, supplier -> random.nextInt(4) * 1_000.0);
        Rescue.Plan[] plan = new Rescue.Plan[1];
        NightlyBench.Time planned = NightlyBench.Time.of(() -> plan[0] = new Rescue(ways, capacities, minima).plan());
        double waiting =
                ways.stream().mapToDouble(line -> line.getFirst().cost()).sum();
        out.printf(
                Locale.ROOT,
                "%d orders with %d lines and %d ways: reckoned in %s, planned in %s%n",
                orders,
                lines,
                ways.stream().mapToInt(List::size).sum(),
                reckoned,
                planned);
        out.printf(
                Locale.ROOT,
                "to wait costs %.0f, the plan %.0f, no plan less than %.0f: within %.2f %%%n",
                waiting,
                plan[0].cost(),
                plan[0].bound(),
                100 * (plan[0].cost() / plan[0].bound() - 1));
    }

    /** To wait is the first. */
    private List<Way> ways() {
        double daily = 0.5 + 5 * random.nextDouble();
        double[] demand = new double[OUTLOOK_DAYS];
        Arrays.fill(demand, daily);
        DemandOutlook outlook = new DemandOutlook(TODAY, demand, 1, 0.1, "flat");
        StockPosition stock = StockPosition.of(Math.round(daily * random.nextInt(40)));
        long units = Math.round(daily * 28) + 1;
        int promised = 1 + random.nextInt(35);
        double margin = 1 + 20 * random.nextDouble();
        double price = 2 + 30 * random.nextDouble();
        List<Way> ways = new ArrayList<>();
        ways.add(Way.free(lost(outlook, stock, units, promised + CLOSED_DAYS) * margin));
        for (int other = 0; other < ALTERNATES; other++) {
            int supplier = random.nextInt(SUPPLIERS);
            int days = 7 + random.nextInt(WEEKS * 7 - 14);
            double dearer = price * units * 0.25 * random.nextDouble();
            ways.add(way(supplier, days, units, price * units, lost(outlook, stock, units, days) * margin + dearer));
        }
        ways.add(Way.free(lost(outlook, stock, units, CLOSED_DAYS * 2) * margin + 1));
        return ways;
    }

    private Way way(int supplier, int days, long units, double value, double cost) {
        int week = supplier * WEEKS + days / 7;
        int cash = SUPPLIERS * WEEKS;
        wanted[week] += units / (double) ALTERNATES;
        wanted[cash] += value / ALTERNATES;
        return new Way(cost, new int[] {week, cash}, new double[] {units, value}, supplier, value);
    }

    private static double lost(DemandOutlook outlook, StockPosition stock, long units, int days) {
        LocalDate comes = TODAY.plusDays(days);
        return LostSales.of(
                        outlook, stock, units, List.of(new ExpectedSupply("rescue", Quantity.of(units), comes)), comes)
                .units();
    }
}
