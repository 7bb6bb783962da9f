package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Goes through the history of something, event by event: the browser's own slider, which every keyboard and screen reader
 * knows, with what the event was in words above it. It begins at the end, where things stand now.
 */
final class CourseSlider extends Div {

    private static final String VALUE = "element.value";

    private final transient List<String> words;
    private final Span shown = new Span();
    private final Element range = new Element("input");

    /** @param words what happened at each event, oldest first; at least one */
    CourseSlider(String label, List<String> words, IntConsumer chosen) {
        this.words = List.copyOf(words);
        addClassName("course-slider");
        int last = words.size() - 1;
        range.setAttribute("type", "range");
        range.setAttribute("min", "0");
        range.setAttribute("max", Integer.toString(last));
        range.setAttribute("value", Integer.toString(last));
        range.setAttribute("aria-label", label);
        range.addEventListener("input", moved -> to(moved.getEventData(), chosen))
                .addEventData(VALUE)
                .debounce(100);
        Span name = new Span(label);
        name.addClassName("secondary");
        shown.getElement().setAttribute("aria-live", "polite");
        add(name, shown);
        getElement().appendChild(range);
        tell(last);
        setVisible(last > 0);
    }

    private void to(JsonNode told, IntConsumer chosen) {
        String value = told.path(VALUE).asString("");
        int place = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
        if (place >= 0 && place < words.size()) {
            tell(place);
            chosen.accept(place);
        }
    }

    private void tell(int place) {
        shown.setText(words.get(place));
        range.setAttribute("aria-valuetext", words.get(place));
    }
}
