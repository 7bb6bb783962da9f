package io.leadline.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.operations.Parts;
import io.leadline.shell.Format;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One tile for each part: whether it is up, and what it says of itself. */
final class PartTiles extends Div {

    /** Parts with a name of their own; what a library adds is shown by its own name. */
    private static final Set<String> NAMED =
            Set.of("engine", "feed", "store", "mail", "disk", "livenessState", "readinessState");

    private static final Set<String> NAMED_DETAILS = Set.of(
            "freeBytes", "neededBytes", "fileBytes", "journalBytes", "queued", "undelivered", "oldestQueuedSeconds");

    PartTiles(Parts parts, Format format) {
        addClassName("columns");
        parts.all().forEach(part -> add(tile(part, format)));
    }

    private Div tile(Parts.Part part, Format format) {
        Span name =
                new Span(NAMED.contains(part.name()) ? getTranslation("operations.part." + part.name()) : part.name());
        name.addClassName("mail-title");
        Span state = new Span(getTranslation(part.up() ? "operations.up" : "operations.down"));
        state.addClassNames("state", part.up() ? "good" : "bad");
        Div top = new Div(name, state);
        top.addClassName("trouble-row");
        Div tile = new Div(top);
        tile.addClassName("card");
        if (!part.details().isEmpty()) {
            Span details = new Span(part.details().entrySet().stream()
                    .map(e -> name(e.getKey()) + " " + value(e, format))
                    .collect(Collectors.joining(" · ")));
            details.addClassName("quiet");
            tile.add(details);
        }
        return tile;
    }

    private String name(String detail) {
        return NAMED_DETAILS.contains(detail) ? getTranslation("operations.detail." + detail) : detail;
    }

    private static String value(Map.Entry<String, String> detail, Format format) {
        if (!detail.getValue().matches("\\d{1,18}")) {
            return detail.getValue();
        }
        long number = Long.parseLong(detail.getValue());
        if (detail.getKey().endsWith("Bytes")) {
            return number < 1e9 ? format.number(number / 1e6, 1) + " MB" : format.number(number / 1e9, 1) + " GB";
        }
        return detail.getKey().endsWith("Seconds") ? format.number(number) + " s" : format.number(number);
    }
}
