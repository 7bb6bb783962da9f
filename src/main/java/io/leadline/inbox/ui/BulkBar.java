package io.leadline.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.inbox.BulkAction;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.Aside;
import io.leadline.shell.Grace;
import io.leadline.shell.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What can be done to all chosen tasks at once; each button says on how many of them it would act. */
class BulkBar extends Div {

    /** So many are named of those that were refused; the others are counted. */
    private static final int NAMED = 5;

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
        List<InboxTask> taken = new ArrayList<>();
        for (InboxTask task : chosen.stream().filter(action::accepts).toList()) {
            switch (inbox.claim(task.interaction(), who.get())) {
                case ClaimResult.Done ok -> taken.add(task);
                case ClaimResult.HeldBy other -> Notice.refused(texts.text("inbox.held", other.name()));
                case ClaimResult.Gone gone -> Notice.refused(texts.text("inbox.gone"));
                case ClaimResult.Forbidden no -> Notice.refused(texts.text("inbox.forbidden"));
            }
        }
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
        Map<String, List<InboxTask>> refused = new LinkedHashMap<>();
        for (InboxTask task : tasks) {
            // Refused with an exception, and nothing more is done, if the account is not what it was.
            switch (action.act(task, who.get())) {
                case BulkAction.Outcome.Done ok -> acted++;
                case BulkAction.Outcome.Refused no -> {
                    giveBack(task, who);
                    refused.computeIfAbsent(no.reason(), reason -> new ArrayList<>())
                            .add(task);
                }
            }
        }
        int number = acted;
        Aside.tell(page, () -> tell(number, refused));
    }

    private void tell(int acted, Map<String, List<InboxTask>> refused) {
        if (acted > 0) {
            Notice.done(texts.text("inbox.bulk.done", acted));
        }
        refused.forEach((reason, tasks) ->
                Notice.refused(texts.text("inbox.bulk.refused", tasks.size(), names(tasks), texts.text(reason))));
    }

    private String names(List<InboxTask> tasks) {
        String first = tasks.stream().limit(NAMED).map(texts::about).collect(Collectors.joining(", "));
        return tasks.size() > NAMED ? texts.text("inbox.bulk.more", first, tasks.size() - NAMED) : first;
    }
}
