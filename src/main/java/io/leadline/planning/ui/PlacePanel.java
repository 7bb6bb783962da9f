package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.ordering.OpenSupply;
import io.leadline.planning.KeptPlan;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.shell.Tables;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One location of an item: stock, forecast, open orders, and the arithmetic of its last plan. */
final class PlacePanel extends Section {

    private final transient KeptPlan kept;

    PlacePanel(
            KeptPlan kept,
            String locationName,
            Component projected,
            Component ledger,
            Component forecast,
            List<OpenSupply> open,
            Component changes,
            @Nullable Consumer<Remedy> act,
            int deadStockDays,
            Format format) {
        this.kept = kept;
        Plan plan = kept.plan();
        ReorderAdvice advice = plan.advice();
        addClassNames("section", "card");
        add(new H2(locationName));
        add(new Paragraph(
                getTranslation("planning.decision." + advice.decision().name(), format.quantity(advice.quantity()))));
        add(Tables.figures(
                Tables.figure(format.number(plan.stock().free().toDouble(), 0), getTranslation("planning.item.stock")),
                Tables.figure(format.number(plan.stock().coming(), 0), getTranslation("planning.item.open")),
                Tables.figure(format.number(advice.reorderPoint(), 1), getTranslation("planning.item.reorder-point")),
                Tables.figure(format.number(advice.safetyStock(), 1), getTranslation("planning.item.safety-stock")),
                Tables.figure(
                        advice.stockoutDate() == null
                                ? getTranslation("planning.item.no-stockout")
                                : format.date(advice.stockoutDate()),
                        getTranslation("planning.item.stockout")),
                Tables.figure(leadTime(advice.offer(), format), getTranslation("planning.item.lead-time")),
                Tables.figure(plan.sales().demandClass().toString(), getTranslation("planning.item.class")),
                Tables.figure(format.number(plan.coverDays(), 0), getTranslation("planning.item.cover"))));
        MissedTarget missed = advice.missed();
        if (missed != null) {
            Paragraph text = new Paragraph(getTranslation(
                    "planning.missed",
                    format.percent(missed.reached(), 1),
                    format.percent(missed.target(), 1),
                    getTranslation("planning.missed." + missed.why().name())));
            text.addClassName("strong");
            add(text);
        }
        add(projected);
        add(new H3(getTranslation("planning.item.ledger", format.date(kept.day()))));
        add(ledger);
        add(forecast, changes);
        add(new TurnoverPart(plan.turnover(), format));
        Overstock overstock = plan.overstock();
        if (overstock.dead()) {
            Paragraph dead = new Paragraph(getTranslation("planning.dead-stock", deadStockDays));
            dead.addClassName("strong");
            add(dead);
        }
        if (overstock.units() > 0) {
            add(new H3(getTranslation("planning.item.overstock")));
            add(new Paragraph(getTranslation(
                    "planning.overstock.text",
                    format.number(overstock.units(), 0),
                    format.money(overstock.value()),
                    format.number(overstock.daysToSell(), 0),
                    format.money(overstock.holdingCost()))));
            add(new RemedyTable(overstock, open, act, format));
        }
        add(new H3(getTranslation("planning.item.orders")));
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("planning.item.no-orders")));
        } else {
            add(Portions.list(open, supply -> order(supply, format), UnorderedList::new));
        }
    }

    boolean isOf(KeptPlan plan) {
        return kept == plan;
    }

    private ListItem order(OpenSupply supply, Format format) {
        Anchor link = new Anchor(
                "order/" + supply.orderId(),
                getTranslation(
                        supply.proposed() ? "planning.item.proposal" : "planning.item.order",
                        supply.orderId(),
                        format.quantity(supply.open()),
                        format.date(supply.expectedDate())));
        link.setRouterIgnore(false);
        return new ListItem(link);
    }

    private String leadTime(@Nullable Offer offer, Format format) {
        return getTranslation(
                "planning.item.lead-time-days",
                format.number(offer == null ? 0 : offer.leadTime().meanDays(), 1),
                format.number(offer == null ? 0 : offer.leadTime().sdDays(), 1));
    }
}
