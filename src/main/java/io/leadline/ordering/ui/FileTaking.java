package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.leadline.identity.Actor;
import io.leadline.ordering.FileRoom;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.Refusal;
import io.leadline.shell.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Takes the file that somebody adds to an order while it comes in, and says how much room there is where there is too
 * little. The page is not locked meanwhile.
 */
final class FileTaking implements UploadHandler {

    private static final double MEGABYTE = 1024.0 * 1024;

    private final transient OrderContext context;
    private final transient OrderAttachments attachments;
    private final transient BiConsumer<OrderResult, String> acting;
    private volatile boolean shared;

    FileTaking(OrderContext context, OrderAttachments attachments, BiConsumer<OrderResult, String> acting) {
        this.context = context;
        this.attachments = attachments;
        this.acting = acting;
    }

    void share(boolean whetherShared) {
        shared = whetherShared;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        String order = context.order().id();
        Actor actor = context.actor();
        UI page = event.getUI();
        OrderResult result;
        try (InputStream content = event.getInputStream()) {
            result = attachments.attach(
                    order, UUID.randomUUID().toString(), event.getFileName(), content, shared, actor);
        }
        if (result instanceof OrderResult.Refused refused) {
            event.reject();
            if (refused.why() == Refusal.FILE_TOO_LARGE) {
                attachments.room(order, actor).ifPresent(room -> page.access(() -> Notice.refused(words(page, room))));
                return;
            }
        }
        page.access(() -> acting.accept(result, "orders.files.done"));
    }

    private String words(UI page, FileRoom room) {
        return page.getTranslation(
                "orders.files.room." + room.limit(), amount(room, room.mostBytes()), amount(room, room.leftBytes()));
    }

    private String amount(FileRoom room, long value) {
        return room.limit() == FileRoom.Limit.NUMBER
                ? context.format().number(value)
                : context.format().number(Math.floor(Math.max(0, value) / MEGABYTE * 10) / 10, 1);
    }
}
