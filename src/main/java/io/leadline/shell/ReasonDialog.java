package io.leadline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.shared.Bounds;
import java.util.function.Consumer;

/** Asks why, before something is done that cannot be taken back. */
public final class ReasonDialog extends Dialog {

    /**
     * @param key i18n prefix: {@code .title}, {@code .text} and {@code .do} below it
     * @param whenGiven is handed the reason, never empty
     */
    public ReasonDialog(String key, Consumer<String> whenGiven) {
        this(key, "", whenGiven);
    }

    /** @param warning what would be lost by it; empty where nothing is */
    public ReasonDialog(String key, String warning, Consumer<String> whenGiven) {
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("min(36rem, 100%)");
        TextLines reason = new TextLines(Bounds.NOTE, getTranslation("shell.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.focus();
        Form form = new Form();
        Button act = new Button(getTranslation(key + ".do"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("shell.reason-missing"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            // Whatever is done now may lead elsewhere: nothing is left unsent here.
            form.clean();
            close();
            whenGiven.accept(reason.getValue().strip());
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        form.add(reason);
        form.guard(this);
        add(new Paragraph(getTranslation(key + ".text")));
        if (!warning.isBlank()) {
            Paragraph loss = new Paragraph(warning);
            loss.addClassName("warn-text");
            add(loss);
        }
        add(form);
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), act);
    }
}
