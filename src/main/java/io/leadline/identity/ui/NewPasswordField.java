package io.leadline.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.leadline.identity.Passwords;
import io.leadline.identity.Passwords.Objection;
import io.leadline.identity.User;
import io.leadline.shared.Bounds;
import io.leadline.shell.SecretField;
import java.util.Optional;

/** A new password, checked before it is taken. Once is enough: the field can show what was typed. */
class NewPasswordField extends SecretField {

    private final transient Passwords passwords;
    private final transient User user;

    NewPasswordField(Passwords passwords, User user) {
        super(Bounds.PASSWORD);
        this.passwords = passwords;
        this.user = user;
        setLabel(getTranslation("identity.password.new"));
        setHelperText(getTranslation("identity.password.rule", Passwords.SHORTEST));
        setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        setWidthFull();
        nameEye(getElement());
    }

    /** Names the button that shows what was typed, for which the component has no setting on the server. */
    static void nameEye(Element passwordField) {
        passwordField.executeJs("this.i18n = {reveal: $0}", UI.getCurrent().getTranslation("shell.password.reveal"));
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
