package io.leadline.cli;

import io.leadline.demand.SalesHistory;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.Lens;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PlanStore;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PortfolioQuery;
import io.leadline.planning.PortfolioQuery.Sort;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** How long the planning screens' queries take over all plans of a run. */
final class ScreensBench {

    private static final int TIMES = 60;
    private static final int PAGE = 50;

    private final ConfigurableApplicationContext context;
    private final int items;
    private final PrintStream out;
    private final Random random = new Random(11);

    ScreensBench(ConfigurableApplicationContext context, int items, PrintStream out) {
        this.context = context;
        this.items = items;
        this.out = out;
    }

    void run() {
        Portfolio portfolio = context.getBean(Portfolio.class);
        PlanStore plans = context.getBean(PlanStore.class);
        SalesHistory sales = context.getBean(SalesHistory.class);
        PurchaseOrders orders = context.getBean(PurchaseOrders.class);
        LocalDate today = context.getBean(BusinessClock.class).today();
        long start = System.nanoTime();
        try (Stream<PlanRow> all = plans.rows(0)) {
            out.printf("portfolio, all %d rows from the store: %.0f ms%n", all.count(), ms(start));
        }
        awaitRows(portfolio);
        PortfolioQuery everything = PortfolioQuery.all();
        measure("portfolio, totals", i -> portfolio.rows().totals(everything, today));
        for (Lens lens : Lens.values()) {
            measure("portfolio, first page of " + lens, i -> portfolio.rows().search(everything.with(lens), 0, PAGE));
        }
        measure(
                "portfolio, a page anywhere, in any order",
                i -> portfolio
                        .rows()
                        .search(
                                query("", "", Sort.values()[random.nextInt(Sort.values().length)]),
                                random.nextInt(items),
                                PAGE));
        measure("portfolio, one class", i -> portfolio.rows().search(query("", "AX", Sort.MONEY), 0, PAGE));
        measure(
                "portfolio, by text",
                i -> portfolio.rows().search(query("item " + random.nextInt(items), "", Sort.MONEY), 0, PAGE));
        measure(
                "portfolio, export of everything",
                i -> portfolio.rows().all(everything).count());
        measure("item, its plans", i -> plans.plans(sku()));
        measure(
                "item, a year of sales",
                i -> sales.daily(sku(), GeneratedShop.LOCATION, new Period(today.minusDays(364), today)));
        measure("item, its open orders", i -> orders.openSupply(sku(), GeneratedShop.LOCATION));
        measure("runs", i -> plans.runs(20));
    }

    /** Many plans are read in the background; what is measured is the usual case. */
    private static void awaitRows(Portfolio portfolio) {
        while (!portfolio.current()) {
            portfolio.rows();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static PortfolioQuery query(String text, String demandClass, Sort sort) {
        return new PortfolioQuery(Lens.ALL, text, demandClass, "", "", "", null, sort, true);
    }

    private Sku sku() {
        return GeneratedShop.sku(random.nextInt(items));
    }

    private void measure(String name, Function<Integer, Object> query) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Object answer = query.apply(i);
            millis.add(answer == null ? Double.NaN : ms(start));
        }
        out.println(name + ": " + NightlyBench.percentiles(millis));
    }

    private static double ms(long start) {
        return NightlyBench.seconds(start) * 1000;
    }
}
