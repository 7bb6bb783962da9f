package io.leadline.transfers.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.DecimalField;
import java.util.function.Consumer;

/** Asks how many units were counted. */
final class UnitsDialog extends Dialog {

    /**
     * @param key i18n prefix: {@code .title}, {@code .text} and {@code .do} below it
     * @param nothingToo whether none at all is an answer
     */
    UnitsDialog(String key, Quantity expected, boolean nothingToo, Consumer<Quantity> whenGiven) {
        setHeaderTitle(getTranslation(key + ".title"));
        DecimalField units = new DecimalField(Bounds.QUANTITY, getTranslation("stock.transfer.quantity"));
        units.setId("transfer-units");
        units.setValue(expected.value());
        units.setManualValidation(true);
        Button act = new Button(getTranslation(key + ".do"), click -> {
            boolean wrong = units.isEmpty() || units.getValue().signum() < (nothingToo ? 0 : 1);
            units.setErrorMessage(getTranslation("transfers.refusal.quantity-wrong"));
            units.setInvalid(wrong);
            if (!wrong) {
                close();
                whenGiven.accept(new Quantity(units.getValue()));
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickShortcut(Key.ENTER);
        act.setId("transfer-do");
        add(new Paragraph(getTranslation(key + ".text")), units);
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), act);
        units.focus();
    }
}
