package io.leadline;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: one session with the portal over plain HTTP. */
public final class PortalClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    public PortalClient(int port) {
        address = "http://localhost:" + port;
        http = browser().build();
    }

    /** @param from another address of this machine, whose limits are its own */
    public PortalClient(int port, InetAddress from) {
        address = "http://127.0.0.1:" + port;
        http = browser().localAddress(from).build();
    }

    private HttpClient.Builder browser() {
        return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER);
    }

    /** Opens the sign-in page and sends its form, as a person does; the answer says where it leads. */
    public HttpResponse<String> signIn(String name, String password) {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token against forged requests");
        }
        return post(
                "/sign-in", "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + token.group(1));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Goes on to wherever each answer sends it, also outside the portal, and returns the first one that sends it nowhere. */
    public HttpResponse<String> follow(String path) {
        HttpResponse<String> answer = get(path);
        while (answer.statusCode() == 302) {
            URI next = here(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
            answer = send(HttpRequest.newBuilder(next)
                    .header("Accept", "text/html,*/*")
                    .GET()
                    .build());
        }
        return answer;
    }

    /** The portal is known by an address that is set and not by the free port it was given; what a proxy would do. */
    private URI here(URI next) {
        return next.getPath().startsWith("/login/oauth2/code/")
                ? URI.create(address + next.getRawPath() + "?" + next.getRawQuery())
                : next;
    }

    public HttpResponse<String> getWithHeader(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    public HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<String> postJson(String path, String message) {
        return send(request(path)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build());
    }

    /** As a page's upload field sends a file. */
    public HttpResponse<String> upload(String path, String name, HttpRequest.BodyPublisher content) {
        return send(request(path)
                .header("X-Filename", encode(name).replace("+", "%20"))
                .POST(content)
                .build());
    }

    /** As a form sends files. */
    public HttpResponse<String> uploadForm(String path, Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            parts.add(("--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/plain\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(content);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        parts.add("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                .build());
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted at " + request, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
