package io.leadline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A {@link HomeTile} on the page; it stays in its place while its figure changes. */
final class TileCard extends Div {

    private final Span label = new Span();
    private final Span figure = new Span();
    private final Span unit = new Span();
    private final Span note = new Span();
    private final Anchor link = new Anchor();
    private final HowReckoned how;
    private @Nullable HomeTile shown;

    TileCard(HomeTile tile) {
        addClassName("home-tile");
        setId("tile-" + tile.key());
        how = new HowReckoned("tile-" + tile.key(), tile.label(), tile.how());
        label.addClassName("home-tile-label");
        figure.addClassName("home-tile-figure");
        unit.addClassName("home-tile-unit");
        note.addClassName("home-tile-note");
        link.addClassName("home-tile-link");
        link.setRouterIgnore(false);
        link.add(label, new Div(figure, unit), note);
        add(link, how);
        show(tile);
    }

    void show(HomeTile tile) {
        HomeTile before = shown;
        if (tile.equals(before)) {
            return;
        }
        if (before != null) {
            removeClassName(before.tone().className());
        }
        addClassName(tile.tone().className());
        label.setText(tile.label());
        figure.setText(tile.figure());
        figure.setVisible(!tile.figure().isEmpty());
        unit.setText(tile.unit());
        note.setText(tile.note());
        note.setVisible(!tile.note().isEmpty());
        link.setHref(tile.address());
        how.show(tile.label(), tile.how());
        shown = tile;
    }
}
