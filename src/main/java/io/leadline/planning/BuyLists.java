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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Where there are more, a list is as it was for so long: sales and receipts change plans all day. */
    private static final Duration AGE = Duration.ofMinutes(5);

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
    private final AtomicInteger taken = new AtomicInteger();
    private volatile @Nullable Last last;

    /** @param mark of everything that the list is made of */
    private record Last(BuyListReading reading, String mark, Instant at) {}

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

    /**
     * What may be bought now. Where there are many plans, this is what was read last, unless the day, the rates or the policy
     * are others by now; when a newer list is there, {@code buy-list} is told as changed. Empty until there is one.
     */
    public Optional<BuyListReading> now() {
        if (store.changedSince(0) <= AT_ONCE) {
            return Optional.of(read());
        }
        Last known = last;
        if (known == null || isOver(known.reading())) {
            readLater();
            return Optional.empty();
        }
        if (!clock.now().isBefore(known.at().plus(AGE))) {
            readLater();
        }
        return Optional.of(known.reading());
    }

    /** Whether a list is another one by now, and not only an older one. */
    public boolean isOver(BuyListReading seen) {
        return !seen.basis().equals(basis());
    }

    public String currency() {
        return rates.companyCurrency();
    }

    public boolean may(Actor actor) {
        return actor.purchases();
    }

    /**
     * Makes proposals of what a limit buys. Those that are open and that nobody has worked on are taken back first, so that
     * there is one for each item and location. The same click again finds its orders made; what was ordered or changed meanwhile
     * is left, line by line.
     *
     * @param form names the page, so that clicked twice it orders once
     * @param seen what the person saw
     * @param reason for taking back what was proposed, in the person's words
     */
    public BuyListResult take(String form, BuyListReading seen, double limit, String reason, Actor actor) {
        if (!may(actor)) {
            return new BuyListResult.Refused(BuyListResult.Why.FORBIDDEN);
        }
        BuyListResult.Done made;
        synchronized (done) {
            BuyListResult.Done before = done.get(form);
            if (before != null) {
                return before;
            }
            if (isOver(seen)) {
                return new BuyListResult.Refused(BuyListResult.Why.CHANGED);
            }
            if (!seen.isOf(clock.today())) {
                return new BuyListResult.Refused(BuyListResult.Why.OUTDATED);
            }
            BuyList.Bought bought = seen.under(limit);
            if (bought.lines().isEmpty()) {
                return new BuyListResult.Refused(BuyListResult.Why.NOTHING);
            }
            Money shown = new Money(BigDecimal.valueOf(limit), currency()).rounded();
            made = listed.make(form, seen, bought, shown, reason, actor);
            done.put(form, made);
            if (done.size() > DONE_KEPT) {
                done.remove(done.keySet().iterator().next());
            }
        }
        taken.incrementAndGet();
        last = null;
        events.publishEvent(new Changed("buy-list"));
        return made;
    }

    /** The whole list anew, on this thread; the same one where nothing has changed since. */
    private synchronized BuyListReading read() {
        int before = taken.get();
        Map<Sku, Map<String, List<ExpectedSupply>>> open = sources.supply();
        String basis = basis();
        String mark = basis + "-" + store.writes() + "-" + open.hashCode();
        Last known = last;
        LocalDate day = lastRun();
        BuyListReading now;
        if (known != null && known.mark().equals(mark)) {
            now = known.reading();
        } else {
            try (Stream<Plan> plans = day == null ? Stream.empty() : store.since(day)) {
                now = new ListReading(
                                clock.today(),
                                policies.active().settings(),
                                rates.worth(clock.today()),
                                suppliers.all(),
                                margins(),
                                open,
                                untouched.all())
                        .of(plans, basis, day);
            }
        }
        last = new Last(now, mark, clock.now());
        if (taken.get() != before) {
            last = null; // proposals were made while it was read
        }
        return now;
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
                Last before = last;
                boolean other = false;
                try {
                    BuyListReading now = read();
                    other = before == null || before.reading() != now;
                } catch (RuntimeException e) {
                    LOG.warn("The buy list could not be made; the next person who asks for it tries again", e);
                } finally {
                    reading.set(false);
                }
                if (other) {
                    events.publishEvent(new Changed("buy-list"));
                }
            });
        }
    }

    private @Nullable LocalDate lastRun() {
        return store.runs(5).stream()
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .map(PlanningRun::day)
                .findFirst()
                .orElse(null);
    }

    /** Of what makes a list another one, not only an older one. */
    private String basis() {
        return String.join(
                "-",
                clock.today().toString(),
                String.valueOf(lastRun()),
                Integer.toString(policies.active().number()),
                Integer.toHexString(rates.worth(clock.today()).hashCode()));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
