package io.leadline.storage.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;

/** Compares what a document's entries are with what its links say they were. */
final class DocumentCheck {

    private static final Binary NOTHING = new Binary(new byte[0]);

    private final History.InDocument history;
    private final List<Finding> found = new ArrayList<>();
    private final Chain chain;
    private final boolean complete;

    /** @param complete whether all that is chained today has its links, whenever it was written */
    DocumentCheck(History.InDocument history, Document document, boolean complete) {
        this.history = history;
        this.complete = complete;
        String subject = String.valueOf(document.get("_id"));
        this.chain = new Chain(Link.start(history.name(), subject));
        List<Document> links = links(document);
        BsonDocument whole = document.toBsonDocument();
        for (Strand strand : history.strands()) {
            compare(subject, strand, links, strand.entries(whole));
        }
        for (Document link : links) {
            Link next = chain.end().next(binary(link, "digest"));
            if (!next.hash().equals(binary(link, "hash"))) {
                add(
                        Finding.Kind.BROKEN,
                        subject,
                        "link " + next.number() + " (" + link.get("of") + ") does not hang on the one before it");
            }
            // What comes behind is compared with what is stored, so that one break is told once.
            chain.add(new Link(next.number(), binary(link, "hash")));
        }
    }

    List<Finding> found() {
        return found;
    }

    Chain chain() {
        return chain;
    }

    private void compare(String subject, Strand strand, List<Document> links, List<BsonValue> entries) {
        if (strand instanceof Strand.State) {
            compareState(subject, strand, DocumentChain.newest(strand, links), entries);
            return;
        }
        List<Binary> were = links.stream()
                .filter(link -> strand.name().equals(link.get("of")))
                .map(link -> binary(link, "digest"))
                .toList();
        List<Binary> are =
                entries.stream().map(entry -> Link.digest(strand.name(), entry)).toList();
        if (were.equals(are)) {
            return;
        }
        TreeSet<Integer> gone = without(were, are);
        TreeSet<Integer> come = without(are, were);
        if (gone.isEmpty() && come.isEmpty()) {
            for (int i = 0; i < Math.min(are.size(), were.size()); i++) {
                if (!are.get(i).equals(were.get(i))) {
                    add(
                            Finding.Kind.REORDERED,
                            subject,
                            named(strand, i, entries.get(i)) + " does not stand in its place");
                }
            }
            return;
        }
        boolean sameLength = were.size() == are.size();
        for (int i : come) {
            boolean altered =
                    sameLength && gone.remove(i) || !sameLength && gone.size() == come.size() && gone.remove(i);
            add(altered ? Finding.Kind.ALTERED : Finding.Kind.ADDED, subject, named(strand, i, entries.get(i)));
        }
        for (int i : gone) {
            add(Finding.Kind.REMOVED, subject, strand.name() + " " + (i + 1));
        }
    }

    /** In a store of an earlier version, documents that were not written since its like is chained are trusted as they are. */
    private void compareState(String subject, Strand strand, List<Binary> was, List<BsonValue> is) {
        BsonValue value = is.getFirst();
        if (was.isEmpty()) {
            if (complete) {
                add(Finding.Kind.ADDED, subject, strand.name() + " " + value);
            }
        } else if (!was.getFirst().equals(Link.digest(strand.name(), value))) {
            add(value.isNull() ? Finding.Kind.REMOVED : Finding.Kind.ALTERED, subject, strand.name() + " " + value);
        }
    }

    /** Places of those that are in the first and not, or not as often, in the second. */
    private static TreeSet<Integer> without(List<Binary> first, List<Binary> second) {
        Map<Binary, Integer> left = new HashMap<>();
        second.forEach(digest -> left.merge(digest, 1, Integer::sum));
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < first.size(); i++) {
            if (left.merge(first.get(i), -1, Integer::sum) < 0) {
                places.add(i);
            }
        }
        return places;
    }

    private void add(Finding.Kind kind, String subject, String entry) {
        found.add(new Finding(kind, history.name(), subject, entry));
    }

    private static String named(Strand strand, int index, BsonValue entry) {
        return strand.name() + " " + (index + 1) + " " + entry;
    }

    private static List<Document> links(Document document) {
        return document.get(Link.FIELD) instanceof List<?> list
                ? list.stream()
                        .map(link -> link instanceof Document one ? one : new Document())
                        .toList()
                : List.of();
    }

    private static Binary binary(Document link, String field) {
        return link.get(field) instanceof Binary binary ? binary : NOTHING;
    }
}
