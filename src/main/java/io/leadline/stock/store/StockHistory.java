package io.leadline.stock.store;

import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.LedgerChain;
import io.leadline.storage.chain.Link;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** The movements of each level are chained: the level has the last link, each movement its own. What is there is their sum. */
final class StockHistory implements History.Kept {

    static final History.InLedger HISTORY = new History.InLedger(
            "stock",
            "stock_levels",
            "stock_movements",
            List.of("location", "sku"),
            "unfiled",
            List.of(
                    new History.Balance(
                            "onHand",
                            movement ->
                                    MovementMapper.read(movement).onHandChange().value()),
                    new History.Balance(
                            "inTransit",
                            movement -> MovementMapper.read(movement)
                                    .inTransitChange()
                                    .value())),
            List.of(Movement.class));

    static final String CHAIN = LedgerChain.FIELD;

    @Override
    public History history() {
        return HISTORY;
    }

    static Link start(String location, Sku sku) {
        return Link.start(HISTORY.name(), LevelState.id(location, sku));
    }

    static Binary digest(Document movement) {
        return LedgerChain.digest(movement);
    }
}
