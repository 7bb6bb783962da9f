package io.leadline.shipments;

/** What became of a word on a shipment. */
public sealed interface ShipmentResult {

    record Done(Shipment now) implements ShipmentResult {}

    /** The same was said before. */
    record Repeated(Shipment now) implements ShipmentResult {}

    /**
     * @param order that it is about, as people name it; empty where it is about none
     * @param item likewise
     */
    record Refused(Why why, String order, String item) implements ShipmentResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It came, or was withdrawn. */
        NOT_NOW,
        /** Somebody changed it since it was shown. */
        CHANGED,
        NUMBER_MISSING,
        /** The supplier has told of another shipment by this number. */
        NUMBER_TAKEN,
        LINES_MISSING,
        /** Not an order that is agreed and still open. */
        ORDER_UNKNOWN,
        /** One shipment goes to one place. */
        PLACES_DIFFER,
        QUANTITY_WRONG,
        /** More than is still to be shipped. */
        TOO_MUCH,
        OUT_OF_BOUNDS,
        /** More of it has been said than is kept of one shipment; it can be withdrawn. */
        TOO_OFTEN,
        /** The order has as many shipments as are kept of one, the withdrawn ones among them. */
        TOO_MANY,
        REASON_MISSING,
        /** What has happened is not ahead, what is expected not too far. */
        DAY_WRONG
    }

    static ShipmentResult refused(Why why) {
        return new Refused(why, "", "");
    }
}
