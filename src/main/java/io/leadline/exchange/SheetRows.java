package io.leadline.exchange;

import io.leadline.ordering.AnswerSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the rows of a sheet that was filled in, one after the other, and keeps what is wrong with them. */
abstract class SheetRows {

    /** As many as a person reads before the next try. */
    private static final int MOST_WRONG = 100;

    private final List<RowError> wrong = new ArrayList<>();
    private int ofOthers;

    /** Whether the row is of what is asked now. A sheet without such a row is of something else. */
    abstract boolean isOf(Row row);

    abstract void take(Row row);

    /** A row whose quote is not closed: it cannot be taken apart, so that nobody knows what it is about. */
    final void unclosed(long row) {
        wrong.add(new RowError("", row, "", "", Problem.UNCLOSED_QUOTE, List.of()));
    }

    final void wrong(Row row, WrongField field) {
        boolean other = !isOf(row);
        if (!other || ofOthers < MOST_WRONG) {
            wrong.add(new RowError("", row.line, field.field, field.value, field.problem, field.facts));
            ofOthers += other ? 1 : 0;
        }
    }

    /** What is wrong so far, as whoever filled it in reads it. */
    final List<AnswerSheets.Wrong> wrong(Locale locale) {
        return wrong.stream().map(error -> FilledSheet.told(error, locale)).toList();
    }

    /** Whether so much is wrong that reading on tells its writer nothing. Rows of something else may stand above the first right one. */
    final boolean isHopeless() {
        return wrong.size() - ofOthers >= MOST_WRONG;
    }
}
