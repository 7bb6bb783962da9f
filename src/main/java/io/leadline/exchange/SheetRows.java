package io.leadline.exchange;

import java.util.List;

/** Takes the rows of a sheet that was filled in, one after the other. */
interface SheetRows {

    /** As many as a person reads before the next try. */
    int MOST_WRONG = 100;

    /** Whether the row is of what is asked now; the first one speaks for the sheet. */
    boolean isOf(Row row);

    void take(Row row);

    /** A row whose quote is not closed: it cannot be taken apart. */
    void unclosed(long row);

    /** What is wrong so far. */
    List<RowError> wrong();

    /** Whether so much is wrong that reading on tells its writer nothing. */
    default boolean isHopeless() {
        return wrong().size() >= MOST_WRONG;
    }
}
