package io.leadline;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page of the portal as its browser has it open, by the framework's protocol: what it sends and is answered. */
public final class OpenedPage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROW = Pattern.compile("\"key\":\"(\\d+)\"");

    private final PortalClient client;
    private final String ui;
    private final String token;
    private final String pushId;
    private final PageTree tree = new PageTree();
    private final List<ObjectNode> next = new ArrayList<>();
    private String content = "";
    private int sent;

    public OpenedPage(PortalClient client, String route) {
        this.client = client;
        String start = client.get("/?v-r=init&location=" + route + "&query=").body();
        ui = found(start, "\"v-uiId\"\\s*:\\s*(\\d+)");
        token = found(start, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
        pushId = found(start, "\"Vaadin-Push-ID\"\\s*:\\s*\"([^\"]+)\"");
        tree.read(JSON.readTree(start).path("appConfig").path("uidl"));
        go(route, "");
    }

    /** Goes to another page in the same tab. */
    public HttpResponse<String> go(String route, String query) {
        ObjectNode data = JSON.createObjectNode();
        data.put("route", route).put("query", query).put("appShellTitle", "").put("trigger", "");
        data.putNull("historyState");
        next.add(event(1, "ui-navigate", data));
        HttpResponse<String> answer = send();
        content = answer.body();
        return answer;
    }

    public PortalClient client() {
        return client;
    }

    /** What the page was filled with. */
    public String content() {
        return content;
    }

    public PageTree tree() {
        return tree;
    }

    /** The address of its push connection. */
    public String push() {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId;
    }

    /** Of the first row of a list that the last answer filled. */
    public String firstRow() {
        Matcher key = ROW.matcher(content);
        return key.find() ? key.group(1) : "1";
    }

    /** To be sent with the next message: the browser says that a property has another value now. */
    public OpenedPage set(PageTree.Node node, String property, JsonNode value) {
        ObjectNode change = rpc("mSync", node.id());
        change.put("feature", 1).put("property", property).set("value", value);
        next.add(change);
        return this;
    }

    /** To be sent with the next message. */
    public OpenedPage happens(PageTree.Node node, String event, JsonNode detail) {
        ObjectNode data = JSON.createObjectNode();
        for (String wanted : tree.wanted(node, event)) {
            String last = wanted.substring(wanted.lastIndexOf('.') + 1);
            if (wanted.startsWith("event")) {
                data.set(
                        wanted,
                        detail.has(last)
                                ? detail.path(last)
                                : last.endsWith("Key") ? JSON.valueToTree(false) : JSON.valueToTree(0));
            }
        }
        next.add(event(node.id(), event, data));
        return this;
    }

    public OpenedPage click(PageTree.Node node) {
        return happens(node, "click", JSON.createObjectNode());
    }

    /** A message with nothing in it, as one with a click would come. */
    public HttpResponse<String> sendNothing() {
        next.clear();
        return post(-1, 1);
    }

    /** Everything that was to be sent, in one message. */
    public HttpResponse<String> send() {
        HttpResponse<String> answer = post(-1, sent++);
        String body = answer.body();
        if (answer.statusCode() == 200 && body.contains("{")) {
            content = body;
            JsonNode read = JSON.readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
            sent = read.path("clientId").asInt(sent);
            tree.read(read);
        }
        return answer;
    }

    /** The tab is closed, and the server keeps nothing of it. */
    public HttpResponse<String> leave() {
        next.clear();
        return client.postJson(
                "/?v-r=uidl&v-uiId=" + ui,
                "{\"csrfToken\":\"" + token + "\",\"rpc\":[],\"syncId\":-1," + "\"clientId\":" + sent
                        + ",\"UNLOAD\":true}");
    }

    private HttpResponse<String> post(int syncId, int clientId) {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", token).put("syncId", syncId).put("clientId", clientId);
        var all = message.putArray("rpc");
        next.forEach(all::add);
        next.clear();
        return client.postJson("/?v-r=uidl&v-uiId=" + ui, JSON.writeValueAsString(message));
    }

    private static ObjectNode event(int node, String event, JsonNode data) {
        ObjectNode rpc = rpc("event", node);
        rpc.put("event", event).set("data", data);
        return rpc;
    }

    private static ObjectNode rpc(String type, int node) {
        return JSON.createObjectNode().put("type", type).put("node", node);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
