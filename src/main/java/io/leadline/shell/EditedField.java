package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a form that changes a record, and which part of the record it shows. */
final class EditedField<T, V> {

    private final HasValue<?, V> field;
    private final Function<T, @Nullable V> of;
    private final Function<V, String> words;

    /**
     * @param of what the field shows of a record; null where that is nothing
     * @param words what a person reads of a value
     */
    EditedField(HasValue<?, V> field, Function<T, @Nullable V> of, Function<V, String> words) {
        this.field = field;
        this.of = of;
        this.words = words;
    }

    String label() {
        return ((Component) field).getElement().getProperty("label", "");
    }

    void show(T record) {
        put(of.apply(record));
    }

    /** What somebody else has changed below this field, so that the two do not agree any more. */
    Optional<Difference> against(@Nullable T seen, T theirs) {
        String before = seen == null ? "" : read(of.apply(seen));
        String now = read(of.apply(theirs));
        V typed = field.getValue();
        String mine = read(typed);
        if (before.equals(now) || mine.equals(now)) {
            return Optional.empty();
        }
        return Optional.of(
                new Difference(label(), before, now, mine, !mine.equals(before), () -> show(theirs), () -> put(typed)));
    }

    private void put(@Nullable V value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private String read(@Nullable V value) {
        return value == null || value.equals(field.getEmptyValue()) ? "" : words.apply(value);
    }

    /**
     * One field in both versions.
     *
     * @param touched whether the person has changed it, too
     */
    record Difference(
            String label,
            String before,
            String theirs,
            String mine,
            boolean touched,
            Runnable takeTheirs,
            Runnable keepMine) {}
}
