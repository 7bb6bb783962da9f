package io.leadline.ordering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done, said and filed, oldest first. It only grows.
 *
 * @param turns what buyer and supplier said to each other about the lines
 */
public record OrderLog(List<HistoryEntry> history, List<Comment> comments, List<OrderFile> files, List<Turn> turns) {

    /** The names of facts that are sums of money. */
    private static final Set<String> MONEY = Set.of("total", "approved", "limit", "price");

    static final OrderLog EMPTY = new OrderLog(List.of(), List.of(), List.of(), List.of());

    public OrderLog {
        history = List.copyOf(history);
        comments = List.copyOf(comments);
        files = List.copyOf(files);
        turns = List.copyOf(turns);
    }

    OrderLog with(HistoryEntry entry) {
        return new OrderLog(plus(history, entry), comments, files, turns);
    }

    OrderLog with(Comment comment) {
        return new OrderLog(history, plus(comments, comment), files, turns);
    }

    OrderLog with(OrderFile file) {
        return new OrderLog(history, comments, plus(files, file), turns);
    }

    OrderLog with(Turn turn) {
        return new OrderLog(history, comments, files, plus(turns, turn));
    }

    OrderLog forSupplier() {
        return new OrderLog(
                history.stream()
                        .filter(HistoryEntry::forSupplier)
                        .map(HistoryEntry::withoutAbsent)
                        .toList(),
                comments,
                files.stream().filter(OrderFile::forSupplier).toList(),
                turns);
    }

    static boolean namesMoney(HistoryEntry entry) {
        return !Collections.disjoint(entry.facts().keySet(), MONEY);
    }

    /** Without entries that name sums of money. */
    OrderLog withoutMoney() {
        return new OrderLog(
                history.stream().filter(entry -> !namesMoney(entry)).toList(),
                comments,
                files,
                // Each names the price of its lines.
                List.of());
    }

    /** The first entry of what was noted so. */
    Optional<HistoryEntry> noted(String what) {
        return history.stream().filter(entry -> entry.what().equals(what)).findFirst();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
