package io.leadline.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.DemoAccounts.DemoAccount;
import io.leadline.shell.Brand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Name and password, other ways in where they are set up, and in a demonstration its accounts. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    public SignInView(DemoAccounts demo, ObjectProvider<ClientRegistrationRepository> providers) {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setI18n(texts());
        form.getElement()
                .executeJs(
                        "this.querySelector('vaadin-password-field').i18n = {reveal: $0}",
                        getTranslation("shell.password.reveal"));
        form.addForgotPasswordListener(click -> form.getUI().ifPresent(ui -> ui.navigate(ForgottenPasswordView.class)));
        Div card = new Div(new Brand(), new H1(getTranslation("identity.signIn.title")), form);
        card.addClassName("sign-in-card");
        providers.ifAvailable(
                known -> registrations(known).forEach(registration -> card.add(providerLink(registration))));
        add(card);
        if (demo.open()) {
            add(demoCard(demo.list()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Set<String> flags =
                entering.getLocation().getQueryParameters().getParameters().keySet();
        Map.of("error", "wrong", "throttled", "throttled", "provider", "provider", "over", "over")
                .forEach((flag, key) -> {
                    if (flags.contains(flag)) {
                        form.showErrorMessage(
                                getTranslation("identity.signIn." + key + ".title"),
                                getTranslation("identity.signIn." + key + ".text"));
                    }
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.signIn.title") + " · " + Brand.NAME;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle("");
        labels.setUsername(getTranslation("identity.signIn.name"));
        labels.setPassword(getTranslation("identity.signIn.password"));
        labels.setSubmit(getTranslation("identity.signIn.submit"));
        labels.setForgotPassword(getTranslation("identity.signIn.forgotten"));
        LoginI18n.ErrorMessage errors = texts.getErrorMessage();
        errors.setUsername(getTranslation("identity.signIn.nameMissing"));
        errors.setPassword(getTranslation("identity.signIn.passwordMissing"));
        return texts;
    }

    /** A link and no button: it leaves the portal for the provider's own page. */
    private Anchor providerLink(ClientRegistration registration) {
        Anchor link = new Anchor(
                "oauth2/authorization/" + registration.getRegistrationId(),
                getTranslation("identity.signIn.with", registration.getClientName()));
        link.setRouterIgnore(true);
        link.addClassName("sign-in-provider");
        return link;
    }

    private static List<ClientRegistration> registrations(ClientRegistrationRepository known) {
        return known instanceof Iterable<?> all
                ? java.util.stream.StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }

    private Div demoCard(List<DemoAccount> accounts) {
        Div card = new Div(
                new H2(getTranslation("identity.demo.title")),
                new Paragraph(
                        getTranslation("identity.demo.text", accounts.getFirst().password())));
        card.addClassNames("sign-in-card", "sign-in-demo");
        accounts.forEach(account -> card.add(demoButton(account)));
        return card;
    }

    /** Fills in and sends the same form that everybody uses, so that a demonstration takes no other way in. */
    private Button demoButton(DemoAccount account) {
        String role = account.roles().stream()
                .map(r -> getTranslation("identity.role." + r.name()))
                .findFirst()
                .orElse("");
        Span who = new Span(account.organisation().isEmpty() ? role : account.organisation());
        Span name = new Span(account.signInName());
        name.addClassName("demo-name");
        Span words = new Span(name, who);
        words.addClassName("demo-words");
        Button button = new Button(
                words,
                click -> form.getElement()
                        .executeJs(
                                "this.querySelector('[name=username]').value = $0;"
                                        + "this.querySelector('[name=password]').value = $1;"
                                        + "this.submit();",
                                account.signInName(),
                                account.password()));
        button.addClassName("demo-account");
        return button;
    }
}
