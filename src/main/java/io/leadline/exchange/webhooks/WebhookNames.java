package io.leadline.exchange.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up, and waits no longer than it is told to: a look-up holds its thread for as long as a name server likes, and
 * nothing ends it. Each name has one such thread at most, and all together have so many that a few silent name servers do not
 * take the machine.
 */
final class WebhookNames {

    private static final int MOST_AT_ONCE = 64;

    /** As the machine does it. */
    interface LookUp {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final LookUp lookUp;
    private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();

    WebhookNames(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** @throws UnknownHostException where it means nothing, or nobody says in time what it means */
    InetAddress[] addresses(String host, Duration patience) throws UnknownHostException {
        CompletableFuture<InetAddress[]> asked = underWay.get(host);
        if (asked == null) {
            asked = begun(host);
        }
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new UnknownHostException(host + " was not looked up in " + patience.toSeconds() + " s");
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " was not looked up: interrupted");
        }
    }

    private CompletableFuture<InetAddress[]> begun(String host) throws UnknownHostException {
        if (underWay.size() >= MOST_AT_ONCE) {
            throw new UnknownHostException(host + " was not looked up: too many names are");
        }
        CompletableFuture<InetAddress[]> own = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> others = underWay.putIfAbsent(host, own);
        if (others != null) {
            return others;
        }
        Thread.ofPlatform().daemon().name("webhook-names").start(() -> lookUp(host, own));
        return own;
    }

    private void lookUp(String host, CompletableFuture<InetAddress[]> answer) {
        try {
            answer.complete(lookUp.of(host));
        } catch (UnknownHostException | RuntimeException unknown) {
            answer.completeExceptionally(unknown);
        } finally {
            underWay.remove(host, answer);
        }
    }
}
