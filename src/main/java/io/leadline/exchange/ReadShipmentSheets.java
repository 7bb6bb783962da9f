package io.leadline.exchange;

import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.Shippable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads the spreadsheet of a shipment. */
@Component
class ReadShipmentSheets implements ShipmentSheets {

    /** Some batches of each of some thousand lines. */
    private static final int MOST_ROWS = 10_000;

    private static final List<String> NEEDED = List.of("order", "line", "quantity");

    @Override
    public Result read(Path file, List<Shippable> open, LocalDate today, Locale locale) {
        ShipmentSheet sheet = new ShipmentSheet(open, today);
        return switch (new FilledSheet(COLUMNS, NEEDED, MOST_ROWS, locale).read(file, sheet)) {
            case FilledSheet.Outcome.Taken() -> sheet.result(locale);
            case FilledSheet.Outcome.Stale(Row first) -> new Result.Stale(first.optional("order"));
            case FilledSheet.Outcome.Unreadable(var why) -> new Result.Unreadable(why);
        };
    }
}
