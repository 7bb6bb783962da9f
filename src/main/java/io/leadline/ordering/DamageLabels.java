package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.GoodsLabel;
import io.leadline.messaging.GoodsLabels;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Labels for what came damaged, to be stuck on it at the gate. */
@Service
public class DamageLabels {

    private final PurchaseOrders orders;
    private final GoodsLabels labels;

    DamageLabels(PurchaseOrders orders, GoodsLabels labels) {
        this.orders = orders;
        this.labels = labels;
    }

    /** Whether anything came damaged, as it is known now. */
    public boolean has(PurchaseOrder order) {
        return order.counted().stream().anyMatch(receipt -> receipt.damaged().isPositive());
    }

    /** Empty where nothing came damaged, and for who does not belong to the company. */
    public Optional<Attachment> find(String orderId, Actor actor) {
        return actor.organisation() != null
                ? Optional.empty()
                : orders.find(orderId, actor).filter(this::has).map(order -> print(order, actor));
    }

    private Attachment print(PurchaseOrder order, Actor actor) {
        List<GoodsLabel> all = order.counted().stream()
                .filter(receipt -> receipt.damaged().isPositive())
                .flatMap(receipt -> order.line(receipt.line()).stream().map(line -> label(order, line, receipt)))
                .toList();
        return labels.print(order.name(), all, actor.locale());
    }

    private static GoodsLabel label(PurchaseOrder order, OrderLine line, Receipt receipt) {
        return new GoodsLabel(
                order.name(),
                order.head().supplierName(),
                line.name(),
                line.sku().value(),
                receipt.damaged(),
                line.unit(),
                receipt.slip(),
                receipt.stamp().batch(),
                receipt.on(),
                receipt.by());
    }
}
