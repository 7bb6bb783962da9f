package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list or a chart of a first page.
 *
 * @param key names the panel on the page
 * @param order among the panels of the page
 * @param note what it is of, and the day for which it holds
 * @param how the formula, in words; empty where nothing is reckoned
 * @param more where all of it is; null where it is all here
 * @param shown what the content is made of: while that is equal, the panel stays as it is
 */
public record HomePanel(
        String key,
        int order,
        Width width,
        String title,
        String note,
        String how,
        @Nullable More more,
        Object shown,
        Supplier<Component> content) {

    /** How much of a wide page it takes; a narrow one has one panel below the other. */
    public enum Width {
        THIRD,
        HALF,
        TWO_THIRDS,
        WHOLE
    }

    /** A link to the whole list. */
    public record More(String text, String address) {}

    private record About(
            String title, String note, String how, @Nullable More more, Object shown) {}

    KeptParts.Part part() {
        return new KeptParts.Part(key, new About(title, note, how, more, shown), this::component);
    }

    private Component component() {
        Div head = new Div(new H2(title));
        head.addClassName("home-panel-head");
        if (!note.isEmpty()) {
            head.add(HomeRows.quiet(note));
        }
        if (!how.isEmpty()) {
            head.add(new HowReckoned(key, title, how));
        }
        if (more != null) {
            Anchor all = new Anchor(more.address(), more.text());
            all.setRouterIgnore(false);
            all.addClassName("home-more");
            head.add(all);
        }
        Section card = new Section(head, content.get());
        card.addClassNames(
                "card",
                "home-panel",
                "home-" + width.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        card.setId("home-" + key);
        return card;
    }
}
