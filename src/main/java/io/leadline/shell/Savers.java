package io.leadline.shell;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shared.SavedBy;
import org.jspecify.annotations.Nullable;

/** What a person reads of who saved or removed the same while a form was open: the name and the time, as far as they are kept. */
public final class Savers {

    private Savers() {}

    /** @param by null where a file did */
    public static String saved(Component form, @Nullable SavedBy by, Actor reader) {
        return by == null
                ? form.getTranslation("shell.edit.conflictFile")
                : form.getTranslation(
                        "shell.edit.conflict", by.name(), Format.of(reader).dateTime(by.at()));
    }

    /** @param by null where nobody knows */
    public static String gone(Component form, @Nullable SavedBy by, Actor reader) {
        return by == null
                ? form.getTranslation("shell.edit.gone")
                : form.getTranslation(
                        "shell.edit.goneBy", by.name(), Format.of(reader).dateTime(by.at()));
    }
}
