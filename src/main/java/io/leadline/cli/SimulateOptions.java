package io.leadline.cli;

import io.leadline.replenishment.PlanSettings;
import io.leadline.simulation.flight.FlightNotes;
import io.leadline.simulation.flight.FlightPlan;
import io.leadline.simulation.worlds.FlightWorlds;
import io.leadline.studio.backtest.PlannedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code ./leadline simulate}.
 *
 * @param kills how often application or engine are killed on the way
 * @param rest after how many days of this process the flight rests, to be gone on with by the same command; 0 for never
 * @param compare the output of another flight; null for none
 */
record SimulateOptions(
        FlightPlan plan, Path output, @Nullable Path compare, boolean clairvoyant, int kills, int rest) {

    private static final int MOST_ITEMS = 5_000;
    private static final int MOST_SUPPLIERS = 200;
    private static final int MOST_KILLS = 100;
    private static final String CURRENCY = "EUR";

    /** @throws IllegalArgumentException naming the option, the value and what would be right */
    static SimulateOptions read(List<String> args, Path folder) throws IOException {
        Options options = Options.read(
                args,
                List.of(
                        "--world",
                        "--output",
                        "--days",
                        "--seed",
                        "--items",
                        "--suppliers",
                        "--people",
                        "--policy",
                        "--compare",
                        "--clairvoyant",
                        "--kill",
                        "--rest"),
                List.of());
        String world = options.value("--world", "");
        if (!FlightWorlds.names().contains(world)) {
            throw new IllegalArgumentException(
                    (world.isEmpty() ? "--world is missing" : "there is no world \"" + world + "\"") + "; give one of "
                            + String.join(", ", FlightWorlds.names()));
        }
        String output = options.value("--output", "");
        if (output.isEmpty()) {
            throw new IllegalArgumentException("--output is missing; give a folder for the figures");
        }
        Path into = folder.resolve(output).normalize();
        String compare = options.value("--compare", "");
        Path other = compare.isEmpty() ? null : folder.resolve(compare).normalize();
        if (other != null && !Files.isRegularFile(other.resolve("summary.csv"))) {
            throw new IllegalArgumentException("--compare " + compare + " has no summary.csv; give another's --output");
        }
        FlightPlan plan = new FlightPlan(
                world,
                world,
                number(options, "--items", 60, MOST_ITEMS),
                number(options, "--suppliers", 8, MOST_SUPPLIERS),
                number(options, "--days", 90, FlightPlan.MOST_DAYS),
                number(options, "--seed", 1, 999_999_999),
                onOff(options, "--people"),
                FlightPlan.LAST_OF_HISTORY,
                CURRENCY,
                policy(options.value("--policy", ""), folder));
        int rest = wanted(options, "--rest", FlightPlan.MOST_DAYS);
        boolean goesOn = Boolean.getBoolean(KilledFlight.FLYING) || rest > 0 && FlightNotes.in(into, plan);
        if (!goesOn && Files.exists(into.resolve("data"))) {
            throw new IllegalArgumentException("--output " + output
                    + " holds another flight; give a new folder, or remove that one"
                    + (rest > 0 ? ". One that rests is gone on with by the same options" : ""));
        }
        return new SimulateOptions(
                plan, into, other, onOff(options, "--clairvoyant"), wanted(options, "--kill", MOST_KILLS), rest);
    }

    private static @Nullable PlanSettings policy(String file, Path folder) throws IOException {
        if (file.isEmpty()) {
            return null;
        }
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("--policy " + file + " is no file");
        }
        if (PolicyFile.read(path) instanceof PlannedRule planned) {
            return planned.settings();
        }
        throw new IllegalArgumentException("--policy " + file + " is of the rule fixed, which the product has not");
    }

    private static int wanted(Options options, String option, int most) {
        return options.value(option, "0").equals("0") ? 0 : number(options, option, 0, most);
    }

    private static int number(Options options, String option, int usual, int most) {
        String text = options.value(option, String.valueOf(usual));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(option + " \"" + text + "\" is no whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static boolean onOff(Options options, String option) {
        String text = options.value(option, "on");
        if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException(option + " \"" + text + "\" is neither on nor off");
        }
        return text.equals("on");
    }
}
