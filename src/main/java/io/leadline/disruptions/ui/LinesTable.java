package io.leadline.disruptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.disruptions.AffectedLine;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.Disruptions;
import io.leadline.identity.Actor;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.tracking.WayOut;
import java.util.List;
import java.util.function.Supplier;

/** The lines that a disruption touches, what costs most to wait for in front, each with what is done about it. */
final class LinesTable extends Table<AffectedLine> {

    private final transient DisruptionDesk desk;
    private final transient Supplier<Actor> actor;
    private final transient Format format;

    LinesTable(DisruptionDesk desk, String id, Supplier<Actor> actor) {
        super("");
        this.desk = desk;
        this.actor = actor;
        this.format = Format.of(actor.get());
        getElement().setAttribute("aria-label", getTranslation("disruptions.lines"));
        setId("lines");
        addComponentColumn(this::name)
                .setHeader(getTranslation("disruptions.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        addColumn(line -> format.quantity(line.open(), line.unit()))
                .setHeader(getTranslation("disruptions.column.open"))
                .setAutoWidth(true);
        addColumn(this::days)
                .setHeader(getTranslation("disruptions.column.comes"))
                .setAutoWidth(true);
        addColumn(line -> line.outOn() == null ? "–" : format.day(line.outOn()))
                .setHeader(getTranslation("disruptions.column.out"))
                .setAutoWidth(true);
        addComponentColumn(this::way)
                .setHeader(getTranslation("disruptions.column.way"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        addColumn(this::cost)
                .setHeader(getTranslation("disruptions.column.waiting"))
                .setAutoWidth(true);
        addColumn(this::saved)
                .setHeader(getTranslation("disruptions.column.saved"))
                .setAutoWidth(true);
        addComponentColumn(this::actions).setHeader("").setAutoWidth(true);
        cards(
                getTranslation("disruptions.lines"),
                line -> new RowCard(
                        name(line), List.of(days(line), cost(line), saved(line)), new Div(way(line), actions(line))));
        setEmptyStateText(getTranslation("disruptions.lines.none"));
        search((offset, limit) -> desk.disruptions().lines(id, offset, limit, actor.get()));
    }

    private Div name(AffectedLine line) {
        Anchor item = new Anchor("item/" + Links.encoded(line.sku().value()), line.item());
        item.setRouterIgnore(false);
        item.addClassName("strong");
        Anchor order = new Anchor("order/" + line.orderId(), line.orderName() + " · " + line.supplierName());
        order.setRouterIgnore(false);
        Div cell = new Div(item, order);
        cell.addClassName("two-lines");
        return cell;
    }

    private String days(AffectedLine line) {
        return format.day(line.promised()) + " → " + format.day(line.expected());
    }

    private Div way(AffectedLine line) {
        WayOut way = line.way();
        Div cell = new Div(new Span(DisruptionWords.way(this, way, line.unit(), format)));
        cell.add(new Span(
                way.arrives() == null
                        ? DisruptionWords.state(this, line)
                        : format.day(way.arrives()) + " · " + DisruptionWords.state(this, line)));
        cell.addClassName("two-lines");
        return cell;
    }

    private String cost(AffectedLine line) {
        return line.waiting().priced()
                ? format.wholeMoney(line.ifWaiting())
                : getTranslation("disruptions.ways.unpriced");
    }

    private String saved(AffectedLine line) {
        return line.waiting().priced() && line.way().priced() ? format.wholeMoney(line.saved()) : "–";
    }

    private Div actions(AffectedLine line) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        boolean choosing = desk.disruptions()
                .find(line.disruptionId(), actor.get())
                .filter(Disruption::isChoosing)
                .isPresent();
        if (choosing
                && line.state() == AffectedLine.State.PLANNED
                && line.ways().size() > 1) {
            Button change = small(
                    getTranslation("disruptions.ways.change"),
                    getTranslation("disruptions.ways.title", line.item()),
                    () -> new LineWaysDialog(desk, line, actor).open());
            change.addClassName("line-ways");
            buttons.add(change);
        }
        if (line.state() == AffectedLine.State.ORDERED && Disruptions.mayDecide(actor.get())) {
            buttons.add(small(
                    getTranslation("disruptions.line.take-back"),
                    getTranslation("disruptions.line.take-back.of", line.item()),
                    () -> {
                        if (DisruptionWords.tell(this, desk.starting().takeBack(line.id(), actor.get()))) {
                            Notice.done(getTranslation("disruptions.taken-back"));
                        }
                    }));
        }
        return buttons;
    }

    private static Button small(String text, String label, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }
}
