package io.leadline.ordering;

/**
 * An order was made or changed; published after it is stored, at most once, so that nothing may depend on it that a
 * later look at the order would not repair ({@link UntoldOrders}).
 *
 * @param released whether its supplier has got it, then or before
 * @param version that it has with this change: the later of two has the higher one, whoever tells them
 */
public record OrderChanged(String orderId, String supplierId, OrderState state, boolean released, long version) {

    static OrderChanged of(PurchaseOrder order) {
        return new OrderChanged(
                order.id(),
                order.head().supplierId(),
                order.state(),
                order.talk().number() != null,
                order.version());
    }
}
