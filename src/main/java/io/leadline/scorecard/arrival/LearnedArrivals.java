package io.leadline.scorecard.arrival;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * When open lines will be here, by what the company was promised before and what came of it. That is learned once a week, beside
 * everything else, once somebody has asked; how long a line has left until its promise is of today.
 *
 * <p>Lines that are overdue and have not come are among those it is learned from, as observations censored on the right (Kaplan and
 * Meier 1958; Klein and Moeschberger 2003, section 3.2): that they are late is known, and of the days only that it takes longer than so
 * far ({@link Fit}, {@link DaysLaw}). Without them those who fail right now would look like the best: nothing of theirs would count.
 */
@Service
@EnableConfigurationProperties(ArrivalSettings.class)
public class LearnedArrivals implements Looping {

    private static final int LEARNED_FOR_DAYS = 7;
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final Comparator<PurchaseLine> LATEST_FIRST = Comparator.comparing(PurchaseLine::orderedOn)
            .reversed()
            .thenComparing(PurchaseLine::order)
            .thenComparing(PurchaseLine::line);

    private final PurchaseHistory past;
    private final GivenPromises given;
    private final Suppliers suppliers;
    private final ArrivalSettings settings;
    private final BusinessClock clock;
    private final Poll poll = Poll.every(PAUSE, "learned-arrivals", this::look);
    private volatile @Nullable Learned learned;
    private volatile boolean asked;

    /** @param arrivals null where too little came to learn from */
    private record Learned(LocalDate on, @Nullable Arrivals arrivals) {

        boolean holds(LocalDate day) {
            return !day.isBefore(on) && day.isBefore(on.plusDays(arrivals == null ? 1 : LEARNED_FOR_DAYS));
        }
    }

    LearnedArrivals(
            PurchaseHistory past,
            ObjectProvider<GivenPromises> given,
            Suppliers suppliers,
            ArrivalSettings settings,
            BusinessClock clock) {
        this.past = past;
        this.given = given.getIfAvailable(() -> GivenPromises.NONE);
        this.suppliers = suppliers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Empty where too few promises have come to their end to say anything, and while it is learned for the first time; of a promise
     * that was moved also where what was said of such, out of time, did not come true.
     */
    public Optional<ArrivalLaw> of(OpenLine line) {
        LocalDate today = clock.today();
        Arrivals arrivals = on(today);
        return arrivals == null || line.moves() > 0 && !arrivals.knowsMoved()
                ? Optional.empty()
                : Optional.of(arrivals.law(delivery("", line, null, this::country), today));
    }

    /** Whether it was learned, or found to be too little, since the start; asks for it otherwise. */
    public boolean ready() {
        on(clock.today());
        return learned != null;
    }

    /** What was learned last counts until it is learned anew: nobody waits for that. */
    private @Nullable Arrivals on(LocalDate today) {
        Learned now = learned;
        if (now == null || !now.holds(today)) {
            asked = true;
            poll.wake();
        }
        return now == null ? null : now.arrivals();
    }

    @Override
    public Poll poll() {
        return poll;
    }

    private void look() {
        LocalDate today = clock.today();
        Learned now = learned;
        if (asked && (now == null || !now.holds(today))) {
            try {
                learned = new Learned(today, learn(today));
            } catch (RuntimeException failed) {
                // What was learned before goes on, and nobody tries again with each question.
                learned = new Learned(today, now == null ? null : now.arrivals());
                throw failed;
            }
        }
    }

    private @Nullable Arrivals learn(LocalDate today) {
        // The records may be many times as many as are learned from: no more than these are held at once.
        PriorityQueue<PurchaseLine> latest = new PriorityQueue<>(LATEST_FIRST.reversed());
        try (Stream<PurchaseLine> all = past.all()) {
            all.filter(line -> line.promisedOn() != null
                            && line.receivedOn() != null
                            && !line.receivedOn().isAfter(today))
                    .forEach(line -> {
                        latest.add(line);
                        if (latest.size() > settings.mostLines()) {
                            latest.poll();
                        }
                    });
        }
        Map<String, String> countries = new HashMap<>();
        Function<String, String> countryOf = id -> countries.computeIfAbsent(id, this::country);
        if (latest.size() < settings.leastLines()) {
            return null;
        }
        List<Delivery> lines = new ArrayList<>(latest.stream()
                .sorted(LATEST_FIRST)
                .map(line -> delivery(line, countryOf))
                .toList());
        Stream.of(given.overdue(today), given.moved())
                .forEach(promises -> promises.filter(one -> teaches(one, today))
                        .limit(settings.mostLines())
                        .map(one -> delivery(one.id(), one.line(), one.receivedOn(), countryOf))
                        .forEach(lines::add));
        return new Arrivals.History(lines).on(today);
    }

    /** What has not come, and is missing for long, somebody forgot to end. */
    private boolean teaches(GivenPromises.Given one, LocalDate today) {
        return one.receivedOn() != null
                || !one.line().promisedOn().plusDays(settings.mostOverdueDays()).isBefore(today);
    }

    private String country(String supplierId) {
        return suppliers.find(supplierId).map(Supplier::country).orElse("");
    }

    private static Delivery delivery(PurchaseLine line, Function<String, String> countryOf) {
        LocalDate promised = line.promisedOn();
        return delivery(
                line.order() + "/" + line.line(),
                new OpenLine(
                        line.supplierId(),
                        line.sku(),
                        line.orderedOn(),
                        promised == null ? line.orderedOn() : promised,
                        line.ordered(),
                        line.unitPrice().times(line.ordered())),
                line.receivedOn(),
                countryOf);
    }

    private static Delivery delivery(
            String id, OpenLine line, @Nullable LocalDate receivedOn, Function<String, String> countryOf) {
        Map<Trait, String> traits = new HashMap<>();
        traits.put(Trait.SUPPLIER, line.supplierId());
        traits.put(Trait.ITEM, line.sku().value());
        if (line.moves() > 0) {
            traits.put(Trait.MOVED, line.moves() == 1 ? "once" : "more often");
        }
        String country = countryOf.apply(line.supplierId());
        if (!country.isEmpty()) {
            traits.put(Trait.COUNTRY, country);
        }
        return new Delivery(
                id,
                traits,
                line.orderedOn(),
                line.promisedOn(),
                receivedOn,
                receivedOn,
                line.quantity().toDouble(),
                line.value().amount().doubleValue());
    }
}
