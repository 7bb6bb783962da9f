package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.ordering.UntouchedProposals;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What a limited sum of money is best spent on, over all items, and its way to proposals. Open proposals that nobody has worked
 * on are no supply here: the list says again what is bought of their items.
 */
@Service
public class BuyLists {

    private static final Logger LOG = LoggerFactory.getLogger(BuyLists.class);

    /** More plans than this are not read while a person waits. */
    private static final int AT_ONCE = 2_000;

    private static final int DONE_KEPT = 100;

    private final PlanStore store;
    private final PlanSources sources;
    private final PlanPolicies policies;
    private final ListedOrders listed;
    private final UntouchedProposals untouched;
    private final Items items;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("buy-lists").factory());
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Map<String, BuyListResult.Done> done = new LinkedHashMap<>();
    private volatile @Nullable BuyListReading last;

    BuyLists(
            PlanStore store,
            PlanSources sources,
            PlanPolicies policies,
            ListedOrders listed,
            UntouchedProposals untouched,
            Items items,
            Suppliers suppliers,
            ExchangeRates rates,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.policies = policies;
        this.listed = listed;
        this.untouched = untouched;
        this.items = items;
        this.suppliers = suppliers;
        this.rates = rates;
        this.clock = clock;
        this.events = events;
    }

    /** What may be bought now; empty while many plans are being read, after which {@code buy-list} is told as changed. */
    public Optional<BuyListReading> now() {
        BuyListReading known = last;
        if (known != null && known.mark().equals(mark(sources.supply()))) {
            return Optional.of(known);
        }
        if (store.changedSince(0) <= AT_ONCE) {
            return Optional.of(read());
        }
        readLater();
        return Optional.empty();
    }

    public String currency() {
        return rates.companyCurrency();
    }

    public boolean may(Actor actor) {
        return actor.purchases();
    }

    /**
     * Makes proposals of what a limit buys. Those that are open and that nobody has worked on are taken back first, so that
     * there is one for each item and location. The same click again finds its orders made; a click on what has changed
     * meanwhile makes nothing.
     *
     * @param form names the page, so that clicked twice it orders once
     * @param mark of the reading that the person saw
     * @param reason for taking back what was proposed, in the person's words
     */
    public synchronized BuyListResult take(String form, String mark, double limit, String reason, Actor actor) {
        if (!may(actor)) {
            return new BuyListResult.Refused(BuyListResult.Why.FORBIDDEN);
        }
        BuyListResult.Done before = done.get(form);
        if (before != null) {
            return before;
        }
        BuyListReading known = last;
        if (known == null || !known.mark().equals(mark) || !mark.equals(mark(sources.supply()))) {
            return new BuyListResult.Refused(BuyListResult.Why.CHANGED);
        }
        if (known.day().isBefore(clock.today())) {
            return new BuyListResult.Refused(BuyListResult.Why.OUTDATED);
        }
        BuyList.Bought bought = known.list().under(limit);
        if (bought.lines().isEmpty()) {
            return new BuyListResult.Refused(BuyListResult.Why.NOTHING);
        }
        Money shown = new Money(BigDecimal.valueOf(limit), currency()).rounded();
        BuyListResult.Done made = listed.make(form, known.replaceable(), bought, shown, reason, actor);
        done.put(form, made);
        if (done.size() > DONE_KEPT) {
            done.remove(done.keySet().iterator().next());
        }
        return made;
    }

    /** The whole list anew, on this thread. */
    synchronized BuyListReading read() {
        Map<Sku, Map<String, List<ExpectedSupply>>> open = sources.supply();
        String mark = mark(open);
        BuyListReading known = last;
        if (known != null && known.mark().equals(mark)) {
            return known;
        }
        LocalDate day = lastRun();
        try (Stream<Plan> plans = store.since(day)) {
            BuyListReading now = new ListReading(
                            clock.today(),
                            policies.active().settings(),
                            rates.worth(clock.today()),
                            suppliers.all(),
                            margins(),
                            open,
                            untouched.all())
                    .of(plans, mark, day);
            last = now;
            return now;
        }
    }

    /** What a unit sold of each item brings; without items in a currency that cannot be compared. */
    private Map<Sku, Double> margins() {
        Map<String, Double> worth = rates.worth(clock.today());
        try (Stream<Item> all = items.all()) {
            return all.filter(item -> worth.containsKey(item.unitPrice().currency()))
                    .filter(item -> worth.containsKey(item.unitCost().currency()))
                    .collect(Collectors.toMap(
                            Item::sku,
                            item -> PlanBasis.value(item.unitPrice(), worth)
                                    - PlanBasis.value(item.unitCost(), worth)));
        }
    }

    private void readLater() {
        if (reading.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    read();
                } catch (RuntimeException e) {
                    LOG.warn("The buy list could not be made; the next person who asks for it tries again", e);
                } finally {
                    reading.set(false);
                    events.publishEvent(new Changed("buy-list"));
                }
            });
        }
    }

    private LocalDate lastRun() {
        return store.runs(5).stream()
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .map(PlanningRun::day)
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    /** Of everything that a list is made of and that changes during a day. */
    private String mark(Map<Sku, Map<String, List<ExpectedSupply>>> open) {
        return String.join(
                "-",
                clock.today().toString(),
                Long.toString(store.writes()),
                Integer.toString(policies.active().number()),
                Integer.toHexString(rates.worth(clock.today()).hashCode()),
                Integer.toHexString(open.hashCode()));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
