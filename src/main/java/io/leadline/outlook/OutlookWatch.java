package io.leadline.outlook;

import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderState;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens gaps again whose order will not come, and drops those whose weeks are over, whenever planning has looked at the day.
 */
@Component
class OutlookWatch {

    /** Re-sourced orders come from somebody else. */
    private static final Set<OrderState> NEVER_COME = Set.of(OrderState.REJECTED, OrderState.CANCELLED);

    private final Outlooks outlooks;
    private final OutlookStore store;
    private final BusinessClock clock;

    OutlookWatch(Outlooks outlooks, OutlookStore store, BusinessClock clock) {
        this.outlooks = outlooks;
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(OrderChanged order) {
        if (NEVER_COME.contains(order.state())) {
            store.restingOn(order.orderId()).forEach(outlook -> fellThrough(outlook.id(), order.orderId()));
        }
    }

    private void fellThrough(String id, String order) {
        outlooks.change(
                id,
                now -> now.restsOn(order)
                        ? new OutlookResult.Done(now.fellThrough(order, clock.now()))
                        : new OutlookResult.Repeated(now));
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals("planning")) {
            store.notes(Outlooks.MOST_NOTES).stream()
                    .filter(note -> note.state() == Outlook.State.GAP)
                    .forEach(note -> over(note.id()));
        }
    }

    private void over(String id) {
        outlooks.change(id, now -> {
            List<Gap> over = now.over(clock.today());
            return over.isEmpty()
                    ? new OutlookResult.Repeated(now)
                    : new OutlookResult.Done(now.without(over, clock.now()));
        });
    }
}
