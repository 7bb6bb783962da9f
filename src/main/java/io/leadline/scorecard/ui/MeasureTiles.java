package io.leadline.scorecard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.shell.Format;
import java.util.EnumMap;
import java.util.Map;

/** What the score says by each measure; a tile opens its formula and its rows. */
final class MeasureTiles extends Div {

    private final transient Format format;
    private final Map<Measure, NativeButton> tiles = new EnumMap<>(Measure.class);
    private Measure chosen = Measure.KEPT;

    MeasureTiles(Format format, Runnable changed) {
        this.format = format;
        setId("score-measures");
        addClassName("score-measures");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("scores.measures"));
        for (Measure measure : Measure.values()) {
            NativeButton tile = new NativeButton();
            tile.addClassName("score-measure");
            tile.setId("measure-" + measure.name());
            tile.addClickListener(click -> {
                chosen = measure;
                changed.run();
            });
            tiles.put(measure, tile);
            add(tile);
        }
    }

    Measure chosen() {
        return chosen;
    }

    void show(Score score) {
        tiles.forEach((measure, tile) -> {
            Score.Figure figure = score.figure(measure);
            Span value = new Span(
                    figure.says() ? format.percent(figure.share(), 1) : getTranslation("scores.measure.no-data"));
            value.addClassName("strong");
            Span detail = new Span(
                    figure.says()
                            ? getTranslation(
                                    "scores.measure." + measure.name() + ".detail",
                                    figure.right(),
                                    figure.of(),
                                    format.number(figure.middle(), 1))
                            : getTranslation("scores.measure.too-few", figure.of()));
            detail.addClassName("quiet");
            tile.removeAll();
            tile.add(new Span(getTranslation("scores.measure." + measure.name())), value, detail);
            tile.getElement().setAttribute("aria-pressed", String.valueOf(measure == chosen));
        });
    }
}
