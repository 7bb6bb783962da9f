package io.leadline.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.shared.Page;

/** Finds one of any number of things by a part of its name: what is typed is searched for, and read page by page. */
public class FoundField<T> extends ComboBox<T> {

    private static final int MOST = 50;

    /** Reads a part of what the text finds, and how much that is. */
    @FunctionalInterface
    public interface Search<T> {
        Page<T> read(String text, int offset, int limit);
    }

    public FoundField(Search<T> search) {
        setItems(
                query -> search
                        .read(query.getFilter().orElse(""), query.getOffset(), Math.min(MOST, query.getLimit()))
                        .rows()
                        .stream(),
                query -> (int) Math.min(
                        Integer.MAX_VALUE,
                        search.read(query.getFilter().orElse(""), 0, 1).total()));
    }
}
