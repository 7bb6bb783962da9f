package io.leadline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.exchange.ImportErrorsFile;
import io.leadline.exchange.LineHistoryFile;
import io.leadline.exchange.RowError;
import io.leadline.scorecard.arrival.Arrival;
import io.leadline.scorecard.arrival.Arrivals;
import io.leadline.scorecard.arrival.Delivery;
import io.leadline.scorecard.arrival.Trait;
import io.leadline.shared.SheetText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code leadline leadtime}: order lines in, when the open ones of them will arrive out. */
final class LeadTimeCommand {

    static final String USAGE = """
        Usage: leadline leadtime --input FILE --asof DAY --output FILE [--mapping FILE] [--truth] [--skip-bad]

        Says for each line that is open on that day when it will arrive and how likely it is to miss its promise, from what
        the file's rows told by then. Writes the output, and errors.csv beside it.
        In:  line_id,promised_date,actual_date and, where they are known, recorded_date,po_date,quote_date,vendor,item,
             shipment_mode,country,fulfill_via,incoterm,product_group,sub_class,mfg_site,quantity,line_value_usd.
             Dates as 2026-03-31. An arrival counts as known from recorded_date on, otherwise from actual_date on; a line
             is open from po_date on, otherwise from quote_date on, otherwise always, until its arrival is known.
        Out: line_id,vendor,item,promised_date,p50,p80,p95,p_late,lines,row – the days by which 50, 80 and 95 of a hundred
             such lines are there, the chance of being later than promised, how many lines that rests on, and the row
             of the input.
        --mapping   a file column,from with our column and what it is called in the input; planned_ship_date,
                    actual_ship_date, product_line and the columns of purchase-history.csv are understood without
        --truth     compare with the arrivals that the file tells of later days: Brier, pinball loss, tenths
        --skip-bad  exit code 0 although rows were wrong and left out\
        """;

    private static final int SHOWN = 20;

    private LeadTimeCommand() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(
                    args, List.of("--input", "--asof", "--output", "--mapping"), List.of("--truth", "--skip-bad"));
            Path input = Path.of(PlanCommand.required(options, "--input"));
            LocalDate day = day(PlanCommand.required(options, "--asof"));
            Path output = Path.of(PlanCommand.required(options, "--output"));
            if (!Files.isRegularFile(input)) {
                throw new IllegalArgumentException("there is no file " + input);
            }
            String mapping = options.value("--mapping", "");
            return tell(
                    LineHistoryFile.read(
                            input, mapping.isEmpty() ? Map.of() : LineHistoryFile.mapping(Path.of(mapping))),
                    day,
                    output,
                    options,
                    out,
                    err);
        } catch (IllegalArgumentException e) {
            err.println("leadline leadtime: " + e.getMessage());
            err.println("leadline leadtime --help tells the options.");
            return 2;
        } catch (IOException e) {
            err.println("leadline leadtime: cannot read or write: " + e);
            return 2;
        }
    }

    private static int tell(
            LineHistoryFile file, LocalDate day, Path output, Options options, PrintStream out, PrintStream err)
            throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path errors = output.resolveSibling("errors.csv");
        if (errors.equals(output)) {
            throw new IllegalArgumentException("--output is errors.csv, which is for the rows that are wrong");
        }
        try (ImportErrorsFile kept = new ImportErrorsFile(errors)) {
            file.errors().forEach(kept::add);
        }
        file.errors().stream().limit(SHOWN).forEach(err::println);
        List<Delivery> lines =
                file.lines().stream().map(LineHistoryFile.Told::line).toList();
        Arrivals arrivals = new Arrivals.History(lines).on(day);
        ArrivalFigures figures = new ArrivalFigures();
        int open = 0;
        try (CsvWriter csv = CsvWriter.builder().build(output)) {
            csv.writeRecord(
                    "line_id", "vendor", "item", "promised_date", "p50", "p80", "p95", "p_late", "lines", "row");
            for (LineHistoryFile.Told told : file.lines()) {
                if (told.line().openOn(day)) {
                    Arrival expected = arrivals.of(told.line());
                    write(csv, told, expected);
                    figures.add(told.line(), ArrivalContender.Said.of(told.line(), expected));
                    open++;
                }
            }
        }
        err.printf("leadline leadtime: %,d lines read, %,d of them open on %s%n", lines.size(), open, day);
        if (options.has("--truth") && figures.lines() > 0) {
            ArrivalFigures.head(out);
            figures.row("Leadline", out);
            figures.tenths(out);
        }
        if (file.errors().isEmpty()) {
            return 0;
        }
        RowError first = file.errors().getFirst();
        err.printf(
                "%,d rows with errors, listed in %s; such as %s%n",
                file.errors().size(), errors, first);
        return options.has("--skip-bad") ? 0 : 2;
    }

    private static void write(CsvWriter csv, LineHistoryFile.Told told, Arrival expected) {
        Delivery line = told.line();
        csv.writeRecord(
                SheetText.safe(line.id()),
                SheetText.safe(line.traits().getOrDefault(Trait.SUPPLIER, "")),
                SheetText.safe(line.traits().getOrDefault(Trait.ITEM, "")),
                line.promisedOn().toString(),
                expected.half().toString(),
                expected.eighty().toString(),
                expected.surely().toString(),
                String.format(Locale.ROOT, "%.4f", expected.late()),
                Integer.toString(expected.lines()),
                Long.toString(told.row()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--asof \"" + text + "\" is no day like 2026-03-31", e);
        }
    }
}
