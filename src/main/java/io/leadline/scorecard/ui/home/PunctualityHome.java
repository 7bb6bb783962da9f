package io.leadline.scorecard.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Role;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.Scores;
import io.leadline.scorecard.home.Punctuality;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.storage.KeptFigures.Kept;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On time and in full by month: everybody's for who leads, its own for a supplier; with what it means. */
@org.springframework.stereotype.Component
class PunctualityHome implements HomePart {

    private final PunctualityHomes homes;
    private final Scores scores;

    PunctualityHome(PunctualityHomes homes, Scores scores) {
        this.homes = homes;
        this.scores = scores;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.SUPPLIER);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.topic());
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        boolean supplier = reader.role() == Role.SUPPLIER;
        Optional<Kept<Punctuality>> found = supplier ? homes.own(reader.actor()) : homes.ofAll(reader.actor());
        Kept<Punctuality> kept = found.orElse(new Kept<>(reader.today(), Punctuality.NONE));
        return List.of(new HomePanel(
                "punctuality",
                20,
                supplier ? HomePanel.Width.THIRD : HomePanel.Width.HALF,
                reader.getTranslation(supplier ? "home.punctuality.own" : "home.punctuality.all"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.punctuality.how", Punctuality.LEAST_LINES, definition(reader)),
                null,
                kept.figures(),
                () -> content(kept.figures(), reader)));
    }

    private String definition(HomeReader reader) {
        return DefinitionWords.of(scores.rule(), reader::getTranslation);
    }

    private Component content(Punctuality figures, HomeReader reader) {
        Punctuality.Kept all = figures.all();
        if (!all.says()) {
            return HomeRows.quiet(reader.getTranslation("home.punctuality.none", all.lines()));
        }
        Span share = new Span(reader.format().percent(all.share(), 1));
        share.addClassName("home-tile-figure");
        Paragraph definition = new Paragraph(
                reader.getTranslation("home.punctuality.definition", all.both(), all.lines(), definition(reader)));
        definition.addClassName("quiet");
        HomeRows parts = new HomeRows(reader.getTranslation("home.punctuality.parts"));
        parts.row(
                HomeRows.words(reader.getTranslation("home.punctuality.on-time"), ""), part(all.onTime(), all, reader));
        parts.row(
                HomeRows.words(reader.getTranslation("home.punctuality.in-full"), ""), part(all.inFull(), all, reader));
        Div content = new Div(share, definition, new MonthsChart(figures.months(), reader), parts);
        content.addClassName("stacked");
        return content;
    }

    private static Div part(int count, Punctuality.Kept all, HomeReader reader) {
        return HomeRows.end(
                reader.format().percent((double) count / all.lines(), 1),
                reader.getTranslation("home.punctuality.of", count, all.lines()),
                "");
    }
}
