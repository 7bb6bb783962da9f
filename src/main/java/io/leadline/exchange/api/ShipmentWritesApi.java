package io.leadline.exchange.api;

import io.leadline.catalog.Units;
import io.leadline.exchange.api.ShipmentsApi.ShipmentAnswer;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentResult;
import io.leadline.shipments.Shipments;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * What suppliers' programs tell of shipments, and what programs of those who carry them say of their way: through the same service as
 * the pages, within the same bounds.
 */
@ForPrograms
class ShipmentWritesApi {

    private static final String PATH = "/api/v1/shipments";
    private static final String[] NOTICE = {
        "number", "carrier", "tracking", "packages", "shippedOn", "arrivesOn", "lines"
    };

    private final Shipments shipments;
    private final PurchaseOrders orders;
    private final BusinessClock clock;

    ShipmentWritesApi(Shipments shipments, PurchaseOrders orders, BusinessClock clock) {
        this.shipments = shipments;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * @param number the supplier's own, which the delivery note carries; the same notice again is the same shipment
     * @param packages 0, or left out, where nobody counted them
     */
    record NoticeBody(
            String number,
            String carrier,
            String tracking,
            int packages,
            LocalDate shippedOn,
            LocalDate arrivesOn,
            List<LineBody> lines) {}

    /**
     * @param order its id, as orders are told
     * @param sku may be left out; where it stands, the line has to be of it
     * @param batch as the goods say it; may be left out
     * @param bestBefore likewise
     */
    record LineBody(
            String order,
            int line,
            @Nullable String sku,
            BigDecimal quantity,
            String batch,
            @Nullable LocalDate bestBefore) {}

    record WithdrawBody(String reason) {}

    /** @param reason why it is estimated otherwise than before; may be left out */
    record MilestoneBody(LocalDate on, @Nullable String reason, String note) {}

    @PostMapping(PATH)
    @Told(value = "Tell of a shipment, of one order or several; a supplier's key", body = NoticeBody.class, made = true)
    ResponseEntity<ShipmentAnswer> tell(@AuthenticationPrincipal ApiKey key, HttpEntity<byte[]> sent) {
        Body body = Body.read(sent.getBody(), NOTICE);
        Actor actor = Callers.actor(key);
        return switch (shipments.tell(notice(body, number(body), actor), actor)) {
            case ShipmentResult.Done(Shipment now) ->
                ResponseEntity.created(URI.create(PATH + "/" + now.id()))
                        .eTag(ShipmentsApi.tag(now))
                        .body(ShipmentsApi.answer(now));
            case ShipmentResult.Repeated(Shipment now) -> answered(now);
            case ShipmentResult.Refused refused -> throw refused("", refused);
        };
    }

    @PutMapping(PATH + "/{id}")
    @Told(value = "Say otherwise what a shipment is, as long as nothing of it has come", body = NoticeBody.class)
    ResponseEntity<ShipmentAnswer> correct(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Actor actor = Callers.actor(key);
        Shipment found = found(id, actor);
        Body body = Body.read(sent.getBody(), NOTICE);
        String number = body.text("number", Bounds.REFERENCE);
        Notice notice = notice(body, number.isEmpty() ? found.name() : number, actor);
        return done(id, shipments.correct(id, found.steps().size(), notice, actor));
    }

    @PostMapping(PATH + "/{id}/withdraw")
    @Told(value = "Say that a shipment does not come", body = WithdrawBody.class)
    ResponseEntity<ShipmentAnswer> withdraw(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Actor actor = Callers.actor(key);
        found(id, actor);
        Body body = Body.read(sent.getBody(), "reason");
        return done(id, shipments.withdraw(id, body.text("reason", Bounds.NOTE), actor));
    }

    @PutMapping(PATH + "/{id}/milestones/{kind}/{sort}")
    @Told(value = "Say when a shipment passes a point of its way", body = MilestoneBody.class)
    ResponseEntity<ShipmentAnswer> pass(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String sort,
            HttpEntity<byte[]> sent) {
        Actor actor = Callers.carrying(key);
        found(id, actor);
        Milestone.Kind point = Query.choice("kind", kind, Milestone.Kind.class);
        Milestone.Sort as = Query.choice("sort", sort, Milestone.Sort.class);
        Body body = Body.read(sent.getBody(), "on", "reason", "note");
        Milestone milestone = new Milestone(
                point,
                as,
                body.day("on"),
                body.choice("reason", Milestone.Reason.class).orElse(null));
        return done(id, shipments.pass(id, milestone, body.text("note", Bounds.NOTE), actor));
    }

    private Shipment found(String id, Actor actor) {
        return shipments.find(id, actor).orElseThrow(() -> ApiProblem.missing("shipment", id));
    }

    private static String number(Body body) {
        String number = body.text("number", Bounds.REFERENCE);
        if (number.isBlank()) {
            throw ApiProblem.wrong("number", null, "the number of the shipment, as its delivery note carries it");
        }
        return number;
    }

    private Notice notice(Body body, String number, Actor actor) {
        Map<String, Optional<PurchaseOrder>> known = new HashMap<>();
        List<Notice.Line> lines = new ArrayList<>();
        for (Body line :
                body.objects("lines", Notice.MOST_LINES, "order", "line", "sku", "quantity", "batch", "bestBefore")) {
            lines.add(line(line, known, actor));
        }
        return new Notice(
                number,
                body.text("carrier", Bounds.NAME),
                body.text("tracking", Bounds.REFERENCE),
                body.whole("packages", 0, Notice.MOST_PACKAGES, 0),
                body.day("shippedOn"),
                body.day("arrivesOn"),
                lines);
    }

    /** With the order's own names; of another supplier's order nothing is told, not even that it is there. */
    private Notice.Line line(Body body, Map<String, Optional<PurchaseOrder>> known, Actor actor) {
        String id = body.text("order", "the id of an order of this supplier, as orders tells it");
        PurchaseOrder order = known.computeIfAbsent(id, one -> orders.find(one, actor))
                .orElseThrow(() -> ApiProblem.wrong(
                        body.place("order"), id, "the id of an order of this supplier, as orders tells it"));
        int number = body.whole("line", 1, Integer.MAX_VALUE);
        OrderLine line = order.line(number)
                .orElseThrow(() ->
                        ApiProblem.wrong(body.place("line"), number, "the number of a line of order " + order.id()));
        String sku = body.text("sku", Bounds.CODE);
        if (!sku.isEmpty() && !sku.equals(line.sku().value())) {
            throw ApiProblem.wrong(body.place("sku"), sku, line.sku().value() + ", or nothing");
        }
        Quantity quantity = body.quantity("quantity");
        NumberRange range = Units.range(line.unit());
        if (range.fault(quantity.value()).isPresent()) {
            throw ApiProblem.wrong(
                    body.place("quantity"),
                    quantity,
                    "a number with at most " + range.decimals() + " decimals: its unit is " + line.unit());
        }
        return new Notice.Line(
                order.id(),
                order.name(),
                number,
                line.sku(),
                line.name(),
                line.unit(),
                quantity,
                body.text("batch", Bounds.REFERENCE),
                body.someDay("bestBefore").orElse(null));
    }

    private static ResponseEntity<ShipmentAnswer> answered(Shipment now) {
        return ResponseEntity.ok().eTag(ShipmentsApi.tag(now)).body(ShipmentsApi.answer(now));
    }

    private ResponseEntity<ShipmentAnswer> done(String id, ShipmentResult result) {
        return switch (result) {
            case ShipmentResult.Done(Shipment now) -> answered(now);
            case ShipmentResult.Repeated(Shipment now) -> answered(now);
            case ShipmentResult.Refused refused -> throw refused(id, refused);
        };
    }

    private ApiProblem refused(String id, ShipmentResult.Refused refused) {
        String about = (refused.order() + " " + refused.item()).strip();
        return switch (refused.why()) {
            case UNKNOWN -> ApiProblem.missing("shipment", id);
            case FORBIDDEN ->
                ApiProblem.of(
                        HttpStatus.FORBIDDEN,
                        "not-this-key",
                        "This key does not say this of a shipment",
                        "Its supplier tells, corrects and withdraws it; where it is who carries it says, too, and the"
                                + " company");
            case NOT_NOW ->
                conflict("not-now", "The shipment has come, or is withdrawn", "Read it again: nothing was changed");
            case CHANGED ->
                ApiProblem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed",
                        "Somebody said something of the shipment meanwhile",
                        "Read it again, and say it again if it still is so");
            case NUMBER_TAKEN ->
                ApiProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "other-content",
                        "There is a shipment of this number that says something else, or was withdrawn",
                        "Correct it with PUT " + PATH + "/ID, or tell another number");
            case NUMBER_MISSING ->
                ApiProblem.wrong("number", null, "the number of the shipment, as its delivery note carries it");
            case LINES_MISSING -> ApiProblem.wrong("lines", null, "one line at least");
            case ORDER_UNKNOWN ->
                conflict("not-now", "An order awaits nothing", about + " is not agreed, or over: leave it out");
            case PLACES_DIFFER -> ApiProblem.wrong("lines", about, "lines of orders for one and the same location");
            case QUANTITY_WRONG ->
                ApiProblem.wrong("lines", about, "each line of an order once for each batch, with units above 0");
            case TOO_MUCH ->
                conflict(
                        "too-much",
                        "More than is still to be shipped",
                        about + ": tell at most what is open and in no other shipment");
            case OUT_OF_BOUNDS -> {
                LocalDate today = clock.today();
                yield ApiProblem.wrong(
                        "arrivesOn",
                        null,
                        "a day from " + today + " to " + Bounds.ahead(today).last()
                                + ", not before shippedOn, which like bestBefore is from "
                                + Bounds.DATE.first() + " to " + Bounds.DATE.last());
            }
            case TOO_OFTEN ->
                conflict("not-now", "Too much was said of this shipment", "Withdraw it, and tell another");
            case TOO_MANY -> conflict("not-now", "The order has too many shipments", about + " takes no more");
            case REASON_MISSING -> ApiProblem.wrong("reason", null, "why it does not come");
            case DAY_WRONG -> {
                LocalDate today = clock.today();
                yield ApiProblem.wrong(
                        "on",
                        null,
                        "of what has happened at the latest " + today.plusDays(1)
                                + ", of what is planned or estimated from " + today + " to "
                                + Bounds.ahead(today).last());
            }
        };
    }

    private static ApiProblem conflict(String kind, String title, String detail) {
        return ApiProblem.conflict(kind, title, detail, Map.of());
    }
}
