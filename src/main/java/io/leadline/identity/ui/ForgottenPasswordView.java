package io.leadline.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.identity.PasswordMails;
import io.leadline.shell.AddressField;
import io.leadline.shell.Brand;

/** Asks for a link to set a new password. The answer never says whether an account exists. */
@Route(value = "forgotten-password", autoLayout = false)
@AnonymousAllowed
public class ForgottenPasswordView extends Main implements HasDynamicTitle {

    private final Div card = new Div();

    public ForgottenPasswordView(PasswordMails mails) {
        addClassName("sign-in");
        card.addClassName("sign-in-card");
        AddressField email = new AddressField(getTranslation("identity.forgotten.email"));
        email.setWidthFull();
        email.setAutofocus(true);
        Button send = new Button(getTranslation("identity.forgotten.send"), click -> {
            mails.ask(email.getValue());
            card.removeAll();
            card.add(new Brand(), title(), new Paragraph(getTranslation("identity.forgotten.sent")), back());
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        card.add(new Brand(), title(), new Paragraph(getTranslation("identity.forgotten.text")), email, send, back());
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.forgotten.title") + " · " + Brand.NAME;
    }

    private H1 title() {
        return new H1(getTranslation("identity.forgotten.title"));
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("identity.forgotten.back"), SignInView.class);
    }
}
