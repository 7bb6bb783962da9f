package io.leadline.ordering.ui.home;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Role;
import io.leadline.ordering.home.ArrivalFigures;
import io.leadline.ordering.home.ArrivalFigures.Arrival;
import io.leadline.ordering.home.ArrivalFigures.Day;
import io.leadline.ordering.home.OrderHomes;
import io.leadline.shared.Lapse;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.HomeTile;
import io.leadline.shell.HomeTile.Tone;
import io.leadline.shell.Links;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is to come in, by day: with its orders for who counts it in, and as mere counts for who brings it. */
@org.springframework.stereotype.Component
class ArrivingHome implements HomePart {

    private static final String LIST = "arrivals";

    private final OrderHomes homes;

    ArrivingHome(OrderHomes homes) {
        this.homes = homes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.GOODS_IN, Role.LOGISTICS);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.arrivalsTopic());
    }

    private Kept<ArrivalFigures> figures(HomeReader reader) {
        return (reader.role() == Role.GOODS_IN ? homes.arrivals(reader.actor()) : homes.counts(reader.actor()))
                .orElse(new Kept<>(reader.today(), ArrivalFigures.NONE));
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        Kept<ArrivalFigures> kept = figures(reader);
        LocalDate today = kept.day();
        return List.of(
                tile("overdue", 10, Tone.LATE, day -> day.isBefore(today), kept, reader),
                tile("today", 20, Tone.WAITING, today::equals, kept, reader),
                tile("tomorrow", 30, Tone.QUIET, today.plusDays(1)::equals, kept, reader),
                tile("week", 40, Tone.QUIET, day -> day.isAfter(today.plusDays(1)), kept, reader));
    }

    private static HomeTile tile(
            String key,
            int order,
            Tone tone,
            Predicate<LocalDate> which,
            Kept<ArrivalFigures> kept,
            HomeReader reader) {
        List<Day> days = kept.figures().days(which);
        int deliveries = days.stream().mapToInt(Day::deliveries).sum();
        int lines = days.stream().mapToInt(Day::lines).sum();
        String address = reader.role() == Role.GOODS_IN ? LIST : "home";
        String label = reader.getTranslation("home.arrivals." + key);
        String how = reader.how("home.arrivals.how", kept.day());
        return deliveries == 0
                ? HomeTile.nothing(
                        key, order, label, reader.getTranslation("home.arrivals." + key + ".none"), address, how)
                : new HomeTile(
                        key,
                        order,
                        label,
                        reader.number(deliveries),
                        reader.getTranslation("home.arrivals.deliveries", deliveries, lines),
                        "",
                        address,
                        tone,
                        how);
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        Kept<ArrivalFigures> kept = figures(reader);
        boolean counts = reader.role() == Role.LOGISTICS;
        return List.of(new HomePanel(
                "arrivals",
                10,
                HomePanel.Width.WHOLE,
                reader.getTranslation("home.arrivals.title"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.arrivals.how"),
                counts ? null : new HomePanel.More(reader.getTranslation("home.arrivals.all"), LIST),
                kept,
                () -> counts ? places(kept, reader) : deliveries(kept, reader)));
    }

    private static Component deliveries(Kept<ArrivalFigures> kept, HomeReader reader) {
        List<Arrival> all = kept.figures().next();
        if (all.isEmpty() && kept.figures().lapsed().deliveries() == 0) {
            return nothing(reader);
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.arrivals.title"));
        Map<LocalDate, List<Arrival>> coming = new LinkedHashMap<>();
        List<Arrival> missing = new ArrayList<>();
        for (Arrival arrival : all) {
            if (arrival.day().isBefore(kept.day())) {
                missing.add(arrival);
            } else {
                coming.computeIfAbsent(arrival.day(), day -> new ArrayList<>()).add(arrival);
            }
        }
        coming.forEach((day, arrivals) -> {
            rows.group(name(day, kept.day(), reader), "");
            arrivals.forEach(arrival -> row(rows, arrival, kept.day(), reader));
        });
        if (!missing.isEmpty()) {
            rows.group(
                    reader.getTranslation("home.arrivals.missing"),
                    reader.getTranslation("home.arrivals.missing.note"));
            missing.forEach(arrival -> row(rows, arrival, kept.day(), reader));
        }
        if (kept.figures().lapsed().deliveries() > 0) {
            rows.row(HomeRows.link(lapsed(kept, reader), LIST + "?lapsed"));
        }
        return rows;
    }

    /** One line for all of them: they are no work of today. */
    private static String lapsed(Kept<ArrivalFigures> kept, HomeReader reader) {
        return reader.getTranslation(
                "home.arrivals.lapsed",
                kept.figures().lapsed().deliveries(),
                reader.format().date(Lapse.before(kept.day())));
    }

    private static void row(HomeRows rows, Arrival arrival, LocalDate today, HomeReader reader) {
        long late = ChronoUnit.DAYS.between(arrival.day(), today);
        String what = reader.getTranslation(
                arrival.rest() ? "home.arrivals.rest" : "home.arrivals.lines", arrival.lines(), arrival.allLines());
        String item = arrival.lines() == 1
                ? arrival.item()
                : reader.getTranslation("home.item-and-more", arrival.item(), arrival.lines() - 1);
        rows.row(
                HomeRows.words(arrival.supplier() + " · " + arrival.name(), what + " · " + item),
                HomeRows.end(
                        arrival.location(),
                        late > 0 ? reader.getTranslation("home.days-late", late) : "",
                        late > 0 ? "bad-text" : ""),
                rows.go(
                        reader.getTranslation("home.arrivals.do"),
                        arrival.name(),
                        LIST + "?order=" + Links.encoded(arrival.order())));
    }

    private static Component places(Kept<ArrivalFigures> kept, HomeReader reader) {
        List<Day> days = kept.figures().days();
        if (days.isEmpty() && kept.figures().lapsed().deliveries() == 0) {
            return nothing(reader);
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.arrivals.title"));
        LocalDate before = LocalDate.MIN;
        for (Day day : days) {
            if (!day.day().equals(before)) {
                rows.group(name(day.day(), kept.day(), reader), "");
                before = day.day();
            }
            rows.row(
                    HomeRows.words(day.location(), ""),
                    HomeRows.end(reader.getTranslation("home.arrivals.count", day.deliveries(), day.lines()), "", ""));
        }
        if (kept.figures().lapsed().deliveries() > 0) {
            rows.row(HomeRows.words(lapsed(kept, reader), ""));
        }
        return rows;
    }

    private static String name(LocalDate day, LocalDate today, HomeReader reader) {
        String date = reader.format().day(day);
        if (day.equals(today)) {
            return reader.getTranslation("home.today") + ", " + date;
        }
        return day.equals(today.plusDays(1)) ? reader.getTranslation("home.tomorrow") + ", " + date : date;
    }

    private static Component nothing(HomeReader reader) {
        return HomeRows.quiet(reader.getTranslation("home.arrivals.none"));
    }
}
