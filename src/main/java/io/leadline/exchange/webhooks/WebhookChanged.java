package io.leadline.exchange.webhooks;

/** An endpoint was made, opened or closed, or something waits for it. */
record WebhookChanged(String endpoint) {}
