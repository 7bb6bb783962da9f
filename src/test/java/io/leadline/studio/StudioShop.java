package io.leadline.studio;

import static org.awaitility.Awaitility.await;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Users;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.Replanning;
import io.leadline.replenishment.CostRates;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A supplier with three items, 300 days of their sales and what was bought of them, in the running application. */
public final class StudioShop {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 300;

    public final String id = UUID.randomUUID().toString().substring(0, 8);
    public final String supplier = "S-" + id;
    private final ApplicationContext context;
    private final LocalDate last;

    public StudioShop(ApplicationContext context) {
        this.context = context;
        last = bean(BusinessClock.class).today().minusDays(1);
        bean(Locations.class)
                .put(List.of(new Location("L-" + id, "Centre " + id, LocationKind.WAREHOUSE, "GB", LONDON)));
        bean(Locations.class).putChannels(List.of(new Channel("C-" + id, "Shop " + id, ChannelKind.WEB, "L-" + id, 0)));
        bean(Suppliers.class)
                .put(List.of(new Supplier(
                        supplier,
                        "Maker " + id,
                        "maker-" + id + "@example.com",
                        "GB",
                        LONDON,
                        Locale.ENGLISH,
                        "GBP",
                        Money.zero("GBP"))));
        for (int i = 1; i <= 3; i++) {
            item(new Sku("P" + i + "-" + id), i);
        }
    }

    private void item(Sku sku, int size) {
        bean(Items.class)
                .put(List.of(new Item(
                        sku, "Cup " + sku, "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 0.4, 1)));
        bean(Suppliers.class)
                .putTerms(List.of(new Terms(
                        supplier,
                        sku,
                        1,
                        List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                        Quantity.of(10),
                        Quantity.of(10),
                        14)));
        // New terms are an event, and once there was a run it orders item by item what the test's own run is to order
        // at once.
        bean(Replanning.class).settle();
        List<DailySale> sold = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            int units = (day * 7919 + 3) % 11 * size;
            if (units > 0) {
                sold.add(new DailySale(last.minusDays(day), sku, "C-" + id, units, units * 9, 0));
            }
        }
        bean(SalesHistory.class).put(sold);
        List<PurchaseLine> bought = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            LocalDate ordered = last.minusDays(30L * month);
            bought.add(new PurchaseLine(
                    "H" + month + "-" + id,
                    sku.value(),
                    supplier,
                    sku,
                    ordered,
                    ordered.plusDays(14),
                    ordered.plusDays(14 + month % 4),
                    Quantity.of(150L * size),
                    Quantity.of(150L * size),
                    Money.of("4.10", "GBP")));
        }
        bean(PurchaseHistory.class).put(bought);
    }

    /** Three fill rates beside the active policy, over this supplier's items. */
    public BacktestRequest ofSupplier() {
        return request(new Scope(Scope.Kind.SUPPLIER, supplier), List.of(0.8, 0.95, 0.99));
    }

    public BacktestRequest request(Scope scope, List<Double> levels) {
        return new BacktestRequest(
                scope,
                last.minusDays(69),
                last,
                2,
                new CostRates(0.25, 2.5, 0.2, 0.05),
                new Candidates(
                                Candidates.Kind.FILL_RATE,
                                levels,
                                List.of(bean(PlanPolicies.class)
                                        .active()
                                        .settings()
                                        .reviewDays()),
                                List.of(Candidates.Lot.ECONOMIC),
                                false,
                                List.of(PlannedRule.AUTO),
                                true)
                        .of(bean(PlanPolicies.class).active(), scope));
    }

    /** @return its id */
    public String started(BacktestRequest request, Actor actor) {
        return ((Backtests.Asked.Started) bean(Backtests.class).request(request, actor))
                .backtest()
                .id();
    }

    public Backtest done(BacktestRequest request, Actor actor) {
        String test = started(request, actor);
        return await(test)
                .atMost(PATIENCE)
                .until(
                        () -> bean(Backtests.class).find(test).orElseThrow(),
                        found -> found.state() == Backtest.State.DONE);
    }

    /** A demo account, acting. */
    public Actor actor(String signInName) {
        // The accounts of a demonstration are made when they are first listed.
        bean(DemoAccounts.class).list();
        return bean(Users.class).find(signInName).orElseThrow().actor();
    }

    /** Waits until the subject's process has ended by this event. */
    public void awaitEnd(String subject, String element) {
        await(subject + " " + element)
                .atMost(PATIENCE)
                .until(() -> bean(RecordFeed.class).elements(subject).stream()
                        .anyMatch(e -> e.elementId().equals(element) && e.state() == TaskRecord.State.COMPLETED));
    }

    public TaskRecord awaitTask(String interaction) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> bean(RecordFeed.class).openTask(interaction), task -> task.isPresent())
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
