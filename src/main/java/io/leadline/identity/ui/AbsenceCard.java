package io.leadline.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Absence;
import io.leadline.identity.Absences;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.RowCard;
import io.leadline.shell.Savers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When one is away, and for who leads when others are; each can be changed, and is over when somebody is back. */
final class AbsenceCard extends Div {

    private final transient Absences absences;
    private final transient Users users;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final boolean others;
    private final Div rows = new Div();

    /** @param others those of other people instead of one's own */
    AbsenceCard(Absences absences, Users users, CurrentActor actor, BusinessClock clock, Live live, boolean others) {
        this.absences = absences;
        this.users = users;
        this.actor = actor;
        this.clock = clock;
        this.others = others;
        addClassName("card");
        setId(others ? "others-absences" : "own-absences");
        rows.addClassName("filter-rows");
        Button add = new Button(
                getTranslation(others ? "identity.absence.add.other" : "identity.absence.add"), click -> open(null));
        add.setId(others ? "add-others-absence" : "add-absence");
        add(
                new H2(getTranslation(others ? "identity.absence.others" : "identity.absence.title")),
                new Paragraph(getTranslation(text())),
                rows,
                add);
        live.listen(this, Absences.TOPIC, this::show);
        live.listen(this, "clock", this::show);
        show();
    }

    /** Mails to a supplier go to the firm, and escalations are not its business. */
    private String text() {
        if (others) {
            return "identity.absence.others.text";
        }
        return actor.get().organisation() == null ? "identity.absence.text" : "identity.absence.text.firm";
    }

    private void show() {
        rows.removeAll();
        Actor now = actor.get();
        Format format = Format.of(now);
        List<Absence> all = others ? absences.others(now) : absences.own(now);
        rows.add(new Portions<>(all, absence -> row(absence, format)));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("identity.absence.none"));
            none.addClassName("quiet");
            rows.add(none);
        }
    }

    private RowCard row(Absence absence, Format format) {
        boolean begun = absence.covers(clock.today());
        String days = days(absence, format);
        Span name = new Span(others ? name(absence.person()) : days);
        name.addClassName("strong");
        Button change = small("identity.absence.change.do", () -> open(absence));
        Button end = small(begun ? "identity.absence.back" : "identity.absence.take-back", () -> {
            end(absence, format);
            show();
        });
        Div state = new Div(change, end);
        if (begun) {
            Span away = new Span(getTranslation("identity.absence.away"));
            away.addClassNames("state", "info");
            state.addComponentAsFirst(away);
        }
        state.addClassName("buttons");
        return new RowCard(name, List.of(others ? days : "", standIn(absence)), state);
    }

    private void end(Absence absence, Format format) {
        switch (absences.end(absence, actor.get())) {
            case Edited.Done<Absence> done -> Notice.done(getTranslation("identity.absence.over"));
            case Edited.Meanwhile<Absence>(Absence theirs, SavedBy by) ->
                Notice.refused(Savers.saved(this, by, actor.get()) + " "
                        + getTranslation("identity.absence.meanwhile", words(absence, format), words(theirs, format)));
            case Edited.Forbidden<Absence> forbidden -> Notice.refused(getTranslation("shell.edit.forbidden"));
            case Edited.Gone<Absence>(SavedBy by) -> Notice.refused(Savers.gone(this, by, actor.get()));
        }
    }

    private String words(Absence absence, Format format) {
        return days(absence, format) + ", " + standIn(absence);
    }

    private String standIn(Absence absence) {
        String by = absence.standIn();
        return by == null ? getTranslation("identity.absence.nobody") : getTranslation("identity.absence.by", name(by));
    }

    private String days(Absence absence, Format format) {
        return getTranslation("identity.absence.days", format.date(absence.from()), format.date(absence.to()));
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String name(String id) {
        return users.find(id).map(User::name).orElse(id);
    }

    private void open(@Nullable Absence absence) {
        new AbsenceDialog(absences, users, absence, people(absence), clock.today(), actor, this::show).open();
    }

    private List<User> people(@Nullable Absence absence) {
        if (absence != null) {
            return users.find(absence.person()).stream().toList();
        }
        Actor now = actor.get();
        Stream<User> all = others
                ? Arrays.stream(Role.values())
                        .filter(role -> role != Role.SUPPLIER)
                        .flatMap(role -> users.withRole(role).stream())
                        .filter(user -> user.organisation() == null)
                        .filter(user -> !user.id().equals(now.id()))
                : users.find(now.id()).stream();
        return all.distinct().sorted(Comparator.comparing(User::name)).toList();
    }
}
