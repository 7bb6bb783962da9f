package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.Outside;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** A shop can be told nothing now, whatever it would be: nobody lets us in, it asks for patience, or it is out of order. */
final class ShopSilent extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Duration pause;

    ShopSilent(int status, String problem, Duration pause) {
        super(problem);
        this.status = status;
        this.pause = pause;
    }

    static ShopSilent answered(Outside.Answer answer) {
        return new ShopSilent(answer.status(), "answered " + answer.status(), answer.pause());
    }

    int status() {
        return status;
    }

    Duration pause() {
        return pause;
    }
}
