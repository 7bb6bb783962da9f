package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import java.util.function.Supplier;

/**
 * Something that can be done, but is not what most people come for. It is made when it is opened first: the fields for two
 * thousand lines are more than a page can carry for those who never look at them.
 */
public final class Folded extends Details {

    private final transient Supplier<? extends Component> content;
    private boolean made;

    public Folded(String title, Supplier<? extends Component> content) {
        super(title);
        this.content = content;
        addClassName("folded");
        setWidthFull();
        addOpenedChangeListener(change -> {
            if (change.isOpened() && !made) {
                made = true;
                add(this.content.get());
                Form.around(this).filter(Form::isOver).ifPresent(over -> Form.shut(this));
            }
        });
    }
}
