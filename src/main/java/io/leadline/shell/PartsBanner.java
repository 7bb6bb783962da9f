package io.leadline.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Scope;

/** Says that the workflow engine or the store is away, and what that means for who is working. */
@SpringComponent
@Scope("prototype")
class PartsBanner extends Span {

    private final transient PartsWatch watch;

    PartsBanner(PartsWatch watch, Live live) {
        this.watch = watch;
        addClassName("parts-banner");
        getElement().setAttribute("role", "status");
        live.listen(this, PartsWatch.TOPIC, this::show);
        show();
    }

    private void show() {
        removeAll();
        PartsWatch.State state = watch.state();
        if (state != PartsWatch.State.WELL) {
            var icon = VaadinIcon.WARNING.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon, new Span(getTranslation(state.textKey)));
        }
        setVisible(state != PartsWatch.State.WELL);
    }
}
