package io.leadline.identity.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.identity.Actor;
import io.leadline.identity.Organisation;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Bounds;
import io.leadline.shell.AddressField;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One account, new or to be changed. */
class UserDialog extends Dialog {

    private final transient Users users;
    private final transient Supplier<Actor> administrator;
    private final transient @Nullable User before;
    private final transient PasswordMails mails;
    private final TextLine id = new TextLine(Bounds.CODE);
    private final TextLine name = new TextLine(Bounds.NAME);
    private final AddressField email = new AddressField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final PreferenceFields preferences = new PreferenceFields();
    private final Checkbox active = new Checkbox();
    private transient Consumer<User> saved = user -> {};

    UserDialog(
            Users users,
            Supplier<Actor> administrator,
            List<Organisation> organisations,
            @Nullable User before,
            PasswordMails mails) {
        this.users = users;
        this.administrator = administrator;
        this.before = before;
        this.mails = mails;
        setHeaderTitle(before == null ? getTranslation("identity.users.add") : before.name());
        setWidth("34rem");
        label(organisations);
        fill(organisations);
        add(new FormLayout(id, name, email, roles, organisation, preferences.language(), preferences.zone(), active));
        buttons();
    }

    void onSaved(Consumer<User> action) {
        saved = action;
    }

    private void label(List<Organisation> organisations) {
        id.setLabel(getTranslation("identity.users.id"));
        id.setHelperText(getTranslation("identity.users.idHelp"));
        id.setAllowedCharPattern("[a-z0-9._@+-]");
        name.setLabel(getTranslation("identity.users.name"));
        email.setLabel(getTranslation("identity.users.email"));
        roles.setLabel(getTranslation("identity.users.roles"));
        roles.setItems(EnumSet.allOf(Role.class));
        roles.setItemLabelGenerator(role -> getTranslation("identity.role." + role.name()));
        roles.addValueChangeListener(
                change -> organisation.setVisible(change.getValue().contains(Role.SUPPLIER)));
        organisation.setLabel(getTranslation("identity.users.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(o -> o.id() + " · " + o.name());
        active.setLabel(getTranslation("identity.users.mayWork"));
    }

    private void fill(List<Organisation> organisations) {
        organisation.setVisible(false);
        active.setValue(true);
        preferences.set(administrator.get().locale(), administrator.get().zone());
        User user = before;
        if (user != null) {
            id.setValue(user.id());
            id.setReadOnly(true);
            name.setValue(user.name());
            email.setValue(user.email());
            roles.setValue(user.roles());
            organisations.stream()
                    .filter(o -> o.id().equals(user.organisation()))
                    .findFirst()
                    .ifPresent(organisation::setValue);
            preferences.set(user.locale(), user.zone());
            active.setValue(user.active());
            active.setReadOnly(user.id().equals(administrator.get().id()));
        }
    }

    private void buttons() {
        User user = before;
        if (user != null) {
            Button mail = new Button(getTranslation("identity.users.mailPassword"), click -> {
                mails.send(user);
                Notice.done(getTranslation("identity.users.passwordMailed", user.email()));
            });
            mail.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(mail);
        }
        Button save = new Button(getTranslation("identity.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), save);
    }

    private void save() {
        if (!complete()) {
            return;
        }
        User user = entered();
        switch (before == null ? users.create(user) : users.change(user)) {
            case Saving.Done done -> {
                if (before == null) {
                    mails.send(done.user());
                }
                close();
                saved.accept(done.user());
            }
            case Saving.NameTaken taken -> check(id, true, "identity.users.nameTaken");
            case Saving.EmailTaken taken -> check(email, true, "identity.users.emailTaken");
            case Saving.ChangedMeanwhile changed -> Notice.refused(getTranslation("identity.users.changedMeanwhile"));
            case Saving.LastAdministrator last -> Notice.refused(getTranslation("identity.users.lastAdministrator"));
        }
    }

    private boolean complete() {
        Set<Role> chosen = roles.getValue();
        boolean supplier = chosen.contains(Role.SUPPLIER);
        check(id, !id.getValue().matches("[a-z0-9][a-z0-9._@+-]{1,79}"), "identity.users.idHelp");
        check(name, name.getValue().isBlank(), "identity.users.nameMissing");
        check(email, !email.getValue().matches("[^@\\s]+@[^@\\s]+"), "identity.users.emailMissing");
        roles.setErrorMessage(
                getTranslation(chosen.isEmpty() ? "identity.users.roleMissing" : "identity.users.supplierAlone"));
        roles.setInvalid(chosen.isEmpty() || (supplier && chosen.size() > 1));
        organisation.setErrorMessage(getTranslation("identity.users.organisationMissing"));
        organisation.setInvalid(supplier && organisation.isEmpty());
        return !(id.isInvalid()
                || name.isInvalid()
                || email.isInvalid()
                || roles.isInvalid()
                || organisation.isInvalid());
    }

    private void check(HasValidation field, boolean wrong, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(wrong);
    }

    private User entered() {
        boolean supplier = roles.getValue().contains(Role.SUPPLIER);
        Locale locale = preferences.chosenLocale();
        ZoneId zone = preferences.chosenZone();
        return new User(
                id.getValue(),
                name.getValue().strip(),
                email.getValue().strip().toLowerCase(Locale.ROOT),
                roles.getValue(),
                supplier ? organisation.getValue().id() : null,
                locale,
                zone,
                active.getValue(),
                before != null && before.demo(),
                before == null ? 0 : before.version());
    }
}
