package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;

/**
 * One numbered step from the store of yesterday to that of today: it creates indexes or changes documents. Each runs once
 * per store, in the order of the numbers, before any other bean gets the database. A step that was cut off runs again, so
 * {@link #apply} must bear repetition. Declare it as a bean that does not itself ask for the database.
 */
public interface Migration {

    /**
     * Unique and never changed, one of its module's:
     *
     * <ul>
     *   <li>storage 1-9, 900-909 (of all modules at once)
     *   <li>identity 10-19, 592
     *   <li>engine 50-59
     *   <li>catalog 100-199
     *   <li>stock 200-231, 240-299
     *   <li>partners 232-239
     *   <li>demand 300-309, 320-399
     *   <li>scorecard 310-319
     *   <li>planning 400-410, 420-421, 434-449
     *   <li>leadtimes 430-431
     *   <li>disruptions 432-433
     *   <li>outlook 422-429
     *   <li>studio 411, 450-469
     *   <li>transfers 412-419, 470-499
     *   <li>ordering 500-539, 591
     *   <li>shipments 540-545
     *   <li>claims 546-549
     *   <li>tracking 550-589
     *   <li>signals 960-969
     *   <li>inbox 600-699
     *   <li>messaging 700-799
     *   <li>clearance 980-989
     *   <li>exchange 590, 593-599, 800-899
     *   <li>quotations 910-919
     * </ul>
     */
    int number();

    /** What it does, in a few words, for the record in {@code migrations}. */
    String name();

    void apply(MongoDatabase database);

    /** Drops those of these indexes that are there. */
    static void dropIndexes(MongoCollection<Document> collection, Set<String> names) {
        for (Document index : collection.listIndexes().into(new ArrayList<>())) {
            if (names.contains(index.getString("name"))) {
                collection.dropIndex(index.getString("name"));
            }
        }
    }
}
