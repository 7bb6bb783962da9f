package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.stream.Collectors;

/** A row on a narrow screen: its name, everything else of it below, and at the end what can be done with it. */
public final class RowCard extends Div {

    /** @param facts of which the blank ones are left out */
    public RowCard(Component name, Collection<String> facts, Component... actions) {
        addClassName("row-card");
        Div top = new Div(name);
        top.add(actions);
        top.addClassName("row-card-top");
        Span rest = new Span(facts.stream().filter(fact -> !fact.isBlank()).collect(Collectors.joining(" · ")));
        rest.addClassName("quiet");
        add(top, rest);
    }
}
