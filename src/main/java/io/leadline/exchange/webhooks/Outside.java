package io.leadline.exchange.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one way in which systems outside are reached: at an address that may be sent to, on the machine that was looked at, through
 * the proxy where there is one, and over in time.
 */
@Component
public class Outside {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final WebhookSettings settings;
    private final WebhookNames names = new WebhookNames(InetAddress::getAllByName);
    private final Clock clock = Clock.systemUTC();

    public Outside(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @param pause so long it asks to be left alone; nothing where it does not say */
    public record Answer(int status, String body, Duration pause) {

        public boolean taken() {
            return status / 100 == 2;
        }
    }

    /** Whether something can be sent there. What the name means is asked with each call. */
    public boolean isAddress(String text) {
        return WebhookAddress.read(text, settings).isPresent();
    }

    /** @throws IOException where nobody answers, or nobody that may be asked */
    public Answer ask(String method, String address, Map<String, String> headers, String body) throws IOException {
        Instant end = clock.instant().plus(settings.timeout());
        WebhookPost.Reply reply = to(address).ask(method, headers, body, left(end));
        return new Answer(reply.status(), reply.body(), reply.pause());
    }

    /** What is answered is not read but for its status. */
    WebhookPost.Answer post(String address, Map<String, String> headers, String body, Instant end) throws IOException {
        return to(address).send(headers, body, left(end));
    }

    private WebhookPost to(String text) throws UnknownHostException {
        URI address = WebhookAddress.read(text, settings)
                .orElseThrow(() -> new UnknownHostException("the address is none that may be sent to"));
        return new WebhookPost(address, WebhookAddress.resolve(address, settings, names), settings.proxy());
    }

    private Duration left(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }
}
