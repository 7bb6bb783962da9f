package io.leadline.exchange.api;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Units;
import io.leadline.identity.ApiKey;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The life of a reservation. A key sees those of its channels; of others it is not even told that they are there. */
@RestController
class ReservationsApi {

    private static final String PATH = "/api/v1/reservations";
    private static final int ID_LETTERS = 32;
    private static final int LONGEST_KEY = 200;

    private final Reservations reservations;
    private final Items items;

    ReservationsApi(Reservations reservations, Items items) {
        this.reservations = reservations;
        this.items = items;
    }

    /** @param until from then on it counts no more, unless it is confirmed */
    record ReservationAnswer(
            String id,
            String channel,
            String state,
            List<Line> lines,
            Instant until,
            Instant changedAt,
            long version) {}

    /** @param returned what came back of it */
    record Line(String sku, BigDecimal quantity, BigDecimal returned) {}

    record Short(String sku, BigDecimal wanted, BigDecimal available) {}

    record LineBody(String sku, BigDecimal quantity) {}

    record ReserveBody(String channel, List<LineBody> lines, int lastsSeconds) {}

    record ExtendBody(int lastsSeconds) {}

    record ReturnBody(List<LineBody> lines) {}

    @PostMapping(PATH)
    @Told(value = "Hold all lines for a time, or none", body = ReserveBody.class)
    ResponseEntity<ReservationAnswer> reserve(
            @AuthenticationPrincipal ApiKey key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) byte @Nullable [] sent) {
        Body body = Body.read(sent, "channel", "lines", "lastsSeconds");
        String channel = body.text("channel", "the id of a channel");
        Query.checkChannel("channel", channel, key);
        List<ReservationLine> lines = known(body.lines("lines"));
        ReservationWish wish =
                new ReservationWish("R-" + once(key, idempotencyKey), channel, lines, body.lasts("lastsSeconds"));
        Reservation held = answered(reservations.reserve(wish));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id()))
                .eTag(tag(held))
                .body(answer(held));
    }

    @GetMapping(PATH + "/{id}")
    @Told("One reservation")
    ResponseEntity<ReservationAnswer> read(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        Reservation found = own(key, id);
        return ResponseEntity.ok().eTag(tag(found)).body(answer(found));
    }

    @PostMapping(PATH + "/{id}/extend")
    @Told(value = "Hold it from now on for so long, never shorter than before", body = ExtendBody.class)
    ResponseEntity<ReservationAnswer> extend(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) byte @Nullable [] sent) {
        own(key, id);
        return done(reservations.extend(id, Body.read(sent, "lastsSeconds").lasts("lastsSeconds"), seen(match)));
    }

    @PostMapping(PATH + "/{id}/confirm")
    @Told("The goods leave")
    ResponseEntity<ReservationAnswer> confirm(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) byte @Nullable [] sent) {
        own(key, id);
        Body.read(sent);
        return done(reservations.confirm(id, seen(match)));
    }

    @PostMapping(PATH + "/{id}/release")
    @Told("Give the goods back to whoever asks next")
    ResponseEntity<ReservationAnswer> release(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) byte @Nullable [] sent) {
        own(key, id);
        Body.read(sent);
        return done(reservations.release(id, seen(match)));
    }

    @PostMapping(PATH + "/{id}/returns")
    @Told(value = "The customer sent goods back, and they are good", body = ReturnBody.class)
    ResponseEntity<ReservationAnswer> giveBack(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) byte @Nullable [] sent) {
        own(key, id);
        List<ReservationLine> lines = known(Body.read(sent, "lines").lines("lines"));
        return done(reservations.giveBack(id, once(key, idempotencyKey), lines, seen(match)));
    }

    private Reservation own(ApiKey key, String id) {
        return reservations
                .find(id)
                .filter(found -> key.isForChannel(found.channel()))
                .orElseThrow(() -> ApiProblem.missing("reservation", id));
    }

    /** Each of an item that there is, and in parts only where its unit has some. */
    private List<ReservationLine> known(List<ReservationLine> lines) {
        Map<Sku, Item> there = items
                .findAll(lines.stream().map(ReservationLine::sku).toList())
                .stream()
                .collect(Collectors.toMap(Item::sku, item -> item));
        for (int i = 0; i < lines.size(); i++) {
            ReservationLine line = lines.get(i);
            Item item = there.get(line.sku());
            if (item == null) {
                throw ApiProblem.wrong("lines[" + i + "].sku", line.sku(), "the SKU of an item that there is");
            }
            NumberRange range = Units.range(item.unit());
            if (range.fault(line.quantity().value()).isPresent()) {
                throw ApiProblem.wrong(
                        "lines[" + i + "].quantity",
                        line.quantity(),
                        "a number with at most " + range.decimals() + " decimals: its unit is " + item.unit());
            }
        }
        return lines;
    }

    /** What the same key sends under the same name is the same wish, and nobody else can guess it. */
    private static String once(ApiKey key, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_KEY) {
            throw ApiProblem.wrong(
                    "Idempotency-Key",
                    name,
                    "a header with a name for this wish, new for each one, 1 to " + LONGEST_KEY + " characters");
        }
        return Sha256.hex(key.id() + "\n" + name).substring(0, ID_LETTERS);
    }

    private static @Nullable Long seen(@Nullable String match) {
        if (match == null || match.strip().equals("*")) {
            return null;
        }
        if (!match.strip().matches("\"\\d{1,18}\"")) {
            throw ApiProblem.wrong("If-Match", match, "the ETag of the reservation as you saw it, such as \"2\"");
        }
        return Long.valueOf(match.strip().replace("\"", ""));
    }

    private static ResponseEntity<ReservationAnswer> done(ReservationResult result) {
        Reservation now = answered(result);
        return ResponseEntity.ok().eTag(tag(now)).body(answer(now));
    }

    private static Reservation answered(ReservationResult result) {
        return switch (result) {
            case ReservationResult.Stands(Reservation now) -> now;
            case ReservationResult.NotEnough(Reservation now) ->
                throw ApiProblem.conflict(
                        "not-enough",
                        "There is not enough",
                        "Nothing is held. Ask for less, or again later under another Idempotency-Key",
                        Map.of(
                                "lines",
                                now.missing().stream()
                                        .map(few -> new Short(
                                                few.sku().value(),
                                                few.wanted().value(),
                                                few.available().value()))
                                        .toList()));
            case ReservationResult.OtherContent(Reservation now) ->
                throw ApiProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "other-content",
                        "This Idempotency-Key was used for something else",
                        "Send the same content again, or another Idempotency-Key");
            case ReservationResult.NotNow(Reservation now) ->
                throw ApiProblem.conflict(
                        "not-now",
                        "The reservation has gone too far, or is over",
                        "It is " + word(now.state()) + ", and that cannot be done with it any more",
                        Map.of("state", word(now.state())));
            case ReservationResult.TooMuchBack(Reservation now) ->
                throw ApiProblem.conflict(
                        "too-much-back",
                        "More would come back than left",
                        "Give back at most what is still out of each line",
                        Map.of("lines", answer(now).lines()));
            case ReservationResult.Changed(Reservation now) ->
                throw ApiProblem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed",
                        "The reservation is not as you saw it",
                        "Read it again; its ETag is now " + tag(now));
            case ReservationResult.UnknownChannel(String channel) ->
                throw ApiProblem.wrong("channel", channel, "the id of a channel that there is");
            case ReservationResult.Unknown(String id) -> throw ApiProblem.missing("reservation", id);
        };
    }

    private static String tag(Reservation reservation) {
        return "\"" + reservation.version() + "\"";
    }

    private static String word(ReservationState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static ReservationAnswer answer(Reservation now) {
        return new ReservationAnswer(
                now.id(),
                now.channel(),
                word(now.state()),
                now.lines().stream()
                        .map(line -> new Line(
                                line.sku().value(),
                                line.quantity().value(),
                                now.back(line.sku()).value()))
                        .toList(),
                now.until(),
                now.changedAt(),
                now.version());
    }
}
