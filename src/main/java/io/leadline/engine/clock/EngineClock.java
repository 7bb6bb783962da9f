package io.leadline.engine.clock;

import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The clock inside the engine, moved over its monitoring port. It forgets what it was moved by when it restarts. */
@Component
class EngineClock {

    private static final Pattern EPOCH_MILLI = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");
    /** A week that has just passed keeps an engine busy, and a request that was given up may have moved its clock. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two clocks of one machine, read one after the other. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private final EngineHost host;
    private final Clock realTime = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    EngineClock(EngineHost host) {
        this.host = host;
    }

    boolean controlled() {
        return host.clockAddress().isPresent();
    }

    /**
     * Moves the engine's clock to so much after real time; where it already is there, nothing happens, so that a move may
     * be repeated.
     */
    void moveTo(Duration ahead) {
        URI address = host.clockAddress().orElseThrow();
        long engineMillis = epochMilli(send(HttpRequest.newBuilder(address).GET()));
        long missingMillis = realTime.millis() + ahead.toMillis() - engineMillis;
        if (missingMillis > TOLERANCE.toMillis()) {
            String body = "{\"offsetMilli\":" + missingMillis + "}";
            send(HttpRequest.newBuilder(URI.create(address + "/add"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new EngineUnavailable("The engine's clock answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new EngineUnavailable("The engine's clock cannot be reached", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("Interrupted while the engine's clock was asked", interrupted);
        }
    }

    private static long epochMilli(String json) {
        Matcher matcher = EPOCH_MILLI.matcher(json);
        if (!matcher.find()) {
            throw new EngineUnavailable("The engine's clock answers " + json);
        }
        return Long.parseLong(matcher.group(1));
    }
}
