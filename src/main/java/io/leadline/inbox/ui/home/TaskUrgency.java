package io.leadline.inbox.ui.home;

import io.leadline.inbox.InboxTask;
import io.leadline.shared.Lapse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a task can wait: until its deadline, or until what it is about is needed, whichever comes first. Within each,
 * the task of the most money is first; what nobody expects any more comes after all others.
 */
enum TaskUrgency {
    NOW,
    THIS_WEEK,
    CAN_WAIT;

    private static final int WEEK_DAYS = 7;

    static TaskUrgency of(InboxTask task, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate until = decideBy(task, zone);
        if (until == null) {
            return CAN_WAIT;
        }
        Instant due = task.dueAt();
        if (!until.isAfter(today) || due != null && due.isBefore(now)) {
            return NOW;
        }
        return until.isBefore(today.plusDays(WEEK_DAYS)) ? THIS_WEEK : CAN_WAIT;
    }

    /** The first of the days on which waiting costs something; null where there is none. */
    static @Nullable LocalDate decideBy(InboxTask task, ZoneId zone) {
        Instant due = task.dueAt();
        LocalDate need = task.about().needDate();
        if (due == null) {
            return need;
        }
        LocalDate deadline = LocalDate.ofInstant(due, zone);
        return need == null || deadline.isBefore(need) ? deadline : need;
    }

    /** What it is about was needed so long ago that nobody expects it any more. */
    private static boolean isLapsed(InboxTask task, LocalDate today) {
        LocalDate need = task.about().needDate();
        return need != null && Lapse.isOver(need, today);
    }

    static Map<TaskUrgency, List<InboxTask>> grouped(Collection<InboxTask> tasks, Instant now, ZoneId zone) {
        Map<TaskUrgency, List<InboxTask>> groups = new EnumMap<>(TaskUrgency.class);
        LocalDate today = LocalDate.ofInstant(now, zone);
        tasks.stream()
                .sorted(Comparator.comparing((InboxTask task) -> isLapsed(task, today))
                        .thenComparing((InboxTask task) -> task.about().value().amount(), Comparator.reverseOrder())
                        .thenComparing(InboxTask::key))
                .forEach(task -> groups.computeIfAbsent(of(task, now, zone), urgency -> new ArrayList<>())
                        .add(task));
        return groups;
    }
}
