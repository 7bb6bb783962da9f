package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderLog;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What others did to an order while somebody looks at it, in a sentence: who, and what. Where that is more than a reader
 * takes in, what a person did comes before the steps that Leadline took after it.
 */
final class OrderNews {

    private static final int MOST = 3;

    /** @param entry what was done; null for a comment */
    record Told(
            Instant at,
            String actorId,
            String name,
            @Nullable HistoryEntry entry) {

        private boolean byPerson() {
            return !actorId.equals(Actor.system().id());
        }

        private String words(Format format, Translation texts) {
            return entry == null
                    ? texts.text("orders.news.comment", name)
                    : texts.text("orders.news", name, NamedText.of(entry.key(), entry.facts(), format));
        }
    }

    private OrderNews() {}

    /** Empty if it was nobody else, or nothing that is written down. */
    static String since(PurchaseOrder before, OrderContext now, Translation texts) {
        return newest(before.log(), now.order().log(), now.actor()).stream()
                .map(told -> told.words(now.format(), texts))
                .collect(Collectors.joining(" "));
    }

    /** In the order in which it happened. */
    static List<Told> newest(OrderLog before, OrderLog now, Actor reader) {
        List<Told> told = Stream.concat(
                        after(before.history(), now.history()).stream()
                                .map(entry -> new Told(entry.at(), entry.actorId(), entry.actorName(), entry)),
                        after(before.comments(), now.comments()).stream()
                                .map(written -> new Told(written.at(), written.actorId(), written.actorName(), null)))
                .filter(one -> !one.actorId().equals(reader.id()))
                .sorted(Comparator.comparing(Told::at))
                .toList();
        Set<Told> kept = told.reversed().stream()
                .sorted(Comparator.comparing(Told::byPerson).reversed())
                .limit(MOST)
                .collect(Collectors.toSet());
        return told.stream().filter(kept::contains).toList();
    }

    /** Both lists only grow. */
    private static <T> List<T> after(List<T> before, List<T> now) {
        return now.subList(Math.min(before.size(), now.size()), now.size());
    }

    /** What gives a text its words, which is any part of the page. */
    interface Translation {
        String text(String key, Object... values);
    }
}
