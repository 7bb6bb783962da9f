package io.leadline.simulation.flight;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.replenishment.ItemPlace;
import io.leadline.simulation.Moment;
import java.time.LocalDate;
import java.util.EnumMap;
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

        double fillRate() {
            return wanted == 0 ? 1 : (double) served / wanted;
        }

        private Noted noted() {
            return new Noted(wanted, served, lostMargin, stockValue, Map.copyOf(touches));
        }
    }

    /** A page as it is kept for whoever goes on after a kill. */
    record Noted(long wanted, long served, double lostMargin, double stockValue, Map<Role, Integer> touches) {

        private Page page() {
            Page page = new Page();
            page.wanted = wanted;
            page.served = served;
            page.lostMargin = lostMargin;
            page.stockValue = stockValue;
            page.touches.putAll(touches);
            return page;
        }
    }

    Map<LocalDate, Noted> noted() {
        Map<LocalDate, Noted> all = new TreeMap<>();
        pages.forEach((day, page) -> all.put(day, page.noted()));
        return all;
    }

    void restore(Map<LocalDate, Noted> noted) {
        pages.clear();
        noted.forEach((day, page) -> pages.put(day, page.page()));
    }

    private final Map<LocalDate, Page> pages = new TreeMap<>();
    private final Map<ItemPlace, Double> margins;

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
    }

    void touched(Moment moment, Actor who) {
        PARTIES.stream()
                .filter(who::is)
                .findFirst()
                .ifPresent(role -> page(moment.day()).touches.merge(role, 1, Integer::sum));
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
