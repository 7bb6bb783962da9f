package io.leadline.inbox.ui.home;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What waits for the reader, by what it costs to wait: the most urgent of the inbox, with one thing to do about each. */
@org.springframework.stereotype.Component
class TasksHome implements HomePart {

    /** The index gives the first of them by deadline and by need; what is neither can wait. */
    private static final int READ = 60;

    private static final int SHOWN = 6;

    private final Inbox inbox;
    private final BusinessClock clock;

    TasksHome(Inbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.GOODS_IN);
    }

    @Override
    public Set<String> topics() {
        return Set.of("inbox");
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        InboxQuery query = InboxQuery.ALL.page(0, READ);
        List<InboxTask> tasks = Stream.concat(
                        inbox.rows(query, reader.actor()).stream(),
                        inbox.rows(query.sorted(InboxQuery.Sort.PRIORITY, true), reader.actor()).stream())
                .distinct()
                .toList();
        long all = inbox.count(InboxQuery.ALL, reader.actor());
        Map<TaskUrgency, List<InboxTask>> groups = TaskUrgency.grouped(tasks, clock.now(), clock.zone());
        return List.of(new HomePanel(
                "tasks",
                // What people have to do stands before what they may look at; goods-in works from its arrivals.
                reader.role() == Role.GOODS_IN ? 70 : 5,
                switch (reader.role()) {
                    case BUYER -> HomePanel.Width.TWO_THIRDS;
                    case GOODS_IN -> HomePanel.Width.WHOLE;
                    default -> HomePanel.Width.HALF;
                },
                reader.getTranslation("home.tasks"),
                all == 0 ? "" : reader.getTranslation("home.tasks.count", all),
                reader.getTranslation("home.tasks.how"),
                new HomePanel.More(reader.getTranslation("home.tasks.all"), "inbox"),
                List.of(groups, clock.today()),
                () -> rows(groups, clock.today(), reader)));
    }

    private Component rows(Map<TaskUrgency, List<InboxTask>> groups, LocalDate today, HomeReader reader) {
        if (groups.isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.tasks.none"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.tasks"));
        groups.forEach((urgency, tasks) -> {
            int shown = Math.min(tasks.size(), SHOWN);
            rows.group(
                    reader.getTranslation("home.tasks.group." + urgency.name()),
                    shown < tasks.size() ? reader.getTranslation("home.tasks.first", shown) : "");
            tasks.stream().limit(SHOWN).forEach(task -> row(rows, task, today, reader));
        });
        return rows;
    }

    private void row(HomeRows rows, InboxTask task, LocalDate today, HomeReader reader) {
        String name =
                task.about().title().isBlank() ? task.subject() : task.about().title();
        String kind = reader.hasTranslation("inbox.kind." + task.kind())
                ? reader.getTranslation("inbox.kind." + task.kind())
                : name;
        rows.row(
                HomeRows.words(kind + " · " + name, about(task)),
                HomeRows.end(value(task, reader), by(task, today, reader), tone(task, today)),
                rows.go(
                        reader.getTranslation("home.tasks.do"),
                        kind + " " + name,
                        task.about().route().isBlank() ? "inbox" : task.about().route()));
    }

    private static String about(InboxTask task) {
        String supplier = Objects.requireNonNullElse(task.about().supplierName(), "");
        String item = Objects.requireNonNullElse(task.about().item(), "");
        return supplier.isBlank() || item.isBlank() ? supplier + item : supplier + " · " + item;
    }

    /** No prices for those who count in. */
    private static String value(InboxTask task, HomeReader reader) {
        return reader.role() == Role.GOODS_IN || task.about().value().amount().signum() == 0
                ? ""
                : reader.format().wholeMoney(task.about().value());
    }

    private String by(InboxTask task, LocalDate today, HomeReader reader) {
        LocalDate until = TaskUrgency.decideBy(task, clock.zone());
        return until == null ? "" : reader.dueBy(until, today);
    }

    private String tone(InboxTask task, LocalDate today) {
        LocalDate until = TaskUrgency.decideBy(task, clock.zone());
        if (until == null) {
            return "";
        }
        return !until.isAfter(today) ? "bad-text" : until.isBefore(today.plusDays(2)) ? "warn-text" : "";
    }
}
