package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.Decision;
import io.leadline.shell.FaultText;
import io.leadline.shell.Format;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Below the lines, always in sight: what the order costs as it stands and by how much that differs, what is wrong with the
 * right values one click away, and what saving will do.
 */
final class LinesBar extends Div {

    private final transient Format format;
    private final transient OrderContext context;
    private final Div sums = new Div();
    private final Div wrong = new Div();
    private final Div buttons = new Div();
    private final Decision save;
    private final Decision approve;

    /** What is wrong with a line, and how to put it right. */
    record Wrong(OrderLine line, Fault fault, Consumer<Quantity> take) {}

    LinesBar(OrderContext context, LineDrafts drafts, Runnable discard, Runnable saving, Runnable approving) {
        this.context = context;
        this.format = context.format();
        addClassNames("sticky-foot", "lines-bar");
        sums.addClassName("lines-sums");
        sums.getElement().setAttribute("aria-live", "polite");
        wrong.addClassName("lines-wrong");
        wrong.getElement().setAttribute("aria-live", "assertive");
        Decision undo = new Decision(getTranslation("orders.lines.discard"), discard).sends(drafts);
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setId("discard-changes");
        save = new Decision(getTranslation("orders.change.save"), saving).sends(drafts);
        save.setId("save-changes");
        approve = new Decision(getTranslation("orders.approve.save"), approving).sends(drafts);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setId("save-approve");
        approve.setVisible(context.can(OrderAction.APPROVE));
        if (!approve.isVisible()) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        buttons.add(undo, save, approve);
        buttons.addClassName("buttons");
        add(sums, wrong, buttons);
    }

    void show(int changed, Money total, Optional<Money> least, Optional<Wrong> fault) {
        sums.removeAll();
        sum("orders.lines.goods", format.money(total));
        Money before = context.order().total();
        if (changed > 0 && !total.equals(before)) {
            Money differs = new Money(total.amount().subtract(before.amount()), total.currency());
            sum("orders.lines.change", (differs.amount().signum() > 0 ? "+" : "") + format.money(differs));
        }
        least.filter(limit -> limit.amount().signum() > 0)
                .ifPresent(limit -> sum(
                        "orders.lines.least",
                        format.money(limit)
                                + " "
                                + getTranslation(
                                        total.amount().compareTo(limit.amount()) < 0
                                                ? "orders.lines.least.missed"
                                                : "orders.lines.least.met")));
        wrong.removeAll();
        fault.ifPresent(this::tell);
        buttons.setVisible(changed > 0);
        if (changed > 0) {
            Span effect = new Span(getTranslation("orders.lines.effect", changed));
            effect.addClassName("secondary");
            sums.add(effect);
        }
        save.setEnabled(fault.isEmpty());
        approve.setEnabled(fault.isEmpty());
    }

    private void sum(String key, String value) {
        Span number = new Span(value);
        number.addClassName("strong");
        Div pair = new Div(LineWords.quiet(getTranslation(key)), number);
        sums.add(pair);
    }

    private void tell(Wrong fault) {
        wrong.add(new Span(
                getTranslation("orders.refused-line", fault.line().number(), FaultText.of(fault.fault(), this))));
        if (fault.fault() instanceof Fault.NoLot lots) {
            Stream.concat(lots.below().stream(), Stream.of(lots.above())).forEach(lot -> {
                Button take = new Button(
                        format.quantity(lot.quantity()), click -> fault.take().accept(lot.quantity()));
                take.setAriaLabel(getTranslation(
                        "orders.lines.take",
                        format.quantity(lot.quantity()),
                        fault.line().name()));
                wrong.add(take);
            });
        }
    }
}
