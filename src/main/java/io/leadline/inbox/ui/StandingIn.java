package io.leadline.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Absence;
import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.User;
import io.leadline.identity.Whereabouts;
import java.time.LocalDate;

/** Tells above the tasks for whom one stands in and until when, and that one is said to be away oneself. */
class StandingIn extends Div {

    private final transient TaskTexts texts;
    private final transient Whereabouts whereabouts;
    private final transient CurrentActor actor;

    StandingIn(TaskTexts texts, Whereabouts whereabouts, CurrentActor actor) {
        this.texts = texts;
        this.whereabouts = whereabouts;
        this.actor = actor;
        addClassName("standing-in");
        setVisible(false);
    }

    void show() {
        removeAll();
        Away away = whereabouts.now();
        Actor reader = actor.get();
        away.of(reader.id()).ifPresent(absence -> add(new Paragraph(own(away, absence))));
        for (User absent : away.representedBy(reader.id())) {
            LocalDate last = away.of(absent.id()).orElseThrow().to();
            add(new Paragraph(texts.text(
                    "inbox.absent.standing", absent.name(), texts.format().date(last))));
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private String own(Away away, Absence absence) {
        String last = texts.format().date(absence.to());
        return away.standInOf(absence.person())
                .map(other -> texts.text("inbox.absent.own.by", last, other.name()))
                .orElseGet(() -> texts.text("inbox.absent.own", last));
    }
}
