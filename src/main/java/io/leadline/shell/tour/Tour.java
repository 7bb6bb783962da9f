package io.leadline.shell.tour;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.util.Comparator;
import java.util.List;

/** The stops by role: a day's work in the order in which it comes, and at the end the clock. */
final class Tour {

    private static final Stop CLOCK = Stop.anywhere("clock", ".clock-control");
    /** Whoever is of another firm sees the company's time, and does not move it. */
    private static final Stop CLOCK_OUTSIDE = Stop.anywhere("clock-outside", ".clock-control");

    private static final Stop ESCALATIONS = Stop.at("escalations", "escalations");
    private static final Stop PORTFOLIO = Stop.at("portfolio", "portfolio");
    private static final Stop STUDIO = Stop.at("studio", "policy");
    private static final Stop SHIPMENTS = Stop.at("shipments", "shipments");

    private Tour() {}

    /** Who has several roles is shown around as the one that comes first. */
    static Role roleOf(Actor actor) {
        return actor.roles().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    static List<Stop> of(Role role) {
        return switch (role) {
            case BUYER ->
                List.of(
                        Stop.at("inbox-buyer", "inbox"),
                        Stop.example("order-buyer", "order", "orders").ringing("vaadin-tabs"),
                        ESCALATIONS,
                        PORTFOLIO,
                        Stop.example("item", "item", "items"),
                        Stop.at("promotions", "promotions"),
                        CLOCK);
            case MANAGER ->
                List.of(
                        ESCALATIONS,
                        Stop.at("inbox-manager", "inbox"),
                        Stop.example("order-buyer", "order", "orders").ringing("vaadin-tabs"),
                        PORTFOLIO,
                        STUDIO,
                        Stop.at("suppliers", "suppliers"),
                        CLOCK);
            case HEAD_OF_PURCHASING ->
                List.of(
                        Stop.at("inbox-head", "inbox"),
                        STUDIO,
                        PORTFOLIO,
                        ESCALATIONS,
                        Stop.at("lead-times", "lead-times"),
                        CLOCK);
            case SUPPLIER ->
                List.of(
                        Stop.at("orders-supplier", "orders"),
                        Stop.example("order-supplier", "order", "orders"),
                        Stop.at("inbox-supplier", "inbox"),
                        Stop.at("shipments-supplier", "shipments"),
                        Stop.at("scores-supplier", "scores"),
                        CLOCK_OUTSIDE);
            case GOODS_IN ->
                List.of(
                        Stop.at("inbox-goods-in", "inbox"),
                        Stop.example("order-goods-in", "order", "orders"),
                        SHIPMENTS,
                        Stop.at("transfers-goods-in", "transfers"),
                        Stop.at("locations", "locations"),
                        CLOCK);
            case LOGISTICS -> List.of(Stop.at("home-logistics", "home"), SHIPMENTS, CLOCK_OUTSIDE);
            case ADMIN ->
                List.of(
                        Stop.at("import", "import"),
                        Stop.at("operations", "operations"),
                        Stop.at("users", "users"),
                        Stop.at("order-policies", "order-policies"),
                        Stop.at("mailbox", "mailbox"),
                        CLOCK);
        };
    }
}
