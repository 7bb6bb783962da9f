package io.leadline.quotations;

import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an award gives each item to one who quoted it and still stands by it. */
final class Awarding {

    private Awarding() {}

    static Optional<Why> wrong(QuotationRequest request, Award award, LocalDate today) {
        if (award.parts().isEmpty()) {
            return Optional.of(Why.LINES_MISSING);
        }
        Set<Sku> given = new HashSet<>();
        for (Award.Part part : award.parts()) {
            Optional<Quotation> quotation = request.last(part.supplierId());
            if (quotation.flatMap(one -> one.of(part.sku())).isEmpty()) {
                return Optional.of(Why.NOT_QUOTED);
            }
            if (isOver(quotation.get(), today)) {
                return Optional.of(Why.EXPIRED);
            }
            if (!given.add(part.sku())) {
                return Optional.of(Why.ITEM_TWICE);
            }
            if (part.rank() < 1 || part.rank() > Award.LAST_RANK) {
                return Optional.of(Why.OUT_OF_BOUNDS);
            }
        }
        return Optional.empty();
    }

    /** Those of what was awarded whose offer has run out since: they hold nobody to anything. */
    static List<Award.Part> over(QuotationRequest request, LocalDate today) {
        return request.awarded().stream()
                .filter(part -> request.last(part.supplierId())
                        .filter(one -> !isOver(one, today))
                        .isEmpty())
                .toList();
    }

    private static boolean isOver(Quotation quotation, LocalDate today) {
        LocalDate validUntil = quotation.validUntil();
        return validUntil == null || validUntil.isBefore(today);
    }
}
