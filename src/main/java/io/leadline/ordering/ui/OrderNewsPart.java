package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderNewsFeed;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import io.leadline.shell.News;
import io.leadline.shell.NewsPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to orders, for the bell. */
@Component
class OrderNewsPart implements NewsPart {

    private final OrderNewsFeed feed;

    OrderNewsPart(OrderNewsFeed feed) {
        this.feed = feed;
    }

    @Override
    public List<News> of(Actor actor, int limit) {
        Format format = Format.of(actor);
        return feed.of(actor, limit).stream()
                .map(told -> new News(
                        told.at(),
                        told.actorName(),
                        what(told, format),
                        actor.organisation() == null
                                ? told.orderName() + " · " + told.supplierName()
                                : told.orderName(),
                        "order/" + told.orderId()))
                .toList();
    }

    /** A sentence without the note that nobody wrote. */
    private static String what(OrderNewsFeed.Told told, Format format) {
        HistoryEntry entry = told.entry();
        return entry == null
                ? "“" + told.words() + "”"
                : NamedText.of(entry.key(), entry.facts(), format).strip().replaceAll("[:,]$", "");
    }

    @Override
    public String topic() {
        return "orders";
    }
}
