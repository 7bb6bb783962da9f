package io.leadline.exchange.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.exchange.webhooks.WebhookRetries;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets aside what an endpoint has not taken in all the time. */
@Component
record GiveUpWebhook(WebhookRetries retries) implements JobHandler {

    @Override
    public String type() {
        return "exchange.giveUpWebhook";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        retries.giveUp(job.subject());
        return Map.of();
    }
}
