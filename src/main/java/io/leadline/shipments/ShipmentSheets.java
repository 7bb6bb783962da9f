package io.leadline.shipments;

import io.leadline.ordering.AnswerSheets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a supplier tells of a shipment from the spreadsheet that it filled in; a room above knows files. */
public interface ShipmentSheets {

    /** What the sheet calls its columns; of the papers one row says enough. */
    List<String> COLUMNS = List.of(
            "order",
            "line",
            "sku",
            "name",
            "unit",
            "open",
            "expected_on",
            "quantity",
            "batch",
            "best_before",
            "shipment",
            "carrier",
            "tracking",
            "packages",
            "shipped_on",
            "arrives_on");

    /**
     * What a sheet says of the papers.
     *
     * @param number empty where it says nothing, like all texts
     * @param packages null where it says nothing, like the days
     */
    record Papers(
            String number,
            String carrier,
            String tracking,
            @Nullable Integer packages,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate arrivesOn) {}

    /** What became of a sheet. */
    sealed interface Result {

        /**
         * @param lines all of whose rows are right, batch by batch
         * @param wrong cells that are not
         */
        record Read(Papers papers, List<Notice.Line> lines, List<AnswerSheets.Wrong> wrong) implements Result {
            public Read {
                lines = List.copyOf(lines);
                wrong = List.copyOf(wrong);
            }
        }

        /** It is of an order of which nothing can be shipped here. */
        record Stale(String order) implements Result {}

        /** It is no table with these columns. */
        record Unreadable(AnswerSheets.Wrong why) implements Result {}
    }

    /** @param open what can be in it: nothing of another order is taken */
    Result read(Path file, List<Shippable> open, LocalDate today, Locale locale);
}
