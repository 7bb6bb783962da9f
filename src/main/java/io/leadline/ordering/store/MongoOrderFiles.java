package io.leadline.ordering.store;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import io.leadline.ordering.OrderFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.springframework.stereotype.Repository;

/** Files in the GridFS bucket {@code order_files}, with order and file as id. */
@Repository
class MongoOrderFiles implements OrderFiles {

    private final GridFSBucket bucket;

    MongoOrderFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "order_files");
    }

    @Override
    public void put(String orderId, String fileId, String name, byte[] content) {
        BsonString id = id(orderId, fileId);
        if (exists(id)) {
            return;
        }
        removeRemains(id);
        bucket.uploadFromStream(id, name, new ByteArrayInputStream(content), new GridFSUploadOptions());
    }

    @Override
    public Optional<InputStream> open(String orderId, String fileId) {
        BsonString id = id(orderId, fileId);
        return exists(id) ? Optional.of(bucket.openDownloadStream(id)) : Optional.empty();
    }

    private boolean exists(BsonString id) {
        return bucket.find(Filters.eq("_id", id)).first() != null;
    }

    /** An upload that was cut off leaves parts behind that would be in the way of the next. */
    private void removeRemains(BsonString id) {
        try {
            bucket.delete(id);
        } catch (MongoGridFSException nothingThere) {
            // The usual case: the driver removes parts first and then reports that there was no file.
        }
    }

    private static BsonString id(String orderId, String fileId) {
        return new BsonString(orderId + "/" + fileId);
    }
}
