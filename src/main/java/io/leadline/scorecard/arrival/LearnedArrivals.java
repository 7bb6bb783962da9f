package io.leadline.scorecard.arrival;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * When open lines will be here, by all that the company was ever promised and what came of it. What lasts is learned once a week,
 * when somebody asks; what each line has left until its promise is of today.
 */
@Service
@EnableConfigurationProperties(ArrivalSettings.class)
public class LearnedArrivals {

    private static final int LEARNED_FOR_DAYS = 7;

    private final PurchaseHistory past;
    private final Suppliers suppliers;
    private final ArrivalSettings settings;
    private final BusinessClock clock;
    private @Nullable Learned learned;

    /** @param arrivals null where too little came to learn from */
    private record Learned(LocalDate on, @Nullable Arrivals arrivals) {

        boolean holds(LocalDate day) {
            return !day.isBefore(on) && day.isBefore(on.plusDays(arrivals == null ? 1 : LEARNED_FOR_DAYS));
        }
    }

    LearnedArrivals(PurchaseHistory past, Suppliers suppliers, ArrivalSettings settings, BusinessClock clock) {
        this.past = past;
        this.suppliers = suppliers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty where too few promises have come to their end to say anything. */
    public Optional<ArrivalLaw> of(OpenLine line) {
        LocalDate today = clock.today();
        Arrivals arrivals = on(today);
        return arrivals == null
                ? Optional.empty()
                : Optional.of(arrivals.law(
                        delivery(
                                "",
                                line.supplierId(),
                                line.sku(),
                                line.orderedOn(),
                                line.promisedOn(),
                                null,
                                line.quantity(),
                                line.value(),
                                this::country),
                        today));
    }

    private synchronized @Nullable Arrivals on(LocalDate today) {
        Learned now = learned;
        if (now == null || !now.holds(today)) {
            now = new Learned(today, learn(today));
            learned = now;
        }
        return now.arrivals();
    }

    private @Nullable Arrivals learn(LocalDate today) {
        Map<String, String> countries = new HashMap<>();
        Function<String, String> countryOf = id -> countries.computeIfAbsent(id, this::country);
        List<Delivery> ended;
        try (Stream<PurchaseLine> all = past.all()) {
            ended = all.filter(line -> line.promisedOn() != null
                            && line.receivedOn() != null
                            && !line.receivedOn().isAfter(today))
                    .sorted(Comparator.comparing(PurchaseLine::orderedOn)
                            .reversed()
                            .thenComparing(PurchaseLine::order)
                            .thenComparing(PurchaseLine::line))
                    .limit(settings.mostLines())
                    .map(line -> delivery(line, countryOf))
                    .toList();
        }
        return ended.size() < settings.leastLines() ? null : new Arrivals.History(ended).on(today);
    }

    private String country(String supplierId) {
        return suppliers.find(supplierId).map(Supplier::country).orElse("");
    }

    private static Delivery delivery(PurchaseLine line, Function<String, String> countryOf) {
        LocalDate promised = line.promisedOn();
        return delivery(
                line.order() + "/" + line.line(),
                line.supplierId(),
                line.sku(),
                line.orderedOn(),
                promised == null ? line.orderedOn() : promised,
                line.receivedOn(),
                line.ordered(),
                line.unitPrice().times(line.ordered()),
                countryOf);
    }

    private static Delivery delivery(
            String id,
            String supplierId,
            Sku sku,
            LocalDate orderedOn,
            LocalDate promisedOn,
            @Nullable LocalDate receivedOn,
            Quantity quantity,
            Money value,
            Function<String, String> countryOf) {
        Map<Trait, String> traits = new HashMap<>();
        traits.put(Trait.SUPPLIER, supplierId);
        traits.put(Trait.ITEM, sku.value());
        String country = countryOf.apply(supplierId);
        if (!country.isEmpty()) {
            traits.put(Trait.COUNTRY, country);
        }
        return new Delivery(
                id,
                traits,
                orderedOn,
                promisedOn,
                receivedOn,
                receivedOn,
                quantity.toDouble(),
                value.amount().doubleValue());
    }
}
