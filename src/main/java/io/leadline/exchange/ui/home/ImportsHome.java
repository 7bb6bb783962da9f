package io.leadline.exchange.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.ImportRun;
import io.leadline.identity.Role;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import java.util.List;
import java.util.Set;

/** The last imports, and what was wrong with them. */
@org.springframework.stereotype.Component
class ImportsHome implements HomePart {

    private static final int LAST = 5;

    private final ImportLog imports;

    ImportsHome(ImportLog imports) {
        this.imports = imports;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public Set<String> topics() {
        return Set.of("import");
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        if (!reader.actor().is(Role.ADMIN)) {
            return List.of();
        }
        List<ImportRun> last = imports.latest(LAST);
        return List.of(new HomePanel(
                "imports",
                20,
                HomePanel.Width.HALF,
                reader.getTranslation("home.imports"),
                "",
                "",
                new HomePanel.More(reader.getTranslation("home.imports.all"), "import"),
                last.stream()
                        .map(run -> List.of(run.id(), run.state(), run.wrong()))
                        .toList(),
                () -> rows(last, reader)));
    }

    private static Component rows(List<ImportRun> last, HomeReader reader) {
        if (last.isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.imports.none"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.imports"));
        last.forEach(run ->
                rows.row(HomeRows.words(run.source(), reader.format().dateTime(run.startedAt())), state(run, reader)));
        return rows;
    }

    private static Span state(ImportRun run, HomeReader reader) {
        boolean clean = run.state() == ImportRun.State.DONE && run.wrong() == 0;
        Span state = new Span(
                run.state() == ImportRun.State.DONE
                        ? run.wrong() == 0
                                ? reader.getTranslation("home.imports.clean")
                                : reader.getTranslation("home.imports.wrong", run.wrong())
                        : reader.getTranslation(
                                "home.imports.state." + run.state().name()));
        state.addClassNames("state", clean ? "good" : run.state() == ImportRun.State.RUNNING ? "info" : "warn");
        return state;
    }
}
