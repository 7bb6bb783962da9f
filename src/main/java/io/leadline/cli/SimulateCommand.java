package io.leadline.cli;

import io.leadline.Application;
import io.leadline.simulation.flight.Flight;
import io.leadline.simulation.flight.FlightDeck;
import io.leadline.simulation.flight.FlightOutput;
import io.leadline.simulation.worlds.FlightWorlds;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** {@code ./leadline simulate}: the whole product flown through a made-up company's days. */
final class SimulateCommand {

    /** But for where the parts of the product itself lie. */
    private static final Pattern COMPANY_SETTING = Pattern.compile(
            "(LEADLINE|SPRING|SERVER|MANAGEMENT)[_.](?!HOME|ENGINE_HOME|ENGINE_EXPORTER).*", Pattern.CASE_INSENSITIVE);

    static final String USAGE = """
        Usage: leadline simulate --world NAME --output DIR [--days N] [--seed N] [--items N] [--suppliers N]
                                 [--people on|off] [--policy FILE] [--compare DIR] [--clairvoyant on|off]
                                 [--kill N]

        Lives through the days of a made-up company with the whole product, its engine and its clock, and writes what
        came out: days.csv, summary.csv and report.html.

        --world        one of calm, seasonal, unreliable, port-closure, growth
        --output       an empty or new folder for the figures; the product's data lies in data below it
        --days         how many days, 1 to 730 (default: 90)
        --seed         the course of chance (default: 1)
        --items        how many items, 1 to 5000 (default: 60)
        --suppliers    how many suppliers, 1 to 200 (default: 8)
        --people       whether buyers and managers act (default: on); off leaves what the rules do not approve
        --policy       a plan policy as ./leadline backtest reads it (default: the one Leadline comes with)
        --compare      the output folder of another flight, to be shown beside this one in the report
        --clairvoyant  whether the cost is held against somebody who knows the world's laws (default: on)
        --kill         kill the application with its engine, or the engine alone, so many times on the way, 0 to 100
                       (default: 0); what has to hold holds all the same, the figures may differ
        --rest         rest after so many days, 1 to 730; the same command goes on with the next so many (default: never)\
        """;

    private SimulateCommand() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        SimulateOptions options;
        try {
            options = SimulateOptions.read(
                    args, Path.of(System.getProperty("leadline.caller", "")).toAbsolutePath());
        } catch (IllegalArgumentException e) {
            err.println("leadline simulate: " + e.getMessage());
            err.println("./leadline simulate --help tells more; worlds are " + String.join(", ", FlightWorlds.names()));
            return 2;
        }
        DataFolder.writable(options.output());
        if (options.kills() > 0 && !Boolean.getBoolean(KilledFlight.FLYING)) {
            return new KilledFlight(args, options, out, err).fly();
        }
        try (ConfigurableApplicationContext context = start(options)) {
            return fly(options, context, out);
        }
    }

    private static int fly(SimulateOptions options, ConfigurableApplicationContext context, PrintStream out)
            throws IOException {
        Flight flight = context.getBean(FlightDeck.class).prepare(options.plan());
        long began = System.nanoTime();
        if (options.kills() > 0 || options.rest() > 0) {
            flight.keptIn(options.output());
        }
        if (!flight.begun()) {
            flight.begin();
        }
        out.printf(
                Locale.ROOT,
                "%s: %d items, %d suppliers, ready after %.1f s%n",
                options.plan().worldName(),
                options.plan().items(),
                options.plan().suppliers(),
                seconds(began));
        long flying = System.nanoTime();
        FlightOutput output = new FlightOutput(options.output());
        int days = options.plan().days();
        int until = options.rest() == 0 ? days : Math.min(days, flight.daysOver() + options.rest());
        flight.fly(until, day -> {
            out.printf(Locale.ROOT, "%s  %7.1f s  %s%n", day, seconds(flying), flight.line(day));
            if (day.getDayOfMonth() == 1 && !day.equals(options.plan().first())) {
                soFar(output, flight, seconds(flying));
            }
        });
        if (until < days) {
            soFar(output, flight, seconds(flying));
            out.println("Rests after " + until + " of " + days + " days; the same command goes on");
            return 0;
        }
        List<String> broken = flight.broken();
        output.write(flight, broken, seconds(flying), options.clairvoyant(), options.compare());
        broken.forEach(sentence -> out.println("WRONG: " + sentence));
        out.println("The figures are in " + options.output());
        return broken.isEmpty() ? 0 : 1;
    }

    /** A year takes most of an hour: who ends it before finds what its months came to. */
    private static void soFar(FlightOutput output, Flight flight, double seconds) {
        try {
            output.write(flight, List.of(), seconds, false, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start(SimulateOptions options) {
        Map<String, Object> properties = new HashMap<>();
        String data = options.output().resolve("data").toString();
        properties.put("leadline.data", data);
        properties.put("leadline.demo", "true");
        properties.put("leadline.demo-data", "false");
        properties.put("leadline.demo-life", "false");
        properties.put("leadline.company.currency", options.plan().currency());
        // Nobody waits before a page, and a busy machine is no reason to give up.
        properties.put("leadline.engine.start-seconds", "600");
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("logging.file.name", data + "/leadline.log");
        properties.put("logging.threshold.console", "OFF");
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        // Before the environment is there, the log asks for these.
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("simulation", properties));
            leaveCompanyAlone(sources, System.getenv());
        });
        return application.run();
    }

    /** What the environment names is a company's own: its store, its engine, its mails. None of it is a place to fly in. */
    static void leaveCompanyAlone(MutablePropertySources sources, Map<String, String> given) {
        Map<String, Object> left = new HashMap<>(given);
        left.keySet().removeIf(name -> COMPANY_SETTING.matcher(name).matches());
        String environment = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        sources.replace(environment, new SystemEnvironmentPropertySource(environment, left));
        sources.remove("spring.application.json");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
