package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.leadline.ordering.OrderFiles;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.Guarded;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Files in the GridFS bucket {@code order_files}, each upload under an id of its own, so that two of the same file are not
 * in each other's way; {@code order_file_uploads} says which of them is the file. One that was cut off is no file.
 */
@Repository
class MongoOrderFiles implements OrderFiles {

    static final String CONTENTS = "order_files.files";
    static final String SUPPLIER = "metadata.supplier";
    private static final String UPLOAD = "upload";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> contents;
    private final BusinessClock clock;

    MongoOrderFiles(MongoDatabase database, BusinessClock clock) {
        this.clock = clock;
        contents = database.getCollection(CONTENTS);
        bucket = GridFSBuckets.create(database, "order_files");
        uploads = database.getCollection("order_file_uploads");
    }

    @Override
    public void put(String orderId, String fileId, String name, @Nullable String supplier, InputStream content) {
        String id = id(orderId, fileId);
        if (upload(id).isPresent()) {
            return;
        }
        Document by =
                new Document("order", orderId).append("supplier", supplier).append("at", Date.from(clock.now()));
        ObjectId upload = bucket.uploadFromStream(name, content, new GridFSUploadOptions().metadata(by));
        if (!Guarded.add(uploads, new Document("_id", id).append(UPLOAD, upload))) {
            bucket.delete(upload);
        }
    }

    @Override
    public long bytesOf(String supplier, String orderId) {
        return bytes(Filters.and(Filters.eq(SUPPLIER, supplier), Filters.eq("metadata.order", orderId)));
    }

    @Override
    public long bytesOf(String supplier, Instant since) {
        return bytes(Filters.and(Filters.eq(SUPPLIER, supplier), Filters.gte("metadata.at", Date.from(since))));
    }

    private long bytes(Bson of) {
        long sum = 0;
        for (Document file : contents.find(of).projection(Projections.include("length"))) {
            sum += file.get("length", Number.class).longValue();
        }
        return sum;
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
