package io.leadline.cli;

import io.leadline.exchange.Answers;
import io.leadline.exchange.ShopFiles;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code ./leadline run} as application properties.
 *
 * @param properties by name, ready for Spring's environment
 * @param host the address it listens on
 * @param port the portal's port
 * @param shops the port of stand-in shops; null for none
 */
record RunOptions(
        Map<String, Object> properties,
        InetAddress host,
        int port,
        @Nullable Integer shops) {

    private static final String THIS_MACHINE = "127.0.0.1";

    /**
     * @param environment what settings may stand in besides
     * @throws BadOption naming the option, the value and what would be right
     */
    static RunOptions parse(List<String> args, Path folder, Map<String, String> environment) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("leadline.data", folder.resolve("data").toString());
        int port = 8080;
        String host =
                environment.getOrDefault("SERVER_ADDRESS", environment.getOrDefault("LEADLINE_HOST", THIS_MACHINE));
        boolean demo = true;
        Integer shops = null;
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (option.equals("--no-demo")) {
                demo = false;
                continue;
            }
            String value = i + 1 < args.size() ? args.get(++i) : null;
            switch (option) {
                case "--import" -> properties.put("leadline.import", importFolder(folder, required(option, value)));
                case FileAnswers.DATES ->
                    properties.put("leadline.import-dates", answer(option, required(option, value)));
                case FileAnswers.DECIMALS ->
                    properties.put("leadline.import-decimals", answer(option, required(option, value)));
                case "--as-of" -> properties.put("leadline.as-of", date(required(option, value)));
                case "--data" ->
                    properties.put(
                            "leadline.data",
                            folder.resolve(required(option, value)).normalize().toString());
                case "--host" -> host = required(option, value);
                case "--port" -> port = port(option, required(option, value));
                case "--shops" -> shops = port(option, required(option, value));
                case "--engine" -> {
                    properties.put("leadline.engine.url", required(option, value));
                    demo = false;
                }
                case "--mongo" -> properties.put("leadline.mongo.uri", required(option, value));
                default -> throw new BadOption("there is no option \"" + option + "\"; ./leadline help lists them.");
            }
        }
        if (shops != null && !demo) {
            throw new BadOption("--shops is for the demonstration: real shops stand in the settings, leadline.shops.");
        }
        properties.put("leadline.demo", demo);
        properties.put("server.address", host);
        properties.put("server.port", port);
        if (environment.containsKey("MANAGEMENT_SERVER_PORT")) {
            // A port of its own would otherwise listen on every address, whatever was said of the portal.
            properties.put("management.server.address", environment.getOrDefault("MANAGEMENT_SERVER_ADDRESS", host));
        }
        return new RunOptions(properties, address(host), port, shops);
    }

    /** How people on this machine, or those it is opened to, reach the portal. */
    String url() {
        boolean byName = host.isLoopbackAddress() || host.isAnyLocalAddress();
        String name = byName
                ? "localhost"
                : host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return "http://" + name + ":" + port;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new BadOption(
                    "--host " + host + " is no address; give one of this machine's, or 0.0.0.0 for all of" + " them.");
        }
    }

    private static String required(String option, @Nullable String value) {
        if (value == null || value.startsWith("--")) {
            throw new BadOption(option + " needs a value after it.");
        }
        return value;
    }

    private static String importFolder(Path folder, String value) {
        Path path = folder.resolve(value).normalize();
        if (!Files.isDirectory(path)) {
            throw new BadOption(
                    "--import " + value + " is not a folder; name the folder with items.csv, sales.csv and so on.");
        }
        try {
            if (!ShopFiles.isShop(path)) {
                throw new BadOption("--import " + value + ": there is nothing to import in this folder; name one with"
                        + " items.csv, sales.csv and the other files of docs/import-format.md.");
            }
        } catch (IOException unreadable) {
            throw new BadOption("--import " + value + " cannot be read; give Leadline the right to.");
        }
        return path.toString();
    }

    private static String answer(String option, String value) {
        try {
            Answers.named(
                    option.equals(FileAnswers.DATES) ? value : "", option.equals(FileAnswers.DECIMALS) ? value : "");
            return value;
        } catch (IllegalArgumentException e) {
            throw new BadOption(e.getMessage() + ".");
        }
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new BadOption("--as-of " + value + " is not a date; write it as 2026-01-31.");
        }
    }

    private static int port(String option, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are no ports
        }
        throw new BadOption(option + " " + value + " is not a port; give a number from 1 to 65535.");
    }

    /** The message is a sentence for the person at the console. */
    static final class BadOption extends RuntimeException {
        BadOption(String sentence) {
            super(sentence);
        }
    }
}
