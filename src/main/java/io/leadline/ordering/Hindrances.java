package io.leadline.ordering;

import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what holds up goods that are ordered, whatever was promised; disruptions know it. */
public interface Hindrances {

    /** Nothing holds anything up. */
    Hindrances NONE = (supplierId, sku, day, saidAt) -> day;

    /**
     * When goods are expected that would come on a day if nothing held them up; never before that day.
     *
     * @param saidAt when the supplier gave that day, which knows by then what holds it up; null where nobody can tell
     */
    LocalDate expected(String supplierId, Sku sku, LocalDate day, @Nullable Instant saidAt);

    /** When a line is expected that would come on a day. */
    default LocalDate expected(PurchaseOrder order, OrderLine line, LocalDate day) {
        return expected(order.head().supplierId(), line.sku(), day, saidAt(line));
    }

    /** When the supplier gave the day that a line is promised for; null before it gave any. */
    static @Nullable Instant saidAt(OrderLine line) {
        return line.promises().reversed().stream()
                .filter(said -> said.kind() == PromiseKind.FIRST || said.kind() == PromiseKind.MOVED)
                .map(Promise::at)
                .findFirst()
                .orElse(null);
    }

    /** The same supply as it is expected; what nobody has released is not under way. */
    default OpenSupply of(OpenSupply supply) {
        if (supply.proposed()) {
            return supply;
        }
        LocalDate day = expected(supply.supplierId(), supply.sku(), supply.expectedDate(), null);
        return day.equals(supply.expectedDate()) ? supply : supply.on(day);
    }
}
