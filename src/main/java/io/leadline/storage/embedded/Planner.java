package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the cheapest way to the documents of a query. The ordered maps count a stretch without walking over it, so the
 * costs are counted and not estimated; only how many documents pass the rest of the query is a guess.
 */
final class Planner {

    /** More combinations of values of several fields than this are not worth separate stretches; one field's list always is. */
    private static final int MOST_RANGES = 512;

    /** What it costs to come to a document from an index, where coming by it in a scan costs 1. */
    private static final double FETCH_COST = 1.3;

    /** What it costs more to collect and sort a document than to pass it on. */
    private static final double SORT_COST = 0.3;

    private final StoredMap data;
    private final List<StoreIndex> indexes;

    Planner(StoredMap data, List<StoreIndex> indexes) {
        this.data = data;
        this.indexes = indexes;
    }

    /**
     * @param orderBy fields and directions; empty = any order
     * @param wanted how many documents the caller will take, 0 = all
     */
    AccessPlan plan(Document query, Document orderBy, int wanted) {
        if (orderBy.containsKey("$natural")) {
            boolean reverse = ((Number) orderBy.get("$natural")).intValue() < 0;
            return new AccessPlan.Scan(data, reverse, true, query.isEmpty());
        }
        Conditions conditions = Conditions.of(query);
        List<AccessPlan> candidates = new ArrayList<>();
        for (StoreIndex index : indexes) {
            AccessPlan.ByIndex candidate = byIndex(index, conditions, orderBy);
            if (candidate != null) {
                if (index.isUnique() && candidate.entries() <= 1) {
                    return candidate;
                }
                candidates.add(candidate.filter() == null ? candidate : AccessPlan.Searched.by(candidate));
            }
        }
        for (List<Document> branches : conditions.alternatives()) {
            List<AccessPlan> plans = branches.stream()
                    .map(branch -> plan(branch, new Document(), 0))
                    .toList();
            if (plans.stream().noneMatch(AccessPlan.Scan.class::isInstance)) {
                candidates.add(new AccessPlan.Union(plans));
            }
        }
        candidates.add(new AccessPlan.Scan(data, false, orderBy.isEmpty(), query.isEmpty()));
        long matches = candidates.stream().mapToLong(AccessPlan::entries).min().orElse(0);
        return candidates.stream()
                .min(Comparator.comparingDouble(candidate -> cost(candidate, wanted, orderBy.isEmpty(), matches)))
                .orElseThrow();
    }

    /** The number of matches where an index alone knows it, without a look at any document; otherwise null. */
    @Nullable
    Long count(Document query) {
        if (asksNothing(query)) {
            return data.size();
        }
        Conditions conditions = Conditions.of(query);
        for (StoreIndex index : indexes) {
            AccessPlan.ByIndex way = index.hasArrays() ? null : byIndex(index, conditions, new Document());
            if (way != null && way.exact()) {
                AccessPlan known = way.filter() == null ? way : AccessPlan.Searched.by(way);
                if (known.exact()) {
                    return known.entries();
                }
            }
        }
        return null;
    }

    /** Nor any of those that it is put together of, as queries are whose parts were left open. */
    private static boolean asksNothing(Document query) {
        return query.entrySet().stream()
                .allMatch(each -> each.getKey().equals("$and")
                        && each.getValue() instanceof Collection<?> all
                        && !all.isEmpty()
                        && all.stream().allMatch(one -> one instanceof Document part && asksNothing(part)));
    }

    private static double cost(AccessPlan plan, int wanted, boolean anyOrder, long matches) {
        double each = plan instanceof AccessPlan.Scan ? 1 : FETCH_COST;
        if (anyOrder || plan.sorted()) {
            double walked = wanted == 0 ? plan.entries() : (double) wanted * plan.entries() / Math.max(1, matches);
            return each * Math.min(plan.entries(), walked);
        }
        return (each + SORT_COST) * plan.entries();
    }

