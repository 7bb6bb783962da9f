package io.leadline.exchange;

import java.util.List;

/**
 * What a column leaves open about its spelling, for a person to say.
 *
 * @param ofDates whether it is asked for the order of days and months; otherwise for the sign before decimals
 * @param converted whether a spreadsheet has made dates of some of its texts, perhaps with day and month exchanged
 * @param examples cells that can be read in two ways
 */
public record Question(String file, String header, boolean ofDates, boolean converted, List<String> examples) {

    public Question {
        examples = List.copyOf(examples);
    }

    /** How the first example reads under an answer. */
    public String read(Spelling answer) {
        return examples.isEmpty() ? "" : answer.plain(examples.getFirst());
    }

    RowError error() {
        return new RowError(
                file,
                1,
                header,
                String.join(", ", examples),
                converted ? Problem.EXCHANGED_DATES : ofDates ? Problem.OPEN_DATES : Problem.OPEN_DECIMALS,
                List.of(
                        examples.isEmpty() ? "" : examples.getFirst(),
                        read(ofDates ? Spelling.Order.DAY_FIRST : Spelling.Decimal.COMMA),
                        read(ofDates ? Spelling.Order.MONTH_FIRST : Spelling.Decimal.POINT)));
    }
}
