package io.leadline.exchange.webhooks;

import org.springframework.stereotype.Component;

/** What the process that tries a failing endpoint again asks for; when, it says itself. */
@Component
public class WebhookRetries {

    private final WebhookDelivery delivery;

    WebhookRetries(WebhookDelivery delivery) {
        this.delivery = delivery;
    }

    /** @return whether the endpoint takes messages again */
    public boolean tryAgain(String trouble) {
        return delivery.tryAgain(trouble);
    }

    public void giveUp(String trouble) {
        delivery.giveUp(trouble);
    }
}
