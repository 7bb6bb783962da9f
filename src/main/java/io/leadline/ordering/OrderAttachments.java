package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The files that people keep with orders. A supplier sees its own files and those the company shares. */
@Service
public class OrderAttachments {

    private static final int LONGEST_NAME = 200;

    private final PurchaseOrders purchaseOrders;
    private final Orders orders;
    private final OrderFiles files;
    private final BusinessClock clock;

    OrderAttachments(PurchaseOrders purchaseOrders, Orders orders, OrderFiles files, BusinessClock clock) {
        this.purchaseOrders = purchaseOrders;
        this.orders = orders;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a file with the order.
     *
     * @param fileId given by the form, so that sending it twice keeps one file
     * @param shared whether the supplier sees it; what a supplier attaches is always seen by both sides
     */
    public OrderResult attach(
            String orderId, String fileId, String name, String mediaType, byte[] content, boolean shared, Actor actor) {
        Optional<PurchaseOrder> order = purchaseOrders.find(orderId, actor);
        if (order.isEmpty()) {
            return OrderResult.refused(Refusal.UNKNOWN_ORDER);
        }
        if (!Permissions.may(OrderAction.ATTACH, order.get(), actor)) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        String plainName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (plainName.isEmpty()
                || plainName.length() > LONGEST_NAME
                || content.length == 0
                || content.length > OrderFile.MAX_BYTES) {
            return OrderResult.refused(Refusal.FILE_WRONG);
        }
        files.put(orderId, fileId, plainName, content);
        boolean bySupplier = actor.organisation() != null;
        OrderFile file = new OrderFile(
                fileId, plainName, mediaType, content.length, clock.now(), actor.name(), shared || bySupplier);
        OrderResult result = orders.change(
                orderId,
                stored -> stored.log().files().stream().anyMatch(f -> f.id().equals(fileId))
                        ? new OrderResult.Repeated(stored)
                        : new OrderResult.Done(keep(stored, file, actor)));
        return switch (result) {
            case OrderResult.Done(PurchaseOrder done) when bySupplier -> new OrderResult.Done(done.forSupplier());
            case OrderResult.Repeated(PurchaseOrder done)
            when bySupplier -> new OrderResult.Repeated(done.forSupplier());
            default -> result;
        };
    }

    /** The content of a file this actor may see; close it. */
    public Optional<InputStream> open(String orderId, String fileId, Actor actor) {
        return purchaseOrders
                .find(orderId, actor)
                .filter(order -> order.log().files().stream().anyMatch(f -> f.id().equals(fileId)))
                .flatMap(order -> files.open(orderId, fileId));
    }

    private PurchaseOrder keep(PurchaseOrder order, OrderFile file, Actor actor) {
        OrderChange change = new OrderChange(order, clock.now()).file(file);
        Map<String, String> facts = Map.of("file", file.name());
        return (file.forSupplier() ? change.told(actor, "file-added", facts) : change.noted(actor, "file-added", facts))
                .done();
    }
}
