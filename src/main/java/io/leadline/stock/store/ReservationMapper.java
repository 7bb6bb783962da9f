package io.leadline.stock.store;

import io.leadline.catalog.KitPart;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.KitGoods;
import io.leadline.stock.Parcels;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Reservations by id. */
final class ReservationMapper {

    private ReservationMapper() {}

    static Document write(Reservation reservation) {
        return new Document("_id", reservation.id())
                .append("channel", reservation.channel())
                .append("location", reservation.location())
                .append("lines", write(reservation.lines()))
                .append("lastsMillis", reservation.lasts().toMillis())
                .append("state", reservation.state().name())
                .append("startedAt", Date.from(reservation.startedAt()))
                .append("until", Date.from(reservation.until()))
                .append("changedAt", Date.from(reservation.changedAt()))
                .append(
                        "missing",
                        reservation.missing().stream()
                                .map(shortage -> new Document(
                                                "sku", shortage.sku().value())
                                        .append("wanted", number(shortage.wanted()))
                                        .append("available", number(shortage.available())))
                                .toList())
                .append(
                        "returned",
                        reservation.returned().stream()
                                .map(back -> new Document("id", back.id())
                                        .append("lines", write(back.lines()))
                                        .append("at", Date.from(back.at())))
                                .toList())
                .append("settled", reservation.settled())
                .append(
                        "kits",
                        reservation.kits().parts().stream()
                                .map(part -> new Document("kit", part.kit().value())
                                        .append("part", part.part().value())
                                        .append("quantity", number(part.quantity())))
                                .toList())
                .append("parcels", parcels(reservation.parcels()))
                .append("ahead", ahead(reservation.ahead()))
                .append("version", reservation.version());
    }

    static Reservation read(Document document) {
        return new Reservation(
                document.getString("_id"),
                document.getString("channel"),
                document.getString("location"),
                lines(document),
                Duration.ofMillis(document.getLong("lastsMillis")),
                ReservationState.valueOf(document.getString("state")),
                moment(document, "startedAt"),
                moment(document, "until"),
                moment(document, "changedAt"),
                document.getList("missing", Document.class).stream()
                        .map(shortage -> new Reservation.Shortage(
                                new Sku(shortage.getString("sku")),
                                quantity(shortage, "wanted"),
                                quantity(shortage, "available")))
                        .toList(),
                document.getList("returned", Document.class).stream()
                        .map(back -> new Reservation.GoodsBack(back.getString("id"), lines(back), moment(back, "at")))
                        .toList(),
                document.getBoolean("settled"),
                // Those made before kits were known to be any had none.
                new KitGoods(document.getList("kits", Document.class, List.of()).stream()
                        .map(part -> new KitPart(
                                new Sku(part.getString("kit")),
                                new Sku(part.getString("part")),
                                quantity(part, "quantity")))
                        .toList()),
                parcels(document.get("parcels", Document.class)),
                ahead(document.get("ahead", Document.class)),
                document.getLong("version"));
    }

    private static @Nullable Document ahead(Reservation.@Nullable Ahead ahead) {
        return ahead == null
                ? null
                : new Document("by", text(ahead.by()))
                        .append("promised", text(ahead.promised()))
                        .append("expected", text(ahead.expected()));
    }

    /** Those made before anything could be pre-ordered have none. */
    private static Reservation.@Nullable Ahead ahead(@Nullable Document document) {
        return document == null
                ? null
                : new Reservation.Ahead(day(document, "by"), day(document, "promised"), day(document, "expected"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Document parcels(Parcels parcels) {
        return parcels.planned()
                ? new Document("plan", parcels.plan())
                        .append(
                                "picks",
                                parcels.picks().stream()
                                        .map(pick -> new Document("location", pick.location())
                                                .append("sku", pick.sku().value())
                                                .append("quantity", number(pick.quantity())))
                                        .toList())
                : null;
    }

    /** Those made before several locations could serve a channel have none. */
    private static Parcels parcels(@Nullable Document document) {
        return document == null
                ? Parcels.ONE
                : new Parcels(
                        document.getInteger("plan"),
                        document.getList("picks", Document.class).stream()
                                .map(pick -> new Fulfilment.Pick(
                                        pick.getString("location"),
                                        new Sku(pick.getString("sku")),
                                        quantity(pick, "quantity")))
                                .toList());
    }

    private static List<Document> write(List<ReservationLine> lines) {
        return lines.stream()
                .map(line -> new Document("sku", line.sku().value()).append("quantity", number(line.quantity())))
                .toList();
    }

    private static List<ReservationLine> lines(Document document) {
        return document.getList("lines", Document.class).stream()
                .map(line -> new ReservationLine(new Sku(line.getString("sku")), quantity(line, "quantity")))
                .toList();
    }

    private static Decimal128 number(Quantity quantity) {
        return new Decimal128(quantity.value());
    }

    private static Quantity quantity(Document document, String field) {
        return new Quantity(document.get(field, Decimal128.class).bigDecimalValue());
    }

    private static Instant moment(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
