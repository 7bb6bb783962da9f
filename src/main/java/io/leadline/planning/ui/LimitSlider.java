package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.DoubleConsumer;

/** The browser's own slider, from nothing to all, because the bundle has none: it tells a share once it is let go. */
@Tag("input")
final class LimitSlider extends Component {

    private static final int STEPS = 200;
    private static final String VALUE = "element.value";

    LimitSlider(String label, DoubleConsumer chosen) {
        getElement()
                .setAttribute("type", "range")
                .setAttribute("min", "0")
                .setAttribute("max", Integer.toString(STEPS))
                .setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change",
                        change -> chosen.accept(
                                share(change.getEventData().path(VALUE).asString(""))))
                .addEventData(VALUE);
    }

    /** What no slider tells is nothing. */
    private static double share(String steps) {
        return steps.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(steps), STEPS) / (double) STEPS : 0;
    }

    void set(double share, String told) {
        getElement().setProperty("value", Math.round(Math.clamp(share, 0, 1) * STEPS));
        getElement().setAttribute("aria-valuetext", told);
    }
}
