package io.leadline.exchange.ui;

import com.vaadin.flow.component.UI;
import io.leadline.exchange.UploadLimits;
import io.leadline.exchange.UploadRefused;
import io.leadline.exchange.UploadedShop;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.SecurityLog;
import io.leadline.shell.Intake;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Takes the files of a shop, one by one or unfolded from a zip file, while the page is not locked. */
final class ShopTaking extends Intake {

    private static final double MEGABYTE = 1024.0 * 1024;

    /** Where files go while the page is open. */
    interface Place {

        /** Null after the page was left. */
        @Nullable
        UploadedShop get() throws IOException;
    }

    private final transient UploadLimits limits;
    private final transient CurrentActor actor;
    private final transient Place place;
    private final transient BiConsumer<UI, UploadedShop> taken;

    /** @param taken is told of the page, and of what came in as a whole */
    ShopTaking(UploadLimits limits, CurrentActor actor, Place place, BiConsumer<UI, UploadedShop> taken) {
        this.limits = limits;
        this.actor = actor;
        this.place = place;
        this.taken = taken;
    }

    @Override
    protected long mostBytes() {
        return limits.size().toBytes();
    }

    @Override
    protected Outcome take(Arriving file) throws IOException {
        String who = actor.get().id();
        UI page = file.page();
        try {
            UploadedShop shop = place.get();
            if (shop == null) {
                throw new UploadRefused(UploadRefused.Why.LEFT, 0, 0, "The page was left");
            }
            shop.add(file.name(), file.content());
            taken.accept(page, shop);
            return new Outcome.Taken();
        } catch (UploadRefused refused) {
            SecurityLog.write(
                    SecurityLog.Event.UPLOAD_REFUSED, who, "import", file.name() + ": " + refused.getMessage());
            return new Outcome.Refused(status(refused.why()), words(file.shown(), refused, page));
        }
    }

    private static HttpStatus status(UploadRefused.Why why) {
        return switch (why) {
            case FILES, BYTES -> HttpStatus.CONTENT_TOO_LARGE;
            case DISK -> HttpStatus.INSUFFICIENT_STORAGE;
            case LEFT -> HttpStatus.GONE;
            case KIND, DAMAGED, EMPTY, NESTED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String words(String name, UploadRefused refused, UI page) {
        boolean bytes = refused.why() == UploadRefused.Why.BYTES;
        return page.getTranslation(
                "exchange.upload.refused." + refused.why(),
                name,
                bytes ? refused.found() / MEGABYTE : refused.found(),
                bytes ? refused.most() / MEGABYTE : refused.most());
    }
}
