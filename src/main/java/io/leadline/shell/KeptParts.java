package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a page, one below the other, that are shown again whenever something changed. What is the same stays as it is.
 * A part whose form holds something unsaved stays too: with a word about what happened if it is about something else now,
 * and to be read only if it is not offered any more. Nothing is thrown away that its reader did not agree to.
 */
public final class KeptParts extends Div {

    /**
     * @param key names the part among those of this page
     * @param about what it shows; while this is equal, the part stays
     */
    public record Part(String key, Object about, Supplier<? extends Component> content) {}

    private record Shown(Object about, Component component) {}

    private final transient Map<String, Shown> shown = new LinkedHashMap<>();
    private transient List<Part> wanted = List.of();
    private transient Supplier<String> words = () -> "";

    public KeptParts() {
        addClassName("kept-parts");
    }

    /** @param news what happened meanwhile, in words */
    public void show(List<Part> parts, Supplier<String> news) {
        wanted = List.copyOf(parts);
        words = news;
        Map<String, Shown> next = new LinkedHashMap<>();
        parts.forEach(part -> next.put(part.key(), next(part, shown.get(part.key()))));
        List<Component> order = new ArrayList<>();
        next.values().forEach(one -> order.add(one.component()));
        shown.forEach((key, before) -> {
            Optional<Form> held = next.containsKey(key) ? Optional.empty() : held(before);
            held.ifPresent(form -> {
                if (!form.isOver()) {
                    form.over(
                            getTranslation("shell.meanwhile.over", words.get()).strip(), () -> discard(key));
                }
                order.add(Math.min(indexOf(before.component()), order.size()), before.component());
                next.put(key, before);
            });
        });
        shown.clear();
        shown.putAll(next);
        arrange(order);
    }

    /** Whether somebody types into the part, or still has to read what was typed. */
    public boolean holds(String key) {
        return held(shown.get(key)).isPresent();
    }

    /** Builds the part anew, whatever stands in it. */
    public void discard(String key) {
        shown.remove(key);
        show(wanted, words);
    }

    private Shown next(Part part, @Nullable Shown before) {
        if (before != null && before.about().equals(part.about())) {
            return before;
        }
        Optional<Form> typed = held(before);
        if (before == null || typed.isEmpty()) {
            return new Shown(part.about(), part.content().get());
        }
        if (!typed.get().isOver()) {
            typed.get()
                    .changedMeanwhile(
                            getTranslation("shell.meanwhile.changed", words.get())
                                    .strip(),
                            () -> discard(part.key()));
        }
        return before;
    }

    /** The form in it that must not be thrown away: it holds something unsaved, or something still to be read. */
    private static Optional<Form> held(@Nullable Shown part) {
        return part == null
                ? Optional.empty()
                : Form.everything(part.component())
                        .filter(Form.class::isInstance)
                        .map(Form.class::cast)
                        .filter(form -> form.unsaved() || form.isOver())
                        .findFirst();
    }

    /** Only what is not in its place is moved, because a field that is moved loses the focus. */
    private void arrange(List<Component> order) {
        getChildren().filter(child -> !order.contains(child)).toList().forEach(this::remove);
        for (int i = 0; i < order.size(); i++) {
            if (i >= getComponentCount() || getComponentAt(i) != order.get(i)) {
                addComponentAtIndex(i, order.get(i));
            }
        }
    }
}
