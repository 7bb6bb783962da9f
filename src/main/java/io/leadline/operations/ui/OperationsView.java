package io.leadline.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.engine.BusinessDate;
import io.leadline.engine.Engine;
import io.leadline.engine.RecordFeed;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.messaging.Mails;
import io.leadline.operations.Parts;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.storage.chain.HistoryChecks;
import jakarta.annotation.security.RolesAllowed;

/** How the parts are, what is stuck, which mails did not arrive; each with what can be done about it. */
@Route(value = "operations", layout = MainLayout.class)
@Menu(title = "operations.title", order = 440, icon = "vaadin:cogs")
@RolesAllowed(Role.Name.ADMIN)
@StyleSheet("operations.css")
public class OperationsView extends Div {

    private final transient Parts parts;
    private final transient Engine engine;
    private final transient RecordFeed feed;
    private final transient Mails mails;
    private final transient Webhooks webhooks;
    private final transient HistoryChecks checks;
    private final transient BusinessClock clock;
    private final transient BusinessDate date;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    public OperationsView(
            Parts parts,
            Engine engine,
            RecordFeed feed,
            Mails mails,
            Webhooks webhooks,
            HistoryChecks checks,
            BusinessClock clock,
            BusinessDate date,
            CurrentActor actor,
            Live live) {
        this.parts = parts;
        this.engine = engine;
        this.feed = feed;
        this.mails = mails;
        this.webhooks = webhooks;
        this.checks = checks;
        this.clock = clock;
        this.date = date;
        this.actor = actor;
        addClassName("page");
        content.addClassName("page");
        content.getStyle().set("padding", "0");
        Button again = new Button(getTranslation("operations.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        add(new PageHeader(getTranslation("operations.title"), again).note(getTranslation("operations.note")), content);
        live.listen(this, "mails", this::show);
        live.listen(this, Webhooks.TOPIC, this::show);
        live.listen(this, HistoryChecks.TOPIC, this::show);
        show();
    }

    private void show() {
        Format format = Format.of(actor.get());
        content.removeAll();
        content.add(
                section("operations.parts", new PartTiles(parts, format)),
                section("operations.incidents", new IncidentRows(feed, engine, format, this::show)),
                section("operations.jobs", new JobRows(parts.stuckJobs(), engine, format, this::show)),
                section("operations.mails", new MailRows(mails, actor, format, this::show)),
                section("operations.webhooks", new WebhookRows(webhooks, actor, format, this::show)),
                section("operations.histories", new HistoryRows(checks, format)),
                section("operations.date", new BusinessDateCard(clock, date, actor, this::show)),
                section("operations.about", new AboutFacts(parts, format)));
    }

    private Section section(String titleKey, Component rows) {
        Section section = new Section(new H2(getTranslation(titleKey)), rows);
        section.addClassName("trouble");
        return section;
    }
}
