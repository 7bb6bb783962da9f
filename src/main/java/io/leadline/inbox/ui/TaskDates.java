package io.leadline.inbox.ui;

import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.CalendarEntry;
import io.leadline.shell.CalendarDates;
import io.leadline.shell.LeadlineI18N;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deadlines of one's tasks: those that nobody else works on, the next ones first. */
@Component
class TaskDates implements CalendarDates {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final BusinessClock clock;
    private final LeadlineI18N i18n;

    TaskDates(Inbox inbox, BusinessClock clock, LeadlineI18N i18n) {
        this.inbox = inbox;
        this.clock = clock;
        this.i18n = i18n;
    }

    @Override
    public List<CalendarEntry> of(Actor actor, String portal) {
        TaskTexts texts = new TaskTexts(i18n, actor, clock);
        return inbox.rows(InboxQuery.ALL.page(0, MOST), actor).stream()
                .filter(task -> task.claimedBy() == null || task.claimedBy().equals(actor.id()))
                .flatMap(task -> entry(task, texts, portal).stream())
                .toList();
    }

    private static Optional<CalendarEntry> entry(InboxTask task, TaskTexts texts, String portal) {
        String words = Stream.of(
                        texts.orDash(task.about().supplierName()),
                        texts.orDash(task.about().item()))
                .filter(fact -> !fact.equals("–"))
                .collect(Collectors.joining("\n"));
        return Optional.ofNullable(task.dueAt())
                .map(due -> CalendarEntry.at(
                        due,
                        task.interaction(),
                        texts.kind(task) + ": " + texts.about(task),
                        words,
                        portal + task.about().route()));
    }
}
