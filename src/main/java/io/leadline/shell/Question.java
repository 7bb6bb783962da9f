package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether something is really meant, and goes back unless it is. */
public final class Question extends Dialog {

    /**
     * @param key i18n prefix: {@code .title}, {@code .text} and {@code .do} below it
     * @param about what the text fills in
     */
    public Question(String key, String about, Runnable whenMeant) {
        setHeaderTitle(getTranslation(key + ".title"));
        Button act = new Button(getTranslation(key + ".do"), click -> {
            close();
            whenMeant.run();
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setId("meant");
        Button back = new Button(getTranslation("shell.back"), click -> close());
        back.setId("not-meant");
        Paragraph text = new Paragraph(getTranslation(key + ".text", about));
        text.addClassName("question");
        add(text);
        getFooter().add(back, act);
        back.focus();
    }
}
