package io.leadline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the portal as its browser has it open, by the framework's protocol: what it sends and what is pushed to it. */
public final class OpenedPage {

    private final PortalClient client;
    private final int port;
    private final String ui;
    private final String token;
    private final String pushId;
    private final String content;
    private final BlockingQueue<String> pushed = new LinkedBlockingQueue<>();
    private @Nullable WebSocket push;

    public OpenedPage(PortalClient client, int port, String route) {
        this.client = client;
        this.port = port;
        String start = client.get("/?v-r=init&location=" + route + "&query=").body();
        ui = found(start, "\"v-uiId\"\\s*:\\s*(\\d+)");
        token = found(start, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
        pushId = found(start, "\"Vaadin-Push-ID\"\\s*:\\s*\"([^\"]+)\"");
        content = send("{\"csrfToken\":\"" + token
                        + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                        + "\"data\":{\"route\":\"" + route
                        + "\",\"query\":\"\",\"appShellTitle\":\"\","
                        + "\"historyState\":null,\"trigger\":\"\"}}],"
                        + "\"syncId\":0,\"clientId\":0}")
                .body();
    }

    /** What the page was filled with. */
    public String content() {
        return content;
    }

    /** A message with nothing in it, as one with a click would come. */
    public HttpResponse<String> sendNothing() {
        return send(nothing());
    }

    private String nothing() {
        return "{\"csrfToken\":\"" + token + "\",\"rpc\":[],\"syncId\":-1,\"clientId\":1}";
    }

    private HttpResponse<String> send(String message) {
        return client.postJson("/?v-r=uidl&v-uiId=" + ui, message);
    }

    /** Opens the push connection and waits until it answers. */
    public void listen() {
        push = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", "JSESSIONID=" + client.sessionId())
                .buildAsync(
                        URI.create(
                                "ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                        + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"),
                        new WebSocket.Listener() {
                            private final StringBuilder part = new StringBuilder();

                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket socket, CharSequence text, boolean last) {
                                part.append(text);
                                if (last) {
                                    pushed.add(part.toString());
                                    part.setLength(0);
                                }
                                socket.request(1);
                                return null;
                            }

                            @Override
                            public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String why) {
                                pushed.add("closed");
                                return CompletableFuture.completedFuture(null);
                            }
                        })
                .join();
    }

    /** Sends the message with nothing in it by the push connection. */
    public void sendNothingByPush() {
        String message = nothing();
        if (push != null) {
            push.sendText(message.getBytes(StandardCharsets.UTF_8).length + "|" + message, true)
                    .join();
        }
    }

    /** All that is pushed until one of them holds the text, or "" if none did in time. */
    public String pushedUntil(String text, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (true) {
                String next = pushed.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return "";
                }
                if (next.contains(text)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
