package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** Until when a line may be changed or cancelled for nothing, by the terms that the order was sent on. */
record FreeChanges(OrderContext context, OrderDesk desk) {

    /** @param delivery the day on which the line is expected */
    void show(LocalDate delivery, Paragraph where) {
        var until = desk.terms().of(context.order()).trade().freeUntil(delivery);
        where.setVisible(until.isPresent());
        until.ifPresent(day -> {
            boolean late = day.isBefore(desk.today());
            where.setText(where.getTranslation(
                    late ? "orders.ask.late" : "orders.ask.free",
                    context.format().date(day)));
            where.setClassName("late", late);
        });
    }
}
