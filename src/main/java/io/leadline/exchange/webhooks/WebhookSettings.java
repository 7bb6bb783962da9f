package io.leadline.exchange.webhooks;

import java.net.URI;
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
 * @param mostWaiting so many messages may wait for one endpoint, availability left out; with more it is given up
 * @param mostDead so many that were given up are kept of one endpoint, the last ones
 * @param deadKept how long they are kept
 * @param proxy through which endpoints are reached, such as {@code http://proxy.example:3128}; null for none
 * @param key of which all secrets are reckoned, 32 bytes or more in Base64; null for one that is kept in the data folder.
 *     Instances that share a store share it
 */
@ConfigurationProperties("leadline.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean privateNetworks,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30d") Duration logKept,
        @DefaultValue("10000") int mostWaiting,
        @DefaultValue("10000") int mostDead,
        @DefaultValue("90d") Duration deadKept,
        @Nullable URI proxy,
        @Nullable String key) {

    @Override
    public String toString() {
        return "WebhookSettings[privateNetworks=" + privateNetworks + ", timeout=" + timeout + "]";
    }
}
