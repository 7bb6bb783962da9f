package io.leadline.stock;

import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were ordered once, as pre-orders could have been taken against them.
 *
 * @param location where they went; empty where nobody has said so
 * @param by the day that would have been told for them, by how sure it had to be
 * @param cameOn null where they have not come
 */
public record PastGoods(
        String location,
        Quantity quantity,
        LocalDate orderedOn,
        Map<Sureness, LocalDate> by,
        @Nullable LocalDate cameOn) {

    public PastGoods {
        by = Map.copyOf(by);
    }

    Optional<LocalDate> by(Sureness sure) {
        return Optional.ofNullable(by.get(sure));
    }

    boolean openOn(LocalDate day) {
        LocalDate came = cameOn;
        return !orderedOn.isAfter(day) && (came == null || came.isAfter(day));
    }

    boolean cameBy(LocalDate day) {
        LocalDate came = cameOn;
        return came != null && !came.isAfter(day);
    }
}
