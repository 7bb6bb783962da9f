package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import java.util.List;
import java.util.stream.Collectors;

/** Says before an order is given to others what nobody else delivers, and would be given up with it. */
final class LeftWithout {

    private static final int NAMED = 5;

    private LeftWithout() {}

    /** Empty where somebody else delivers all of it. */
    static String words(PurchaseOrders orders, PurchaseOrder order, Component page) {
        List<OrderLine> left = orders.withoutAlternate(order);
        return left.isEmpty()
                ? ""
                : page.getTranslation(
                        "orders.re-source.left",
                        left.size(),
                        left.stream().limit(NAMED).map(OrderLine::name).collect(Collectors.joining(", "))
                                + (left.size() > NAMED ? ", …" : ""));
    }
}
