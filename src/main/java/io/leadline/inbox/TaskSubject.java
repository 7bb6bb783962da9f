package io.leadline.inbox;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, as a row of the inbox shows it.
 *
 * @param title the name of what is to be decided on, such as the order's number
 * @param item the item, or the first of several with a count
 * @param value what is at stake
 * @param priority 1 high, 2 normal, 3 low
 * @param route where the task is done, such as {@code order/O-1042}
 * @param mark differs as soon as anything differs that the task decides on; null where the feature does not say
 * @param why the i18n key of the reason why a person is asked at all; null where that needs none
 * @param dayCost what it costs to leave it till tomorrow, as of when it was looked at last; null where it costs nothing that is
 *     reckoned, or nobody knows
 * @param unpriced whether nobody knows what that costs, because a price or a rate is missing
 */
public record TaskSubject(
        String title,
        @Nullable String supplierId,
        @Nullable String supplierName,
        @Nullable String item,
        Money value,
        @Nullable LocalDate needDate,
        int priority,
        String route,
        @Nullable String mark,
        @Nullable String why,
        @Nullable Money dayCost,
        boolean unpriced) {

    public TaskSubject {
        if (priority < 1 || priority > 3) {
            throw new IllegalArgumentException("A priority is 1, 2 or 3; that of " + title + " is " + priority);
        }
    }

    /** As much of it as this actor may know: what waiting costs is the buyers' business, prices are not everybody's. */
    TaskSubject seenBy(Actor actor) {
        if (actor.purchases()) {
            return this;
        }
        Money shown = actor.seesPrices() ? value : Money.zero(value.currency());
        return new TaskSubject(
                title, supplierId, supplierName, item, shown, needDate, priority, route, mark, why, null);
    }

    /** Where what waiting costs is reckoned or is none of the subject's. */
    public TaskSubject(
            String title,
            @Nullable String supplierId,
            @Nullable String supplierName,
            @Nullable String item,
            Money value,
            @Nullable LocalDate needDate,
            int priority,
            String route,
            @Nullable String mark,
            @Nullable String why,
            @Nullable Money dayCost) {
        this(title, supplierId, supplierName, item, value, needDate, priority, route, mark, why, dayCost, false);
    }

    /** The same, whose cost of waiting nobody knows. */
    public TaskSubject withoutPrice() {
        return new TaskSubject(
                title, supplierId, supplierName, item, value, needDate, priority, route, mark, why, null, true);
    }

    public TaskSubject(
            String title,
            @Nullable String supplierId,
            @Nullable String supplierName,
            @Nullable String item,
            Money value,
            @Nullable LocalDate needDate,
            int priority,
            String route) {
        this(title, supplierId, supplierName, item, value, needDate, priority, route, null, null, null);
    }
}
