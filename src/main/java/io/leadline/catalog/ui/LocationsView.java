package io.leadline.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.ReceivingDays;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where stock lies, and where it is sold. */
@Route(value = "locations", layout = MainLayout.class)
@Menu(title = "catalog.locations.title", order = 210, icon = "vaadin:storage")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.GOODS_IN, Role.Name.ADMIN})
public class LocationsView extends Div implements HasDynamicTitle {

    private static final List<ExportColumn<Location>> LOCATION_COLUMNS = List.of(
            new ExportColumn<>("location", Location::id),
            new ExportColumn<>("name", Location::name),
            new ExportColumn<>("kind", location -> asInFiles(location.kind())),
            new ExportColumn<>("country", Location::country),
            new ExportColumn<>("time_zone", location -> location.zone().getId()),
            new ExportColumn<>("shelf_l", Location::shelfL),
            new ExportColumn<>(
                    "receiving_days", location -> location.receivingDays().code()),
            new ExportColumn<>("address", location -> location.point().address().replace("\n", "; ")),
            new ExportColumn<>("contact", location -> location.point().contact().name()),
            new ExportColumn<>("phone", location -> location.point().contact().phone()),
            new ExportColumn<>("receiving_hours", location -> location.point().hours()));
    private static final List<ExportColumn<Channel>> CHANNEL_COLUMNS = List.of(
            new ExportColumn<>("channel", Channel::id),
            new ExportColumn<>("name", Channel::name),
            new ExportColumn<>("kind", channel -> asInFiles(channel.kind())),
            new ExportColumn<>("served_from", Channel::servedFrom),
            new ExportColumn<>("buffer_units", Channel::bufferUnits));

    private final transient Locations locations;
    private final transient Format format;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final boolean mayEdit;
    private final Table<Location> places = new Table<>(getTranslation("catalog.locations.title"));
    private final Table<Channel> channels = new Table<>(getTranslation("catalog.locations.channels"));

    public LocationsView(Locations locations, CurrentActor actor, BusinessClock clock, Live live) {
        this.locations = locations;
        this.actor = actor;
        this.clock = clock;
        this.mayEdit = actor.get().purchases() || actor.get().is(Role.ADMIN);
        this.format = Format.of(actor.get());
        addClassName("page");
        places.addComponentColumn(place -> twoLines(place.name(), place.id()))
                .setHeader(getTranslation("catalog.locations.location"))
                .setWidth("10rem")
                .setFlexGrow(2);
        column(places, "catalog.locations.kind", place -> getTranslation("catalog.locationKind." + place.kind()));
        column(
                places,
                "catalog.suppliers.country",
                place -> Locale.of("", place.country()).getDisplayCountry(format.locale()));
        column(places, "catalog.suppliers.zone", place -> place.zone().getId());
        column(places, "catalog.locations.receives", this::receives);
        column(places, "catalog.locations.shelf", place -> place.shelfL() == 0 ? "" : format.number(place.shelfL(), 0))
                .setComparator(Comparator.comparingDouble(Location::shelfL))
                .setTextAlign(ColumnTextAlign.END);
        places.addComponentColumn(place -> address(place))
                .setHeader(getTranslation("catalog.locations.address"))
                .setWidth("11rem")
                .setFlexGrow(2);
        channels.addComponentColumn(channel -> twoLines(channel.name(), channel.id()))
                .setHeader(getTranslation("catalog.locations.channel"))
                .setWidth("10rem")
                .setFlexGrow(2);
        column(channels, "catalog.locations.kind", channel -> getTranslation("catalog.channelKind." + channel.kind()));
        column(channels, "catalog.locations.servedFrom", Channel::servedFrom);
        column(channels, "catalog.locations.buffer", channel -> format.number(channel.bufferUnits()))
                .setComparator(Comparator.comparingInt(Channel::bufferUnits))
                .setTextAlign(ColumnTextAlign.END);
        places.cards(getTranslation("catalog.locations.location"), this::card);
        channels.cards(getTranslation("catalog.locations.channel"), this::card);
        places.setEmptyStateText(getTranslation("catalog.locations.none"));
        channels.setEmptyStateText(getTranslation("catalog.locations.none"));
        add(
                new PageHeader(
                        getTranslation("catalog.locations.title"),
                        new ExportLinks("locations", LOCATION_COLUMNS, () -> locations.all().stream())),
                places,
                channelsHead(),
                channels);
        show();
        live.listen(this, "locations", this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.locations.title");
    }

    private Div channelsHead() {
        Div head = new Div(
                new H2(getTranslation("catalog.locations.channels")),
                new ExportLinks("channels", CHANNEL_COLUMNS, () -> locations.channels().stream()));
        head.addClassName("toolbar");
        return head;
    }

    private void show() {
        places.show(locations.all());
        channels.show(locations.channels());
    }

    /** In one line, and the way to change it for who may. */
    private Div address(Location place) {
        Div cell = new Div();
        if (!place.point().address().isEmpty()) {
            cell.add(new Span(place.point().address().replace("\n", ", ")));
        }
        if (mayEdit) {
            cell.add(edit(place));
        }
        return cell;
    }

    private Button edit(Location place) {
        Button edit = new Button(
                getTranslation("catalog.supplier.edit"),
                click -> new LocationDialog(locations, place, actor, clock).open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(getTranslation("catalog.locations.edit", place.name()));
        return edit;
    }

    private RowCard card(Location place) {
        return new RowCard(
                twoLines(place.name(), place.id()),
                List.of(
                        place.point().address().replace("\n", ", "),
                        place.point().hours(),
                        getTranslation("catalog.locationKind." + place.kind()),
                        Locale.of("", place.country()).getDisplayCountry(format.locale()),
                        place.zone().getId(),
                        getTranslation("catalog.locations.receives") + " " + receives(place),
                        place.shelfL() == 0
                                ? ""
                                : getTranslation("catalog.locations.shelf") + " " + format.number(place.shelfL(), 0)),
                mayEdit ? new Component[] {edit(place)} : new Component[0]);
    }

    private String receives(Location place) {
        return ReceivingDays.text(
                place.receivingDays().in(place.country()),
                day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, format.locale()),
                ", ",
                "–");
    }

    private RowCard card(Channel channel) {
        return new RowCard(
                twoLines(channel.name(), channel.id()),
                List.of(
                        getTranslation("catalog.channelKind." + channel.kind()),
                        channel.servedFrom(),
                        getTranslation("catalog.locations.buffer") + " " + format.number(channel.bufferUnits())));
    }

    private <T> Grid.Column<T> column(Table<T> grid, String title, ValueProvider<T, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(title))
                .setSortable(true)
                .setWidth("7rem")
                .setFlexGrow(1);
    }

    private static String asInFiles(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Div twoLines(String name, String id) {
        Div cell = new Div(new Span(name), new Span(id));
        cell.addClassName("two-lines");
        return cell;
    }
}
