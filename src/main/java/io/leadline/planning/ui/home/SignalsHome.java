package io.leadline.planning.ui.home;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Role;
import io.leadline.planning.home.SignalFigures;
import io.leadline.planning.home.SignalFigures.Noticed;
import io.leadline.planning.home.StockHomes;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Links;
import io.leadline.storage.KeptFigures.Kept;
import java.util.List;
import java.util.Set;

/** Spikes and drops of the last days, for a buyer; where nothing was noticed there is no panel. */
@org.springframework.stereotype.Component
class SignalsHome implements HomePart {

    private final StockHomes homes;

    SignalsHome(StockHomes homes) {
        this.homes = homes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BUYER);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.signalsTopic());
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        return homes.signals(reader.actor()).stream()
                .filter(kept -> !kept.figures().largest().isEmpty())
                .map(kept -> panel(kept, reader))
                .toList();
    }

    private static HomePanel panel(Kept<SignalFigures> kept, HomeReader reader) {
        SignalFigures figures = kept.figures();
        return new HomePanel(
                "signals",
                40,
                HomePanel.Width.THIRD,
                reader.getTranslation("home.signals"),
                reader.getTranslation("home.signals.count", figures.spikes(), figures.drops(), figures.trendBreaks()),
                reader.how("home.signals.how", kept.day()),
                new HomePanel.More(reader.getTranslation("signals.title"), "signals"),
                figures,
                () -> rows(figures.largest(), reader));
    }

    private static Component rows(List<Noticed> largest, HomeReader reader) {
        HomeRows rows = new HomeRows(reader.getTranslation("home.signals"));
        largest.forEach(one -> rows.row(
                HomeRows.words(
                        HomeRows.link(one.name(), "item/" + Links.encoded(one.sku())),
                        reader.getTranslation("home.signals.kind." + one.kind().name()) + " · " + one.location() + " · "
                                + reader.format().day(one.day())),
                HomeRows.end(
                        (one.units() > 0 ? "+" : "−") + reader.number(Math.round(Math.abs(one.units()))),
                        reader.getTranslation("home.signals.units"),
                        "")));
        return rows;
    }
}
