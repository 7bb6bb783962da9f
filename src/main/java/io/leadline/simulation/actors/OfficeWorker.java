package io.leadline.simulation.actors;

import io.leadline.identity.Actor;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A buyer, a manager, the head of purchasing: somebody with an inbox and a habit, who decides by {@link Judgement}. */
public final class OfficeWorker implements Participant {

    private static final int MOST = 1_000;

    /** An order's number tells only who was planned first, which is not the same in two courses of one seed. */
    private static final Comparator<InboxTask> BY_SUBJECT = Comparator.comparing(InboxTask::kind)
            .thenComparing(task -> String.valueOf(task.about().supplierId()))
            .thenComparing(task -> String.valueOf(task.about().item()))
            .thenComparing(task -> String.valueOf(task.about().needDate()))
            .thenComparing(InboxTask::interaction);

    private final Actor who;
    private final Habit habit;
    private final Doors doors;
    private final Chance chance;
    private final Judgement judgement;
    private final Predicate<InboxTask> mine;
    private final Touches touches;
    private List<InboxTask> tasks = List.of();
    private @Nullable Moment looked;

    /** Is told each task that somebody did. */
    @FunctionalInterface
    public interface Touches {
        void touched(Moment moment, Actor who, InboxTask task);
    }

    /** @param mine the tasks that this person looks at; others' are left to others */
    public OfficeWorker(
            Actor who, Habit habit, Doors doors, Chance chance, Predicate<InboxTask> mine, Touches touches) {
        this.who = who;
        this.habit = habit;
        this.doors = doors;
        this.chance = chance.of("office", who.id());
        this.judgement = new Judgement(doors, who);
        this.mine = mine;
        this.touches = touches;
    }

    @Override
    public String id() {
        return "1-office-" + who.id();
    }

    /** What a colleague's decision brings is the next moment's work: it comes when the process has gone on, sooner or later. */
    @Override
    public void look(Moment moment) {
        tasks = habit.atWork(moment) && doors.calendars().of("company").isWorkingDay(moment.day())
                ? doors.inbox().find(InboxQuery.ALL.page(0, MOST), who).rows().stream()
                        .filter(mine)
                        .sorted(BY_SUBJECT)
                        .toList()
                : List.of();
        looked = moment;
    }

    @Override
    public void act(Moment moment) {
        if (!moment.equals(looked)) {
            look(moment);
        }
        looked = null;
        for (InboxTask task : tasks) {
            // By what it is about, and not by its number.
            Chance own = chance.of(
                    moment,
                    task.kind(),
                    String.valueOf(task.about().supplierId()),
                    String.valueOf(task.about().item()));
            if (habit.does(own) && judgement.decide(task, moment.day(), own.of("decides"))) {
                touches.touched(moment, who, task);
                doors.settling().awaitPlans();
            }
        }
    }
}
