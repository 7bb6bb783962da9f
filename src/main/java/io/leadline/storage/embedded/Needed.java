package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of a document a query has to look at, so that the others need not be decoded. */
final class Needed {

    private static final Set<String> BRANCHES = Set.of("$and", "$or", "$nor");

    private Needed() {}

    /**
     * @param projection names of fields that are given out
     * @return null where all fields are needed: nothing or something else than names of fields is asked for
     */
    static @Nullable Set<String> of(Document query, Document orderBy, @Nullable Document projection) {
        Set<String> fields = new HashSet<>(Set.of("_id"));
        if (projection == null || projection.isEmpty() || !addNames(fields, projection) || !addQuery(fields, query)) {
            return null;
        }
        orderBy.keySet().forEach(path -> fields.add(first(path)));
        return fields;
    }

    private static boolean addNames(Set<String> fields, Document projection) {
        boolean any = false;
        for (Map.Entry<String, Object> each : projection.entrySet()) {
            boolean included = each.getValue() instanceof Number number
                    ? number.doubleValue() != 0
                    : Boolean.TRUE.equals(each.getValue());
            if (each.getKey().contains("$") || !included && !each.getKey().equals("_id")) {
                return false;
            }
            any |= included;
            fields.add(first(each.getKey()));
        }
        return any;
    }

    private static boolean addQuery(Set<String> fields, Document query) {
        for (Map.Entry<String, Object> each : query.entrySet()) {
            if (!each.getKey().startsWith("$")) {
                fields.add(first(each.getKey()));
            } else if (!BRANCHES.contains(each.getKey())
                    || !(each.getValue() instanceof Collection<?> branches)
                    || !branches.stream()
                            .allMatch(branch -> branch instanceof Document document && addQuery(fields, document))) {
                return false;
            }
        }
        return true;
    }

    /** The outermost field of a path. */
    static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
