package io.leadline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./leadline bench portal [--import DIR] [--users N] [--seconds N] [--think SECONDS] [--part NAME]}: what the portal costs, in a process of its own:
 * memory when idle and with people at work, round trips of its pages beside a request that does nothing, pages that do not
 * answer any more, and bodies that never end. Without a folder it is the demonstration shop.
 */
final class PortalBench {

    /** Those of the day, and the page of one order, item and supplier. */
    private static final List<String> PAGES = List.of(
            "home",
            "inbox",
            "orders",
            "escalations",
            "arrivals",
            "portfolio",
            "items",
            "suppliers",
            "changes",
            "planning-runs",
            "transfers");

    private static final int MANY_USERS = 50;

    /** How much longer or shorter than usual somebody looks at a page. */
    private static final double SPREAD = 0.5;

    private static final int TOP = 10;
    private static final String HEALTH = "/actuator/health/liveness";
    private static final int ROUNDS = 20;
    private static final int DEAD_TABS = 200;
    private static final int CHANGES = 10_000;
    private static final int SLOW_BODIES = 1_000;
    private static final double MB = 1024.0 * 1024;

    private final PrintStream out;
    private final PrintStream err;
    private final int port;
    private final PortalBenchProcess portal;
    private final List<String[]> accounts;
    private final List<String> pages = new ArrayList<>(PAGES);
    private Spent idle = new Spent(0, 0);
    private final ExecutorService executor =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    static final String USAGE = "Usage: leadline bench portal [--import DIR] [--users N] [--seconds N]"
            + " [--think SECONDS between pages] [--part idle|pages|work|slow|dead]";

