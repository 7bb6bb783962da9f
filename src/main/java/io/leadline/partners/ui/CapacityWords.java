package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.CapacityPlan;
import io.leadline.shell.Format;
import java.util.stream.Collectors;

/** A capacity by week in words. */
final class CapacityWords {

    private static final int FEW = 6;

    private CapacityWords() {}

    static String weeks(Component page, CapacityPlan plan, Format format) {
        String first = plan.byWeek().entrySet().stream()
                .limit(FEW)
                .map(week -> page.getTranslation(
                        "partners.capacity.in", format.dayOfYear(week.getKey()), format.quantity(week.getValue())))
                .collect(Collectors.joining(", "));
        return plan.weeks().size() > FEW
                ? first + ", "
                        + page.getTranslation(
                                "partners.touched.more", plan.weeks().size() - FEW)
                : first;
    }
}
