package io.leadline.transfers.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Units;
import io.leadline.ordering.OddCount;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.Question;
import java.util.function.Consumer;

/** Asks how many units were counted, in parts only where the unit has some, and once more where it is far from what is expected. */
final class UnitsDialog extends Dialog {

    /**
     * @param key i18n prefix: {@code .title}, {@code .text} and {@code .do} below it
     * @param unit of the item
     * @param nothingToo whether none at all is an answer
     */
    UnitsDialog(
            String key,
            Quantity expected,
            String unit,
            boolean nothingToo,
            Format format,
            Consumer<Quantity> whenGiven) {
        setHeaderTitle(getTranslation(key + ".title"));
        DecimalField units = new DecimalField(Units.range(unit), getTranslation("stock.transfer.quantity"));
        units.setId("transfer-units");
        units.setValue(expected.value());
        units.setManualValidation(true);
        Button act = new Button(getTranslation(key + ".do"), click -> {
            boolean wrong = units.isEmpty() || units.getValue().signum() < (nothingToo ? 0 : 1);
            units.setErrorMessage(getTranslation("transfers.refusal.quantity-wrong"));
            units.setInvalid(wrong);
            if (!wrong && (isExpected(units, expected) || Bounded.right(units))) {
                give(new Quantity(units.getValue()), expected, unit, format, whenGiven);
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickShortcut(Key.ENTER);
        act.setId("transfer-do");
        add(new Paragraph(getTranslation(key + ".text")), units);
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), act);
        units.focus();
    }

    /** As it was suggested it may be moved, even in parts of a piece. */
    private static boolean isExpected(DecimalField units, Quantity expected) {
        return new Quantity(units.getValue()).equals(expected);
    }

    /** A slip would make stock that is nowhere, or take it away from where it is. */
    private void give(Quantity counted, Quantity expected, String unit, Format format, Consumer<Quantity> whenGiven) {
        Runnable given = () -> {
            close();
            whenGiven.accept(counted);
        };
        if (OddCount.of(expected, counted).isPresent()) {
            new Question(
                            "transfers.odd",
                            getTranslation(
                                    "transfers.odd.units",
                                    format.quantity(counted, unit),
                                    format.quantity(expected, unit)),
                            given)
                    .open();
        } else {
            given.run();
        }
    }
}
