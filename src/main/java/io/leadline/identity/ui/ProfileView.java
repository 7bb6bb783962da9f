package io.leadline.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Absences;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Passwords;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.PagePart;
import io.leadline.shell.SecretField;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** What everybody may change about the own account. */
@Route(value = "profile", layout = MainLayout.class)
@PermitAll
public class ProfileView extends Div {

    private final transient Users users;
    private final transient Passwords passwords;
    private final transient User user;
    private final transient BusinessClock clock;

    public ProfileView(
            CurrentActor actor,
            Users users,
            Passwords passwords,
            Absences absences,
            Live live,
            BusinessClock clock,
            ObjectProvider<PagePart> parts) {
        this.clock = clock;
        this.users = users;
        this.passwords = passwords;
        this.user = users.find(actor.get().id()).orElseThrow();
        addClassName("page");
        Div cards = new Div(new AbsenceCard(absences, users, actor, clock, live, false));
        cards.addClassName("settings-cards");
        if (Absences.leads(actor.get())) {
            cards.add(new AbsenceCard(absences, users, actor, clock, live, true));
        }
        parts.orderedStream()
                .flatMap(part -> part.on("profile", actor, () -> {}).stream())
                .forEach(cards::add);
        cards.add(preferencesCard(), passwordCard());
        add(new PageHeader(getTranslation("identity.profile.title")).note(user.name() + " · " + user.email()), cards);
    }

    private Div preferencesCard() {
        PreferenceFields fields = new PreferenceFields();
        fields.set(user.locale(), user.zone());
        Button save = new Button(getTranslation("identity.save"), click -> savePreferences(fields));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return card("identity.profile.preferences", new FormLayout(fields.language(), fields.zone()), save);
    }

    private void savePreferences(PreferenceFields fields) {
        User fresh = users.find(user.id()).orElseThrow();
        if (users.change(
                        fresh.withPreferences(fields.chosenLocale(fresh.locale()), fields.chosenZone()),
                        new SavedBy(fresh.name(), clock.now()))
                instanceof Saving.Done) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } else {
            Notice.refused(getTranslation("identity.users.changedMeanwhile"));
        }
    }

    private Div passwordCard() {
        SecretField current = new SecretField(Bounds.PASSWORD, getTranslation("identity.profile.currentPassword"));
        NewPasswordField.nameEye(current.getElement());
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        NewPasswordField wanted = new NewPasswordField(passwords, user);
        Button save = new Button(getTranslation("identity.profile.changePassword"), click -> change(current, wanted));
        return card("identity.profile.password", new FormLayout(current, wanted), save);
    }

    private void change(SecretField current, NewPasswordField wanted) {
        boolean right = passwords.matches(user.id(), current.getValue());
        current.setErrorMessage(getTranslation("identity.profile.wrongPassword"));
        current.setInvalid(!right);
        if (right) {
            wanted.accepted().ifPresent(password -> {
                passwords.set(user.id(), password);
                current.clear();
                wanted.clear();
                wanted.setInvalid(false);
                Notice.done(getTranslation("identity.profile.passwordChanged"));
            });
        }
    }

    private Div card(String titleKey, FormLayout form, Button save) {
        Div card = new Div(new H2(getTranslation(titleKey)), form, save);
        card.addClassName("card");
        return card;
    }
}
