package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index by which the room that a supplier has left for files is counted. */
@Component
class FilesBySupplierIndex implements Migration {

    @Override
    public int number() {
        return 502;
    }

    @Override
    public String name() {
        return "index order files by supplier";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrderFiles.CONTENTS)
                .createIndex(
                        Indexes.ascending(MongoOrderFiles.SUPPLIER, "metadata.at"),
                        new IndexOptions().name("order_files_by_supplier"));
    }
}
