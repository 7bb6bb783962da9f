package io.leadline.simulation;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.inbox.Inbox;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.Shipments;
import io.leadline.tracking.Escalations;
import io.leadline.transfers.StockTransfers;
import org.springframework.stereotype.Component;

/**
 * The ways into the product that simulated people have, which are those that everybody has: the mail and its links, the
 * portal's services in the name of somebody who has signed in, and files. There is no way to the stores.
 *
 * @param post what was written to suppliers
 * @param links of these mails
 * @param files that a company's other systems hand in
 * @param staff who signs in
 * @param shipments that suppliers tell of
 * @param talks about suppliers, beside the orders
 */
@Component
public record Doors(
        Post post,
        OrderLinks links,
        FileDrop files,
        Staff staff,
        PurchaseOrders orders,
        Escalations escalations,
        StockTransfers transfers,
        Shipments shipments,
        Talks talks,
        WorkingCalendars calendars,
        Inbox inbox,
        BusinessClock clock,
        Settling settling) {}
