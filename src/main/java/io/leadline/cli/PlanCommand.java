package io.leadline.cli;

import io.leadline.exchange.HowToRead;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * {@code leadline plan}: what to order today, for a shop folder, and why; without server or store.
 *
 * <p>Writes {@code proposals.csv}, a line each; {@code missed-targets.csv}; {@code explanations.jsonl}, an item and location
 * each, ordered or not; and {@code errors.csv}. A wrong row never stops the plan; it makes the exit code 2 unless {@code --skip-bad} is given.
 */
public final class PlanCommand {

    static final String USAGE = """
        Usage: leadline plan --import DIR [--as-of DATE] --output DIR [--dates ORDER] [--decimals SIGN]
                             [--mapping FILE] [--skip-bad]

        Writes proposals.csv, missed-targets.csv, explanations.jsonl and errors.csv into the output folder.
        --import    a folder with items.csv, sales.csv and the other files of docs/import-format.md, or with
                    exports of other systems
        --as-of     the day to plan for, as 2026-03-31; by default the last one in the files
        --dates     day-first or month-first, and
        --decimals  comma or point, where the files leave open how they are written
        --mapping   what the page Import was told of files that are not known, as it gives it out
        --skip-bad  exit code 0 although rows were wrong and left out\
        """;

    private static final int DOUBTED_SHOWN = 20;

    private PlanCommand() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options =
                    Options.read(args, FileAnswers.with("--import", "--as-of", "--output"), List.of("--skip-bad"));
            Path folder = Path.of(required(options, "--import"));
            Path target = Path.of(required(options, "--output"));
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        "--import \"" + folder + "\" is no folder with a shop's files (items.csv, sales.csv, …)");
            }
            return plan(folder, target, options, err);
        } catch (IllegalArgumentException e) {
            err.println("leadline plan: " + e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (IOException e) {
            err.println("leadline plan: cannot read or write: " + e);
            return 2;
        }
    }

    private static int plan(Path folder, Path target, Options options, PrintStream err) throws IOException {
        long start = System.nanoTime();
        err.println("Reading " + folder);
        Optional<LocalDate> asked = asOf(options);
        HowToRead how = FileAnswers.of(options, asked.orElse(LocalDate.MIN));
        FileAnswers.preview(folder, how, err);
        ShopFolder shop = ShopFolder.read(folder, how);
        ShopFaults faults = ShopFaults.tell(shop, target, err);
        LocalDate today = asked.or(shop::lastDay)
                .orElseThrow(() ->
                        new IllegalArgumentException("the files hold no date to plan for; give one with --as-of"));
        err.println("Planning " + shop.items.size() + " items as of " + today);
        PlanShop plan = PlanShop.make(shop, today, PlanSettings.DEFAULT);

        try (PlanFiles files = new PlanFiles(target)) {
            for (PlannedOrder order : plan.orders()) {
                files.add(order);
            }
            for (Plan item : plan.items()) {
                files.add(item);
            }
        }
        plan.doubted().stream().limit(DOUBTED_SHOWN).forEach(err::println);
        if (plan.doubted().size() > DOUBTED_SHOWN) {
            err.printf(
                    "and %,d more; explanations.jsonl has them all%n",
                    plan.doubted().size() - DOUBTED_SHOWN);
        }
        err.printf(
                "%d items and locations planned, %d lines proposed in %d orders, %.1f s%n",
                plan.items().size(),
                plan.orders().stream().mapToInt(order -> order.lines().size()).sum(),
                plan.orders().size(),
                (System.nanoTime() - start) / 1e9);
        return faults.end(options.has("--skip-bad"), err);
    }

    static Optional<LocalDate> asOf(Options options) {
        String text = options.value("--as-of", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--as-of \"" + text + "\" is no date like 2030-12-31", e);
        }
    }

    static String required(Options options, String option) {
        String value = options.value(option, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return value;
    }
}
