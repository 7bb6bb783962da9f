package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.Turn;
import io.leadline.shell.Format;
import java.util.stream.Collectors;

/** What was said of a line, such as {@code 60 pieces on 13 Dec, 27 Dec at £1.55}. */
final class TurnWords {

    private TurnWords() {}

    static String before(Turn.Point point, Format format, Component texts) {
        return of(point.before(), point.unit(), format, texts);
    }

    /** The line may be gone. */
    static String after(Turn.Point point, Format format, Component texts) {
        Turn.Word after = point.after();
        return after == null ? texts.getTranslation("orders.turn.nothing") : of(after, point.unit(), format, texts);
    }

    /** How much later or earlier it comes; empty where neither. */
    static String shift(Turn.Point point, Component texts) {
        long days = point.daysLater();
        return days == 0
                ? ""
                : texts.getTranslation(days > 0 ? "orders.turn.later" : "orders.turn.earlier", Math.abs(days));
    }

    private static String of(Turn.Word word, String unit, Format format, Component texts) {
        return texts.getTranslation(
                word.instead().isEmpty() ? "orders.turn.word" : "orders.turn.word.instead",
                format.quantity(word.quantity(), unit),
                word.days().stream().map(format::date).collect(Collectors.joining(", ")),
                format.unitPrice(word.unitPrice()),
                word.instead());
    }
}
