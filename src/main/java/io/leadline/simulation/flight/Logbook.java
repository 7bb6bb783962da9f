package io.leadline.simulation.flight;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.InboxTask;
import io.leadline.replenishment.ItemPlace;
import io.leadline.simulation.Moment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened on each day of a flight, as the participants know it. */
final class Logbook {

    /** Who does something in the company's name, in the order of the tables. */
    static final List<Role> PARTIES = List.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);

    /** Of one day. */
    static final class Page {
        long wanted;
        long served;
        double lostMargin;
        double stockValue;
        final Map<Role, Integer> touches = new EnumMap<>(Role.class);
        final Map<String, Integer> mails = new TreeMap<>();
        int orders;
        int openOrders;
        int openTasks;
        int lateOrders;
    }

    private final Map<LocalDate, Page> pages = new TreeMap<>();
    private final Map<ItemPlace, long[]> byItem = new HashMap<>();
    private final Map<ItemPlace, Double> margins;
    private final Map<String, Integer> touchesByKind = new TreeMap<>();

    /** @param margins lost with each unit that is not served */
    Logbook(Map<ItemPlace, Double> margins) {
        this.margins = Map.copyOf(margins);
    }

    Page page(LocalDate day) {
        return pages.computeIfAbsent(day, d -> new Page());
    }

    Map<LocalDate, Page> pages() {
        return pages;
    }

    void rang(LocalDate day, ItemPlace place, long wanted, long served) {
        Page page = page(day);
        page.wanted += wanted;
        page.served += served;
        page.lostMargin += (wanted - served) * margins.getOrDefault(place, 0.0);
        long[] sums = byItem.computeIfAbsent(place, p -> new long[2]);
        sums[0] += wanted;
        sums[1] += served;
    }

    void touched(Moment moment, Actor who, InboxTask task) {
        PARTIES.stream()
                .filter(who::is)
                .findFirst()
                .ifPresent(role -> page(moment.day()).touches.merge(role, 1, Integer::sum));
        touchesByKind.merge(task.kind(), 1, Integer::sum);
    }

    Map<String, Integer> touchesByKind() {
        return touchesByKind;
    }

    int touches() {
        return pages.values().stream()
                .flatMap(page -> page.touches.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    long wanted() {
        return pages.values().stream().mapToLong(page -> page.wanted).sum();
    }

    long served() {
        return pages.values().stream().mapToLong(page -> page.served).sum();
    }

    double lostMargin() {
        return pages.values().stream().mapToDouble(page -> page.lostMargin).sum();
    }

    double averageStock() {
        return pages.values().stream()
                .mapToDouble(page -> page.stockValue)
                .average()
                .orElse(0);
    }
}
