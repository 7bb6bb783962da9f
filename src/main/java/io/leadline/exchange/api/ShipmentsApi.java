package io.leadline.exchange.api;

import io.leadline.identity.ApiKey;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What suppliers told is on its way; a supplier's key sees its own, a logistics partner's what it carries. No prices. */
@ForPrograms
class ShipmentsApi {

    private final Shipments shipments;

    ShipmentsApi(Shipments shipments) {
        this.shipments = shipments;
    }

    record ShipmentsAnswer(
            List<ShipmentAnswer> shipments, @Nullable String next) {}

    /**
     * @param number the supplier's own
     * @param packages 0 where nobody counted them
     */
    record ShipmentAnswer(
            String id,
            String number,
            String state,
            String supplier,
            String location,
            String carrier,
            String tracking,
            int packages,
            LocalDate shippedOn,
            LocalDate arrivesOn,
            Instant toldAt,
            long version,
            List<Packed> lines,
            List<Passing> milestones) {}

    record Packed(
            String order,
            int line,
            String sku,
            BigDecimal quantity,
            String unit,
            String batch,
            @Nullable LocalDate bestBefore) {}

    /** The last word on a point of its way, of each sort. */
    record Passing(
            String kind,
            String sort,
            LocalDate on,
            @Nullable String reason) {}

    @GetMapping("/api/v1/shipments")
    @Told(
            value = "Shipments, by id",
            query = {"cursor", "limit", "state"})
    ShipmentsAnswer shipments(@AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit", "state");
        int limit = query.limit();
        List<Shipment> found = shipments.behind(
                query.cursor().orElse(null),
                query.choices("state", Shipment.State.class),
                limit + 1,
                Callers.actor(key));
        Portion<Shipment> portion = Portion.of(found, limit, Shipment::id);
        return new ShipmentsAnswer(portion.each(ShipmentsApi::answer), portion.next());
    }

    @GetMapping("/api/v1/shipments/{id}")
    @Told("One shipment")
    ResponseEntity<ShipmentAnswer> shipment(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        Shipment found = shipments.find(id, Callers.actor(key)).orElseThrow(() -> ApiProblem.missing("shipment", id));
        return ResponseEntity.ok().eTag(tag(found)).body(answer(found));
    }

    static String tag(Shipment shipment) {
        return "\"" + shipment.version() + "\"";
    }

    static ShipmentAnswer answer(Shipment shipment) {
        return new ShipmentAnswer(
                shipment.id(),
                shipment.name(),
                Query.word(shipment.state()),
                shipment.supplierId(),
                shipment.locationId(),
                shipment.notice().carrier(),
                shipment.notice().tracking(),
                shipment.notice().packages(),
                shipment.notice().shippedOn(),
                shipment.arrivesOn(),
                shipment.toldAt(),
                shipment.version(),
                shipment.notice().lines().stream()
                        .map(line -> new Packed(
                                line.orderId(),
                                line.line(),
                                line.sku().value(),
                                line.quantity().value(),
                                line.unit(),
                                line.batch(),
                                line.bestBefore()))
                        .toList(),
                Stream.of(Milestone.Kind.values())
                        .flatMap(kind ->
                                Stream.of(Milestone.Sort.values()).flatMap(sort -> shipment.said(kind, sort).stream()))
                        .flatMap(step -> Stream.ofNullable(step.milestone()))
                        .map(ShipmentsApi::passing)
                        .toList());
    }

    /** Without who said it, who may be another partner. */
    private static Passing passing(Milestone point) {
        Milestone.Reason reason = point.reason();
        return new Passing(
                Query.word(point.kind()),
                Query.word(point.sort()),
                point.on(),
                reason == null ? null : Query.word(reason));
    }
}
