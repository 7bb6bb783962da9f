package io.leadline.messaging;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * What is stuck on goods that cannot be sold, so that nobody puts them on the shelf.
 *
 * @param order its number on the papers
 * @param slip number of the delivery note; may be empty
 * @param batch as the goods say it; may be empty
 * @param on the day they came in
 * @param by who counted them
 */
public record GoodsLabel(
        String order,
        String supplier,
        String item,
        String sku,
        Quantity units,
        String unit,
        String slip,
        String batch,
        LocalDate on,
        String by) {}
