package io.leadline;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the portal as its browser has it open, by the framework's protocol: what it sends and is answered. */
public final class OpenedPage {

    private final PortalClient client;
    private final String ui;
    private final String token;
    private final String content;

    public OpenedPage(PortalClient client, String route) {
        this.client = client;
        String start = client.get("/?v-r=init&location=" + route + "&query=").body();
        ui = found(start, "\"v-uiId\"\\s*:\\s*(\\d+)");
        token = found(start, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
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

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
