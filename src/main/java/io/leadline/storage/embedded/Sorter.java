package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Sorts where no index has the order. Only the sort keys are kept, and of a page only as many as it needs; the documents
 * are read again when they are given out.
 */
final class Sorter {

    private record Sorted(byte[] key, long record) {}

    private static final Comparator<Sorted> ORDER = Comparator.comparing(Sorted::key, Bytes.TYPE::compare);

    private final Document orderBy;

    Sorter(Document orderBy) {
        this.orderBy = orderBy;
    }

    /** @param wanted how many from the beginning, 0 = all */
    List<Long> sort(Iterator<DocumentScan.Read> documents, int wanted) {
        List<Sorted> kept = wanted > 0 ? smallest(documents, wanted) : all(documents);
        kept.sort(ORDER.thenComparing(Sorted::record));
        return kept.stream().map(Sorted::record).toList();
    }

    private List<Sorted> all(Iterator<DocumentScan.Read> documents) {
        List<Sorted> all = new ArrayList<>();
        documents.forEachRemaining(each -> all.add(new Sorted(keyOf(each.document()), each.record())));
        return all;
    }

    private List<Sorted> smallest(Iterator<DocumentScan.Read> documents, int wanted) {
        Comparator<Sorted> order = ORDER.thenComparing(Sorted::record);
        PriorityQueue<Sorted> largestFirst = new PriorityQueue<>(order.reversed());
        documents.forEachRemaining(each -> {
            largestFirst.add(new Sorted(keyOf(each.document()), each.record()));
            if (largestFirst.size() > wanted) {
                largestFirst.poll();
            }
        });
        return new ArrayList<>(largestFirst);
    }

    private byte[] keyOf(Document document) {
        OrderedKey key = new OrderedKey();
        for (Map.Entry<String, Object> field : orderBy.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            if (value instanceof Collection<?> array && !array.isEmpty()) {
                // An array stands where its smallest element would, in descending order where its largest would.
                TreeSet<byte[]> elements = new TreeSet<>(Bytes.TYPE::compare);
                array.forEach(element -> elements.add(OrderedKey.of(element)));
                key.addEncoded(ascending ? elements.first() : elements.last(), ascending);
            } else {
                key.add(value, ascending);
            }
        }
        return key.toBytes();
    }
}
