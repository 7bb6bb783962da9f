package io.leadline.identity.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.identity.Actor;
import io.leadline.identity.Organisation;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.AddressField;
import io.leadline.shell.Bounded;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account, new or to be changed. */
class UserDialog extends EditDialog<User> {

    private final transient Users users;
    private final transient Supplier<Actor> administrator;
    private final transient @Nullable User before;
    private final transient PasswordMails mails;
    private final transient BusinessClock clock;
    private final TextLine id = new TextLine(Bounds.CODE);
    private final TextLine name = new TextLine(Bounds.NAME);
    private final AddressField email = new AddressField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final PreferenceFields preferences = new PreferenceFields();
    private final Checkbox active = new Checkbox();
    private final Checkbox keeper = new Checkbox();
    private transient Consumer<User> saved = user -> {};

    UserDialog(
            Users users,
            Supplier<Actor> administrator,
            List<Organisation> organisations,
            @Nullable User before,
            PasswordMails mails,
            BusinessClock clock) {
        super(before, administrator);
        this.clock = clock;
        this.users = users;
        this.administrator = administrator;
        this.before = before;
        this.mails = mails;
        setHeaderTitle(before == null ? getTranslation("identity.users.add") : before.name());
        label(organisations);
        organisation.setVisible(false);
        keeper.setVisible(false);
        active.setValue(true);
        preferences.set(administrator.get().locale(), administrator.get().zone());
        fill(organisations);
        mailing();
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
        roles.addValueChangeListener(change -> {
            organisation.setVisible(change.getValue().contains(Role.SUPPLIER));
            keeper.setVisible(organisation.isVisible());
        });
        organisation.setLabel(getTranslation("identity.users.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(o -> o.id() + " · " + o.name());
        active.setLabel(getTranslation("identity.users.mayWork"));
        keeper.setLabel(getTranslation("identity.users.keeper"));
    }

    private void fill(List<Organisation> organisations) {
        field(id, User::id);
        field(name, User::name);
        field(email, User::email);
        field(roles, User::roles);
        field(
                organisation,
                user -> organisations.stream()
                        .filter(o -> o.id().equals(user.organisation()))
                        .findFirst()
                        .orElse(null));
        field(preferences.language(), user -> PreferenceFields.shown(user.locale()));
        field(preferences.zone(), User::zone);
        field(active, User::active);
        field(keeper, User::keeper);
        User user = before;
        if (user != null) {
            id.setReadOnly(true);
            active.setReadOnly(user.id().equals(administrator.get().id()));
        }
    }

    private void mailing() {
        User user = before;
        if (user != null) {
            Button mail = new Button(getTranslation("identity.users.mailPassword"), click -> {
                mails.send(user);
                Notice.done(getTranslation("identity.users.passwordMailed", user.email()));
            });
            mail.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().getElement().insertChild(0, mail.getElement());
        }
    }

    @Override
    protected Optional<Edited<User>> save(@Nullable User seen) {
        if (!complete()) {
            return Optional.empty();
        }
        User user = entered(seen);
        Actor by = administrator.get();
        return switch (seen == null ? users.create(user) : users.change(user, new SavedBy(by.name(), clock.now()))) {
            case Saving.Done(User now) -> {
                SecurityLog.changed(now, by);
                yield Optional.of(new Edited.Done<>(now));
            }
            case Saving.ChangedMeanwhile(User now, SavedBy saver) -> Optional.of(new Edited.Meanwhile<>(now, saver));
            case Saving.Unknown unknown -> Optional.of(new Edited.Gone<>(null));
            case Saving.NameTaken taken -> wrong(id, "identity.users.nameTaken");
            case Saving.EmailTaken taken -> wrong(email, "identity.users.emailTaken");
            case Saving.LastAdministrator last -> {
                Notice.refused(getTranslation("identity.users.lastAdministrator"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Edited<User>> wrong(HasValidation field, String key) {
        check(field, true, key);
        return Optional.empty();
    }

    @Override
    protected void saved(User now) {
        if (before == null) {
            mails.send(now);
        }
        saved.accept(now);
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
        return Bounded.right(Stream.of(id, name, email)
                        .filter(field -> !field.isInvalid() && !field.isReadOnly())
                        .map(Bounded.class::cast))
                && !(id.isInvalid()
                        || name.isInvalid()
                        || email.isInvalid()
                        || roles.isInvalid()
                        || organisation.isInvalid());
    }

    private void check(HasValidation field, boolean wrong, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(wrong);
    }

    private User entered(@Nullable User seen) {
        boolean supplier = roles.getValue().contains(Role.SUPPLIER);
        Locale locale = preferences.chosenLocale(seen == null ? null : seen.locale());
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
                seen != null && seen.demo(),
                supplier && keeper.getValue(),
                seen == null ? 0 : seen.version());
    }
}
