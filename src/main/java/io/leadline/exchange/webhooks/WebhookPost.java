package io.leadline.exchange.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Posts a body and reads what is answered, no more than the first lines; or asks and reads the whole answer, up to a size. Nothing
 * is followed, nothing is kept, and it is over in time whatever the other side does. The JDK's own client would look the name up a
 * second time, when it may mean another machine.
 *
 * @param machine to connect to: what the address means, or the proxy
 * @param proxy null where it is asked directly
 */
record WebhookPost(
        URI address, InetAddress machine, @Nullable URI proxy) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?", Pattern.DOTALL);
    private static final Pattern RETRY_AFTER =
            Pattern.compile("retry-after:\\s*(.{1,60})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 100;
    private static final String POST = "POST";

    /** @param pause so long it asks to be left alone; nothing where it does not say */
    record Answer(int status, Duration pause) {}

    /** @param body what is answered, as text */
    record Reply(int status, Duration pause, String body) {}

    private interface Reading<T> {

        T of(int status, InputStream in) throws IOException;
    }

    Answer send(Map<String, String> headers, String body, Duration timeout) throws IOException {
        return exchanged(
                POST,
                headers,
                body,
                timeout,
                (status, in) -> new Answer(status, status / 100 == 2 ? Duration.ZERO : pause(in)));
    }

    /** @throws IOException also where the answer is cut off or larger than anybody expects */
    Reply ask(String method, Map<String, String> headers, String body, Duration timeout) throws IOException {
        return exchanged(method, headers, body, timeout, (status, in) -> {
            ReplyBody read = ReplyBody.head(in);
            return new Reply(status, read.pause(), read.body(in));
        });
    }

    private <T> T exchanged(
            String method, Map<String, String> headers, String body, Duration timeout, Reading<T> reading)
            throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket()) {
            Thread watch = Thread.ofVirtual().start(() -> endAfter(timeout, plain, late));
            try {
                plain.setSoTimeout(Math.toIntExact(timeout.toMillis()));
                plain.connect(
                        new InetSocketAddress(machine, proxy == null ? port() : port(proxy)),
                        Math.toIntExact(timeout.toMillis()));
                return exchange(isSecured() ? secured(plain) : plain, method, headers, body, reading);
            } catch (IOException cut) {
                throw late.get() ? new SocketTimeoutException("no answer in " + timeout.toSeconds() + " s") : cut;
            } finally {
                watch.interrupt();
            }
        }
    }

    private boolean isSecured() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private int port() {
        return address.getPort() > 0 ? address.getPort() : isSecured() ? 443 : 80;
    }

    private static int port(URI proxy) {
        return proxy.getPort() > 0 ? proxy.getPort() : 80;
    }

    private static void endAfter(Duration timeout, Socket socket, AtomicBoolean late) {
        try {
            Thread.sleep(timeout);
            late.set(true);
            socket.close();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            // It is over either way.
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (proxy != null) {
            tunnel(plain, proxy);
        }
        SSLSocket socket = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, address.getHost(), port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** What goes through the proxy from here on is between us and the endpoint. */
    private void tunnel(Socket plain, URI proxy) throws IOException {
        String target = address.getHost() + ":" + port();
        write(plain, "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + signIn(proxy) + "\r\n", "");
        int status = status(plain.getInputStream());
        for (int i = 0; i < MOST_LINES && !line(plain.getInputStream()).isEmpty(); i++) {
            // Whatever else the proxy says of itself.
        }
        if (status / 100 != 2) {
            throw new IOException("the proxy answered " + status);
        }
    }

    private static String signIn(URI proxy) {
        String user = proxy.getRawUserInfo();
        return user == null
                ? ""
                : "Proxy-Authorization: Basic "
                        + Base64.getEncoder()
                                .encodeToString(URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8)
                                        .getBytes(StandardCharsets.UTF_8))
                        + "\r\n";
    }

    private <T> T exchange(Socket socket, String method, Map<String, String> headers, String body, Reading<T> reading)
            throws IOException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        URI through = isSecured() ? null : proxy;
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(through == null ? "" : "http://" + address.getRawAuthority())
                .append(path)
                .append(address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getRawAuthority())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n")
                .append(through == null ? "" : signIn(through));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        write(socket, head.append("\r\n").toString(), body);
        return reading.of(status(socket.getInputStream()), socket.getInputStream());
    }

    private static void write(Socket socket, String head, String body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body.getBytes(StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        out.write(all.toByteArray());
        out.flush();
    }

    private static int status(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("no answer that is HTTP");
        }
        return Integer.parseInt(status.group(1));
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n' && line.length() < LONGEST_LINE; each = in.read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    /** What it says of when to come again; that it is cut off in the middle of its answer changes nothing. */
    private static Duration pause(InputStream in) {
        try {
            for (int i = 0; i < MOST_LINES; i++) {
                String line = line(in);
                Matcher said = RETRY_AFTER.matcher(line);
                if (line.isEmpty()) {
                    return Duration.ZERO;
                }
                if (said.matches()) {
                    return RetryAfter.read(said.group(1), Instant.now());
                }
            }
        } catch (IOException cut) {
            // The status is known.
        }
        return Duration.ZERO;
    }
}
