package io.leadline.planning;

import io.leadline.replenishment.OrderCourse;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected to be ordered of one supplier in the coming weeks, by what is known now.
 *
 * @param today the day it was reckoned for
 */
public record SupplierOutlook(LocalDate today, List<Line> lines) {

    public SupplierOutlook {
        lines = List.copyOf(lines);
    }

    /**
     * One item at one location.
     *
     * @param place name of the location
     * @param onOrder ordered of the supplier already, units due in each week; what is overdue is due in the first
     * @param unitMargin what a unit earns, in the company's currency; null where a price or a rate is missing
     */
    public record Line(
            OrderCourse course,
            String name,
            String unit,
            String place,
            List<Double> onOrder,
            @Nullable Money unitMargin) {

        public Line {
            onOrder = List.copyOf(onOrder);
        }
    }
}
