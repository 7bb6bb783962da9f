package io.leadline.cli;

import io.leadline.exchange.ImportErrorsFile;
import io.leadline.exchange.Problem;
import io.leadline.exchange.RowError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What was wrong in a shop folder, told before anything is made of it: whatever happens then, it is known why. What decides
 * comes first, and {@code errors.csv} holds all.
 */
record ShopFaults(List<RowError> errors, boolean bad, Path file) {

    private static final int SHOWN = 20;

    /** Writes them into the target folder and prints the first of them. */
    static ShopFaults tell(ShopFolder shop, Path target, PrintStream err) throws IOException {
        Path file = target.resolve("errors.csv");
        List<RowError> errors = shop.errors.stream()
                .sorted(Comparator.comparingInt(error -> error.problem().rank()))
                .toList();
        Files.createDirectories(target);
        try (ImportErrorsFile kept = new ImportErrorsFile(file)) {
            errors.forEach(kept::add);
        }
        errors.stream().limit(SHOWN).forEach(err::println);
        if (errors.size() > SHOWN) {
            err.printf("and %,d more, all of them in %s%n", errors.size() - SHOWN, file);
        }
        return new ShopFaults(errors, shop.bad(), file);
    }

    /** The last line of a command, and its exit code. */
    int end(boolean skipBad, PrintStream err) {
        List<RowError> wrong =
                errors.stream().filter(error -> !error.problem().isNotice()).toList();
        if (!wrong.isEmpty()) {
            RowError first = wrong.getFirst();
            err.printf(
                    "%,d rows or files with errors, listed in %s; %s %s%n",
                    wrong.size(), file, first.problem().rank() < 2 ? "first of all" : "such as", first);
        }
        return bad && !skipBad ? 2 : 0;
    }

    /** What files have to be there before anything can be planned. */
    static RowError missing(String fileName, boolean there, List<String> columns) {
        return new RowError(
                fileName,
                0,
                "",
                "",
                there ? Problem.NO_ROWS : Problem.MISSING_FILE,
                List.of(String.join(",", columns)));
    }
}
