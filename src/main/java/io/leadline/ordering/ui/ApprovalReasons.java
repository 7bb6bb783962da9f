package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.ordering.Approvals;
import io.leadline.ordering.Content;
import io.leadline.ordering.Held;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an approval is asked for and what has changed: the rule, who has approved so far, and the items that are not as planned
 * or as approved. Who decides does not have to look for it in the history.
 */
final class ApprovalReasons extends Div {

    /** The table of the lines shows all of them. */
    private static final int MOST_CHANGES = 50;

    private final transient PurchaseOrder order;
    private final transient Format format;

    ApprovalReasons(OrderContext context) {
        order = context.order();
        format = context.format();
        setId("approval-reasons");
        addClassName("approval-reasons");
        Approvals approvals = order.approvals();
        Approvals.Agreed agreed = approvals.agreed();
        Held held = approvals.held();
        if (held != null && agreed != null) {
            add(new Paragraph(getTranslation(
                    "orders.approval.grown." + held.kind().name(),
                    held.byName(),
                    format.money(agreed.content().value()),
                    format.money(order.content().value()))));
        }
        rule(approvals.asked());
        approvals
                .signatures()
                .forEach(signature -> add(new Paragraph(getTranslation(
                        "orders.approval.signed",
                        signature.name(),
                        format.dateTime(signature.at()),
                        format.money(signature.content().value())))));
        List<Component> changes = changes(agreed);
        if (!changes.isEmpty()) {
            add(new Paragraph(getTranslation("orders.approval.changes")));
            UnorderedList list = new UnorderedList();
            list.setId("approval-changes");
            changes.stream().limit(MOST_CHANGES).forEach(list::add);
            if (changes.size() > MOST_CHANGES) {
                list.add(new ListItem(
                        getTranslation("orders.approval.changes.more", format.number(changes.size() - MOST_CHANGES))));
            }
            add(list);
        }
    }

    private void rule(Approvals.@Nullable Asked asked) {
        if (asked == null || asked.rule().isBlank()) {
            return;
        }
        add(new Paragraph(getTranslation("orders.approval.rule." + asked.rule())));
        if (asked.together() != null) {
            add(new Paragraph(getTranslation("orders.approval.together", format.money(asked.together()))));
        }
        if (asked.both()) {
            add(new Paragraph(getTranslation("orders.approval.both")));
        }
    }

    /** One sentence for each item that is other than planned, or than approved. */
    private List<Component> changes(Approvals.@Nullable Agreed agreed) {
        Content now = order.content();
        Set<Sku> skus = new LinkedHashSet<>(now.skus());
        order.lines().forEach(line -> skus.add(line.sku()));
        List<Component> changes = new ArrayList<>();
        for (Sku sku : skus) {
            Quantity planned = order.lines().stream()
                    .filter(line -> line.sku().equals(sku))
                    .map(line -> line.proposed())
                    .reduce(Quantity.ZERO, Quantity::plus);
            boolean asPlanned = planned.equals(now.quantity(sku));
            boolean asApproved = agreed == null
                    || agreed.content().quantity(sku).equals(now.quantity(sku))
                            && agreed.content().value(sku).equals(now.value(sku));
            if (asPlanned && asApproved) {
                continue;
            }
            String name = order.lines().stream()
                    .filter(line -> line.sku().equals(sku))
                    .map(line -> line.name())
                    .findFirst()
                    .orElse(sku.value());
            changes.add(new ListItem(
                    agreed == null
                            ? getTranslation(
                                    "orders.approval.since-plan",
                                    name,
                                    format.quantity(planned),
                                    format.quantity(now.quantity(sku)),
                                    format.money(now.value(sku).rounded()))
                            : getTranslation(
                                    "orders.approval.since-approval",
                                    name,
                                    format.quantity(planned),
                                    format.quantity(agreed.content().quantity(sku)),
                                    format.money(agreed.content().value(sku).rounded()),
                                    format.quantity(now.quantity(sku)),
                                    format.money(now.value(sku).rounded()))));
        }
        return changes;
    }
}
