package io.leadline.transfers.ui.home;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.Role;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.storage.KeptFigures.Kept;
import io.leadline.transfers.home.TransferFigures;
import io.leadline.transfers.home.TransferHomes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to leave and what is on its way between own locations. */
@org.springframework.stereotype.Component
class TransfersHome implements HomePart {

    /** The page of transfers shows them all. */
    private static final int MOST_LEGS = 20;

    private final TransferHomes homes;
    private final Locations locations;

    TransfersHome(TransferHomes homes, Locations locations) {
        this.homes = homes;
        this.locations = locations;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.GOODS_IN, Role.LOGISTICS);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.topic());
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        return homes.open(reader.actor()).stream()
                .map(kept -> panel(kept, reader))
                .toList();
    }

    private HomePanel panel(Kept<TransferFigures> kept, HomeReader reader) {
        TransferFigures figures = kept.figures();
        Map<String, String> names = figures.legs().isEmpty()
                ? Map.of()
                : locations.all().stream().collect(Collectors.toMap(Location::id, Location::name, (a, b) -> a));
        return new HomePanel(
                "transfers",
                20,
                HomePanel.Width.WHOLE,
                reader.getTranslation("home.transfers"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.transfers.how"),
                reader.role() == Role.GOODS_IN
                        ? new HomePanel.More(reader.getTranslation("home.transfers.all"), "transfers")
                        : null,
                List.of(figures, names),
                () -> rows(figures, names, reader));
    }

    private static Component rows(TransferFigures figures, Map<String, String> names, HomeReader reader) {
        if (figures.legs().isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.transfers.none"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.transfers"));
        figures.legs().stream()
                .limit(MOST_LEGS)
                .forEach(leg -> rows.row(
                        HomeRows.words(
                                names.getOrDefault(leg.from(), leg.from()) + " → "
                                        + names.getOrDefault(leg.to(), leg.to()),
                                ""),
                        HomeRows.end(
                                reader.getTranslation("home.transfers.to-ship", leg.toShip()),
                                reader.getTranslation("home.transfers.under-way", leg.underWay()),
                                "")));
        return rows;
    }
}
