package io.leadline.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.inbox.BulkAction;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.Aside;
import io.leadline.shell.Grace;
import io.leadline.shell.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What can be done to all chosen tasks at once; each button says on how many of them it would act. */
class BulkBar extends Div {

    private final transient TaskTexts texts;
    private final transient Inbox inbox;
    private final transient Grace grace;
    private final transient CurrentActor actor;
    private final transient Runnable done;
    private final Span count = new Span();
    private final transient Map<BulkAction, Button> buttons = new LinkedHashMap<>();
    private transient Set<InboxTask> chosen = Set.of();

    /** @param done runs after an action, whatever became of it */
    BulkBar(TaskTexts texts, List<BulkAction> actions, Inbox inbox, Grace grace, CurrentActor actor, Runnable done) {
        this.texts = texts;
        this.inbox = inbox;
        this.grace = grace;
        this.actor = actor;
        this.done = done;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.text("inbox.chosen"));
        add(count);
        for (BulkAction action : actions) {
            Button button = new Button();
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.addClickListener(click -> run(action));
            button.setDisableOnClick(true);
            buttons.put(action, button);
            add(button);
        }
        setVisible(false);
    }

    void show(Set<InboxTask> tasks) {
        chosen = tasks;
        count.setText(texts.text("inbox.chosen.count", tasks.size()));
        buttons.forEach((action, button) -> {
            long accepted = tasks.stream().filter(action::accepts).count();
            button.setText(texts.text("inbox.chosen.do", texts.text(action.label()), accepted));
            button.setVisible(accepted > 0);
            button.setEnabled(accepted > 0);
        });
        setVisible(!tasks.isEmpty());
    }

    /** Acts where exactly one button is there to be meant by the key. */
    void runOnly() {
        List<BulkAction> possible = buttons.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isVisible() && entry.getValue().isEnabled())
                .map(Map.Entry::getKey)
                .toList();
        if (isVisible() && possible.size() == 1) {
            run(possible.getFirst());
        }
    }

    /**
     * Takes the tasks for the person, so that others see who is at them, and acts after the time of grace. Until then
     * nothing is said to be done.
     */
    private void run(BulkAction action) {
        Supplier<Actor> who = actor.later();
        Refusals refused = new Refusals(texts);
        List<InboxTask> accepted = chosen.stream().filter(action::accepts).toList();
        List<InboxTask> taken = accepted.stream()
                .filter(task -> refused.isDone(task, inbox.claim(task.interaction(), who.get())))
                .toList();
        refused.tell(accepted.size());
        if (!taken.isEmpty()) {
            UI page = UI.getCurrent();
            Grace.Waiting soon = grace.later(() -> act(action, taken, who, page));
            Notice.undoable(
                    texts.text("inbox.bulk.soon", taken.size(), Grace.LENGTH.toSeconds()),
                    texts.text("inbox.undo"),
                    () -> takeBack(soon, taken, who));
        }
        done.run();
    }

    private void takeBack(Grace.Waiting soon, List<InboxTask> taken, Supplier<Actor> who) {
        if (soon.takeBack()) {
            taken.forEach(task -> giveBack(task, who));
            Notice.done(texts.text("inbox.undone"));
        } else {
            Notice.refused(texts.text("inbox.bulk.too-late"));
        }
        done.run();
    }

    /** To nobody, if nobody had it before. */
    private void giveBack(InboxTask task, Supplier<Actor> who) {
        if (task.claimedBy() == null) {
            inbox.release(task.interaction(), who.get());
        }
    }

    private void act(BulkAction action, List<InboxTask> tasks, Supplier<Actor> who, UI page) {
        int acted = 0;
        Refusals refused = new Refusals(texts);
        for (InboxTask task : tasks) {
            // Refused with an exception, and nothing more is done, if the account is not what it was.
            switch (action.act(task, who.get())) {
                case BulkAction.Outcome.Done ok -> acted++;
                case BulkAction.Outcome.Refused no -> {
                    giveBack(task, who);
                    refused.add(task, texts.text(no.reason()));
                }
            }
        }
        int number = acted;
        Aside.tell(page, () -> tell(number, refused));
    }

    private void tell(int acted, Refusals refused) {
        if (acted > 0) {
            Notice.done(texts.text("inbox.bulk.done", acted));
        }
        refused.named().forEach(Notice::refused);
    }
}
