package io.leadline.ordering;

import io.leadline.catalog.Contact;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.TradeTerms;

/**
 * Where and on which terms an order is delivered and paid. It is fixed when the order is sent: what is changed about the
 * location or the supplier afterwards alters no order that the supplier has.
 *
 * @param place where the goods go
 * @param supplier whom to call there
 */
public record OrderTerms(ReceivingPoint place, Contact supplier, TradeTerms trade) {

    public static final OrderTerms NONE = new OrderTerms(ReceivingPoint.NONE, Contact.NONE, TradeTerms.NONE);
}
