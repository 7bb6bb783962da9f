package io.leadline.replenishment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** A need raised to the minimum order quantity and up to the next order multiple; nothing needed is nothing ordered. */
public final class OrderRounding {

    private OrderRounding() {}

    /** In decimal arithmetic: 0.3 is three times 0.1 here. */
    public static BigDecimal orderable(BigDecimal need, BigDecimal minimum, BigDecimal multiple) {
        if (need.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return need.max(minimum).divide(multiple, 0, RoundingMode.CEILING).multiply(multiple);
    }

    static Map<String, Object> solve(Inputs in) {
        BigDecimal multiple = in.has("multiple") ? BigDecimal.valueOf(in.positive("multiple")) : BigDecimal.ONE;
        BigDecimal quantity = orderable(
                BigDecimal.valueOf(in.number("need")), BigDecimal.valueOf(in.nonNegativeOr("moq", 0)), multiple);
        return Result.of("order_quantity", quantity.stripTrailingZeros());
    }
}
