package io.leadline.ordering;

import io.leadline.scorecard.arrival.GivenPromises;
import io.leadline.scorecard.arrival.OpenLine;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What suppliers promised in Leadline's orders, those that were under way before it among them. */
@Component
class OwnPromises implements GivenPromises {

    private static final int AT_ONCE = 100;

    /** Those before them would teach little, and reading them takes long. */
    private static final int MOST_ORDERS = 3000;

    private static final Set<OrderState> TRACKED =
            Stream.of(OrderState.values()).filter(OrderState::isTracked).collect(Collectors.toUnmodifiableSet());

    private static final Set<OrderState> TRACKED_OR_CLOSED =
            Stream.concat(TRACKED.stream(), Stream.of(OrderState.CLOSED)).collect(Collectors.toUnmodifiableSet());

    private final OrderStore store;
    private final BusinessClock clock;

    OwnPromises(OrderStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Stream<Given> overdue(LocalDate today) {
        return orders(TRACKED)
                .flatMap(order -> order.openLines().stream()
                        .filter(OwnPromises::isWhole)
                        .flatMap(line -> GivenDay.of(order, line).stream()
                                .limit(1)
                                .filter(agreed -> agreed.day().isBefore(today))
                                .map(agreed -> given(order, line, agreed, null))));
    }

    @Override
    public Stream<Given> moved() {
        return orders(TRACKED_OR_CLOSED)
                .flatMap(order ->
                        order.lines().stream().filter(line -> !line.dropped()).flatMap(line -> moved(order, line)));
    }

    private Stream<Given> moved(PurchaseOrder order, OrderLine line) {
        List<GivenDay> days = GivenDay.of(order, line);
        boolean over = order.state().isFinal() || line.open().isZero();
        Optional<LocalDate> received = over ? lastReceived(order, line) : Optional.empty();
        if (days.size() < 2 || received.isEmpty() && (over || !isWhole(line))) {
            return Stream.empty();
        }
        return days.stream()
                .skip(1)
                // A word that came after the goods promised nothing.
                .filter(day -> received.filter(on -> on.isBefore(dayOf(day))).isEmpty())
                .map(day -> given(order, line, day, received.orElse(null)));
    }

    /** What came in part may be closed with that, and then was not late. */
    private static boolean isWhole(OrderLine line) {
        return line.received().isZero() && line.damaged().isZero();
    }

    private static Optional<LocalDate> lastReceived(PurchaseOrder order, OrderLine line) {
        return order.counted().stream()
                .filter(receipt -> receipt.line() == line.number())
                .map(Receipt::on)
                .max(LocalDate::compareTo);
    }

    /** Those of the latest first. */
    private Stream<PurchaseOrder> orders(Set<OrderState> states) {
        return Stream.iterate(read(states, null), page -> !page.isEmpty(), page -> read(states, page.getLast()))
                .flatMap(List::stream)
                .limit(MOST_ORDERS);
    }

    private List<PurchaseOrder> read(Set<OrderState> states, @Nullable PurchaseOrder last) {
        OrderStore.Made behind =
                last == null ? null : new OrderStore.Made(last.head().createdAt(), last.id());
        return store.madeBefore(behind, states, null, null, AT_ONCE);
    }

    private LocalDate dayOf(GivenDay given) {
        return LocalDate.ofInstant(given.since(), clock.zone());
    }

    private Given given(PurchaseOrder order, OrderLine line, GivenDay day, @Nullable LocalDate receivedOn) {
        LocalDate since = dayOf(day);
        return new Given(
                order.id() + "/" + line.number() + (day.moves() == 0 ? "" : "/" + day.moves()),
                new OpenLine(
                        order.head().supplierId(),
                        line.sku(),
                        since.isAfter(day.day()) ? day.day() : since,
                        day.day(),
                        line.quantity(),
                        line.value(),
                        day.moves()),
                receivedOn);
    }
}
