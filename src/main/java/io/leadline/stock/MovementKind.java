package io.leadline.stock;

/** Why stock moved. Counts and corrections may carry a negative quantity: it is the difference that was found. */
public enum MovementKind {
    /** Goods of a purchase order came in. */
    RECEIPT(1, 0),
    /** Goods of a purchase order had been counted wrongly when they came in. */
    RECEIPT_CORRECTION(1, 0),
    /** Goods went to a customer. */
    SALE(-1, 0),
    /** A customer sent goods back. */
    CUSTOMER_RETURN(1, 0),
    /** Goods went back to a supplier. */
    SUPPLIER_RETURN(-1, 0),
    /** Goods were broken, lost or thrown away. */
    WRITE_OFF(-1, 0),
    /** A count found more or less than the ledger said. */
    COUNT(1, 0),
    /** Goods left for another location. */
    TRANSFER_OUT(-1, 0),
    /** Goods are on their way from another location. */
    TRANSFER_DUE(0, 1),
    /** Goods from another location came in. */
    TRANSFER_IN(1, -1);

    final int onHandSign;
    final int inTransitSign;

    boolean isDifference() {
        return this == COUNT || this == RECEIPT_CORRECTION;
    }

    /** Whether goods come to the location, or what came turns out to be less or more. */
    public boolean comesIn() {
        return onHandSign > 0;
    }

    MovementKind(int onHandSign, int inTransitSign) {
        this.onHandSign = onHandSign;
        this.inTransitSign = inTransitSign;
    }
}
