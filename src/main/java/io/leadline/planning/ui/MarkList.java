package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.planning.TimeMark;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.util.List;

/** What the demand chart marks, in words: for who cannot see it, or wants to know the day. */
final class MarkList extends Div {

    private final transient Format format;

    MarkList(List<TimeMark> marks, Format format) {
        this.format = format;
        setVisible(!marks.isEmpty());
        add(Tables.of(
                getTranslation("planning.mark.list"),
                List.of(
                        getTranslation("planning.mark.what"),
                        getTranslation("planning.mark.name"),
                        getTranslation("planning.mark.from"),
                        getTranslation("planning.mark.to")),
                marks.stream().map(this::row).toList()));
    }

    private List<Component> row(TimeMark mark) {
        String kind = getTranslation("planning.mark." + mark.kind().name());
        return List.of(
                new Span(
                        mark.discountPercent().signum() == 0
                                ? kind
                                : getTranslation(
                                        "planning.mark.discount",
                                        kind,
                                        format.number(mark.discountPercent().doubleValue(), 0))),
                new Span(mark.name()),
                new Span(format.date(mark.period().from())),
                new Span(format.date(mark.period().to())));
    }
}
