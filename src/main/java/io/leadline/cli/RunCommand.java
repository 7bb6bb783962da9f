package io.leadline.cli;

import io.leadline.Application;
import io.leadline.shared.StartStep;
import io.leadline.shared.StartupProblem;
import io.leadline.simulation.shops.StandInShops;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.env.MapPropertySource;

/** {@code ./leadline run}: everything in one process, with the engine as its child. */
final class RunCommand {

    /** Tells {@link Main} that the server goes on after the command has returned. */
    private static final int KEEP_RUNNING = -1;

    static final String USAGE = """
        Usage: leadline run [--import DIR] [--as-of DATE] [--data DIR] [--host ADDRESS] [--port N]
                            [--engine ADDRESS] [--mongo URI] [--no-demo] [--shops N]

        --import  load a company's own files instead of the demonstration data
        --as-of   the business date, as 2026-03-31; by default the last date in the files
        --data    where everything is kept (default: ./data)
        --host    where it listens (default: 127.0.0.1, this machine alone; 0.0.0.0 is every network)
        --port    the portal's port (default: 8080)
        --engine  a Zeebe cluster of your own, for example http://zeebe:26500
        --mongo   a MongoDB of your own, for example mongodb://db/leadline
        --no-demo  no demo accounts, no clock control
        --shops   stand-ins for Shopify, WooCommerce and Amazon on this port, which are told what they may sell\
        """;

    private RunCommand() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, out, err, context -> {});
    }

    /** @param started is given what runs now */
    static int run(
            List<String> args, PrintStream out, PrintStream err, Consumer<ConfigurableApplicationContext> started) {
        long startedNanos = System.nanoTime();
        try {
            RunOptions options = RunOptions.parse(
                    args, Path.of(System.getProperty("leadline.caller", "")).toAbsolutePath(), System.getenv());
            requireFree(options.host(), options.port());
            // Before anything else, because the log's file lies there too.
            DataFolder.writable(Path.of(String.valueOf(options.properties().get("leadline.data"))));
            out.println("Starting Leadline …");
            Integer port = options.shops();
            if (port != null) {
                StandInShops shops = standIns(port, options.url());
                options.properties().putAll(shops.settings());
                out.println("  Stand-in shops say what they believe at " + shops.address() + "/believes");
            }
            ConfigurableApplicationContext context = start(options, out, startedNanos);
            out.print(StartBanner.of(context, options, elapsed(startedNanos)));
            started.accept(context);
            return KEEP_RUNNING;
        } catch (RunOptions.BadOption e) {
            err.println("leadline: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            err.println("leadline: " + sentence(e));
            return 1;
        }
    }

    private static StandInShops standIns(int port, String leadline) {
        try {
            return new StandInShops(port, leadline);
        } catch (UncheckedIOException taken) {
            throw new StartupProblem("port " + port + " is taken by another program; choose another with --shops.");
        }
    }

    private static ConfigurableApplicationContext start(RunOptions options, PrintStream out, long startedNanos) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof StartStep step) {
                out.printf("  %5.1f s  %s%n", elapsed(startedNanos).toMillis() / 1000.0, step.text());
            }
        });
        application.setBannerMode(Banner.Mode.OFF);
        Map<String, Object> defaults = new HashMap<>(options.properties());
        // The console belongs to the person who started it; the log goes into a file beside the data.
        defaults.put("logging.file.name", options.properties().get("leadline.data") + "/leadline.log");
        defaults.put("logging.threshold.console", "OFF");
        defaults.put("leadline.base-url", options.url());
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", options.properties())));
        application.setDefaultProperties(defaults);
        return application.run();
    }

    private static void requireFree(InetAddress host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            if (isElsewhere(host)) {
                throw new StartupProblem("--host " + host.getHostAddress() + " is no address of this machine; give one"
                        + " that is, or 0.0.0.0 for all of them.");
            }
            throw new StartupProblem("port " + port
                    + " is taken by another program; stop that one, or choose another port with --port.");
        }
    }

    private static boolean isElsewhere(InetAddress host) {
        try {
            return !host.isAnyLocalAddress() && NetworkInterface.getByInetAddress(host) == null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private static String sentence(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof StartupProblem) {
                return String.valueOf(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return "could not start: " + failure.getMessage() + " The whole story is in leadline.log in the data folder.";
    }

    private static Duration elapsed(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
