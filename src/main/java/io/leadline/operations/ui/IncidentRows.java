package io.leadline.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.util.List;

/** Where processes are stuck, each with a retry. */
final class IncidentRows extends Div {

    /** More than these have one cause, which the first of them show. */
    private static final int MOST = 100;

    private final transient Engine engine;
    private final transient Format format;
    private final transient Runnable changed;

    IncidentRows(RecordFeed feed, Engine engine, Format format, Runnable changed) {
        this.engine = engine;
        this.format = format;
        this.changed = changed;
        addClassName("trouble");
        List<IncidentRecord> incidents = feed.incidents();
        if (incidents.isEmpty()) {
            add(new Paragraph(getTranslation("operations.incidents.none")));
        }
        incidents.stream().limit(MOST).forEach(incident -> add(row(incident)));
        if (incidents.size() > MOST) {
            add(new Paragraph(getTranslation("operations.incidents.more", incidents.size() - MOST)));
        }
    }

    private Div row(IncidentRecord incident) {
        Span title = new Span(incident.processId() + " · " + incident.elementId());
        title.addClassName("mail-title");
        Span about = new Span(incident.errorType() + " · " + format.dateTime(incident.at()));
        about.addClassName("quiet");
        Div words = new Div(title, new Span(incident.message()), about);
        words.addClassName("trouble-words");
        if (incident.subject().startsWith("O-")) {
            words.add(new Anchor("order/" + incident.subject(), incident.subject()));
        }
        Button retry = new Button(
                getTranslation("operations.retry"), VaadinIcon.ROTATE_RIGHT.create(), click -> retry(incident));
        retry.setAriaLabel(getTranslation("operations.retry.of", incident.subject() + " " + incident.elementId()));
        Div actions = new Div(retry);
        actions.addClassName("trouble-actions");
        Div row = new Div(words, actions);
        row.addClassNames("card", "trouble-row");
        return row;
    }

    private void retry(IncidentRecord incident) {
        try {
            engine.retry(incident.key());
            Notice.done(getTranslation("operations.retry.done"));
        } catch (EngineUnavailable away) {
            Notice.refused(getTranslation("operations.engine.away"));
        }
        changed.run();
    }
}
