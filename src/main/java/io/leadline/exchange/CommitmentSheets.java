package io.leadline.exchange;

import io.leadline.ordering.AnswerSheets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads what a supplier commits to, week by week, from the spreadsheet that it filled in. */
@Component
public class CommitmentSheets {

    /** What the sheet calls its columns. */
    public static final List<String> COLUMNS = List.of(
            "outlook", "sku", "location", "name", "unit", "week", "expected", "low", "high", "ordered", "committed");

    private static final List<String> NEEDED = List.of("outlook", "sku", "location", "week", "committed");

    /** Half a year of some thousand items. */
    private static final int MOST_ROWS = 100_000;

    /**
     * What is asked.
     *
     * @param outlook names it in each row
     * @param weeks their Mondays
     */
    public record Asked(String outlook, List<LocalDate> weeks, List<Line> lines) {

        public Asked {
            weeks = List.copyOf(weeks);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One item for one location.
     *
     * @param expected units of each week
     */
    public record Line(String sku, String location, String unit, List<Double> expected) {

        public Line {
            expected = List.copyOf(expected);
        }
    }

    /** Units of each week that are committed to. */
    public record Weeks(String sku, String location, List<Double> units) {

        public Weeks {
            units = List.copyOf(units);
        }
    }

    /** What became of a sheet. */
    public sealed interface Result {

        /**
         * @param lines all of whose weeks are right
         * @param wrong cells that are not
         * @param open items that stay to be answered
         */
        record Read(List<Weeks> lines, List<AnswerSheets.Wrong> wrong, int open) implements Result {
            public Read {
                lines = List.copyOf(lines);
                wrong = List.copyOf(wrong);
            }
        }

        /** It was downloaded for another outlook. */
        record Stale(String outlook) implements Result {}

        /** It is no table with these columns. */
        record Unreadable(AnswerSheets.Wrong why) implements Result {}
    }

    public Result read(Path file, Asked asked, Locale locale) {
        CommitmentSheet sheet = new CommitmentSheet(asked);
        return switch (new FilledSheet(COLUMNS, NEEDED, MOST_ROWS, locale).read(file, sheet)) {
            case FilledSheet.Outcome.Taken() -> sheet.result(locale);
            case FilledSheet.Outcome.Stale(Row first) -> new Result.Stale(first.optional("outlook"));
            case FilledSheet.Outcome.Unreadable(AnswerSheets.Wrong why) -> new Result.Unreadable(why);
        };
    }
}
