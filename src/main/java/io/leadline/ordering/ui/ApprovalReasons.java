package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.ordering.Approvals;
import io.leadline.ordering.Content;
import io.leadline.ordering.Follow;
import io.leadline.ordering.Held;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why an approval is asked for and what has changed: the rule, who has approved so far, and the items that are not as planned
 * or as approved. Who decides does not have to look for it in the history.
 */
final class ApprovalReasons extends Div {

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
        follows(order.heldFollows());
        rule(approvals.asked());
        approvals
                .signatures()
                .forEach(signature -> add(new Paragraph(getTranslation(
                        "orders.approval.signed",
                        signature.name(),
                        format.dateTime(signature.at()),
                        format.money(signature.content().value())))));
        List<String> changes = changes(agreed);
        if (!changes.isEmpty()) {
            add(new Paragraph(getTranslation("orders.approval.changes")));
            Portions<String, ListItem> list = Portions.list(changes, ListItem::new, UnorderedList::new);
            list.setId("approval-changes");
            add(list);
        }
    }

    /** What goes to others with it, so that nobody approves more than is seen. */
    private void follows(List<Follow> follows) {
        if (follows.isEmpty()) {
            return;
        }
        add(new Paragraph(getTranslation("orders.approval.follows")));
        Portions<Follow, ListItem> list = Portions.list(follows, one -> new ListItem(follow(one)), UnorderedList::new);
        list.setId("approval-follows");
        add(list);
    }

    private String follow(Follow one) {
        String words = getTranslation(
                "orders.approval.follow." + one.kind().name(),
                format.quantity(one.quantity()),
                one.item(),
                one.name(),
                format.date(one.arrives()));
        return one.expense() == null
                ? getTranslation("orders.approval.follow.unpriced", words)
                : getTranslation("orders.approval.follow.priced", words, format.money(one.expense()));
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
    private List<String> changes(Approvals.@Nullable Agreed agreed) {
        Map<Sku, List<OrderLine>> lines = order.lines().stream()
                .collect(Collectors.groupingBy(OrderLine::sku, LinkedHashMap::new, Collectors.toList()));
        Map<Sku, Content.Sum> sums = order.content().items();
        Map<Sku, Content.Sum> approvedSums =
                agreed == null ? Map.of() : agreed.content().items();
        Content.Sum none = Content.Sum.none(order.head().currency());
        List<String> changes = new ArrayList<>();
        Set<Sku> skus = new LinkedHashSet<>(sums.keySet());
        skus.addAll(lines.keySet());
        for (Sku sku : skus) {
            List<OrderLine> ofItem = lines.getOrDefault(sku, List.of());
            Quantity planned = ofItem.stream().map(OrderLine::proposed).reduce(Quantity.ZERO, Quantity::plus);
            Content.Sum now = sums.getOrDefault(sku, none);
            Content.Sum approved = approvedSums.getOrDefault(sku, none);
            if (planned.equals(now.quantity()) && (agreed == null || approved.equals(now))) {
                continue;
            }
            String name = ofItem.isEmpty() ? sku.value() : ofItem.getFirst().name();
            changes.add(
                    agreed == null
                            ? getTranslation(
                                    "orders.approval.since-plan",
                                    name,
                                    format.quantity(planned),
                                    format.quantity(now.quantity()),
                                    format.money(now.value().rounded()))
                            : getTranslation(
                                    "orders.approval.since-approval",
                                    name,
                                    format.quantity(planned),
                                    format.quantity(approved.quantity()),
                                    format.money(approved.value().rounded()),
                                    format.quantity(now.quantity()),
                                    format.money(now.value().rounded())));
        }
        return changes;
    }
}
