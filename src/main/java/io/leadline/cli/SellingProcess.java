package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The ledger in a process of its own that sells over a socket, a line for each question and each answer, so that it can be killed
 * and started again over the same folder while customers are at it.
 */
final class SellingProcess implements AutoCloseable {

    /** With the units of each item that they leave to the others. */
    static final Map<String, Integer> CHANNELS = Map.of("web", 0, "app", 0, "market", 3, "store", 1, "popup", 5);

    private static final String LISTENS = "listens ";

    private final Path folder;
    private volatile Process process;
    private volatile int port;

    SellingProcess(Path folder) {
        this.folder = folder;
        this.process = start();
    }

    int port() {
        return port;
    }

    /** At once, as {@code kill -9} does; it is back when this returns. */
    void killAndStart() {
        process.destroyForcibly().onExit().join();
        process = start();
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SellingProcess.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = started.inputReader();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(LISTENS)) {
                    port = Integer.parseInt(line.substring(LISTENS.length()));
                    return started;
                }
            }
            throw new IllegalStateException("The selling process ended before it sold anything");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In peace: it ends when nobody speaks to it any more. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // What is waited for is its end.
        }
        process.onExit().join();
    }

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        StockAlone alone = StockAlone.in(Path.of(args[0]), CHANNELS);
        Seller seller = new Seller(
                alone.bean(Reservations.class), alone.bean(Stock.class), alone.bean(OversellBenchOrders.class));
        ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> seller.serve(door));
        System.out.println(LISTENS + door.getLocalPort());
        System.out.flush();
        while (System.in.read() >= 0) {}
        alone.close();
        System.exit(0);
    }

    private record Seller(Reservations reservations, Stock stock, OversellBenchOrders deliveries) {

        void serve(ServerSocket door) {
            while (true) {
                try {
                    Socket customer = door.accept();
                    Thread.ofPlatform().daemon().start(() -> serve(customer));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void serve(Socket customer) {
            try (customer;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(customer.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(
                            new OutputStreamWriter(customer.getOutputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    out.println(answer(line.split(" ")));
                    out.flush();
                }
            } catch (IOException gone) {
                // It asks again if it wants to know.
            }
        }

        private String answer(String[] asked) {
            return switch (asked[0]) {
                case "reserve" -> told(reservations.reserve(wish(asked, null)));
                case "preorder" -> told(reservations.reserve(wish(asked, new ReservationWish.Ahead(null))));
                case "deliver" -> {
                    deliveries.come(asked[1], stock);
                    yield "CAME";
                }
                case "extend" -> told(reservations.extend(asked[1], Duration.ofMillis(Long.parseLong(asked[2])), null));
                case "confirm" -> told(reservations.confirm(asked[1], null));
                case "release" -> told(reservations.release(asked[1], null));
                case "return" -> told(reservations.giveBack(asked[1], asked[2], lines(asked[3]), null));
                case "level" -> {
                    StockLevel level = stock.level(StockAlone.PLACE, new Sku(asked[1]));
                    yield level.onHand() + " " + level.reserved();
                }
                default -> "WHAT";
            };
        }

        private static ReservationWish wish(String[] asked, ReservationWish.@Nullable Ahead ahead) {
            return new ReservationWish(
                    asked[1], asked[2], lines(asked[4]), Duration.ofMillis(Long.parseLong(asked[3])), ahead);
        }

        private static String told(ReservationResult result) {
            return switch (result) {
                case ReservationResult.Stands(Reservation now) -> now.state().name();
                case ReservationResult.NotEnough(Reservation now) -> now.state().name();
                case ReservationResult.NotNow(Reservation now) -> now.state().name();
                case ReservationResult.TooMuchBack(Reservation now) -> "TOO_MUCH_BACK";
                case ReservationResult.OtherContent(Reservation now) -> "OTHER_CONTENT";
                case ReservationResult.Changed(Reservation now) -> "CHANGED";
                case ReservationResult.UnknownChannel(String channel) -> "UNKNOWN_CHANNEL";
                case ReservationResult.Unknown(String id) -> "UNKNOWN";
            };
        }
    }

    /** As {@code sku=2,sku=1}. */
    static List<ReservationLine> lines(String text) {
        return Arrays.stream(text.split(","))
                .map(line -> line.split("="))
                .map(line -> new ReservationLine(new Sku(line[0]), new Quantity(new BigDecimal(line[1]))))
                .toList();
    }
}
