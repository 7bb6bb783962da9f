package io.leadline.exchange;

import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads the spreadsheet of an answer. */
@Component
class ReadAnswerSheets implements AnswerSheets {

    /** Twelve days for each of some hundred lines. */
    private static final int MOST_ROWS = 5_000;

    private static final List<String> NEEDED =
            List.of("order", "round", "line", "quantity", "deliver_on", "unit_price");

    @Override
    public Result read(
            Path file,
            PurchaseOrder order,
            Function<OrderLine, List<LineAnswer.Substitute>> others,
            LocalDate today,
            Locale locale) {
        AnswerSheet sheet = new AnswerSheet(order, others, today);
        return switch (new FilledSheet(COLUMNS, NEEDED, MOST_ROWS, locale).read(file, sheet)) {
            case FilledSheet.Outcome.Taken() -> sheet.result(locale);
            case FilledSheet.Outcome.Stale(Row first) ->
                new Result.Stale(first.optional("order"), first.optional("round"));
            case FilledSheet.Outcome.Unreadable(Wrong why) -> new Result.Unreadable(why);
        };
    }
}
