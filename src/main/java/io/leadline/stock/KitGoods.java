package io.leadline.stock;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.KitPart;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the kits among some items take of the shelves. A kit has no stock of its own: who promises one promises its parts, and
 * there are as many as the scarcest part allows.
 *
 * @param parts of the kits, down to what lies on shelves, for one of each
 */
public record KitGoods(List<KitPart> parts) {

    public static final KitGoods NONE = new KitGoods(List.of());

    public KitGoods {
        parts = List.copyOf(parts);
    }

    /** A kit that nobody can put together takes nothing of others, and so is treated as the item that nobody has. */
    public static KitGoods of(BillsOfMaterials bills, Collection<Sku> skus) {
        return new KitGoods(skus.stream()
                .distinct()
                .sorted()
                .flatMap(sku -> bills.units(sku).entrySet().stream()
                        .map(unit -> new KitPart(sku, unit.getKey(), quantity(unit.getValue())))
                        .filter(part -> part.quantity().isPositive())
                        .sorted(Comparator.comparing(KitPart::part)))
                .toList());
    }

    private static Quantity quantity(double units) {
        return new Quantity(BigDecimal.valueOf(units).setScale(Bounds.QUANTITY.decimals(), RoundingMode.HALF_UP));
    }

    /** What lies on shelves, one line for each item. */
    List<ReservationLine> goods(Collection<ReservationLine> lines) {
        return ReservationLine.merged(lines.stream().flatMap(this::goods).toList());
    }

    private Stream<ReservationLine> goods(ReservationLine line) {
        List<KitPart> own = partsOf(line.sku());
        return own.isEmpty()
                ? Stream.of(line)
                : own.stream()
                        .map(part -> new ReservationLine(
                                part.part(),
                                new Quantity(part.quantity()
                                        .value()
                                        .multiply(line.quantity().value()))));
    }

    /** The items that lie on shelves. */
    public List<Sku> shelved(Collection<Sku> skus) {
        return skus.stream()
                .flatMap(sku -> partsOf(sku).isEmpty()
                        ? Stream.of(sku)
                        : partsOf(sku).stream().map(KitPart::part))
                .distinct()
                .toList();
    }

    /** How much there is of it: of a kit, whole ones. */
    public Quantity available(Sku sku, Function<Sku, Quantity> onShelves) {
        return partsOf(sku).stream()
                .map(part -> new Quantity(onShelves
                        .apply(part.part())
                        .value()
                        .divide(part.quantity().value(), 0, RoundingMode.FLOOR)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> onShelves.apply(sku));
    }

    private List<KitPart> partsOf(Sku sku) {
        return parts.stream().filter(part -> part.kit().equals(sku)).toList();
    }
}
