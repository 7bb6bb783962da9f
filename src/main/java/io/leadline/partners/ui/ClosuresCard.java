package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.leadline.catalog.Closure;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.OwnClosures;
import io.leadline.partners.TouchedLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shell.Format;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a company is closed, and which open lines of orders each closure touches. */
final class ClosuresCard extends Div {

    private final transient OwnClosures closures;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;

    ClosuresCard(OwnClosures closures, CurrentActor actor, BusinessClock clock) {
        this.closures = closures;
        this.actor = actor;
        this.clock = clock;
        Div card = Rows.card(
                "closures",
                getTranslation("partners.closures.title"),
                Rows.add(
                        "add-closure",
                        getTranslation("partners.closures.add"),
                        () -> new ClosureDialog(closures, null, actor, clock).open()));
        List<Closure> all = closures.all(actor.get());
        Map<Closure, List<TouchedLine>> touched = closures.touched(actor.get());
        card.add(
                all.isEmpty()
                        ? Rows.quiet(getTranslation("partners.closures.none"))
                        : new Portions<>(all, closure -> rows(closure, touched.getOrDefault(closure, List.of()))));
        add(card);
    }

    private HomeRows rows(Closure closure, List<TouchedLine> touched) {
        Format format = Format.of(actor.get());
        LocalDate today = clock.today();
        List<Component> row = new ArrayList<>();
        String days = days(format, closure);
        HomeRows rows = new HomeRows(days);
        row.add(HomeRows.words(days, closure.reason()));
        if (closure.period().to().isBefore(today)) {
            row.add(Rows.state(getTranslation("partners.closures.over"), "neutral"));
        } else {
            row.add(Rows.edit(
                    getTranslation("partners.closures.edit", days),
                    () -> new ClosureDialog(closures, closure, actor, clock).open()));
            if (closure.period().from().isAfter(today)) {
                row.add(Rows.remove(
                        getTranslation("partners.closures.remove", days),
                        () -> new Question("partners.closures.removing", days, () -> remove(closure)).open()));
            }
        }
        rows.row(row.toArray(Component[]::new));
        if (!touched.isEmpty()) {
            rows.row(new TouchedList(getTranslation("partners.closures.touched", touched.size()), touched, format));
        }
        return rows;
    }

    static String days(Format format, Closure closure) {
        return closure.period().from().equals(closure.period().to())
                ? format.date(closure.period().from())
                : format.date(closure.period().from()) + " – "
                        + format.date(closure.period().to());
    }

    private void remove(Closure closure) {
        if (closures.remove(closure, actor.get()) instanceof Edited.Done) {
            Notice.done(getTranslation("partners.closures.removed"));
        } else {
            Notice.refused(getTranslation("partners.not-saved"));
        }
    }
}
