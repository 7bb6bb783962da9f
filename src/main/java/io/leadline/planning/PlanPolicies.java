package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.transfers.TransferRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The company's plan policy in all its versions. A new one comes from an approved policy change and nowhere else. */
@Service
public class PlanPolicies implements TransferRules {

    private static final int MOST_DAYS = 1_000;

    private final PolicyStore store;
    private final PlanStore plans;
    private final Items items;
    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlanPolicies(
            PolicyStore store,
            PlanStore plans,
            Items items,
            ExchangeRates rates,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.plans = plans;
        this.items = items;
        this.rates = rates;
        this.clock = clock;
        this.events = events;
    }

    /** What plans are made with now. */
    public PolicyVersion active() {
        return store.newest().orElse(PolicyVersion.FIRST);
    }

    @Override
    public int restDays() {
        return active().settings().rules().restDays();
    }

    /** @throws IllegalArgumentException if there is none of this number */
    public PolicyVersion version(int number) {
        return number == 0
                ? PolicyVersion.FIRST
                : store.version(number)
                        .orElseThrow(() -> new IllegalArgumentException("The policy has no version " + number));
    }

    /** Newest first; what Leadline comes with is not among them. */
    public List<PolicyVersion> adopted(int limit) {
        return store.versions(limit);
    }

    public Optional<PolicyVersion> ofChange(String change) {
        return store.ofChange(change);
    }

    /**
     * Notes what the shelves look like after everything was planned, in the company's currency; money without an exchange
     * rate is left out.
     */
    void measure(LocalDate day, int version) {
        Map<String, Double> worth = rates.worth(day);
        PolicyMeasure shelves = shelves(worth);
        double lostMargin = items.findAll(shelves.unservedPerDay().keySet()).stream()
                .mapToDouble(item -> shelves.unservedPerDay().getOrDefault(item.sku(), 0.0)
                        * Math.max(
                                0,
                                item.unitPrice()
                                        .amount()
                                        .subtract(item.unitCost().amount())
                                        .doubleValue())
                        * worth.getOrDefault(item.unitCost().currency(), 0.0))
                .sum();
        store.measured(new PolicyDay(
                day,
                version,
                shelves.stockValue(),
                shelves.demandPerDay(),
                shelves.servedPerDay(),
                lostMargin,
                shelves.orderLines()));
    }

    private PolicyMeasure shelves(Map<String, Double> worth) {
        try (Stream<PlanRow> rows = plans.rows(0)) {
            return PolicyMeasure.of(rows, worth);
        }
    }

    /** What was measured since a version is active; empty as long as nothing was planned with it. */
    public List<PolicyDay> measured(int version, LocalDate from) {
        return store.days(version, from, MOST_DAYS);
    }

    /** What the shelves looked like when everything was last planned on each day, the oldest of so many days first. */
    public List<PolicyDay> measuredLately(int days) {
        Map<LocalDate, PolicyDay> byDay = new TreeMap<>();
        // Of a day on which the policy changed, the later version speaks.
        store.latest(2 * days).forEach(day -> byDay.putIfAbsent(day.day(), day));
        List<PolicyDay> all = List.copyOf(byDay.values());
        return all.subList(Math.max(0, all.size() - days), all.size());
    }

    /** What a version came to since it is active, at the costs it was tried with; empty as long as nothing is measured. */
    public Optional<PolicyOutcome> outcome(PolicyVersion version) {
        PolicyVersion.Expected expected = version.expected();
        PlanSettings settings = version.settings();
        CostRates rates = expected == null
                ? new CostRates(settings.holdingRatePerYear(), settings.orderCost(), 0, 0)
                : expected.rates();
        return PolicyOutcome.of(measured(version.number(), LocalDate.ofInstant(version.at(), clock.zone())), rates);
    }

    /**
     * Makes it the active one, under the next free number; a change that has its version already keeps it.
     *
     * @param version with any number
     */
    public PolicyVersion activate(PolicyVersion version) {
        return Conflicts.retry("The plan policy", () -> {
            Optional<PolicyVersion> made = store.ofChange(version.change());
            if (made.isPresent()) {
                return made;
            }
            PolicyVersion next = version.numbered(active().number() + 1);
            if (!store.add(next)) {
                return Optional.empty();
            }
            events.publishEvent(new Changed("policy"));
            return Optional.of(next);
        });
    }
}
