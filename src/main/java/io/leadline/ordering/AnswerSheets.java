package io.leadline.ordering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads a supplier's answer from the spreadsheet that it filled in; a room above knows files. */
public interface AnswerSheets {

    /** What the sheet calls its columns. */
    List<String> COLUMNS = List.of(
            "order",
            "round",
            "line",
            "sku",
            "name",
            "unit",
            "quantity_ordered",
            "price_ordered",
            "currency",
            "requested_on",
            "answer",
            "quantity",
            "deliver_on",
            "unit_price",
            "substitute",
            "note");

    /** A cell that cannot be taken, with what would be right, in the reader's language. */
    record Wrong(long row, String field, String value, String cause, String remedy) {}

    /** What became of a sheet. */
    sealed interface Result {

        /**
         * @param answers of the lines all of whose rows are right
         * @param wrong the others stay to be answered
         * @param later lines whose rows say nothing
         */
        record Read(List<LineAnswer> answers, List<Wrong> wrong, int later) implements Result {
            public Read {
                answers = List.copyOf(answers);
                wrong = List.copyOf(wrong);
            }
        }

        /** It was downloaded for another order, or for a round that is past. */
        record Stale(String order, String round) implements Result {}

        /** It is no table with these columns. */
        record Unreadable(Wrong why) implements Result {}
    }

    /** @param others what the supplier may offer in place of a line */
    Result read(
            Path file,
            PurchaseOrder order,
            Function<OrderLine, List<LineAnswer.Substitute>> others,
            LocalDate today,
            Locale locale);
}
