package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderResult;
import io.leadline.shell.Aside;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Grace;
import io.leadline.shell.MeanwhileBar;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the supplier decides with one tap. That is easily done by mistake and cannot be undone, so it waits for some seconds
 * in which it can be taken back; it goes out once, whether the page stays open or not. Every page of the order that is opened
 * meanwhile shows that it waits.
 */
final class OneTap extends Div {

    private final String subject;
    private final transient OrderContext context;
    private final transient Grace grace;
    private final transient Acting acting;
    private final Form form;
    private List<Decision> buttons = List.of();

    /**
     * @param about names what is decided within the order
     * @param form that it is decided in
     */
    OneTap(String about, OrderContext context, Grace grace, Acting acting, Form form) {
        this.subject = "order:" + context.order().id() + ":" + about;
        this.context = context;
        this.grace = grace;
        this.acting = acting;
        this.form = form;
    }

    /** Those of the form that decide the same thing, and have to wait too. */
    OneTap of(Decision... deciding) {
        buttons = List.of(deciding);
        grace.waiting(subject).ifPresent(this::show);
        return this;
    }

    /**
     * @param act refused if the account or the link is not good any more when it is done
     * @param doneKey i18n key of what to say then
     */
    void later(Function<Actor, OrderResult> act, Function<OrderResult, String> doneKey) {
        context.actor(); // who may not do it is told so now
        Supplier<Actor> who = context.later();
        UI page = UI.getCurrent();
        show(grace.later(subject, () -> act(page, () -> act.apply(who.get()), doneKey)));
    }

    private void act(UI page, Supplier<OrderResult> act, Function<OrderResult, String> doneKey) {
        try {
            OrderResult result = act.get();
            if (result instanceof OrderResult.Done) {
                context.whenActed().run();
            }
            Aside.tell(page, () -> acting.show(form, result, doneKey.apply(result)));
        } catch (RuntimeException e) {
            Aside.tell(page, () -> Notice.refused(getTranslation("orders.soon.failed")));
            throw e;
        }
    }

    private void show(Grace.Waiting waiting) {
        wait(true);
        add(new MeanwhileBar(
                getTranslation("orders.soon", waiting.left().plusMillis(999).toSeconds()),
                getTranslation("orders.soon.undo"),
                () -> takeBack(waiting)));
        UI page = UI.getCurrent();
        waiting.whenOver(() -> Aside.tell(page, () -> wait(false)));
    }

    private void takeBack(Grace.Waiting waiting) {
        if (waiting.takeBack()) {
            Notice.done(getTranslation("orders.soon.undone"));
        } else {
            Notice.refused(getTranslation("orders.soon.too-late"));
        }
    }

    private void wait(boolean waits) {
        removeAll();
        buttons.forEach(button -> button.setEnabled(!waits));
    }
}
