package io.leadline.ordering;

/**
 * An order was made or changed; published after it is stored, at most once, so that nothing may depend on it that a
 * later look at the order would not repair.
 */
public record OrderChanged(String orderId, String supplierId, OrderState state) {}
