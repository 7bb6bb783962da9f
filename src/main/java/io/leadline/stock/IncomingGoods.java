package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Goods that are ordered and have not come.
 *
 * @param source the order
 * @param by the day by which they are there, by how sure that is; nothing where nobody can be so sure
 */
public record IncomingGoods(String source, String location, Sku sku, Quantity quantity, Map<Sureness, LocalDate> by) {

    public IncomingGoods {
        by = Map.copyOf(by);
    }

    public Optional<LocalDate> by(Sureness sure) {
        return Optional.ofNullable(by.get(sure));
    }
}
