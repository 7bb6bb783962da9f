package io.leadline.storage.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A way to the records that may match a query: every one that matches is on it, once. */
sealed interface AccessPlan {

    /** Records in the order of the plan; the document where the plan has come by it anyway. */
    record Found(long record, byte @Nullable [] document) {}

    /** How many entries lie on the way, at most. */
    long entries();

    /** Whether the records come in the order the query asks for. */
    boolean sorted();

    /** Whether every record on the way matches, so that nothing else needs to be looked at. */
    boolean exact();

    Iterator<Found> records();

    /** All documents, in the order they were inserted. */
    record Scan(StoredMap data, boolean reverse, boolean sorted, boolean exact) implements AccessPlan {

        @Override
        public long entries() {
            return data.size();
        }

        @Override
        public Iterator<Found> records() {
            KeyRange all = new KeyRange(Bytes.NONE, null, 0);
            RangeScan scan = new RangeScan(data, all, reverse);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return scan.hasNext();
                }

                @Override
                public Found next() {
                    RangeScan.Entry entry = scan.next();
                    return new Found(Bytes.lastLong(entry.key()), entry.value());
                }
            };
        }
    }

    /** Stretches of one index, merged in the order of what lies behind their fixed fields. */
    record ByIndex(
            StoreIndex index,
            List<KeyRange> ranges,
            boolean reverse,
            boolean sorted,
            boolean exact,
            long entries,
            @Nullable KeyFilter filter)
            implements AccessPlan {

        @Override
        public Iterator<Found> records() {
            Comparator<Stretch> byRest = (a, b) -> Arrays.compareUnsigned(
                    a.scan.peek().key(),
                    a.fixed,
                    a.scan.peek().key().length,
                    b.scan.peek().key(),
                    b.fixed,
                    b.scan.peek().key().length);
            PriorityQueue<Stretch> stretches =
                    new PriorityQueue<>(Math.max(1, ranges.size()), reverse ? byRest.reversed() : byRest);
            for (KeyRange range : ranges) {
                Stretch stretch = new Stretch(new RangeScan(index.map(), range, reverse), range.fixedBytes());
                if (stretch.scan.hasNext()) {
                    stretches.add(stretch);
                }
            }
            return distinct(index.hasArrays(), put -> {
                for (Stretch first = stretches.poll(); first != null; first = stretches.poll()) {
                    RangeScan.Entry entry = first.scan.next();
                    boolean passes = filter == null || filter.passes(entry.key());
                    if (passes) {
                        put.accept(index.record(entry.key(), entry.value()));
                    }
                    if (first.scan.hasNext()) {
                        stretches.add(first);
                    }
                    if (passes) {
                        return true;
                    }
                }
                return false;
            });
        }

        private record Stretch(RangeScan scan, int fixed) {}
    }

    /** What a search found in the keys of an index: walked to its end while planning, so that its number is known. */
    record Searched(ByIndex way, List<Long> found, boolean exact) implements AccessPlan {

        static Searched by(ByIndex way) {
            List<Long> found = new ArrayList<>();
            way.records().forEachRemaining(each -> found.add(each.record()));
            return new Searched(
                    way,
                    found,
                    way.exact() && Objects.requireNonNull(way.filter()).exact());
        }

        @Override
        public long entries() {
            return found.size();
        }

        @Override
        public boolean sorted() {
            return way.sorted();
        }

        @Override
        public Iterator<Found> records() {
            return found.stream().map(record -> new Found(record, null)).iterator();
        }
    }

    /** The branches of an {@code $or}, each by its own index, one after the other. */
    record Union(List<AccessPlan> branches) implements AccessPlan {

        @Override
        public long entries() {
            return branches.stream().mapToLong(AccessPlan::entries).sum();
        }

        @Override
        public boolean sorted() {
            return false;
        }

        @Override
        public boolean exact() {
            return false;
        }

        @Override
        public Iterator<Found> records() {
            Iterator<AccessPlan> plans = branches.iterator();
            Iterator<Found>[] current = newIterator();
            return distinct(true, put -> {
                while (!current[0].hasNext()) {
                    if (!plans.hasNext()) {
                        return false;
                    }
                    current[0] = plans.next().records();
                }
                put.accept(current[0].next().record());
                return true;
            });
        }

        @SuppressWarnings("unchecked")
        private static Iterator<Found>[] newIterator() {
            return new Iterator[] {List.<Found>of().iterator()};
        }
    }

    /** Gives the next record to its argument, or returns false at the end. */
    interface Steps {

        boolean next(Consumer<Long> put);
    }

    private static Iterator<Found> distinct(boolean mayRepeat, Steps steps) {
        return new Iterator<>() {
            private final Set<Long> seen = new HashSet<>();
            private @Nullable Long next;

            @Override
            public boolean hasNext() {
                while (next == null && steps.next(record -> next = record)) {
                    if (mayRepeat && !seen.add(Objects.requireNonNull(next))) {
                        next = null;
                    }
                }
                return next != null;
            }

            @Override
            public Found next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Found found = new Found(Objects.requireNonNull(next), null);
                next = null;
                return found;
            }
        };
    }
}
