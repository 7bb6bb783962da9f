package io.leadline.storage.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;

/** Compares the entries of one subject of a ledger with their links, and the last with the one the subject has, and their sums with its balances. */
final class LedgerCheck {

    private static final Binary UNKNOWN = new Binary(new byte[0]);

    private final History.InLedger history;
    private final String subject;
    private final List<Finding> found = new ArrayList<>();
    private final Chain chain;

    LedgerCheck(History.InLedger history, Document document, List<Document> filed) {
        this.history = history;
        this.subject = String.valueOf(document.get("_id"));
        Link start = Link.start(history.name(), subject);
        this.chain = new Chain(start);
        Link end = Link.of(document.get(Link.FIELD));
        Map<Long, List<Document>> byNumber = new TreeMap<>();
        List<Document> entries = all(document, filed);
        for (Document entry : entries) {
            Link link = Link.of(entry.get(Link.FIELD));
            if (link == null || link.number() < 1) {
                add(Finding.Kind.ADDED, named(entry));
            } else {
                byNumber.computeIfAbsent(link.number(), n -> new ArrayList<>()).add(entry);
            }
        }
        compare(byNumber, end == null ? 0 : end.number());
        if (end == null ? chain.length() > 0 : !end.hash().equals(chain.end().hash())) {
            add(
                    Finding.Kind.BROKEN,
                    "entry " + (end == null ? 0 : end.number())
                            + ", the last one of the subject, is not the last one of its entries");
        }
        if (found.isEmpty()) {
            history.balances().forEach(balance -> reckon(balance, document, entries));
        }
    }

    private void reckon(History.Balance balance, Document document, List<Document> entries) {
        BigDecimal sum = entries.stream().map(balance.change()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Object said = document.get(balance.field());
        if (!(said instanceof Decimal128 number)
                || !number.isFinite()
                || worth(number).compareTo(sum) != 0) {
            add(Finding.Kind.ALTERED, balance.field() + " " + said + ", and its entries make " + sum.toPlainString());
        }
    }

    /** What Decimal128 knows as minus nought has no other form. */
    private static BigDecimal worth(Decimal128 number) {
        return new BigDecimal(number.toString());
    }

    List<Finding> found() {
        return found;
    }

    Chain chain() {
        return chain;
    }

    private void compare(Map<Long, List<Document>> byNumber, long last) {
        Map<Long, Document> wrong = new TreeMap<>();
        for (long n = 1; n <= last; n++) {
            Binary before = chain.end().hash();
            List<Document> here = byNumber.getOrDefault(n, List.of());
            if (here.isEmpty()) {
                add(Finding.Kind.REMOVED, "entry " + n);
                chain.add(new Link(n, UNKNOWN));
                continue;
            }
            Document right = here.getFirst();
            boolean fits = fits(before, right, right);
            for (Document other : here.subList(1, here.size())) {
                boolean better = !fits && fits(before, other, other);
                add(Finding.Kind.ADDED, named(better ? right : other));
                right = better ? other : right;
                fits |= better;
            }
            if (!fits) {
                wrong.put(n, right);
            }
            chain.add(new Link(n, hash(right)));
        }
        byNumber.forEach((n, entries) -> {
            if (n > last) {
                entries.forEach(entry -> add(Finding.Kind.ADDED, named(entry)));
            }
        });
        wrong.forEach((n, entry) -> add(kind(n, entry, wrong), named(entry)));
    }

    /** Two that have changed places fit where the other one stands. */
    private Finding.Kind kind(long n, Document entry, Map<Long, Document> wrong) {
        boolean moved = wrong.entrySet().stream()
                .anyMatch(other -> other.getKey() != n
                        && chain.hashAt(other.getKey() - 1) instanceof Binary before
                        && fits(before, entry, other.getValue()));
        return moved ? Finding.Kind.REORDERED : Finding.Kind.ALTERED;
    }

    /** Whether the content of one gives the hash of the other; behind one that is gone nothing can be said. */
    private static boolean fits(Binary before, Document content, Document place) {
        return before.equals(UNKNOWN)
                || new Link(0, before).next(LedgerChain.digest(content)).hash().equals(hash(place));
    }

    private List<Document> all(Document document, List<Document> filed) {
        Set<Object> ids = filed.stream().map(entry -> entry.get("_id")).collect(Collectors.toSet());
        List<Document> all = new ArrayList<>(filed);
        if (document.get(history.waiting()) instanceof List<?> waiting) {
            for (Object one : waiting) {
                if (one instanceof Document entry && !ids.contains(entry.get("_id"))) {
                    all.add(entry);
                }
            }
        }
        return all;
    }

    private static Binary hash(Document entry) {
        Link link = Link.of(entry.get(Link.FIELD));
        return link == null ? UNKNOWN : link.hash();
    }

    private void add(Finding.Kind kind, String entry) {
        found.add(new Finding(kind, history.name(), subject, entry));
    }

    private static String named(Document entry) {
        Link link = Link.of(entry.get(Link.FIELD));
        Document content = new Document(entry);
        content.remove(Link.FIELD);
        return "entry " + (link == null ? "without number" : link.number()) + " " + content.toJson();
    }
}
