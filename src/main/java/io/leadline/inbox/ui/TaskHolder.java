package io.leadline.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.identity.Users;
import io.leadline.identity.Whereabouts;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.Live;
import io.leadline.shell.PagePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who works on a task, and ways to change that, wherever the task's matter is shown: {@code task/O-1042#delay#1#2}. */
@org.springframework.stereotype.Component
class TaskHolder implements PagePart {

    private static final String ROUTE = "task/";

    private final Inbox inbox;
    private final Users users;
    private final Whereabouts whereabouts;
    private final BusinessClock clock;
    private final LeadlineI18N i18n;
    private final Live live;

    TaskHolder(Inbox inbox, Users users, Whereabouts whereabouts, BusinessClock clock, LeadlineI18N i18n, Live live) {
        this.whereabouts = whereabouts;
        this.live = live;
        this.inbox = inbox;
        this.users = users;
        this.clock = clock;
        this.i18n = i18n;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(ROUTE)) {
            return Optional.empty();
        }
        Div row = new Div();
        row.addClassNames("buttons", "task-holder");
        String interaction = route.substring(ROUTE.length());
        Runnable show = () -> show(row, interaction, actor, changed);
        live.listen(row, "task:" + interaction, show);
        show.run();
        return Optional.of(row);
    }

    private void show(Div row, String interaction, Supplier<Actor> actor, Runnable changed) {
        row.removeAll();
        inbox.task(interaction, actor.get()).ifPresent(task -> fill(row, task, actor, changed));
    }

    private void fill(Div row, InboxTask task, Supplier<Actor> actor, Runnable changed) {
        TaskTexts texts = new TaskTexts(i18n, actor.get(), clock);
        Holders holders = new Holders(inbox, users, texts, actor, changed);
        String holder = task.claimedByName();
        boolean nobody = holder == null && task.insteadOf() == null;
        Span who = new Span(nobody ? texts.text("inbox.nobody") : texts.text("inbox.claimed.by", texts.holder(task)));
        who.addClassName("secondary");
        row.add(who);
        texts.standingIn(task).ifPresent(row::add);
        if (actor.get().id().equals(task.claimedBy())) {
            row.add(quiet(texts.text("inbox.release.do"), () -> holders.release(List.of(task))));
        } else if (holder == null) {
            row.add(quiet(texts.text("inbox.claim.do"), () -> holders.claim(List.of(task))));
        }
        if (Inbox.leads(actor.get())) {
            row.add(quiet(
                    texts.text("inbox.reassign"),
                    () -> new ReassignDialog(
                                    List.of(task),
                                    users,
                                    whereabouts.now(),
                                    texts,
                                    user -> holders.handTo(user, List.of(task)))
                            .open()));
        }
    }

    private static Button quiet(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
