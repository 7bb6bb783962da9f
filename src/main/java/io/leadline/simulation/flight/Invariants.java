package io.leadline.simulation.flight;

import io.leadline.catalog.Supplier;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Staff;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.worlds.World;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What holds at the end of every simulated day, however it went: nothing is lost, doubled or stuck, and what orders, stock,
 * engine, tasks and mails say is one story. Asked when the product has settled.
 */
@Component
public final class Invariants {

    private static final int AT_ONCE = 500;
    private static final Pattern MISSING_TEXT =
            Pattern.compile("!\\{|\\b(ordering|orders|messaging|planning|inbox|mail)\\.[a-z]+[.-][a-z.-]*[a-z]\\b");

    private final Doors doors;
    private final RecordFeed feed;
    private final Stock stock;
    private final Mails mails;

    Invariants(Doors doors, RecordFeed feed, Stock stock, Mails mails) {
        this.doors = doors;
        this.feed = feed;
        this.stock = stock;
        this.mails = mails;
    }

    /**
     * @param incidentsBefore others', not counted
     * @return a sentence for everything that is wrong, none where all is well
     */
    public List<String> broken(World world, Goods goods, Set<Long> incidentsBefore) {
        List<String> broken = new ArrayList<>();
        List<PurchaseOrder> orders = orders(world);
        feed.incidents().stream()
                .filter(incident -> !incidentsBefore.contains(incident.key()))
                .forEach(incident -> broken.add("incident of " + incident.subject() + ": " + incident.message()));
        orders.forEach(order -> engine(order, broken));
        tasks(orders, broken);
        shelves(world, goods, orders, broken);
        orders.forEach(order -> mails(order, broken));
        world.suppliers().values().forEach(supplier -> secrets(supplier, orders, broken));
        return broken;
    }

    /** Every order of the world's suppliers, in the order in which they were made. */
    public List<PurchaseOrder> orders(World world) {
        List<OrderSummary> rows = new ArrayList<>();
        Page<OrderSummary> page;
        do {
            page = doors.orders().search(OrderQuery.ALL.page(rows.size(), AT_ONCE), Actor.system());
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < page.total());
        return rows.reversed().stream()
                .filter(row -> world.suppliers().containsKey(row.supplierId()))
                .map(row -> doors.orders().find(row.id(), Actor.system()).orElseThrow())
                .toList();
    }

    /** An order that is not at its end has one process that runs, and one that is has none. */
    private void engine(PurchaseOrder order, List<String> broken) {
        long running = feed.elements(order.id()).stream()
                .filter(element -> element.elementId().equals(element.processId()))
                .filter(element -> element.processId().equals("replenishment-order"))
                .filter(element -> element.state() == TaskRecord.State.OPEN)
                .map(ElementRecord::elementId)
                .count();
        long wanted = order.state().isFinal() ? 0 : 1;
        if (running != wanted) {
            broken.add(order.id() + " is " + order.state() + " and " + running + " processes of it run");
        }
        if (!order.pending().isEmpty()) {
            broken.add(order.id() + " still waits to tell the engine " + order.pending());
        }
    }

    /** Each task is about something that is not over. */
    private void tasks(List<PurchaseOrder> orders, List<String> broken) {
        Map<String, PurchaseOrder> byId = orders.stream().collect(Collectors.toMap(PurchaseOrder::id, order -> order));
        List<InboxTask> tasks = doors.inbox()
                .find(InboxQuery.ALL.ofEverybody(true).page(0, 1000), Staff.OFFICE)
                .rows();
        Set<String> withTask = new TreeSet<>();
        for (InboxTask task : tasks) {
            String subject = task.subject().split("#")[0];
            PurchaseOrder order = byId.get(subject);
            if (order != null) {
                withTask.add(subject);
                if (order.state().isFinal()) {
                    broken.add("the task " + task.interaction() + " is open and its order is " + order.state());
                }
            }
        }
        if (tasks.size() < 1000) {
            byId.values().stream()
                    .filter(order -> !order.state().isFinal() && !withTask.contains(order.id()))
                    .forEach(order -> broken.add(order.id() + " is " + order.state() + " and nobody has a task of it"));
        }
    }

