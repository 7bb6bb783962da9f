package io.leadline.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.engine.BusinessDate;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.DateRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import java.time.LocalDate;

/** The company's today, and the way to set it right: everything counts from it, and a file may have made it wrong. */
final class BusinessDateCard extends Form {

    private final transient BusinessClock clock;
    private final transient BusinessDate date;
    private final transient CurrentActor actor;
    private final transient Runnable changed;
    private final DateField field = new DateField(getTranslation("operations.date.field"));

    BusinessDateCard(BusinessClock clock, BusinessDate date, CurrentActor actor, Runnable changed) {
        this.clock = clock;
        this.date = date;
        this.actor = actor;
        this.changed = changed;
        Format format = Format.of(actor.get());
        field.within(
                new DateRange(Bounds.DATE.first(), BusinessDate.latest(clock.today(), LocalDate.now(clock.zone()))));
        Decision set = new Decision(getTranslation("operations.date.set"), this::ask).sends(field);
        Div actions = new Div(field, set);
        actions.addClassName("trouble-actions");
        addClassNames("card", "trouble-row");
        add(new Paragraph(getTranslation("operations.date.now", format.date(clock.today()))), actions);
    }

    private void ask() {
        LocalDate wanted = field.getValue();
        if (!Bounded.right(field) || wanted == null) {
            field.setInvalid(true);
            return;
        }
        new Question("operations.date", Format.of(actor.get()).date(wanted), () -> set(wanted)).open();
    }

    private void set(LocalDate wanted) {
        LocalDate before = clock.today();
        date.set(wanted);
        SecurityLog.write(
                SecurityLog.Event.BUSINESS_DATE_SET,
                actor.get().id(),
                "business date",
                "from " + before + " to " + wanted);
        Notice.done(getTranslation("operations.date.done"));
        clean();
        changed.run();
    }
}
