package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import io.leadline.ordering.FileRoom;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderResult;
import io.leadline.shell.Aside;
import io.leadline.shell.Intake;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;

/**
 * Takes the file that somebody adds to an order while it comes in, and says how much room there is where there is too
 * little. The page is not locked meanwhile.
 */
final class FileTaking extends Intake {

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
    protected long mostBytes() {
        return room().map(FileRoom::leftBytes).orElse(0L);
    }

    private Optional<FileRoom> room() {
        return attachments.room(context.order().id(), context.actor());
    }

    @Override
    protected Outcome take(Arriving file) throws IOException {
        UI page = file.page();
        OrderResult result = attachments.attach(
                context.order().id(),
                UUID.randomUUID().toString(),
                file.name(),
                file.content(),
                shared,
                context.actor());
        if (!(result instanceof OrderResult.Refused refused)) {
            Aside.tell(page, () -> acting.accept(result, "orders.files.done"));
            return new Outcome.Taken();
        }
        return switch (refused.why()) {
            case FILE_TOO_LARGE -> new Outcome.Refused(HttpStatus.CONTENT_TOO_LARGE, tooLarge(file, mostBytes()));
            case UNKNOWN_ORDER, FORBIDDEN -> new Outcome.Refused(HttpStatus.FORBIDDEN, words(refused, page));
            default -> new Outcome.Refused(HttpStatus.UNPROCESSABLE_CONTENT, words(refused, page));
        };
    }

    private static String words(OrderResult.Refused refused, UI page) {
        return page.getTranslation(refused.why().key());
    }

    @Override
    protected String tooLarge(Arriving file, long mostBytes) {
        return file.shown() + ": "
                + room().map(room -> words(file.page(), room)).orElseGet(() -> super.tooLarge(file, mostBytes));
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
