package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
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
                        told.entry().at(),
                        told.entry().actorName(),
                        NamedText.of(told.entry().key(), told.entry().facts(), format)
                                .replaceAll("[\\s:,]+$", ""),
                        actor.organisation() == null
                                ? told.orderName() + " · " + told.supplierName()
                                : told.orderName(),
                        "order/" + told.orderId()))
                .toList();
    }

    @Override
    public String topic() {
        return "orders";
    }
}
