package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.Comment;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.NamedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What others did to an order while somebody looks at it, in a sentence: who, and what. */
final class OrderNews {

    private static final int MOST = 3;

    private OrderNews() {}

    /** Empty if it was nobody else, or nothing that is written down. */
    static String since(PurchaseOrder before, OrderContext now, Translation texts) {
        List<String> news = new ArrayList<>();
        for (HistoryEntry entry :
                after(before.log().history(), now.order().log().history())) {
            if (!isOwn(entry.actorId(), now.actor())) {
                news.add(texts.text(
                        "orders.news", entry.actorName(), NamedText.of(entry.key(), entry.facts(), now.format())));
            }
        }
        for (Comment comment : after(before.log().comments(), now.order().log().comments())) {
            if (!isOwn(comment.actorId(), now.actor())) {
                news.add(texts.text("orders.news.comment", comment.actorName()));
            }
        }
        return news.stream().skip(Math.max(0, news.size() - MOST)).collect(Collectors.joining(" "));
    }

    private static boolean isOwn(String actorId, Actor actor) {
        return actorId.equals(actor.id());
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
