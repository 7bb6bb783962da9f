package io.leadline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.shared.SheetText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** {@code leadline buylist}: what a limited sum of money is best spent on today. */
public final class BuyListCommand {

    static final String USAGE = """
        Usage: leadline buylist --import DIR --limit AMOUNT [--as-of DATE] --output DIR [--dates ORDER] [--decimals SIGN]
                                [--mapping FILE] [--skip-bad]

        Writes buylist.csv, best return first, and errors.csv into the output folder, and says what other limits would bring.
        --import    a folder with items.csv, sales.csv and the other files of docs/import-format.md
        --limit     the money there is, in the company's currency
        --as-of     the day to buy on, as 2026-03-31; by default the last one in the files
        --dates, --decimals, --mapping: as of plan
        --skip-bad  exit code 0 although rows were wrong and left out\
        """;

    private static final double[] SHARES = {0.25, 0.5, 0.75, 1, 1.5, 2};

    private BuyListCommand() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(
                    args, FileAnswers.with("--import", "--limit", "--as-of", "--output"), List.of("--skip-bad"));
            Path folder = Path.of(PlanCommand.required(options, "--import"));
            double limit = limit(PlanCommand.required(options, "--limit"));
            Path target = Path.of(PlanCommand.required(options, "--output"));
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        "--import \"" + folder + "\" is no folder with a shop's files (items.csv, sales.csv, …)");
            }
            return list(folder, target, limit, options, out, err);
        } catch (IllegalArgumentException e) {
            err.println("leadline buylist: " + e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (IOException e) {
            err.println("leadline buylist: cannot read or write: " + e);
            return 2;
        }
    }

    private static int list(Path folder, Path target, double limit, Options options, PrintStream out, PrintStream err)
            throws IOException {
        LocalDate asked = PlanCommand.asOf(options).orElse(LocalDate.MIN);
        ShopFolder shop = ShopFolder.read(folder, FileAnswers.of(options, asked));
        ShopFaults faults = ShopFaults.tell(shop, target, err);
        LocalDate today = PlanCommand.asOf(options)
                .or(shop::lastDay)
                .orElseThrow(
                        () -> new IllegalArgumentException("the files hold no date to buy on; give one with --as-of"));
        PlanSettings settings = PlanSettings.DEFAULT;
        PlanShop plan = PlanShop.make(shop, today, settings);
        ShopWishes wishes = ShopWishes.of(shop, plan, today, settings);
        BuyList.Bought bought = wishes.under(limit);
        try (CsvWriter csv = CsvWriter.builder().build(target.resolve("buylist.csv"))) {
            csv.writeRecord("supplier", "location", "sku", "quantity", "cost", "expected_margin", "return");
            for (BuyList.Line line : bought.lines()) {
                csv.writeRecord(
                        SheetText.safe(line.order().substring(0, line.order().indexOf('\n'))),
                        SheetText.safe(line.place().location()),
                        SheetText.safe(line.place().sku().value()),
                        String.format(Locale.ROOT, "%.3f", line.units()).replaceAll("\\.?0+$", ""),
                        String.format(Locale.ROOT, "%.2f", line.cost()),
                        String.format(Locale.ROOT, "%.2f", line.gain()),
                        String.format(Locale.ROOT, "%.3f", line.gain() / line.cost()));
            }
        }
        out.println("| limit | spent | lines | expected margin | demand served | all cut alike: margin | demand served "
                + "| more margin |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (double share : SHARES) {
            BuyList.Bought other = share == 1 ? bought : wishes.under(share * limit);
            BuyList.Bought alike = wishes.alike().under(share * limit);
            out.printf(
                    Locale.ROOT,
                    "| %.0f | %.0f | %d | %.0f | %.3f | %.0f | %.3f | %+.1f %% |%n",
                    share * limit,
                    other.spent(),
                    other.lines().size(),
                    other.gain(),
                    other.served(wishes.all()),
                    alike.gain(),
                    alike.served(wishes.all()),
                    100 * (other.gain() / alike.gain() - 1));
        }
        return faults.end(options.has("--skip-bad"), err);
    }

    private static double limit(String text) {
        try {
            double limit = Double.parseDouble(text);
            if (limit > 0 && Double.isFinite(limit)) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--limit \"" + text + "\" is no amount above 0, such as 50000", e);
        }
        throw new IllegalArgumentException("--limit \"" + text + "\" is no amount above 0, such as 50000");
    }
}
