package io.leadline.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.StuckJob;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.Locale;

/** Automatic steps that do not come to their end, and are no incidents yet; each can be given all its attempts again. */
final class JobRows extends Div {

    /** More than these have one cause, which the first of them show. */
    private static final int MOST = 100;

    private final transient Engine engine;
    private final transient Format format;
    private final transient Runnable changed;

    JobRows(List<StuckJob> jobs, Engine engine, Format format, Runnable changed) {
        this.engine = engine;
        this.format = format;
        this.changed = changed;
        addClassName("trouble");
        if (jobs.isEmpty()) {
            add(new Paragraph(getTranslation("operations.jobs.none")));
        }
        jobs.stream().limit(MOST).forEach(job -> add(row(job)));
        if (jobs.size() > MOST) {
            add(new Paragraph(getTranslation("operations.jobs.more", jobs.size() - MOST)));
        }
    }

    private Div row(StuckJob job) {
        Span title = new Span(job.processId() + " · " + job.elementId());
        title.addClassName("mail-title");
        String trouble = job.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Span about = new Span(
                getTranslation("operations.jobs.about", job.type(), format.dateTime(job.since()), job.attempts()));
        about.addClassName("quiet");
        Div words = new Div(title, new Span(getTranslation("operations.jobs." + trouble, job.message())), about);
        words.addClassName("trouble-words");
        if (job.subject().startsWith("O-")) {
            words.add(new Anchor("order/" + job.subject(), job.subject()));
        }
        Button retry =
                new Button(getTranslation("operations.retry"), VaadinIcon.ROTATE_RIGHT.create(), click -> retry(job));
        retry.setAriaLabel(getTranslation("operations.retry.of", job.subject() + " " + job.elementId()));
        Div actions = new Div(retry);
        actions.addClassName("trouble-actions");
        Div row = new Div(words, actions);
        row.addClassNames("card", "trouble-row");
        return row;
    }

    private void retry(StuckJob job) {
        try {
            engine.retryJob(job.key());
            Notice.done(getTranslation("operations.jobs.retry.done"));
        } catch (EngineUnavailable away) {
            Notice.refused(getTranslation("operations.engine.away"));
        }
        changed.run();
    }
}
