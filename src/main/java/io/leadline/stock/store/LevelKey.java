package io.leadline.stock.store;

import io.leadline.shared.Sku;

/** One item at one location. */
record LevelKey(String location, Sku sku) {

    String id() {
        return LevelState.id(location, sku);
    }
}
