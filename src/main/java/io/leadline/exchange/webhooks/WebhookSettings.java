package io.leadline.exchange.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code leadline.webhooks}.
 *
 * @param privateNetworks whether endpoints may lie on this machine or in its network, and without TLS; otherwise whoever
 *     enters an address could reach what only this machine can
 * @param timeout for one try
 * @param logKept how long the log of tries reaches back
 * @param key of which all secrets are reckoned, 32 bytes or more in Base64; null for one that is kept in the data folder.
 *     Instances that share a store share it
 */
@ConfigurationProperties("leadline.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean privateNetworks,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30d") Duration logKept,
        @Nullable String key) {

    @Override
    public String toString() {
        return "WebhookSettings[privateNetworks=" + privateNetworks + ", timeout=" + timeout + "]";
    }
}
