package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.messaging.Mails;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.CountingRules;
import io.leadline.ordering.DamageLabels;
import io.leadline.ordering.Drafts;
import io.leadline.ordering.Following;
import io.leadline.ordering.ItemPace;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderDrawings;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PrintedOrders;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Reviewing;
import io.leadline.ordering.TermsBook;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Grace;
import io.leadline.shell.PagePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** What an order's page reads from and acts on. */
@org.springframework.stereotype.Component
record OrderDesk(
        PurchaseOrders orders,
        Reviewing reviewing,
        Following following,
        OrderDrawings drawings,
        OrderAttachments attachments,
        PrintedOrders printed,
        Mails mails,
        CountingRules counting,
        DamageLabels labels,
        TermsBook terms,
        OrdersByHand byHand,
        Items items,
        Suppliers suppliers,
        Locations locations,
        AnswerSheets sheets,
        Drafts drafts,
        BusinessClock clock,
        Grace grace,
        ItemPace pace,
        ObjectProvider<Announcements> announcements,
        List<PagePart> additions) {

    LocalDate today() {
        return clock.today();
    }

    /** Whether who counts there is not told what is expected. */
    boolean countsBlind(String locationId) {
        return counting.isBlind(locationId);
    }

    /** What is on its way of it, what arrives first in front. */
    List<Announcements.Announced> announced(PurchaseOrder order) {
        return announcements.getIfAvailable(() -> Announcements.NONE).of(order.id());
    }

    /** What other features have to say on this order's page. */
    Stream<Component> additions(OrderContext context, Runnable changed) {
        return additions.stream()
                .map(addition -> addition.on("order/" + context.order().id(), context.who(), changed))
                .flatMap(Optional::stream);
    }
}
