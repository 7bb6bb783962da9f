package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of orders, each named by the query it serves. */
@Component
class OrderIndexes implements Migration {

    @Override
    public int number() {
        return 500;
    }

    @Override
    public String name() {
        return "index orders";
    }

    @Override
    public void apply(MongoDatabase database) {
        var orders = database.getCollection(MongoOrders.ORDERS);
        orders.createIndex(
                Indexes.ascending("slots"),
                named("one_open_proposal_per_item_and_location").unique(true));
        orders.createIndex(
                Indexes.ascending("proposalKey"), named("order_of_a_proposal").unique(true));
        orders.createIndex(Indexes.ascending("supply"), named("open_supply_of_an_item_at_a_location"));
        orders.createIndex(Indexes.ascending("open"), named("open_supply_of_everything"));
        orders.createIndex(Indexes.ascending("waiting", "createdAt"), named("orders_the_engine_has_to_hear_of"));
        orders.createIndex(Indexes.ascending("supplierId", "createdAt"), named("orders_of_a_supplier"));
        orders.createIndex(Indexes.ascending("state", "createdAt"), named("orders_in_a_state"));
        orders.createIndex(Indexes.ascending("skus"), named("orders_of_an_item"));
        orders.createIndex(Indexes.ascending("createdAt"), named("orders_newest_first"));
        orders.createIndex(Indexes.ascending("needDate"), named("orders_by_need_date"));
        orders.createIndex(Indexes.ascending("expectedDate"), named("orders_by_expected_date"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
