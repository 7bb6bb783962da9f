package io.leadline.ordering.ui.home;

import io.leadline.identity.Role;
import io.leadline.ordering.home.BuyingFigures;
import io.leadline.ordering.home.OpenOrder.Moved;
import io.leadline.ordering.home.OrderHomes;
import io.leadline.ordering.home.Tally;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeTile;
import io.leadline.shell.HomeTile.Tone;
import io.leadline.storage.KeptFigures.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a buyer has to decide about orders, and how much is open at which stage for who leads. */
@Component
class BuyingHome implements HomePart {

    private static final String APPROVE = "inbox?kind=replenishment-order.UserTask_ApproveOrder";
    private static final String REVIEW = "inbox?kind=replenishment-order.UserTask_ReviewAnswer";
    private static final String LATE = "escalations";
    private static final String LAPSED = "arrivals?lapsed";

    private final OrderHomes homes;

    BuyingHome(OrderHomes homes) {
        this.homes = homes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.buyingTopic());
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        return reader.role() != Role.BUYER
                ? List.of()
                : homes.buying(reader.actor()).stream()
                        .flatMap(kept -> Stream.of(approve(kept, reader), review(kept, reader), late(kept, reader)))
                        .toList();
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        return reader.role() == Role.BUYER
                ? List.of()
                : homes.buying(reader.actor()).stream()
                        .flatMap(kept -> Stream.of(StagesPanel.of(kept, reader), ApprovalsPanel.of(kept, reader)))
                        .toList();
    }

    private static HomeTile approve(Kept<BuyingFigures> kept, HomeReader reader) {
        String label = reader.getTranslation("home.orders.approve");
        String how = reader.how("home.orders.approve.how", kept.day());
        Tally approve = kept.figures().approve();
        if (approve.isNothing()) {
            return HomeTile.nothing(
                    "approve", 10, label, reader.getTranslation("home.orders.approve.none"), APPROVE, how);
        }
        Tally manager = kept.figures().manager();
        return new HomeTile(
                "approve",
                10,
                label,
                reader.money(approve.money()),
                reader.getTranslation("home.orders.orders", approve.orders()),
                manager.isNothing() ? "" : reader.getTranslation("home.orders.approve.manager", manager.orders()),
                APPROVE,
                Tone.WAITING,
                how);
    }

    private static HomeTile review(Kept<BuyingFigures> kept, HomeReader reader) {
        String label = reader.getTranslation("home.orders.review");
        String how = reader.how("home.orders.review.how", kept.day());
        Tally review = kept.figures().review();
        return review.isNothing()
                ? HomeTile.nothing("review", 20, label, reader.getTranslation("home.orders.review.none"), REVIEW, how)
                : new HomeTile(
                        "review",
                        20,
                        label,
                        reader.number(kept.figures().moved().lines()),
                        reader.getTranslation(
                                "home.orders.review.unit",
                                kept.figures().moved().lines(),
                                review.orders(),
                                reader.money(review.money())),
                        moved(kept.figures().moved(), reader),
                        REVIEW,
                        Tone.WAITING,
                        how);
    }

    private static String moved(Moved moved, HomeReader reader) {
        List<String> words = new ArrayList<>();
        add(words, "home.orders.moved.later", moved.later(), reader);
        add(words, "home.orders.moved.fewer", moved.fewer(), reader);
        add(words, "home.orders.moved.dearer", moved.dearer(), reader);
        add(words, "home.orders.moved.refused", moved.refused(), reader);
        return words.stream().collect(Collectors.joining(" · "));
    }

    private static void add(List<String> words, String key, int count, HomeReader reader) {
        if (count > 0) {
            words.add(reader.getTranslation(key, count));
        }
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + " · " + other;
    }

    private static HomeTile late(Kept<BuyingFigures> kept, HomeReader reader) {
        String label = reader.getTranslation("home.orders.late");
        String how = reader.how("home.orders.late.how", kept.day());
        Tally overdue = kept.figures().overdue();
        Tally coming = kept.figures().comesLate();
        Tally lapsed = kept.figures().lapsed();
        String gone = lapsed.isNothing() ? "" : reader.getTranslation("home.orders.late.lapsed", lapsed.lines());
        if (overdue.isNothing() && coming.isNothing()) {
            return new HomeTile(
                    "late",
                    40,
                    label,
                    "",
                    reader.getTranslation("home.orders.late.none"),
                    gone,
                    lapsed.isNothing() ? LATE : LAPSED,
                    Tone.QUIET,
                    how);
        }
        Tally first = overdue.isNothing() ? coming : overdue;
        return new HomeTile(
                "late",
                40,
                label,
                reader.number(first.lines()),
                overdue.isNothing()
                        ? reader.getTranslation("home.orders.late.coming", coming.lines(), reader.money(coming.money()))
                        : reader.getTranslation(
                                "home.orders.late.overdue", overdue.lines(), reader.money(overdue.money())),
                overdue.isNothing() || coming.isNothing()
                        ? gone
                        : joined(
                                reader.getTranslation(
                                        "home.orders.late.more", coming.lines(), reader.money(coming.money())),
                                gone),
                LATE,
                overdue.isNothing() ? Tone.RISK : Tone.LATE,
                how);
    }
}