    /** Levels are the sum of their movements, orders of their receipts, and shelves are what the ledger says. */
    private void shelves(World world, Goods goods, List<PurchaseOrder> orders, List<String> broken) {
        Map<String, Quantity> received = new HashMap<>();
        Set<Sku> skus = new TreeSet<>();
        world.items().forEach(item -> skus.add(item.item().sku()));
        for (Sku sku : skus) {
            Map<String, Quantity> sums = new HashMap<>();
            for (Movement movement : movements(sku)) {
                sums.merge(movement.location(), movement.onHandChange(), Quantity::plus);
                if (movement.kind() == MovementKind.RECEIPT || movement.kind() == MovementKind.RECEIPT_CORRECTION) {
                    received.merge(movement.cause() + " " + sku, movement.onHandChange(), Quantity::plus);
                }
            }
            stock.levels(sku).forEach(level -> {
                Quantity sum = sums.getOrDefault(level.location(), Quantity.ZERO);
                if (sum.compareTo(level.onHand()) != 0) {
                    broken.add(sku + " at " + level.location() + " is " + level.onHand()
                            + " and its movements add up to " + sum);
                }
                long there = goods.onShelf(new ItemPlace(sku, level.location()));
                if (level.onHand().compareTo(Quantity.of(there)) != 0) {
                    broken.add(sku + " at " + level.location() + " is " + level.onHand() + " in the ledger and " + there
                            + " on the shelf");
                }
            });
        }
        for (PurchaseOrder order : orders) {
            Map<Sku, Quantity> counted = new HashMap<>();
            for (OrderLine line : order.lines()) {
                counted.merge(line.sku(), line.received(), Quantity::plus);
            }
            counted.forEach((sku, units) -> {
                Quantity booked = received.getOrDefault(order.id() + " " + sku, Quantity.ZERO);
                if (booked.compareTo(units) != 0) {
                    broken.add(order.id() + " has received " + units + " of " + sku + " and booked " + booked);
                }
            });
        }
    }

    private List<Movement> movements(Sku sku) {
        List<Movement> all = new ArrayList<>();
        Page<Movement> page;
        do {
            page = stock.movements(sku, all.size(), AT_ONCE);
            all.addAll(page.rows());
        } while (!page.rows().isEmpty() && all.size() < page.total());
        return all;
    }

    /** One mail for each fact, each with all of its texts. */
    private void mails(PurchaseOrder order, List<String> broken) {
        Map<String, Long> same = mails.of(order.id(), Actor.system()).stream()
                .collect(Collectors.groupingBy(Invariants::fact, Collectors.counting()));
        same.forEach((fact, times) -> {
            if (times > 1) {
                broken.add(order.id() + " was written about " + times + " times: " + fact);
            }
            if (MISSING_TEXT.matcher(fact).find()) {
                broken.add("a text is missing in a mail about " + order.id() + ": " + fact);
            }
        });
    }

    private static String fact(MailSummary mail) {
        return mail.template() + " to " + mail.to() + " at " + mail.queuedAt().truncatedTo(ChronoUnit.MINUTES) + ": "
                + mail.title();
    }

    /** A supplier finds its own orders and nobody else's, and of these nothing that is the company's own. */
    private void secrets(Supplier supplier, List<PurchaseOrder> orders, List<String> broken) {
        Actor bearer = Actor.byLink(supplier.id(), supplier.name(), supplier.language(), supplier.zone());
        doors.orders().search(OrderQuery.ALL.page(0, AT_ONCE), bearer).rows().stream()
                .filter(row -> !row.supplierId().equals(supplier.id()))
                .forEach(row -> broken.add(supplier.id() + " finds the order " + row.id() + " of " + row.supplierId()));
        orders.stream()
                .filter(order -> !order.head().supplierId().equals(supplier.id()))
                .limit(3)
                .filter(order -> doors.orders().find(order.id(), bearer).isPresent())
                .forEach(order -> broken.add(supplier.id() + " can open " + order.id()));
    }
}
