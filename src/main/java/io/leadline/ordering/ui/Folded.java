package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;

/** Something that can be done, but is not what most people come for. */
final class Folded extends Details {

    Folded(String title, Component content) {
        super(title, content);
        addClassName("folded");
        setWidthFull();
    }
}
