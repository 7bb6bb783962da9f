package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.identity.Actor;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form that changes something stored which others may change, too. It remembers what the person saw; where somebody else
 * saved meanwhile nothing is overwritten and nothing typed is lost: both versions are shown, and saving again then counts.
 *
 * @param <T> what is changed
 */
public abstract class EditDialog<T> extends Dialog {

    private final List<EditedField<T, ?>> fields = new ArrayList<>();
    private final FormLayout form = new FormLayout();
    private final ConflictPanel conflict = new ConflictPanel();
    private final transient Supplier<Actor> reader;
    private final Button save = new Button(getTranslation("shell.edit.save"), click -> save());
    private transient @Nullable T seen;

    /**
     * @param seen as the person finds it; null where it is not there yet
     * @param reader who has the form open
     */
    protected EditDialog(@Nullable T seen, Supplier<Actor> reader) {
        this.seen = seen;
        this.reader = reader;
        setWidth("min(44rem, 100%)");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save-edit");
        Form kept = new Form();
        kept.add(form);
        kept.guard(this);
        add(conflict, kept);
        getFooter().add(new Button(getTranslation("shell.edit.cancel"), click -> kept.askToDiscard(this::close)), save);
    }

    /** Adds a field that has its label and its choices, and shows in it what it is for. */
    protected final <V, F extends Component & HasValue<?, V>> F field(F field, Function<T, @Nullable V> of) {
        return field(field, of, value -> Words.of(field, value));
    }

    /** @param words what a person reads of a value */
    protected final <V, F extends Component & HasValue<?, V>> F field(
            F field, Function<T, @Nullable V> of, Function<V, String> words) {
        EditedField<T, V> edited = new EditedField<>(field, of, words);
        fields.add(edited);
        T record = seen;
        if (record != null) {
            edited.show(record);
        }
        form.add(field);
        return field;
    }

    /** To be given another name or words, where saving is asking for something. */
    protected final Button saveButton() {
        return save;
    }

    protected final FormLayout form() {
        return form;
    }

    /**
     * Looks at the fields and saves what they say.
     *
     * @param before what the person has seen
     * @return empty while a field is wrong, which says so itself
     */
    protected abstract Optional<Edited<T>> save(@Nullable T before);

    /** Says that it is saved; the dialog is closed. */
    protected abstract void saved(T now);

    private void save() {
        save(seen).ifPresent(this::answer);
    }

    private void answer(Edited<T> edited) {
        switch (edited) {
            case Edited.Done<T>(T now) -> {
                close();
                saved(now);
            }
            case Edited.Meanwhile<T>(T theirs, SavedBy by) -> meanwhile(theirs, by);
            case Edited.Forbidden<T> forbidden -> Notice.refused(getTranslation("shell.edit.forbidden"));
            case Edited.Gone<T>(SavedBy by) -> Notice.refused(Savers.gone(this, by, reader.get()));
        }
    }

    /** Where they changed nothing that stands here, what stands here is put on top of theirs. */
    private void meanwhile(T theirs, @Nullable SavedBy by) {
        T before = seen;
        seen = theirs;
        List<EditedField.Difference> differences = fields.stream()
                .flatMap(field -> field.against(before, theirs).stream())
                .toList();
        if (differences.isEmpty()) {
            save();
        } else {
            conflict.show(Savers.saved(this, by, reader.get()), differences);
        }
    }
}
