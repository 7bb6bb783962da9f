package io.leadline.exchange.webhooks;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the process that tries a failing endpoint again asks for; when, it says itself. */
@Component
public class WebhookRetries {

    private final WebhookDelivery delivery;

    WebhookRetries(WebhookDelivery delivery) {
        this.delivery = delivery;
    }

    /**
     * @param works whether the endpoint takes messages again
     * @param pause so long it asked to be left alone
     */
    public record Tried(boolean works, Duration pause) {

        static final Tried WORKS = new Tried(true, Duration.ZERO);
        static final Tried IN_VAIN = new Tried(false, Duration.ZERO);
    }

    public Tried tryAgain(String trouble) {
        return delivery.tryAgain(trouble);
    }

    public void giveUp(String trouble) {
        delivery.giveUp(trouble);
    }
}
