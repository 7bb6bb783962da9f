package io.leadline.inbox.ui;

import io.leadline.identity.Actor;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.Notice;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes who works on tasks, says so, and offers the way back to whoever worked on them before. */
class Holders {

    private final Inbox inbox;
    private final Users users;
    private final TaskTexts texts;
    private final Supplier<Actor> actor;
    private final Runnable changed;
    private @Nullable Runnable undo;

    /** @param changed runs after each change and each undoing */
    Holders(Inbox inbox, Users users, TaskTexts texts, Supplier<Actor> actor, Runnable changed) {
        this.inbox = inbox;
        this.users = users;
        this.texts = texts;
        this.actor = actor;
        this.changed = changed;
    }

    void claim(Collection<InboxTask> tasks) {
        change(tasks, "claim", task -> inbox.claim(task.interaction(), actor.get()));
    }

    void release(Collection<InboxTask> tasks) {
        change(tasks, "release", task -> inbox.release(task.interaction(), actor.get()));
    }

    void handTo(User user, Collection<InboxTask> tasks) {
        change(tasks, "reassign", task -> inbox.reassign(task.interaction(), user, actor.get()));
    }

    /** Takes the last change back; nothing happens where there is none. */
    void undo() {
        if (undo != null) {
            undo.run();
        }
    }

    private void change(Collection<InboxTask> tasks, String what, Function<InboxTask, ClaimResult> act) {
        Refusals refused = new Refusals(texts);
        List<InboxTask> before = tasks.stream()
                .filter(task -> refused.isDone(task, act.apply(task)))
                .toList();
        refused.tell(tasks.size());
        if (!before.isEmpty()) {
            String about =
                    before.size() == 1 ? texts.about(before.getFirst()) : texts.text("inbox.several", before.size());
            Runnable back = () -> putBack(before);
            undo = back;
            Notice.undoable(texts.text("inbox." + what + ".done", about), texts.text("inbox.undo"), back);
        }
        changed.run();
    }

    private void putBack(List<InboxTask> before) {
        undo = null;
        Refusals refused = new Refusals(texts);
        if (before.stream().filter(task -> refused.isDone(task, putBack(task))).count() == before.size()) {
            Notice.done(texts.text("inbox.undone"));
        }
        refused.tell(before.size());
        changed.run();
    }

    private ClaimResult putBack(InboxTask before) {
        String holder = before.claimedBy();
        if (holder == null) {
            return inbox.release(before.interaction(), actor.get());
        }
        return holder.equals(actor.get().id())
                ? inbox.claim(before.interaction(), actor.get())
                : users.find(holder)
                        .map(user -> inbox.reassign(before.interaction(), user, actor.get()))
                        .orElseGet(ClaimResult.Gone::new);
    }
}
