package io.leadline.catalog;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What kits are made of. A part may be a kit itself; a kit that is, somewhere below, a part of itself is made of nothing by
 * that way, and one that is deeper or wider than anything that is sold takes nothing at all, so that no mistake in a file
 * computes for ever.
 */
public final class BillsOfMaterials {

    public static final BillsOfMaterials NONE = new BillsOfMaterials(List.of());

    private static final int MOST_LEVELS = 10;
    private static final int MOST_STEPS = 10_000;

    private int steps;
    private final Map<Sku, Map<Sku, Quantity>> parts = new TreeMap<>();
    private final Map<Sku, Map<Sku, Double>> units = new TreeMap<>();
    private final Map<Sku, Map<Sku, Double>> kits = new TreeMap<>();

    public BillsOfMaterials(Collection<KitPart> lines) {
        lines.stream()
                .filter(line -> line.quantity().isPositive())
                .forEach(line ->
                        parts.computeIfAbsent(line.kit(), k -> new TreeMap<>()).put(line.part(), line.quantity()));
        for (Sku kit : parts.keySet()) {
            Map<Sku, Double> all = new TreeMap<>();
            steps = 0;
            add(kit, 1, all, new HashSet<>());
            if (steps > MOST_STEPS) {
                all.clear();
            }
            units.put(kit, all);
            all.forEach((part, each) ->
                    kits.computeIfAbsent(part, p -> new TreeMap<>()).put(kit, each));
        }
    }

    private void add(Sku kit, double times, Map<Sku, Double> all, Set<Sku> above) {
        above.add(kit);
        parts.getOrDefault(kit, Map.of()).forEach((part, quantity) -> {
            double each = times * quantity.toDouble();
            steps += above.size() > MOST_LEVELS ? MOST_STEPS + 1 : 1;
            if (steps > MOST_STEPS) {
                return;
            }
            if (!parts.containsKey(part)) {
                all.merge(part, each, Double::sum);
            } else if (!above.contains(part)) {
                add(part, each, all, above);
            }
        });
        above.remove(kit);
    }

    public boolean isKit(Sku sku) {
        return parts.containsKey(sku);
    }

    /** What is written of one kit, by part; empty for what is no kit. */
    public Map<Sku, Quantity> parts(Sku kit) {
        return Map.copyOf(parts.getOrDefault(kit, Map.of()));
    }

    /** Units of each item that one kit takes in the end, those of kits within it too. */
    public Map<Sku, Double> units(Sku kit) {
        return Map.copyOf(units.getOrDefault(kit, Map.of()));
    }

    /** The kits that take this item in the end, with how many units each. */
    public Map<Sku, Double> kitsWith(Sku part) {
        return Map.copyOf(kits.getOrDefault(part, Map.of()));
    }

    /** The items and every kit that takes one of them. */
    public Set<Sku> withKits(Collection<Sku> skus) {
        Set<Sku> all = new HashSet<>(skus);
        skus.forEach(sku -> all.addAll(kits.getOrDefault(sku, Map.of()).keySet()));
        return all;
    }

    /** How many kits can be put together of what there is. */
    public double available(Sku kit, Map<Sku, Double> there) {
        return units.getOrDefault(kit, Map.of()).entrySet().stream()
                .mapToDouble(part -> Math.floor(there.getOrDefault(part.getKey(), 0.0) / part.getValue() + 1e-9))
                .min()
                .orElse(0);
    }
}
