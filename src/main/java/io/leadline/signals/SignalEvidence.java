package io.leadline.signals;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.demand.Promotions;
import io.leadline.planning.PlanSources;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.signals.SignalCase.Judged;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known about a signal beside its figures: who sold, whether a promotion runs, what it moves. */
@Component
class SignalEvidence {

    private static final int MOST_MOVEMENTS = 200;
    private static final int DAYS_OF_VALUE = 7;

    private final Stock stock;
    private final Reservations reservations;
    private final Locations locations;
    private final Promotions promotions;
    private final Items items;
    private final PlanSources sources;
    private final BusinessClock clock;

    SignalEvidence(
            Stock stock,
            Reservations reservations,
            Locations locations,
            Promotions promotions,
            Items items,
            PlanSources sources,
            BusinessClock clock) {
        this.stock = stock;
        this.reservations = reservations;
        this.locations = locations;
        this.promotions = promotions;
        this.items = items;
        this.sources = sources;
        this.clock = clock;
    }

    Judged judge(SignalCase one) {
        LocalDate today = clock.today();
        Optional<Item> item = items.find(one.place().sku());
        boolean promoted = item.isPresent()
                && promotions.in(new Period(today, today)).stream()
                        .anyMatch(promotion ->
                                promotion.covers(one.place().sku(), item.get().category()));
        SignalJudge.Opinion opinion = SignalJudge.judge(
                one.kind(), one.figures(), sellers(one).size(), channels(one).size(), promoted);
        return new Judged(
                opinion.verdict(),
                opinion.reasons(),
                item.map(found -> value(one, found)).orElse(-1.0));
    }

    List<Channel> channels(SignalCase one) {
        return locations.channels().stream()
                .filter(channel -> channel.servedFrom().equals(one.place().location()))
                .toList();
    }

    /** Channels of reservations, and what told the others apart: the shop that its order's name begins with. */
    private Set<String> sellers(SignalCase one) {
        List<String> causes = stock
                .movements(one.place().sku(), List.of(one.place().location()), null, MOST_MOVEMENTS)
                .movements()
                .stream()
                .filter(movement -> movement.kind() == MovementKind.SALE)
                .filter(movement -> !movement.at().isBefore(one.figures().since()))
                .map(Movement::cause)
                .toList();
        Set<String> sellers = new HashSet<>(reservations.channels(causes).values());
        causes.stream()
                .filter(cause -> cause.contains("/"))
                .map(cause -> cause.substring(0, cause.indexOf('/')))
                .forEach(sellers::add);
        return sellers;
    }

    /** What a week of it moves, at cost. */
    private double value(SignalCase one, Item item) {
        double more = Math.abs(one.figures().ratio() - 1) * one.figures().perDay() * DAYS_OF_VALUE;
        Money cost = item.unitCost();
        Double worth = sources.worth().get(cost.currency());
        return worth == null || cost.amount().signum() == 0
                ? -1
                : more * cost.amount().doubleValue() * worth;
    }
}
