package io.leadline.identity.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import io.leadline.identity.Passwords;
import io.leadline.identity.Passwords.Objection;
import io.leadline.identity.User;
import java.util.Optional;

/** A new password, checked before it is taken. Once is enough: the field can show what was typed. */
class NewPasswordField extends PasswordField {

    private final transient Passwords passwords;
    private final transient User user;

    NewPasswordField(Passwords passwords, User user) {
        this.passwords = passwords;
        this.user = user;
        setLabel(getTranslation("identity.password.new"));
        setHelperText(getTranslation("identity.password.rule", Passwords.SHORTEST));
        setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        setWidthFull();
    }

    /** The password if it will do; otherwise the field says why not. */
    Optional<String> accepted() {
        Objection objection = passwords.objection(user, getValue());
        setInvalid(objection != null);
        if (objection == null) {
            return Optional.of(getValue());
        }
        setErrorMessage(getTranslation("identity.password." + objection.name(), Passwords.SHORTEST));
        focus();
        return Optional.empty();
    }
}
