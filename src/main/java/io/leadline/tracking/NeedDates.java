package io.leadline.tracking;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import java.time.LocalDate;

/** Says when what is ordered is needed, as of now; planning knows it from projected stock. */
public interface NeedDates {

    /** What the order was made for: the need date of its line. */
    NeedDates AS_PLANNED = (order, line) -> line.needDate();

    /** First day the projected stock of the line's item runs short without this line. */
    LocalDate needDate(PurchaseOrder order, OrderLine line);
}
