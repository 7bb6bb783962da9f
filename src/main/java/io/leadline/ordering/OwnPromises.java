package io.leadline.ordering;

import io.leadline.scorecard.arrival.GivenPromises;
import io.leadline.scorecard.arrival.OpenLine;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What suppliers promised in Leadline's orders, those that were under way before it among them. */
@Component
class OwnPromises implements GivenPromises {

    private static final int AT_ONCE = 100;

    private static final Set<OrderState> TRACKED =
            Stream.of(OrderState.values()).filter(OrderState::isTracked).collect(Collectors.toUnmodifiableSet());

    private final OrderStore store;
    private final BusinessClock clock;

    OwnPromises(OrderStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Stream<Given> overdue(LocalDate today) {
        return Stream.iterate(read(null), page -> !page.isEmpty(), page -> read(page.getLast()))
                .flatMap(List::stream)
                .flatMap(order -> order.openLines().stream()
                        // What came in part may be closed with that, and then was not late.
                        .filter(line ->
                                line.received().isZero() && line.damaged().isZero())
                        .flatMap(line -> Conducts.agreed(order, line).stream()
                                .filter(agreed -> agreed.isBefore(today))
                                .map(agreed -> given(order, line, agreed))));
    }

    private List<PurchaseOrder> read(@Nullable PurchaseOrder last) {
        OrderStore.Made behind =
                last == null ? null : new OrderStore.Made(last.head().createdAt(), last.id());
        return store.madeBefore(behind, TRACKED, null, null, AT_ONCE);
    }

    private Given given(PurchaseOrder order, OrderLine line, LocalDate agreed) {
        LocalDate sent = LocalDate.ofInstant(
                Objects.requireNonNullElse(order.talk().sentAt(), order.head().createdAt()), clock.zone());
        return new Given(
                order.id() + "/" + line.number(),
                new OpenLine(
                        order.head().supplierId(),
                        line.sku(),
                        sent.isAfter(agreed) ? agreed : sent,
                        agreed,
                        line.quantity(),
                        line.value()),
                null);
    }
}
