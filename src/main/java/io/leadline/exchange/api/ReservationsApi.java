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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The life of a reservation. A key sees those of its channels; of others it is not even told that they are there. */
@ForPrograms
class ReservationsApi {

    private static final String PATH = "/api/v1/reservations";
    private static final int ID_LETTERS = 32;
    private static final int LONGEST_KEY = 200;
    static final String ONCE = "Idempotency-Key";

    /** No reservation has it. */
    private static final long NEVER = 0;

    private final Reservations reservations;
    private final Items items;

    ReservationsApi(Reservations reservations, Items items) {
        this.reservations = reservations;
        this.items = items;
    }

    /**
     * @param until from then on it counts no more, unless it is confirmed
     * @param parcels from where the goods leave; of a kit, its parts
     * @param preOrder null for what was there
     */
    record ReservationAnswer(
            String id,
            String channel,
            String state,
            List<Line> lines,
            List<Parcel> parcels,
            @Nullable PreOrdered preOrder,
            Instant until,
            Instant changedAt,
            long version) {}

    /** @param returned what came back of it */
    record Line(String sku, BigDecimal quantity, BigDecimal returned) {}

    record Parcel(String location, String sku, BigDecimal quantity) {}

    /**
     * @param promised the day by which all of it is there, as it was told first
     * @param expected the day by which it will probably be; null where too little comes
     * @param late whether that is later than it was promised
     */
    record PreOrdered(
            @Nullable LocalDate promised, @Nullable LocalDate expected, boolean late) {}

    record Short(String sku, BigDecimal wanted, BigDecimal available) {}

    record LineBody(String sku, BigDecimal quantity) {}

    /**
     * @param preOrder whether goods that are still to come are wanted; nothing for what is there
     * @param by the last day that would do for them; nothing for any
     */
    record ReserveBody(
            String channel,
            List<LineBody> lines,
            int lastsSeconds,
            @Nullable Boolean preOrder,
            @Nullable LocalDate by) {}

    record ExtendBody(int lastsSeconds) {}

    record ReturnBody(List<LineBody> lines) {}

    @PostMapping(PATH)
    @Told(value = "Hold all lines for a time, or none", body = ReserveBody.class, headers = ONCE, made = true)
    ResponseEntity<ReservationAnswer> reserve(@AuthenticationPrincipal ApiKey key, HttpEntity<byte[]> sent) {
        Body body = Body.read(sent.getBody(), "channel", "lines", "lastsSeconds", "preOrder", "by");
        String channel = body.text("channel", "the id of a channel");
        Query.checkChannel("channel", channel, key);
        List<ReservationLine> lines = known(body.lines("lines"));
        ReservationWish wish =
                new ReservationWish("R-" + once(key, sent), channel, lines, body.lasts("lastsSeconds"), ahead(body));
        Reservation now = answered(reservations.reserve(wish));
        return switch (now.state()) {
            // A wish that is told again late: nothing is held by it any more, and nobody may take it for held.
            case RELEASED, EXPIRED -> throw notNow(now);
            case CONFIRMED, AWAITED -> done(new ReservationResult.Stands(now));
            default ->
                ResponseEntity.created(URI.create(PATH + "/" + now.id()))
                        .eTag(tag(now))
                        .body(answer(now));
        };
    }

    private static ReservationWish.@Nullable Ahead ahead(Body body) {
        LocalDate by = body.someDay("by").orElse(null);
        if (body.yes("preOrder")) {
            return new ReservationWish.Ahead(by);
        }
        if (by != null) {
            throw ApiProblem.wrong("by", by, "nothing where preOrder is not true: what is there is held now");
        }
        return null;
    }

    @GetMapping(PATH + "/{id}")
    @Told("One reservation")
    ResponseEntity<ReservationAnswer> read(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        Reservation found = own(key, id);
        return ResponseEntity.ok().eTag(tag(found)).body(answer(found));
    }

    @PostMapping(PATH + "/{id}/extend")
    @Told(
            value = "Hold it from now on for so long, never shorter than before",
            body = ExtendBody.class,
            headers = HttpHeaders.IF_MATCH)
    ResponseEntity<ReservationAnswer> extend(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Reservation own = own(key, id);
        return done(reservations.extend(
                id, Body.read(sent.getBody(), "lastsSeconds").lasts("lastsSeconds"), seen(own, sent)));
    }

    @PostMapping(PATH + "/{id}/confirm")
    @Told(value = "The goods leave; those of a pre-order as soon as they are there", headers = HttpHeaders.IF_MATCH)
    ResponseEntity<ReservationAnswer> confirm(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Reservation own = own(key, id);
        Body.read(sent.getBody());
        return done(reservations.confirm(id, seen(own, sent)));
    }

    @PostMapping(PATH + "/{id}/release")
    @Told(value = "Give the goods back to whoever asks next", headers = HttpHeaders.IF_MATCH)
    ResponseEntity<ReservationAnswer> release(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Reservation own = own(key, id);
        Body.read(sent.getBody());
        return done(reservations.release(id, seen(own, sent)));
    }

    @PostMapping(PATH + "/{id}/returns")
    @Told(
            value = "The customer sent goods back, and they are good",
            body = ReturnBody.class,
            headers = {ONCE, HttpHeaders.IF_MATCH})
    ResponseEntity<ReservationAnswer> giveBack(
            @AuthenticationPrincipal ApiKey key, @PathVariable String id, HttpEntity<byte[]> sent) {
        Reservation own = own(key, id);
        List<ReservationLine> lines = known(Body.read(sent.getBody(), "lines").lines("lines"));
        return done(reservations.giveBack(id, once(key, sent), lines, seen(own, sent)));
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
    static String once(ApiKey key, HttpEntity<?> sent) {
        String name = sent.getHeaders().getFirst(ONCE);
        if (name == null || name.isBlank() || name.length() > LONGEST_KEY) {
            throw ApiProblem.wrong(
                    ONCE,
                    name,
                    "a header with a name for this wish, new for each one, 1 to " + LONGEST_KEY + " characters");
        }
        return Sha256.hex(key.id() + "\n" + name).substring(0, ID_LETTERS);
    }

    /** The version that the step is asked for, where it is asked for one. */
    private static @Nullable Long seen(Reservation own, HttpEntity<?> sent) {
        return IfMatch.of(sent.getHeaders())
                .map(match -> match.names(tag(own)) ? own.version() : NEVER)
                .orElse(null);
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
            case ReservationResult.NotNow(Reservation now) -> throw notNow(now);
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

    private static ApiProblem notNow(Reservation now) {
        return ApiProblem.conflict(
                "not-now",
                "The reservation has gone too far, or is over",
                "It is " + word(now.state()) + ", and that cannot be done with it any more",
                Map.of("state", word(now.state()), "id", now.id()));
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
                now.picks().stream()
                        .map(pick -> new Parcel(
                                pick.location(),
                                pick.sku().value(),
                                pick.quantity().value()))
                        .toList(),
                now.ahead() == null
                        ? null
                        : new PreOrdered(
                                now.promised().orElse(null), now.expected().orElse(null), now.isLate()),
                now.until(),
                now.changedAt(),
                now.version());
    }
}
