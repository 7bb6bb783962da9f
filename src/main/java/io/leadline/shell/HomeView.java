package io.leadline.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import jakarta.annotation.security.PermitAll;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code home}: everybody's first page, made of what the modules add for the role; {@code ?role=BUYER} shows another one of
 * the reader's own. Figures take each other's place where they stand, and nothing is built anew that is as it was.
 */
@StyleSheet("home.css")
@Route(value = "home", layout = MainLayout.class)
@Menu(order = -1, title = "home.title", icon = "vaadin:home")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Who has several roles sees first what they answer for. */
    private static final List<Role> FIRST = List.of(
            Role.HEAD_OF_PURCHASING,
            Role.MANAGER,
            Role.BUYER,
            Role.SUPPLIER,
            Role.GOODS_IN,
            Role.LOGISTICS,
            Role.ADMIN);

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient LeadlineI18N texts;
    private final transient List<HomePart> parts;
    private final PageHeader header = new PageHeader("");
    private final Div tiles = new Div();
    private final KeptParts panels = new KeptParts();
    private final Div nothing = new Div();
    private final transient Map<String, TileCard> cards = new LinkedHashMap<>();
    private transient Role role;

    HomeView(CurrentActor actor, BusinessClock clock, LeadlineI18N texts, Live live, List<HomePart> parts) {
        this.actor = actor;
        this.clock = clock;
        this.texts = texts;
        this.parts = parts;
        role = roles().findFirst().orElse(Role.BUYER);
        addClassNames("page", "home");
        tiles.addClassName("home-tiles");
        tiles.getElement().setAttribute("role", "list");
        panels.addClassName("home-panels");
        add(header, tiles, panels, nothing);
        Set<String> topics = new TreeSet<>(Set.of("clock"));
        parts.stream()
                .filter(part -> part.roles().stream().anyMatch(actor.get()::is))
                .forEach(part -> topics.addAll(part.topics()));
        topics.forEach(topic -> live.listen(this, topic, this::read));
    }

    private Stream<Role> roles() {
        return FIRST.stream().filter(actor.get()::is);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String wanted = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("role")
                .orElse("");
        role = roles().filter(one -> one.name().equals(wanted))
                .findFirst()
                .or(() -> roles().findFirst())
                .orElse(role);
        others();
        read();
    }

    /** The first pages of the reader's other roles. */
    private void others() {
        header.actions().removeAll();
        roles().filter(other -> other != role).forEach(other -> {
            String address = "home?role=" + other.name();
            Anchor link = new Anchor(address, getTranslation("identity.role." + other.name()));
            link.setRouterIgnore(false);
            header.actions().add(link);
        });
    }

    private void read() {
        Actor who = actor.get();
        HomeReader reader = new HomeReader(actor::get, role, clock.today(), Format.of(who), texts);
        header.setTitle(getTranslation("home.greeting." + daytime(who), firstName(who)));
        header.note(reader.format().date(clock.today()));
        List<HomePart> own =
                parts.stream().filter(part -> part.roles().contains(role)).toList();
        show(own.stream()
                .flatMap(part -> part.tiles(reader).stream())
                .sorted(Comparator.comparingInt(HomeTile::order))
                .toList());
        List<HomePanel> shown = own.stream()
                .flatMap(part -> part.panels(reader).stream())
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        panels.show(shown.stream().map(HomePanel::part).toList(), () -> "");
        nothing.removeAll();
        if (shown.isEmpty() && cards.isEmpty()) {
            nothing.add(new EmptyState(
                    VaadinIcon.HOURGLASS,
                    getTranslation("home.preparing.title"),
                    getTranslation("home.preparing.text")));
        }
    }

    private void show(List<HomeTile> wanted) {
        List<String> keys = wanted.stream().map(HomeTile::key).toList();
        if (!List.copyOf(cards.keySet()).equals(keys)) {
            Map<String, TileCard> before = new LinkedHashMap<>(cards);
            cards.clear();
            tiles.removeAll();
            wanted.forEach(tile -> {
                TileCard known = before.get(tile.key());
                TileCard card = known == null ? new TileCard(tile) : known;
                cards.put(tile.key(), card);
                card.getElement().setAttribute("role", "listitem");
                tiles.add(card);
            });
        }
        wanted.forEach(tile -> {
            TileCard card = cards.get(tile.key());
            if (card != null) {
                card.show(tile);
            }
        });
        tiles.setVisible(!wanted.isEmpty());
    }

    private String daytime(Actor who) {
        LocalTime now = LocalTime.ofInstant(clock.now(), who.zone());
        return now.isBefore(NOON) ? "morning" : now.isBefore(EVENING) ? "day" : "evening";
    }

    private static String firstName(Actor who) {
        return who.name().strip().split("\\s+")[0];
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
