package io.leadline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the command by its name and ends with its exit code. */
public final class Main {

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("run", RunCommand::run),
            Map.entry("forecast", ForecastCommand::run),
            Map.entry("policy", PolicyCommand::run),
            Map.entry("plan", PlanCommand::run),
            Map.entry("backtest", BacktestCommand::run),
            Map.entry("backup", BackupCommand::backup),
            Map.entry("restore", BackupCommand::restore),
            Map.entry("verify", VerifyCommand::run));

    private static final Map<String, Command> BENCHMARKS = Map.of(
            "forecast",
            ForecastBench::run,
            "inbox",
            InboxBench::run,
            "nightly",
            NightlyBench::run,
            "planning",
            PlanningBench::run,
            "portal",
            PortalBench::run,
            "store",
            StoreBench::run,
            "worlds",
            WorldsBench::run);

    private Main() {}

    public static void main(String[] args) throws Exception {
        int exitCode = run(Arrays.asList(args));
        if (exitCode >= 0) {
            System.exit(exitCode);
        }
    }

    private static int run(List<String> args) throws Exception {
        if (args.isEmpty()) {
            return unknown("command", "", COMMANDS);
        }
        Command command = COMMANDS.get(args.getFirst());
        if (command != null) {
            return command.run(args.subList(1, args.size()), System.in, System.out, System.err);
        }
        if (!args.getFirst().equals("bench")) {
            return unknown("command", args.getFirst(), COMMANDS);
        }
        String name = args.size() > 1 ? args.get(1) : "";
        Command benchmark = BENCHMARKS.get(name);
        return benchmark == null
                ? unknown("benchmark", name, BENCHMARKS)
                : benchmark.run(args.subList(2, args.size()), System.in, System.out, System.err);
    }

    private static int unknown(String kind, String name, Map<String, Command> known) {
        System.err.println("leadline: there is no " + kind + " \"" + name + "\"; there are "
                + String.join(", ", new TreeMap<>(known).keySet()) + ".");
        return 2;
    }
}
