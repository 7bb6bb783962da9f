package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.FileName;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The files that people keep with orders. A supplier sees its own files and those the company shares. */
@Service
public class OrderAttachments {

    private final PurchaseOrders purchaseOrders;
    private final Orders orders;
    private final OrderFiles files;
    private final FileRooms rooms;
    private final DataFolder data;
    private final BusinessClock clock;

    OrderAttachments(
            PurchaseOrders purchaseOrders,
            Orders orders,
            OrderFiles files,
            FileRooms rooms,
            DataFolder data,
            BusinessClock clock) {
        this.purchaseOrders = purchaseOrders;
        this.orders = orders;
        this.files = files;
        this.rooms = rooms;
        this.data = data;
        this.clock = clock;
    }

    /** How large this actor's next file with the order may be; nothing if it is not this actor's to see. */
    public Optional<FileRoom> room(String orderId, Actor actor) {
        return purchaseOrders.find(orderId, actor).map(order -> rooms.room(order, actor));
    }

    /**
     * Keeps a file with the order.
     *
     * @param fileId given by the form, so that sending it twice keeps one file
     * @param content read only as far as there is room for it
     * @param shared whether the supplier sees it; what a supplier attaches is always seen by both sides
     * @throws IOException if the content breaks off, or cannot be kept on the disk
     */
    public OrderResult attach(
            String orderId, String fileId, String name, InputStream content, boolean shared, Actor actor)
            throws IOException {
        Optional<PurchaseOrder> order = purchaseOrders.find(orderId, actor);
        if (order.isEmpty()) {
            return refused(Refusal.UNKNOWN_ORDER, orderId, actor);
        }
        if (!Permissions.may(OrderAction.ATTACH, order.get(), actor)) {
            return refused(Refusal.FORBIDDEN, orderId, actor);
        }
        String plainName = FileName.cleaned(name);
        if (plainName.isEmpty()) {
            return refused(Refusal.FILE_WRONG, orderId, actor);
        }
        if (actor.organisation() != null && !FileKind.known(plainName)) {
            return refused(Refusal.FILE_KIND, orderId, actor);
        }
        long room;
        FileRooms.Taken taken;
        synchronized (rooms) {
            room = rooms.room(order.get(), actor).leftBytes();
            taken = rooms.take(order.get(), actor, Math.max(room, 0));
        }
        try (taken) {
            if (room <= 0) {
                return refused(Refusal.FILE_TOO_LARGE, orderId, actor);
            }
            try (IncomingFile incoming = IncomingFile.read(content, data.resolve("uploads"), room)) {
                if (incoming.bytes() == 0) {
                    return refused(Refusal.FILE_WRONG, orderId, actor);
                }
                if (incoming.bytes() > room) {
                    return refused(Refusal.FILE_TOO_LARGE, orderId, actor);
                }
                return keep(orderId, fileId, plainName, incoming, shared, actor);
            }
        }
    }

    private static OrderResult refused(Refusal why, String orderId, Actor actor) {
        SecurityLog.write(SecurityLog.Event.UPLOAD_REFUSED, actor.id(), "order/" + orderId, why.name());
        return OrderResult.refused(why);
    }

    private OrderResult keep(
            String orderId, String fileId, String name, IncomingFile incoming, boolean shared, Actor actor)
            throws IOException {
        try (InputStream content = incoming.open()) {
            files.put(orderId, fileId, name, actor.organisation(), content);
        }
        boolean bySupplier = actor.organisation() != null;
        OrderFile file = new OrderFile(
                fileId,
                name,
                FileKind.mediaType(name),
                incoming.bytes(),
                clock.now(),
                actor.name(),
                shared || bySupplier);
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
