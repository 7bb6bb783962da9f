package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.engine.EngineUnavailable;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import io.leadline.shell.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code planning-runs}: the last runs, how far they are, what they came to, and a button for another. */
@Route(value = "planning-runs", layout = MainLayout.class)
@Menu(title = "planning.runs.title", order = 300, icon = "vaadin:refresh")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class RunsView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 20;

    private final transient PlanStore store;
    private final transient PlanningRuns runs;
    private final transient Format format;
    private final Div list = new Div();

    RunsView(PlanStore store, PlanningRuns runs, CurrentActor actor, Live live) {
        this.store = store;
        this.runs = runs;
        this.format = Format.of(actor.get());
        addClassName("page");
        Button start = new Button(getTranslation("planning.runs.start"), click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(getTranslation("planning.runs.title"), start).note(getTranslation("planning.runs.note")),
                list);
        live.listen(this, "planning", this::show);
        show();
    }

    private void start() {
        try {
            runs.request();
            Notice.done(getTranslation("planning.runs.started"));
        } catch (EngineUnavailable e) {
            Notice.refused(getTranslation("planning.runs.no-engine"));
        }
    }

    private void show() {
        list.removeAll();
        List<PlanningRun> found = store.runs(SHOWN);
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.REFRESH,
                    getTranslation("planning.runs.empty.title"),
                    getTranslation("planning.runs.empty.text")));
            return;
        }
        List<List<Component>> rows = new ArrayList<>();
        found.forEach(run -> rows.add(row(run)));
        list.add(Tables.of(
                getTranslation("planning.runs.title"),
                List.of(
                        getTranslation("planning.runs.column.started"),
                        getTranslation("planning.runs.column.day"),
                        getTranslation("planning.runs.column.policy"),
                        getTranslation("planning.runs.column.progress"),
                        getTranslation("planning.runs.column.items"),
                        getTranslation("planning.runs.column.orders"),
                        getTranslation("planning.runs.column.failures"),
                        getTranslation("planning.runs.column.took")),
                rows));
        found.stream().filter(run -> !run.failures().isEmpty()).findFirst().ifPresent(this::failures);
    }

    private List<Component> row(PlanningRun run) {
        ProgressBar progress = new ProgressBar(0, 1, run.progress());
        progress.getElement().setAttribute("aria-label", getTranslation("planning.runs.column.progress"));
        Component state = run.state() == PlanningRun.State.DONE
                ? new Span(getTranslation("planning.runs.done"))
                : new Div(new Span(format.percent(run.progress(), 0)), progress);
        return List.of(
                new Span(format.dateTime(run.startedAt())),
                new Span(format.date(run.day())),
                new Span(getTranslation("planning.policy.version", run.policy())),
                state,
                Tables.number(format.number(run.items())),
                run.proposed() == 0 ? Tables.number("0") : number(link("orders", format.number((long) run.proposed()))),
                Tables.number(format.number((long) run.failures().size())),
                Tables.number(
                        run.endedAt() == null
                                ? "–"
                                : getTranslation(
                                        "planning.runs.seconds",
                                        format.number(
                                                Duration.between(run.startedAt(), run.endedAt())
                                                                .toMillis()
                                                        / 1000.0,
                                                1))));
    }

    private static Component number(Anchor link) {
        Span number = new Span(link);
        number.addClassName(Tables.NUMBER);
        return number;
    }

    private static Anchor link(String target, String text) {
        Anchor link = new Anchor(target, text);
        link.setRouterIgnore(false);
        return link;
    }

    private void failures(PlanningRun run) {
        list.add(
                new H2(getTranslation("planning.runs.failures")),
                Portions.list(
                        run.failures(),
                        failure -> new ListItem(failure.sku() + ": " + failure.cause()),
                        UnorderedList::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.runs.title");
    }
}
