package io.leadline.stock;

import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ReservationState.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel's promise to a customer, of one item or of several, all or nothing. Its document decides: what is held on the
 * shelves follows it, and is made good by whoever comes next where a crash cut that off.
 *
 * @param location that served the channel first when it was made, and goes on serving it
 * @param until from then on it counts no more unless it was confirmed
 * @param changedAt of its last step
 * @param missing what there was not enough of, where it was refused for that
 * @param returned what customers sent back of it
 * @param settled whether the shelves have followed, and of what is to come whether it was told
 * @param kits what its kits were made of when it was made; a bill of materials that changes later changes nothing about it
 * @param parcels from where its goods leave, where several locations may serve the channel; what comes back comes to the one
 * @param ahead of goods that were to come when it was made; null for what was there
 * @param version of what whoever asks can see; it begins with 1, and that it is held is part of how it begins
 */
public record Reservation(
        String id,
        String channel,
        String location,
        List<ReservationLine> lines,
        Duration lasts,
        ReservationState state,
        Instant startedAt,
        Instant until,
        Instant changedAt,
        List<Shortage> missing,
        List<GoodsBack> returned,
        boolean settled,
        KitGoods kits,
        Parcels parcels,
        @Nullable Ahead ahead,
        long version) {

    /**
     * @param by the last day that would do; null for any
     * @param promised the day by which they are there, as it was told; null before any is
     * @param expected the day by which they will probably be there; null where too little comes
     */
    public record Ahead(
            @Nullable LocalDate by,
            @Nullable LocalDate promised,
            @Nullable LocalDate expected) {

        /** Whether the day that was promised will probably not be kept. */
        public boolean isLate() {
            return promised != null && (expected == null || expected.isAfter(promised));
        }
    }

    /** @param available what the channel might have had of it */
    public record Shortage(Sku sku, Quantity wanted, Quantity available) {}

    /** @param id given by whoever tells it; the same is told once */
    public record GoodsBack(String id, List<ReservationLine> lines, Instant at) {

        public GoodsBack {
            lines = ReservationLine.merged(lines);
        }
    }

    public Reservation {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        returned = List.copyOf(returned);
    }

    static final int MOST_RETURNS = 100;

    private static final Quantity ENOUGH = new Quantity(Bounds.QUANTITY.most());

    public static Reservation started(ReservationWish wish, String location, KitGoods kits, Instant now) {
        return new Reservation(
                wish.id(),
                wish.channel(),
                location,
                wish.lines(),
                wish.lasts(),
                ReservationState.STARTED,
                now,
                now.plus(wish.lasts()),
                now,
                List.of(),
                List.of(),
                true,
                kits,
                Parcels.ONE,
                wish.ahead() == null ? null : new Ahead(wish.ahead().by(), null, null),
                1);
    }

    /** Whether it is what was asked for, so that the same answer is right. */
    public boolean answers(ReservationWish wish) {
        ReservationWish.Ahead asked = ahead == null ? null : new ReservationWish.Ahead(ahead.by());
        return channel.equals(wish.channel())
                && lines.equals(wish.lines())
                && lasts.equals(wish.lasts())
                && Objects.equals(asked, wish.ahead());
    }

    /** Also what nobody has swept away yet. */
    public boolean overAt(Instant now) {
        return state.ends() && !now.isBefore(until);
    }

    /** What its lines take of the shelves: of kits, their parts. */
    public List<ReservationLine> goods() {
        return kits.goods(lines);
    }

    /** The same of what came back. */
    public List<ReservationLine> goods(GoodsBack back) {
        return kits.goods(back.lines());
    }

    /** What is short on the shelves in words of who asked: a kit is short where one of its parts is. */
    public List<Shortage> asAsked(List<Shortage> onShelves) {
        Map<Sku, Quantity> few =
                onShelves.stream().collect(Collectors.toMap(Shortage::sku, Shortage::available, Quantity::min));
        return lines.stream()
                .filter(line -> kits.shelved(List.of(line.sku())).stream().anyMatch(few::containsKey))
                .map(line -> new Shortage(
                        line.sku(), line.quantity(), kits.available(line.sku(), sku -> few.getOrDefault(sku, ENOUGH))))
                .toList();
    }

    /** What its lines take, and of which shelves. */
    public List<Fulfilment.Pick> picks() {
        return parcels.planned()
                ? parcels.picks()
                : goods().stream()
                        .map(line -> new Fulfilment.Pick(location, line.sku(), line.quantity()))
                        .toList();
    }

    /** What stands on the shelf for one of its goods. Another plan is another one: what was freed for it is held no more. */
    public Hold hold(Fulfilment.Pick pick, @Nullable Instant end) {
        String place = parcels.planned() ? "@" + pick.location() + "#" + parcels.plan() : "";
        return new Hold(id + ":" + pick.sku() + place, channel, pick.sku(), pick.quantity(), end);
    }

    /** Leaving from there. */
    public Reservation sent(List<Fulfilment.Pick> picks) {
        return with(missing, returned, parcels.next(picks), ahead);
    }

    public Optional<Reservation> held(Instant now) {
        return after(Step.HOLD, now, until, true, version);
    }

    /** By which day its goods are to be there, as it was told; empty where they were there. */
    public Optional<LocalDate> promised() {
        return ahead == null ? Optional.empty() : Optional.ofNullable(ahead.promised());
    }

    /** By which day its goods will probably be there; empty where too little comes, and where they were there. */
    public Optional<LocalDate> expected() {
        return ahead == null ? Optional.empty() : Optional.ofNullable(ahead.expected());
    }

    /** Whether its goods are still to come, and will probably not be there on the day that was promised. */
    public boolean isLate() {
        return state.isAhead() && ahead != null && ahead.isLate();
    }

    /** Promised of what is to come. That is part of how it begins, as it is of what is held. */
    public Optional<Reservation> preOrdered(LocalDate day, Instant now) {
        return after(Step.PROMISE, now, until, false, version).map(next -> next.ahead(day, day));
    }

    /** Probably there on another day than was known; empty for too little that comes. */
    public Optional<Reservation> expected(Optional<LocalDate> day, Instant now) {
        return after(Step.MOVE, now, until, false)
                .map(next -> next.ahead(promised().orElse(null), day.orElse(null)));
    }

    /** The day on which its goods will probably be there is what is promised from now on; empty where it is not late. */
    public Optional<Reservation> postponed(Instant now) {
        return isLate()
                ? expected().flatMap(day -> after(Step.MOVE, now, until, false).map(next -> next.ahead(day, day)))
                : Optional.empty();
    }

    /** Its goods are there: held from now on as those of any other, and gone where they were bought already. */
    public Optional<Reservation> arrived(Instant now) {
        return after(Step.ARRIVE, now, until, false);
    }

    /** Whether one shelf has all of it, so that what stands there says alone whether it is held. */
    public boolean onOneShelf() {
        return !parcels.planned() && goods().size() == 1;
    }

    public Optional<Reservation> refused(List<Shortage> shortages, Instant now) {
        return after(Step.REFUSE, now, until, false).map(next -> next.with(asAsked(shortages), returned));
    }

    /** Never shortened. */
    public Optional<Reservation> extended(Instant end, Instant now) {
        return after(Step.EXTEND, now, end.isAfter(until) ? end : until, !state.isAhead());
    }

    public Optional<Reservation> confirmed(Instant now) {
        return after(Step.CONFIRM, now, until, false);
    }

    public Optional<Reservation> released(Instant now) {
        return after(Step.RELEASE, now, until, false);
    }

    public Optional<Reservation> expired(Instant now) {
        return after(Step.EXPIRE, now, until, false);
    }

    /** Empty where the goods have not left, or more would come back than did. */
    public Optional<Reservation> returned(GoodsBack back) {
        boolean tooMuch = returned.size() >= MOST_RETURNS
                || back.lines().stream().anyMatch(line -> line.quantity().compareTo(out(line.sku())) > 0);
        return tooMuch
                ? Optional.empty()
                : after(Step.RETURN, back.at(), until, false)
                        .map(next -> next.with(
                                missing,
                                Stream.concat(returned.stream(), Stream.of(back))
                                        .toList()));
    }

    public Optional<GoodsBack> back(String returnId) {
        return returned.stream().filter(back -> back.id().equals(returnId)).findFirst();
    }

    /** What customers have of it. */
    public Quantity out(Sku sku) {
        Quantity left = state == ReservationState.CONFIRMED ? sum(lines.stream(), sku) : Quantity.ZERO;
        return left.minus(back(sku));
    }

    /** What customers sent back of it. */
    public Quantity back(Sku sku) {
        return sum(returned.stream().flatMap(back -> back.lines().stream()), sku);
    }

    private static Quantity sum(Stream<ReservationLine> lines, Sku sku) {
        return lines.filter(line -> line.sku().equals(sku))
                .map(ReservationLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private Optional<Reservation> after(Step step, Instant now, Instant end, boolean followed) {
        return after(step, now, end, followed, version + 1);
    }

    private Optional<Reservation> after(Step step, Instant now, Instant end, boolean followed, long number) {
        return state.after(step)
                .map(next -> new Reservation(
                        id, channel, location, lines, lasts, next, startedAt, end, now, missing, returned, followed,
                        kits, parcels, ahead, number));
    }

    private Reservation with(List<Shortage> shortages, List<GoodsBack> back) {
        return with(shortages, back, parcels, ahead);
    }

    private Reservation with(List<Shortage> shortages, List<GoodsBack> back, Parcels leaving, @Nullable Ahead promise) {
        return new Reservation(
                id, channel, location, lines, lasts, state, startedAt, until, changedAt, shortages, back, settled, kits,
                leaving, promise, version);
    }

    private Reservation ahead(@Nullable LocalDate promised, @Nullable LocalDate expected) {
        LocalDate by = ahead == null ? null : ahead.by();
        return with(missing, returned, parcels, new Ahead(by, promised, expected));
    }
}
