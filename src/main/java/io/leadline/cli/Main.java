package io.leadline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the command by its name and ends with its exit code. */
public final class Main {

    static final Map<String, Command> COMMANDS = Map.ofEntries(
            command("run", RunCommand::run, RunCommand.USAGE),
            command("forecast", ForecastCommand::run, ForecastCommand.USAGE),
            command("policy", PolicyCommand::run, PolicyCommand.USAGE),
            command("plan", PlanCommand::run, PlanCommand.USAGE),
            command("buylist", BuyListCommand::run, BuyListCommand.USAGE),
            command("leadtime", LeadTimeCommand::run, LeadTimeCommand.USAGE),
            command("backtest", BacktestCommand::run, BacktestCommand.USAGE),
            command("backup", BackupCommand::backup, BackupCommand.BACKUP_USAGE),
            command("restore", BackupCommand::restore, BackupCommand.RESTORE_USAGE),
            command("simulate", SimulateCommand::run, SimulateCommand.USAGE),
            command("verify", VerifyCommand::run, VerifyCommand.USAGE));

    static final Map<String, Command> BENCHMARKS = Map.ofEntries(
            command("disruption", DisruptionBench::run, DisruptionBench.USAGE),
            command("forecast", ForecastBench::run, ForecastBench.USAGE),
            command("inbox", InboxBench::run, InboxBench.USAGE),
            command("leadtime", ArrivalBench::run, ArrivalBench.USAGE),
            command("nightly", NightlyBench::run, NightlyBench.USAGE),
            command("oversell", OversellBench::run, OversellBench.USAGE),
            command("planning", PlanningBench::run, PlanningBench.USAGE),
            command("portal", PortalBench::run, PortalBench.USAGE),
            command("risk", RiskBench::run, RiskBench.USAGE),
            command("signals", SignalsBench::run, SignalsBench.USAGE),
            command("stock", StockBench::run, StockBench.USAGE),
            command("store", StoreBench::run, StoreBench.USAGE),
            command("worlds", WorldsBench::run, WorldsBench.USAGE));

    private Main() {}

    public static void main(String[] args) {
        int exitCode = run(Arrays.asList(args), System.in, System.out, System.err);
        if (exitCode >= 0) {
            System.exit(exitCode);
        }
    }

    /** Whatever happens, somebody at a console reads a sentence: what went wrong, and where, for those who mend it. */
    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            return find(args).run(args, in, out, err);
        } catch (OutOfMemoryError e) {
            err.println("leadline: there is not enough memory for this; give more with LEADLINE_JAVA_OPTS=-Xmx4g.");
            return 1;
        } catch (Exception | StackOverflowError e) {
            err.println("leadline: this failed for a reason that Leadline does not know yet: " + e + place(e)
                    + ". Please report it with these lines.");
            return 1;
        }
    }

    private static Command find(List<String> args) {
        String name = args.isEmpty() ? "" : args.getFirst();
        if (!name.equals("bench")) {
            return of("command", name, COMMANDS, 1);
        }
        String which = args.size() > 1 ? args.get(1) : "";
        if (which.equals("--help") || which.equals("-h")) {
            return (all, in, out, errors) -> {
                out.println("Usage: leadline bench NAME …, where NAME is one of " + names(BENCHMARKS));
                return 0;
            };
        }
        return of("benchmark", which, BENCHMARKS, 2);
    }

    private static Command of(String kind, String name, Map<String, Command> known, int words) {
        Command command = known.get(name);
        return command == null
                ? (args, in, out, err) -> {
                    err.println("leadline: there is no " + kind + " \"" + name + "\"; there are " + names(known) + ".");
                    return 2;
                }
                : (args, in, out, err) -> command.run(args.subList(words, args.size()), in, out, err);
    }

    private static String names(Map<String, Command> known) {
        return String.join(", ", new TreeMap<>(known).keySet());
    }

    /** The first line of ours that it came from. */
    private static String place(Throwable failed) {
        return Arrays.stream(failed.getStackTrace())
                .filter(line -> line.getClassName().startsWith("io.leadline"))
                .findFirst()
                .map(line -> " at " + line)
                .orElse("");
    }

    private static Map.Entry<String, Command> command(String name, Command command, String usage) {
        return Map.entry(name, command.told(usage));
    }
}
