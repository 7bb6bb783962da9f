package io.leadline.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done, said and filed, oldest first. It only grows. */
public record OrderLog(List<HistoryEntry> history, List<Comment> comments, List<OrderFile> files) {

    static final OrderLog EMPTY = new OrderLog(List.of(), List.of(), List.of());

    public OrderLog {
        history = List.copyOf(history);
        comments = List.copyOf(comments);
        files = List.copyOf(files);
    }

    OrderLog with(HistoryEntry entry) {
        return new OrderLog(plus(history, entry), comments, files);
    }

    OrderLog with(Comment comment) {
        return new OrderLog(history, plus(comments, comment), files);
    }

    OrderLog with(OrderFile file) {
        return new OrderLog(history, comments, plus(files, file));
    }

    OrderLog forSupplier() {
        return new OrderLog(
                history.stream().filter(HistoryEntry::forSupplier).toList(),
                comments,
                files.stream().filter(OrderFile::forSupplier).toList());
    }

    /** The first entry of what was noted so. */
    Optional<HistoryEntry> noted(String what) {
        String key = HistoryEntry.KEYS + what;
        return history.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