    private PortalBench(PrintStream out, PrintStream err, int port, PortalBenchProcess portal) {
        this.out = out;
        this.err = err;
        this.port = port;
        this.portal = portal;
        accounts = new ArrayList<>();
        for (String account : portal.ask("accounts").split(" ")) {
            accounts.add(account.split("=", 2));
        }
        pages.addAll(List.of(portal.ask("routes").split(" ")));
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        Options options;
        int users;
        int seconds;
        double think;
        try {
            options = Options.read(args, List.of("--import", "--users", "--seconds", "--think", "--part"), List.of());
            think = Double.parseDouble(options.value("--think", "10"));
            users = Integer.parseInt(options.value("--users", "100"));
            seconds = Integer.parseInt(options.value("--seconds", "30"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench portal: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        String shop = options.value("--import", "");
        if (!shop.isEmpty() && !Files.isDirectory(Path.of(shop))) {
            err.println("leadline bench portal: there is no folder " + shop);
            return 2;
        }
        Path folder = Files.createTempDirectory("leadline-bench-portal");
        int port = freePort();
        List<String> run = new ArrayList<>(List.of("--data", folder.toString(), "--port", String.valueOf(port)));
        if (!shop.isEmpty()) {
            run.addAll(List.of("--import", shop));
        }
        try (PortalBenchProcess portal = PortalBenchProcess.start(run, err::println)) {
            new PortalBench(out, err, port, portal).measure(users, seconds, think, options.value("--part", ""));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** @param part the only one that is measured; all where it is empty */
    private void measure(int users, int seconds, double think, String part) {
        out.printf("%-64s %10s %10s%n", "", "measured", "target");
        if (part.isEmpty() || part.equals("idle")) {
            idle(seconds);
        }
        if (part.isEmpty() || part.equals("pages")) {
            roundTrips();
        }
        if (part.isEmpty() || part.equals("work")) {
            atWork(users, seconds, think);
        }
        if (part.isEmpty() || part.equals("slow")) {
            slowBodies();
        }
        if (part.isEmpty() || part.equals("dead")) {
            deadTabs();
        }
    }

    private void row(String what, double value, String unit, String target) {
        out.printf(Locale.ROOT, "%-64s %7.1f %-2s %10s%n", what, value, unit, target);
    }

    /** The least of a while, because it is planning until shortly before. */
    private void idle(int seconds) {
        double application = Double.MAX_VALUE;
        double engine = Double.MAX_VALUE;
        Spent before = spent();
        int from = 0;
        for (int i = 0; i < seconds; i++) {
            if (i == seconds / 2) {
                before = spent();
                from = i;
            }
            pause(1_000);
            application = Math.min(application, portal.residentMb());
            engine = Math.min(engine, portal.engineResidentMb());
        }
        idle = spent().minus(before).each(Math.max(1, seconds - from));
        out.printf(
                Locale.ROOT,
                "idle: processor %.1f ms and %.1f store commands a second%n",
                idle.cpuMillis(),
                idle.commands());
        row("application, resident, idle", application, "MB", "450");
        row("engine, resident, idle", engine, "MB", "500");
    }

    private void roundTrips() {
        PortalBenchTab stranger = new PortalBenchTab(port, executor);
        PortalBenchTab tab = tab(0).open("inbox");
        List<Double> bare = times(() -> stranger.get(HEALTH));
        out.println("bare: health: " + NightlyBench.percentiles(bare));
        out.println("bare: sign-in page: " + NightlyBench.percentiles(times(() -> stranger.get("/sign-in"))));
        for (String page : pages) {
            List<Double> millis = new ArrayList<>();
            Spent all = new Spent(0, 0);
            for (int i = 0; i < ROUNDS; i++) {
                Spent before = spent();
                millis.addAll(times(1, () -> tab.go(page)));
                all = all.plus(spent().minus(before));
                tab.go("profile");
            }
            double seconds = millis.stream().mapToDouble(each -> each).sum() / 1000;
            out.println("page " + page + ": " + NightlyBench.percentiles(millis) + spent(all, ROUNDS, seconds));
        }
    }

    /** Of the processor what the whole process took meanwhile; of the store's commands those beyond what it asks when idle. */
    private String spent(Spent all, int pages, double seconds) {
        Spent page = all.each(Math.max(1, pages));
        return String.format(
                Locale.ROOT,
                ", processor %.1f ms and %.1f store commands a page",
                page.cpuMillis(),
                Math.max(0, page.commands() - idle.commands() * seconds / Math.max(1, pages)));
    }

    private Spent spent() {
        double commands = Double.parseDouble(portal.ask("commands"));
        return new Spent(portal.cpuMillis(), commands);
    }

    /** What the portal took of the processor, and asked the store. */
    private record Spent(double cpuMillis, double commands) {

        Spent plus(Spent other) {
            return new Spent(cpuMillis + other.cpuMillis, commands + other.commands);
        }

        Spent minus(Spent before) {
            return new Spent(cpuMillis - before.cpuMillis, commands - before.commands);
        }

        Spent each(double of) {
            return new Spent(cpuMillis / of, commands / of);
        }
    }

    /** One page that somebody went to. */
    private record Gone(String page, double millis) {}

    private void atWork(int users, int seconds, double think) {
        List<PortalBenchTab> tabs = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            tabs.add(tab(i).open("inbox"));
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Gone> gone = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            int first = i;
            work.add(CompletableFuture.runAsync(
                    () -> browse(tabs.get(first), first, users, end, think, gone), executor));
        }
        Spent before = spent();
        long began = System.nanoTime();
        double application = 0;
        double engine = 0;
        while (System.nanoTime() < end) {
            pause(500);
            application = Math.max(application, portal.residentMb());
            engine = Math.max(engine, portal.engineResidentMb());
        }
        work.forEach(CompletableFuture::join);
        Spent all = spent().minus(before);
        double worked = NightlyBench.seconds(began);
        tabs.forEach(PortalBenchTab::close);
        List<Double> millis = gone.stream().map(Gone::millis).toList();
        out.printf(
                Locale.ROOT,
                "%d users, %.1f s between two pages of one: %d pages, %.1f a second, %s%s%n",
                users,
                think,
                gone.size(),
                gone.size() / worked,
                NightlyBench.percentiles(millis),
                spent(all, gone.size(), worked));
        slowest(gone);
        row(
                "round trip with " + users + " users at work, 95 %",
                NightlyBench.slowest(millis),
                "ms",
                users > MANY_USERS ? "300" : "200");
        row("application, resident, " + users + " users at work, most", application, "MB", "800");
        row("engine, resident, meanwhile, most", engine, "MB", "500");
    }

    /** Where the time went: pages by all that people waited for them. */
    private void slowest(List<Gone> gone) {
        double whole = gone.stream().mapToDouble(Gone::millis).sum();
        Map<String, List<Double>> byPage = gone.stream()
                .collect(Collectors.groupingBy(Gone::page, Collectors.mapping(Gone::millis, Collectors.toList())));
        byPage.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Double>> page) -> page.getValue().stream()
                                .mapToDouble(each -> each)
                                .sum())
                        .reversed())
                .limit(TOP)
                .forEach(page -> out.printf(
                        Locale.ROOT,
                        "  %4.1f %% of the time: %s, %d times, %s%n",
                        100 * page.getValue().stream().mapToDouble(each -> each).sum() / whole,
                        page.getKey(),
                        page.getValue().size(),
                        NightlyBench.percentiles(page.getValue())));
    }

    /** People look at a page for a while, some longer and some shorter, and come one after the other. */
    private void browse(PortalBenchTab tab, int first, int users, long end, double think, List<Gone> gone) {
        Random random = new Random(first);
        pause(Math.round(1000 * think * first / users));
        for (int i = first; System.nanoTime() < end; i++) {
            String page = pages.get(i % pages.size());
            gone.add(new Gone(page, times(1, () -> tab.go(page)).getFirst()));
            pause(Math.round(1000 * think * (1 + SPREAD * (2 * random.nextDouble() - 1))));
        }
    }

    /** Each says a byte and then nothing, which is as slow as can be. */
    private void slowBodies() {
        List<Socket> slow = new ArrayList<>();
        PortalBenchTab watch = new PortalBenchTab(port, executor);
        List<Double> millis = new ArrayList<>(times(1, () -> watch.get(HEALTH)));
        double bare = millis.getFirst();
        millis.clear();
        try {
            byte[] head = ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na")
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < SLOW_BODIES; i++) {
                Socket socket = new Socket();
                socket.connect(new InetSocketAddress("localhost", port));
                socket.getOutputStream().write(head);
                slow.add(socket);
                if (i % 50 == 0) {
                    millis.addAll(times(1, () -> new PortalBenchTab(port, executor).get(HEALTH)));
                }
            }
            millis.addAll(times(() -> new PortalBenchTab(port, executor).get(HEALTH)));
        } catch (IOException refused) {
            err.println("after " + slow.size() + " slow bodies: " + refused.getMessage());
        } finally {
            slow.forEach(PortalBench::end);
        }
        row(
                "health with " + SLOW_BODIES + " slow bodies, slowest (bare: " + Math.round(bare) + " ms)",
                millis.stream().mapToDouble(each -> each).max().orElse(Double.NaN),
                "ms",
                "1000");
    }

    /** Pages whose browsers have gone without a word, while everything they show changes. */
    private void deadTabs() {
        List<PortalBenchTab> dead = new ArrayList<>();
        for (int i = 0; i < DEAD_TABS; i++) {
            dead.add(tab(i).open(i % 2 == 0 ? "inbox" : "orders"));
        }
        double before = Double.parseDouble(portal.ask("heap")) / MB;
        out.printf(Locale.ROOT, "%d tabs opened, heap in use %.1f MB%n", dead.size(), before);
        portal.ask("change " + CHANGES);
        double after = Double.parseDouble(portal.ask("heap")) / MB;
        row(dead.size() + " dead tabs, " + CHANGES + " changes", after - before, "MB", "50");
    }

    private PortalBenchTab tab(int user) {
        String[] account = accounts.get(user % accounts.size());
        return new PortalBenchTab(port, executor).signIn(account[0], account[1]);
    }

    private List<Double> times(Runnable request) {
        return times(ROUNDS, request);
    }

    private static List<Double> times(int rounds, Runnable request) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            request.run();
            millis.add(NightlyBench.seconds(start) * 1000);
        }
        return millis;
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // As good as closed.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
