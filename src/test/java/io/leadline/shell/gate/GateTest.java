package io.leadline.shell.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** One client that is slow, many or greedy, at a server of its own with a page that reads its form. */
class GateTest {

    /** What waits longer waits for ever; a busy machine does not. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** So that whoever is answered is answered beside the slow ones and not after they were given up. */
    private static final Map<String, String> FOR_EVER = Map.of("body-time", "1h", "header-time", "1h");

    private static final Duration A_MOMENT_LESS_THAN_A_SECOND = Duration.ofMillis(900);
    private static final Duration NOT_FOR_EVER = Duration.ofMillis(PATIENCE_MILLIS);

    private final List<Socket> open = new ArrayList<>();
    private WebServer server;

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        if (server != null) {
            server.stop();
            server.destroy();
        }
    }

    @Test
    void aThousandSlowBodiesOfOneClientLeaveTheServerToTheOthers() throws Exception {
        start(FOR_EVER);

        for (int i = 0; i < 1_000; i++) {
            say(
                    slow("127.0.0.1"),
                    "POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na");
        }

        answers();
    }

    /** Seen: a health check that came while a thousand connected was let in 20 s later. */
    @Test
    void asManyMayWaitToBeAcceptedAsMayBeOpen() throws Exception {
        Properties settings = new Properties();
        try (InputStream read = getClass().getResourceAsStream("/application.properties")) {
            settings.load(read);
        }

        assertThat(Integer.parseInt(settings.getProperty("server.tomcat.accept-count")))
                .isGreaterThanOrEqualTo(Integer.parseInt(settings.getProperty("server.tomcat.max-connections")));
    }

    @Test
    void aThousandSlowBodiesOfManyClientsDoAsLittle() throws Exception {
        start(FOR_EVER);

        for (int i = 0; i < 1_000; i++) {
            say(
                    slow("127.0.0." + (2 + i % 100)),
                    "POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na");
        }

        answers();
    }

    @Test
    void aBodyThatDribblesIsEnded() throws Exception {
        start(Map.of("body-time", "1s"));

        Duration borne = dribbledUntilEnd("POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n");

        assertThat(borne).isBetween(A_MOMENT_LESS_THAN_A_SECOND, NOT_FOR_EVER);
    }

    @Test
    void aBodyThatNobodyReadsIsNotWaitedForEither() throws Exception {
        start(Map.of("body-time", "1s"));

        Duration borne =
                dribbledUntilEnd("POST /deaf HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");

        assertThat(borne).isLessThan(NOT_FOR_EVER);
    }

    @Test
    void headersThatDribbleAreEnded() throws Exception {
        start(Map.of("header-time", "1s"));

        Duration borne = dribbledUntilEnd("GET /page HTTP/1.1\r\nHost: x\r\nX-Slow: ");

        assertThat(borne).isBetween(A_MOMENT_LESS_THAN_A_SECOND, NOT_FOR_EVER);
    }

    @Test
    void silentConnectionsOfOneAddressMakeRoomForItsNextOne() throws Exception {
        start(Map.of("connections-per-address", "20", "header-time", "1h"));
        for (int i = 0; i < 60; i++) {
            slow("127.0.0.1");
        }

        answers();
        Set<Socket> ended = new HashSet<>();
        await().atMost(Duration.ofMillis(PATIENCE_MILLIS)).until(() -> {
            for (Socket socket : open) {
                if (isEnded(socket)) {
                    ended.add(socket);
                }
            }
            return ended.size() >= 40;
        });
    }

    private static boolean isEnded(Socket socket) throws IOException {
        if (socket.isClosed()) {
            return true;
        }
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWaitAndTheOthersAreNot() throws Exception {
        start(Map.of("requests-per-second", "1", "request-burst", "5"));

        List<Integer> answers = new ArrayList<>();
        while (!answers.contains(429) && answers.size() < 100) {
            answers.add(get("/page", "127.0.0.9"));
        }

        assertThat(answers).hasSizeGreaterThan(5).endsWith(429);
        assertThat(answers.subList(0, answers.size() - 1)).containsOnly(200);
        assertThat(get("/page", "127.0.0.10")).isEqualTo(200);
        assertThat(get("/actuator/health", "127.0.0.9")).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsThere() throws Exception {
        start(Map.of("request-size", "10KB"));
        Socket large = slow("127.0.0.1");

        say(large, "POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");

        large.setSoTimeout(PATIENCE_MILLIS);
        assertThat(new String(large.getInputStream().readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 413");
    }

    static Stream<String> bodies() {
        return Stream.of(
                "Content-Length: 3\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
                // Longer than a form may be: cut off, its answer was lost now and then.
                "Content-Length: 300000\r\n\r\n" + "x".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aConnectionGoesOnAfterABodyThatNobodyRead(String body) throws Exception {
        start(Map.of());
        Socket kept = slow("127.0.0.1");
        kept.setSoTimeout(PATIENCE_MILLIS);

        for (int i = 0; i < 3; i++) {
            say(kept, "POST /deaf HTTP/1.1\r\nHost: x\r\n" + body);
            assertThat(new String(kept.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            kept.getInputStream().skipNBytes(kept.getInputStream().available());
        }
        say(
                kept,
                "POST /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 7\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b&c=d");
        assertThat(new String(kept.getInputStream().readAllBytes(), US_ASCII)).endsWith("parameters: 2");
    }

    /** A hundred people at work on a busy machine: what they sent is there, and nobody waits for it. */
    @Test
    void whoIsWorkedForIsNotCutOffByThoseWhoComeLater() throws Exception {
        start(Map.of("bodies-at-once", "2"));
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Socket client = slow("127.0.0.1");
            client.setSoTimeout(PATIENCE_MILLIS);
            say(
                    client,
                    "POST /long HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 7\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b&c=d");
            assertThat(Slowly.read.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
            clients.add(client);
        }

        Slowly.goOn.release(clients.size());

        for (Socket client : clients) {
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .endsWith("parameters: 2");
        }
    }

    /** A server without breath comes to a request after minutes; that is not the client's fault. */
    @Test
    void whatIsThereIsReadHoweverLateTheServerComesToIt() throws Exception {
        start(Map.of("bodies-at-once", "2", "body-time", "2s"));
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Socket client = slow("127.0.0.1");
            client.setSoTimeout(PATIENCE_MILLIS);
            say(
                    client,
                    "POST /late HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 7\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b&c=d");
            assertThat(Late.here.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
            clients.add(client);
        }
        Thread.sleep(2_100);

        Late.goOn.release(clients.size());

        for (Socket client : clients) {
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .endsWith("parameters: 2");
        }
    }

    /** A byte every tenth of a second, as long as the other side bears it; its answer, if any, is not looked at. */
    private Duration dribbledUntilEnd(String beginning) throws IOException {
        long begun = System.nanoTime();
        Socket socket = slow("127.0.0.1");
        say(socket, beginning);
        socket.setSoTimeout(100);
        try {
            while (System.nanoTime() - begun
                    < Duration.ofMillis(PATIENCE_MILLIS).toNanos()) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException nothing) {
                    say(socket, "a");
                }
            }
        } catch (IOException ended) {
            // Ended by the other side while we wrote.
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void answers() throws Exception {
        assertThat(get("/actuator/health", "127.0.0.1")).isEqualTo(200);
        assertThat(get("/page?a=b", "127.0.0.1")).isEqualTo(200);
    }

    private int get(String path, String from) throws IOException {
        try (Socket socket = slow(from)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            say(socket, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return Integer.parseInt(new String(socket.getInputStream().readAllBytes(), US_ASCII).substring(9, 12));
        }
    }

    private Socket slow(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
        open.add(socket);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private void start(Map<String, String> settings) {
        Map<String, String> limits = new HashMap<>();
        settings.forEach((name, value) -> limits.put("leadline.limits." + name, value));
        GateLimits bound = new Binder(new MapConfigurationPropertySource(limits))
                .bindOrCreate("leadline.limits", GateLimits.class);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new GateConfiguration()
                .gate(bound, new SessionLife(bound, Duration.ofHours(8)))
                .customize(factory);
        server = factory.getWebServer(context -> {
            context.addServlet("deaf", new Deaf()).addMapping("/deaf");
            context.addServlet("long", new Slowly()).addMapping("/long");
            context.addServlet("late", new Late()).addMapping("/late");
            context.addServlet("page", new Page()).addMapping("/*");
        });
        server.start();
    }

    private static final class Deaf extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setContentLength(0);
        }
    }

    /** Reads what was sent and works on it until it is told to go on. */
    private static final class Slowly extends HttpServlet {

        private static final Semaphore read = new Semaphore(0);
        private static final Semaphore goOn = new Semaphore(0);

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int parameters = request.getParameterMap().size();
            read.release();
            goOn.acquireUninterruptibly();
            response.getWriter().write("parameters: " + parameters);
        }
    }

    /** Does something else before it reads what was sent. */
    private static final class Late extends HttpServlet {

        private static final Semaphore here = new Semaphore(0);
        private static final Semaphore goOn = new Semaphore(0);

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            here.release();
            goOn.acquireUninterruptibly();
            response.getWriter()
                    .write("parameters: " + request.getParameterMap().size());
        }
    }

    private static final class Page extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write("parameters: " + request.getParameterMap().size());
        }
    }
}
