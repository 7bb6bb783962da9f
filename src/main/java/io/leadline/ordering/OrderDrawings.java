package io.leadline.ordering;

import java.util.List;

/** Where an order stands in the diagrams of its processes. For the company's own people: a diagram shows who decides what. */
public interface OrderDrawings {

    /** The order's own process first, then those it called; empty until the engine has taken the order. */
    List<OrderDrawing> of(String orderId);
}
