package io.leadline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** An open page without a browser: what one sends, and nothing else. */
final class PortalBenchTab {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\"\\s*:\\s*(\\d+)");

    private final String address;
    private final HttpClient http;
    private String key = "";
    private String page = "";
    private String sync = "0";
    private int sent;

    PortalBenchTab(int port, Executor executor) {
        address = "http://localhost:" + port;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .cookieHandler(new CookieManager())
                .build();
    }

    PortalBenchTab signIn(String name, String password) {
        String token = first(FORM_TOKEN, get("/sign-in"));
        String answer = post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + encode(token));
        if (answer.contains("id=\"password\"")) {
            throw new IllegalStateException(name + " was not let in");
        }
        return this;
    }

    /** Opens a page as its address is typed: the page, then what it starts with, then the view. */
    PortalBenchTab open(String route) {
        get("/" + route);
        String started = get("/?v-r=init&location=" + encode(route) + "&query=");
        key = first(KEY, started);
        page = first(PAGE, started);
        sync = first(SYNC, started);
        sent = 0;
        go(route);
        return this;
    }

    /** To another view of the open page: one round trip. */
    void go(String route) {
        String rpc = "{\"csrfToken\":\"" + key + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                + "\"data\":{\"route\":\"" + route + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,"
                + "\"trigger\":\"\"}}],\"syncId\":" + sync + ",\"clientId\":" + sent++ + "}";
        String answer = post("/?v-r=uidl&v-uiId=" + page, "application/json", rpc);
        Matcher next = SYNC.matcher(answer);
        if (!next.find()) {
            throw new IllegalStateException("The page is not open any more: " + start(answer));
        }
        if (answer.contains("error-page")) {
            throw new IllegalStateException("There is no page " + route);
        }
        sync = next.group(1);
    }

    /** As a browser says when its tab is closed: what the server holds for the page goes, and its connection with it. */
    void close() {
        post(
                "/?v-r=uidl&v-uiId=" + page,
                "application/json",
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":" + sync + ",\"clientId\":" + sent++
                        + ",\"UNLOAD\":true}");
        http.close();
    }

    String get(String path) {
        return send(request(path).GET().build());
    }

    private String post(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*");
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= HttpStatus.BAD_REQUEST.value()) {
                throw new IllegalStateException(answer + ": " + start(answer.body()));
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException("No answer to " + request, broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String in) {
        Matcher found = pattern.matcher(in);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + start(in));
        }
        return found.group(1);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
