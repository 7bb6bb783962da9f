package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.Turn;
import io.leadline.shell.Format;
import java.util.stream.Collectors;

/** What was said of a line, such as {@code 60 pieces on 13 Dec, 27 Dec at £1.55}. */
final class TurnWords {

    private TurnWords() {}

    static String of(Turn.Word word, String unit, Format format, Component texts) {
        return texts.getTranslation(
                word.instead().isEmpty() ? "orders.turn.word" : "orders.turn.word.instead",
                format.quantity(word.quantity(), unit),
                word.days().stream().map(format::date).collect(Collectors.joining(", ")),
                format.unitPrice(word.unitPrice()),
                word.instead());
    }
}
