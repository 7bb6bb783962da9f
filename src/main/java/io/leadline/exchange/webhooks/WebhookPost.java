package io.leadline.exchange.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a body and reads what is answered, no more than the first line: nothing is followed, nothing is kept, and it is over
 * in time whatever the other side does. The JDK's own client would look the name up a second time, when it may mean another
 * machine.
 */
final class WebhookPost {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?", Pattern.DOTALL);
    private static final int LONGEST_LINE = 1_000;

    private WebhookPost() {}

    /** @return the status */
    static int send(URI address, InetAddress machine, Map<String, String> headers, String body, Duration timeout)
            throws IOException {
        boolean tls = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : tls ? 443 : 80;
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket()) {
            Thread watch = Thread.ofVirtual().start(() -> endAfter(timeout, plain, late));
            try {
                plain.setSoTimeout(Math.toIntExact(timeout.toMillis()));
                plain.connect(new InetSocketAddress(machine, port), Math.toIntExact(timeout.toMillis()));
                return exchange(tls ? secured(plain, address.getHost(), port) : plain, address, headers, body);
            } catch (IOException cut) {
                throw late.get() ? new SocketTimeoutException("no answer in " + timeout.toSeconds() + " s") : cut;
            } finally {
                watch.interrupt();
            }
        }
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

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int exchange(Socket socket, URI address, Map<String, String> headers, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getRawAuthority())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(content);
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
        return status(socket.getInputStream());
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n' && line.length() < LONGEST_LINE; each = in.read()) {
            line.append((char) each);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        if (!status.matches()) {
            throw new IOException("no answer that is HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
