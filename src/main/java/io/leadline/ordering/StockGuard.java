package io.leadline.ordering;

/** Whether the stock bears what a supplier answers; planning knows it from projected stock. */
public interface StockGuard {

    /** Where nobody knows what sells, a person looks at it. */
    StockGuard NOBODY_KNOWS = new StockGuard() {

        @Override
        public boolean holds(PurchaseOrder order, OrderLine line, LineAnswer answer) {
            return false;
        }

        @Override
        public boolean knows(PurchaseOrder order, OrderLine line) {
            return false;
        }
    };

    /**
     * Whether the projected stock stays at or above the safety stock until the receipt that follows this answer, or what is
     * lost until then is below the company's limit.
     */
    boolean holds(PurchaseOrder order, OrderLine line, LineAnswer answer);

    /** Whether anything is planned that it can say of this line; where not, it holds nothing. */
    default boolean knows(PurchaseOrder order, OrderLine line) {
        return true;
    }
}
