package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.Draft;
import io.leadline.ordering.Drafts;
import io.leadline.shell.Form;
import io.leadline.shell.MeanwhileBar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/**
 * Keeps what is typed into a form about an order, so that it is there again in another browser, and says so; says too who else
 * is at the same. What came back counts as unsent like what is typed: nothing passes over it unasked.
 */
final class KeptDraft extends Div {

    /** Puts into the form what was kept, in place of what stands there. */
    interface Restoring {

        /** @return how many lines of it had no place any more */
        int restore(Draft.Content content);
    }

    private final Form form;
    private final transient OrderContext context;
    private final transient Drafts drafts;
    private final Draft.Kind kind;
    private final LocalDate today;
    private final transient Supplier<Draft.Content> typed;
    private final transient Restoring restore;
    private final Div own = new Div();
    private final Span others = new Span();
    private transient Draft.Content known = Draft.Content.NOTHING;
    private boolean begun;
    private boolean waiting;

    /** @param typed what stands in the form */
    KeptDraft(
            Form form,
            OrderContext context,
            OrderDesk desk,
            Draft.Kind kind,
            Supplier<Draft.Content> typed,
            Restoring restore) {
        this.form = form;
        this.context = context;
        this.drafts = desk.drafts();
        this.kind = kind;
        this.today = desk.today();
        this.typed = typed;
        this.restore = restore;
        addClassName("kept-draft");
        others.addClassName("secondary");
        others.getElement().setAttribute("role", "status");
        add(own, others);
        own.setVisible(false);
        others.setVisible(false);
        // Not before the form has taken what it begins with for sent.
        form.addAttachListener(attached -> begin());
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        Actor actor = context.actor();
        Draft draft = drafts.own(context.order(), kind, actor).orElse(null);
        if (draft != null) {
            int lost = restore.restore(draft.content());
            known = draft.content();
            own.add(new MeanwhileBar(
                    getTranslation("orders.draft.back", when(draft.at(), actor), lost),
                    getTranslation("orders.draft.discard"),
                    () -> form.askToDiscard(this::discard)));
            own.setVisible(true);
        }
        tellOfOthers(actor);
    }

    /** Something may have been typed; many changes of one moment are kept as one. */
    void keep() {
        if (!begun || waiting) {
            return;
        }
        waiting = true;
        getElement()
                .getNode()
                .runWhenAttached(page -> page.beforeClientResponse(this, before -> {
                    waiting = false;
                    write();
                }));
    }

    private void write() {
        Draft.Content now = typed.get();
        if (now.equals(known)) {
            return;
        }
        try {
            Actor actor = context.actor();
            drafts.keep(context.order(), kind, now, actor);
            known = now;
            tellOfOthers(actor);
        } catch (AccessDeniedException over) {
            // Nothing is kept for who may not act any more; the page says so when it is pressed.
            known = now;
        }
    }

    /** It is sent. */
    void sent() {
        drafts.discard(context.order(), kind, context.actor());
        known = Draft.Content.NOTHING;
        own.setVisible(false);
    }

    private void discard() {
        restore.restore(Draft.Content.NOTHING);
        form.clean();
        sent();
    }

    private void tellOfOthers(Actor actor) {
        List<String> told = new ArrayList<>();
        for (Draft draft : drafts.others(context.order(), kind, actor)) {
            told.add(getTranslation("orders.draft.other", draft.personName(), when(draft.at(), actor)));
        }
        others.setText(String.join(" ", told));
        others.setVisible(!told.isEmpty());
    }

    private String when(Instant at, Actor actor) {
        boolean sameDay = at.atZone(actor.zone()).toLocalDate().equals(today);
        return sameDay ? context.format().time(at) : context.format().dateTime(at);
    }
}