    /** The way through one index; null where it helps neither to find nor to sort. */
    private AccessPlan.@Nullable ByIndex byIndex(StoreIndex index, Conditions conditions, Document orderBy) {
        List<byte[]> prefixes = List.of(Bytes.NONE);
        int field = 0;
        boolean arrayUsed = false;
        boolean findsMissing = true;
        for (; field < index.paths().size(); field++) {
            Conditions.Condition condition = conditions.on(index.paths().get(field));
            // Two conditions on one array may be met by different elements, while an entry holds fields of one.
            if (condition == null
                    || condition.points == null
                    || field > 0 && prefixes.size() * condition.points.size() > MOST_RANGES
                    || index.hasArrays(field) && arrayUsed) {
                break;
            }
            arrayUsed |= index.hasArrays(field);
            findsMissing &= condition.points.stream().anyMatch(point -> point[0] == OrderedKey.NULL);
            prefixes = extended(prefixes, condition.points, index.ascending(field));
        }
        Conditions.Condition next =
                field < index.paths().size() ? conditions.on(index.paths().get(field)) : null;
        boolean ranged =
                next != null && next.points == null && next.hasRange() && !(index.hasArrays(field) && arrayUsed);
        boolean split = ranged && index.hasArrays(field);
        List<KeyRange> ranges = ranges(prefixes, ranged ? next : null, index, field);
        Order order = order(index, conditions, orderBy, field);
        KeyFilter filter = KeyFilter.of(index, conditions);
        boolean useful = field > 0 || ranged || filter != null || !orderBy.isEmpty() && order.sorted();
        if (!useful || index.isSparse() && findsMissing && !ranged) {
            return null;
        }
        int used = field + (ranged ? 1 : 0);
        boolean complete = filter == null ? conditions.complete() : conditions.completeBesidePatterns();
        boolean exact = complete && used == conditions.count() && !split;
        long entries = ranges.stream()
                .mapToLong(range -> index.map().count(range.from(), range.to()))
                .sum();
        return new AccessPlan.ByIndex(index, ranges, order.reverse(), order.sorted(), exact, entries, filter);
    }

    private static List<byte[]> extended(List<byte[]> prefixes, List<byte[]> points, boolean ascending) {
        List<byte[]> longer = new ArrayList<>(prefixes.size() * points.size());
        for (byte[] prefix : prefixes) {
            for (byte[] point : points) {
                longer.add(Bytes.concat(prefix, ascending ? point : OrderedKey.inverted(point)));
            }
        }
        return longer;
    }

    private static List<KeyRange> ranges(
            List<byte[]> prefixes, Conditions.@Nullable Condition range, StoreIndex index, int field) {
        if (range == null) {
            return prefixes.stream().map(KeyRange::under).toList();
        }
        KeyRange stretch = range.range(index.ascending(field), index.hasArrays(field));
        return prefixes.stream().map(stretch::behind).toList();
    }

    private record Order(boolean sorted, boolean reverse) {}

    /** Whether the index, behind its first fields that the query fixes, is in the order asked for, or in its reverse. */
    private static Order order(StoreIndex index, Conditions conditions, Document orderBy, int fixed) {
        Order no = new Order(false, false);
        int field = fixed;
        Boolean reverse = null;
        for (Map.Entry<String, Object> each : orderBy.entrySet()) {
            if (hasOneValue(index, conditions, each.getKey(), fixed)) {
                continue;
            }
            if (field == index.paths().size()
                    || !index.paths().get(field).equals(each.getKey())
                    || index.hasArrays(field)) {
                return no;
            }
            boolean opposite = index.ascending(field) != ((Number) each.getValue()).intValue() > 0;
            if (reverse != null && reverse != opposite) {
                return no;
            }
            reverse = opposite;
            field++;
        }
        return new Order(true, Objects.requireNonNullElse(reverse, false));
    }

    private static boolean hasOneValue(StoreIndex index, Conditions conditions, String path, int fixed) {
        int field = index.paths().indexOf(path);
        Conditions.Condition condition = conditions.on(path);
        return field >= 0
                && field < fixed
                && !index.hasArrays(field)
                && condition != null
                && condition.points != null
                && condition.points.size() == 1;
    }

    static String describe(AccessPlan plan) {
        return switch (plan) {
            case AccessPlan.Scan scan -> "scan";
            case AccessPlan.ByIndex by -> by.index().getName() + (by.sorted() ? " sorted" : "");
            case AccessPlan.Searched searched -> describe(searched.way()) + " searched";
            case AccessPlan.Union union ->
                union.branches().stream().map(Planner::describe).collect(Collectors.joining(" or "));
        };
    }
}
