package io.leadline.stock.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import io.leadline.stock.LatePreOrderTask;
import io.leadline.stock.LatePreOrders;
import io.leadline.stock.ShelvesChanged;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task about late pre-orders is about: one item at one place. */
@Component
class LatePreOrderTasks implements TaskSubjects {

    /** Customers wait for a word. */
    private static final int HIGH = 1;

    private final LatePreOrders late;
    private final Items items;
    private final Locations locations;
    private final String currency;

    LatePreOrderTasks(LatePreOrders late, Items items, Locations locations, CompanyCurrency currency) {
        this.late = late;
        this.items = items;
        this.locations = locations;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals(LatePreOrderTask.PROCESS);
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        // What is settled meanwhile is forgotten before its task is over in the records.
        return late.ofTask(task.subject()).map(this::subject).orElseGet(() -> subject(task.subject(), null, "inbox"));
    }

    private TaskSubject subject(ShelvesChanged.Shelf shelf) {
        String place = locations.find(shelf.location()).map(Location::name).orElse(shelf.location());
        String item = items.find(shelf.sku()).map(Item::name).orElse("");
        String code =
                URLEncoder.encode(shelf.sku().value(), StandardCharsets.UTF_8).replace("+", "%20");
        return subject(place, (shelf.sku() + " " + item).strip(), "stock/" + code);
    }

    private TaskSubject subject(String title, @Nullable String item, String route) {
        return new TaskSubject(title, null, null, item, Money.zero(currency), null, HIGH, route);
    }
}
