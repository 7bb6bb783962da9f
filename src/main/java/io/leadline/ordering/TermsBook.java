package io.leadline.ordering;

import io.leadline.catalog.Contact;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.TradeTerms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which terms an order is sent: those of the catalogue until it is, and those it was sent on from then on. */
@Component
public class TermsBook {

    private final Locations locations;
    private final Suppliers suppliers;

    TermsBook(Locations locations, Suppliers suppliers) {
        this.locations = locations;
        this.suppliers = suppliers;
    }

    /** What would be written on it today. */
    OrderTerms today(PurchaseOrder order) {
        Optional<Supplier> supplier = suppliers.find(order.head().supplierId());
        return new OrderTerms(
                locations.find(order.head().locationId()).map(Location::point).orElse(ReceivingPoint.NONE),
                supplier.map(Supplier::contact).orElse(Contact.NONE),
                supplier.map(Supplier::trade).orElse(TradeTerms.NONE));
    }

    /** An order that was sent before terms were kept has none. */
    public OrderTerms of(PurchaseOrder order) {
        OrderTerms sent = order.talk().terms();
        if (sent != null) {
            return sent;
        }
        return order.talk().number() == null ? today(order) : OrderTerms.NONE;
    }
}
