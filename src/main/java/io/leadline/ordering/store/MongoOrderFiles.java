package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import io.leadline.ordering.OrderFiles;
import io.leadline.storage.Guarded;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Repository;

/**
 * Files in the GridFS bucket {@code order_files}, each upload under an id of its own, so that two of the same file are not
 * in each other's way; {@code order_file_uploads} says which of them is the file. One that was cut off is no file.
 */
@Repository
class MongoOrderFiles implements OrderFiles {

    private static final String UPLOAD = "upload";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> uploads;

    MongoOrderFiles(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, "order_files");
        uploads = database.getCollection("order_file_uploads");
    }

    @Override
    public void put(String orderId, String fileId, String name, byte[] content) {
        String id = id(orderId, fileId);
        if (upload(id).isPresent()) {
            return;
        }
        ObjectId upload = bucket.uploadFromStream(name, new ByteArrayInputStream(content));
        if (!Guarded.add(uploads, new Document("_id", id).append(UPLOAD, upload))) {
            bucket.delete(upload);
        }
    }

    @Override
    public Optional<InputStream> open(String orderId, String fileId) {
        return upload(id(orderId, fileId)).map(bucket::openDownloadStream);
    }

    private Optional<BsonValue> upload(String id) {
        Document found = uploads.find(Filters.eq(id)).first();
        return found == null ? uploadOfBefore(id) : Optional.of(new BsonObjectId(found.getObjectId(UPLOAD)));
    }

    /** Files that were stored before uploads had their own ids lie under the file's. */
    private Optional<BsonValue> uploadOfBefore(String id) {
        BsonString upload = new BsonString(id);
        return bucket.find(Filters.eq("_id", upload)).first() == null ? Optional.empty() : Optional.of(upload);
    }

    private static String id(String orderId, String fileId) {
        return orderId + "/" + fileId;
    }
}
