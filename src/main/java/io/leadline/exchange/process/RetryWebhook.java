package io.leadline.exchange.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookRetries;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries again what an endpoint did not take, and counts how often. */
@Component
record RetryWebhook(WebhookRetries retries) implements JobHandler {

    @Override
    public String type() {
        return "exchange.retryWebhook";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        WebhookRetries.Tried tried = retries.tryAgain(job.subject());
        int tries = (int) Double.parseDouble(job.text(WebhookEndpoint.TRIES));
        return Map.of(
                WebhookEndpoint.WORKS,
                tried.works(),
                WebhookEndpoint.TRIES,
                tries + 1,
                WebhookEndpoint.PAUSE,
                tried.pause().toSeconds());
    }

    @Override
    public Pace pace() {
        return Pace.OUTSIDE;
    }
}
