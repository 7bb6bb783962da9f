package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Milestone.Kind;
import io.leadline.shipments.Milestone.Reason;
import io.leadline.shipments.Milestone.Sort;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The points of a shipment's way, each as it was planned, is estimated and was passed. */
final class MilestoneTable {

    private final Shipment one;
    private final Format format;
    private final Table<Kind> table;

    private MilestoneTable(Component part, Shipment one, Format format) {
        this.one = one;
        this.format = format;
        this.table = new Table<>(part.getTranslation("shipments.milestones"));
    }

    static Table<Kind> of(Component part, Shipment one, Format format) {
        return new MilestoneTable(part, one, format).shown();
    }

    private Table<Kind> shown() {
        table.addColumn(this::name)
                .setHeader(table.getTranslation("shipments.milestone.kind"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        column(Sort.PLANNED);
        column(Sort.ESTIMATED);
        column(Sort.ACTUAL);
        table.addColumn(this::reason)
                .setHeader(table.getTranslation("shipments.milestone.reason"))
                .setAutoWidth(true);
        table.cards(
                table.getTranslation("shipments.milestones"),
                kind -> new RowCard(
                        new Span(name(kind)),
                        List.of(
                                labelled(kind, Sort.PLANNED),
                                labelled(kind, Sort.ESTIMATED),
                                labelled(kind, Sort.ACTUAL),
                                reason(kind))));
        table.show(List.of(Kind.values()));
        return table;
    }

    private void column(Sort sort) {
        table.addColumn(kind -> day(kind, sort))
                .setHeader(table.getTranslation("shipments.milestone.sort." + sort))
                .setAutoWidth(true);
    }

    private String name(Kind kind) {
        return table.getTranslation("shipments.milestone." + kind);
    }

    private String day(Kind kind, Sort sort) {
        return said(kind, sort).map(point -> format.day(point.on())).orElse("");
    }

    private String labelled(Kind kind, Sort sort) {
        String day = day(kind, sort);
        return day.isEmpty() ? "" : table.getTranslation("shipments.milestone.sort." + sort) + " " + day;
    }

    private Optional<Milestone> said(Kind kind, Sort sort) {
        return one.said(kind, sort).map(Step::milestone);
    }

    /** Of the last word that gave one. */
    private String reason(Kind kind) {
        return Stream.of(Sort.ACTUAL, Sort.ESTIMATED, Sort.PLANNED)
                .flatMap(sort -> said(kind, sort).stream())
                .map(Milestone::reason)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private String words(Reason reason) {
        return table.getTranslation("shipments.milestone.reason." + reason);
    }
}
