package io.leadline.exchange.webhooks;

import io.leadline.identity.Actor;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.Changed;
import io.leadline.shared.Page;
import io.leadline.shared.Sha256;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The endpoints, as an administrator makes, closes and looks after them. By the machine's clock, as receivers go by it. */
@Component
public class Webhooks {

    public static final String TOPIC = "webhooks";

    private static final int ID_BYTES = 5;

    /** What a new endpoint is to be. */
    public record Wish(
            String name,
            String url,
            Set<WebhookKind> kinds,
            Set<String> channels,
            @Nullable String organisation) {}

    /** @param secret told this once */
    public record Made(WebhookEndpoint endpoint, String secret) {}

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Webhooks(WebhookStore store, WebhookSecrets secrets, WebhookSettings settings, ApplicationEventPublisher events) {
        this.store = store;
        this.secrets = secrets;
        this.settings = settings;
        this.events = events;
    }

    /** Whether something can be sent there. What the name means is asked with each try. */
    public boolean isAddress(String url) {
        return WebhookAddress.read(url, settings).isPresent();
    }

    public Made make(Wish wish, Actor by) {
        URI address = WebhookAddress.read(wish.url(), settings)
                .orElseThrow(() -> new IllegalArgumentException("No address that can be sent to"));
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        WebhookEndpoint endpoint = new WebhookEndpoint(
                "WH" + HexFormat.of().formatHex(id),
                wish.name(),
                address.toString(),
                wish.kinds(),
                wish.channels(),
                wish.organisation(),
                by.id(),
                now(),
                1,
                null,
                true,
                null,
                false,
                null,
                null);
        store.add(endpoint);
        log(
                by,
                endpoint.id(),
                "made, for " + new TreeSet<>(wish.kinds()) + " of channels " + new TreeSet<>(wish.channels())
                        + (wish.organisation() == null ? "" : ", of " + wish.organisation()));
        changed(endpoint.id());
        return new Made(endpoint, secrets.secret(endpoint));
    }

    /**
     * The shops of the settings hear from now on what their channels may promise, and those that stand there no more hear nothing. One
     * that was closed stays so: somebody opens it. At another address, or of another channel, it is another endpoint.
     *
     * @param shops address and channel by the shop's name
     */
    public void shops(Map<String, ShopPlace> shops) {
        Set<String> ids = new TreeSet<>();
        shops.forEach((name, place) -> {
            String id = place.endpoint(name);
            ids.add(id);
            if (store.find(id).isEmpty()) {
                store.add(WebhookEndpoint.ofShop(id, name, place.address(), place.channel(), now()));
                changed(id);
            }
        });
        for (WebhookEndpoint open : store.open()) {
            if (open.shop() != null && !ids.contains(open.id())) {
                store.open(open.id(), false, null);
                changed(open.id());
            }
        }
    }

    /** Where a shop is told what it may sell, and as which channel. */
    public record ShopPlace(String address, String channel) {

        String endpoint(String shop) {
            return "SH" + Sha256.hex(shop + "\n" + address + "\n" + channel).substring(0, 2 * ID_BYTES);
        }
    }

    /** The secret before signs as well for a day; a shop's own stand in the settings. */
    public Optional<Made> renew(String id, Actor by) {
        if (store.find(id).filter(found -> found.shop() == null).isEmpty()) {
            return Optional.empty();
        }
        store.find(id).ifPresent(before -> store.renewed(id, before.secretNumber() + 1, now()));
        log(by, id, "got another secret");
        changed(id);
        return store.find(id).map(now -> new Made(now, secrets.secret(now)));
    }

    /** Closed, it hears of nothing more, and what waited for it is dropped; open again, it hears what is there now. */
    public void open(String id, boolean open, Actor by) {
        store.open(id, open, null);
        log(by, id, open ? "opened" : "closed");
        changed(id);
    }

    public Page<WebhookEndpoint> list(int offset, int limit) {
        return store.list(offset, limit);
    }

    public Optional<WebhookEndpoint> find(String id) {
        return store.find(id);
    }

    public Map<WebhookMessage.State, Long> count(String endpoint) {
        return store.count(endpoint);
    }

    public Page<WebhookTry> log(String endpoint, int offset, int limit) {
        return store.log(endpoint, offset, limit);
    }

    /** What was given up, the newest first. */
    public Page<WebhookMessage> dead(int offset, int limit) {
        return store.dead(offset, limit);
    }

    /** Sends what was given up once more, and opens its endpoint for it; false if it is none. */
    public boolean again(String message, Actor by) {
        Optional<WebhookMessage> dead = store.message(message);
        if (dead.isEmpty() || !store.again(message)) {
            return false;
        }
        if (dead.get().kind() == WebhookKind.AVAILABILITY) {
            // Older than what is there now, which is told instead.
            store.done(dead.get());
        } else {
            // Also where something later was told meanwhile: somebody wants it to go.
            store.told(dead.get().endpoint(), dead.get().subject(), "");
        }
        String endpoint = dead.get().endpoint();
        if (store.find(endpoint).filter(found -> !found.open()).isPresent()) {
            open(endpoint, true, by);
        }
        changed(endpoint);
        return true;
    }

    private void changed(String endpoint) {
        events.publishEvent(new Changed(TOPIC));
        events.publishEvent(new WebhookChanged(endpoint));
    }

    private static void log(Actor by, String id, String what) {
        SecurityLog.write(SecurityLog.Event.KEY_CHANGED, by.id(), "webhook " + id, what);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
