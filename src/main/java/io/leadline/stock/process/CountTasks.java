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
import io.leadline.stock.CountTask;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task to count is about: one item at one place. */
@Component
class CountTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final ShelfDoubts doubts;
    private final Items items;
    private final Locations locations;
    private final String currency;

    CountTasks(ShelfDoubts doubts, Items items, Locations locations, CompanyCurrency currency) {
        this.doubts = doubts;
        this.items = items;
        this.locations = locations;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals(CountTask.PROCESS);
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        // What was counted meanwhile is forgotten before its task is over in the records.
        return doubts.ofTask(task.subject()).map(this::subject).orElseGet(() -> subject(task.subject(), null, "inbox"));
    }

    private TaskSubject subject(ShelfDoubt doubt) {
        String place = locations.find(doubt.location()).map(Location::name).orElse(doubt.location());
        String item = items.find(doubt.sku()).map(Item::name).orElse("");
        String code =
                URLEncoder.encode(doubt.sku().value(), StandardCharsets.UTF_8).replace("+", "%20");
        return subject(place, (doubt.sku() + " " + item).strip(), "stock/" + code);
    }

    private TaskSubject subject(String title, @Nullable String item, String route) {
        return new TaskSubject(title, null, null, item, Money.zero(currency), null, NORMAL, route);
    }
}
