package io.leadline.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.identity.PasswordLinks;
import io.leadline.identity.Passwords;
import io.leadline.identity.User;
import io.leadline.shell.Brand;

/** Opened by a one-time link; the link is used up when the password is set, not when the page is opened. */
@Route(value = "password", autoLayout = false)
@AnonymousAllowed
public class NewPasswordView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final Div card = new Div();
    private final transient PasswordLinks links;
    private final transient Passwords passwords;

    public NewPasswordView(PasswordLinks links, Passwords passwords) {
        this.links = links;
        this.passwords = passwords;
        addClassName("sign-in");
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent entering, String token) {
        links.resolve(token).ifPresentOrElse(user -> ask(user, token), () -> say("identity.newPassword.expired"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.newPassword.title") + " · " + Brand.NAME;
    }

    private void ask(User user, String token) {
        NewPasswordField field = new NewPasswordField(passwords, user);
        Button save = new Button(
                getTranslation("identity.newPassword.save"),
                click -> field.accepted()
                        .ifPresent(password -> say(
                                links.use(token, password)
                                        ? "identity.newPassword.done"
                                        : "identity.newPassword.expired")));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        card.removeAll();
        card.add(
                new Brand(),
                new H1(getTranslation("identity.newPassword.title")),
                new Paragraph(getTranslation("identity.newPassword.text", user.name(), user.id())),
                field,
                save);
    }

    private void say(String key) {
        card.removeAll();
        card.add(
                new Brand(),
                new H1(getTranslation("identity.newPassword.title")),
                new Paragraph(getTranslation(key)),
                new RouterLink(getTranslation("identity.forgotten.back"), SignInView.class));
    }
}
