package io.leadline.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.Bounds;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;

/** Finds whatever has a page by a part of its name, on every page; what is chosen is opened, Enter opens the first. */
@SpringComponent
@Scope("prototype")
class GlobalSearch extends ComboBox<Found> {

    /** Of each kind: what somebody looks for by name is among the first, or the name says too little. */
    private static final int MOST = 6;

    private static final int LEAST_LETTERS = 2;

    private record Answer(String text, List<Found> found) {}

    private final transient List<Found.Source> sources;
    private final transient CurrentActor actor;
    private transient Answer last = new Answer("", List.of());

    GlobalSearch(List<Found.Source> sources, CurrentActor actor) {
        this.sources = sources;
        this.actor = actor;
        addClassName("global-search");
        setPlaceholder(getTranslation("shell.search.label"));
        setAriaLabel(getTranslation("shell.search.label"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setItemLabelGenerator(Found::name);
        setRenderer(new ComponentRenderer<>(this::row));
        // The list asks how many there are before it asks for them: the sources are asked once for both.
        setItems(
                query -> known(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> {
                    String text = query.getFilter().orElse("");
                    last = new Answer(text, found(text).toList());
                    return last.found().size();
                });
        setAllowCustomValue(true);
        addCustomValueSetListener(
                entered -> found(entered.getDetail()).findFirst().ifPresent(this::open));
        addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                open(chosen.getValue());
            }
        });
    }

    private Stream<Found> known(String entered) {
        return last.text().equals(entered) ? last.found().stream() : found(entered);
    }

    private Stream<Found> found(String entered) {
        String text = Bounds.SEARCH.cleaned(entered).strip();
        return text.length() < LEAST_LETTERS
                ? Stream.empty()
                : sources.stream().flatMap(source -> source.find(text, MOST, actor.get()).stream());
    }

    private void open(Found found) {
        clear();
        getUI().ifPresent(ui -> ui.navigate(found.address()));
    }

    private Div row(Found found) {
        Span kind = new Span(getTranslation(found.kind()));
        kind.addClassName("found-kind");
        Span about = new Span(found.about());
        about.addClassName("found-about");
        Div row = new Div(new Div(new Span(found.name()), about), kind);
        row.addClassName("found");
        return row;
    }
}
