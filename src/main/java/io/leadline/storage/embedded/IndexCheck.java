package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds an index against the documents when the file is opened. */
final class IndexCheck {

    private static final Logger log = LoggerFactory.getLogger(IndexCheck.class);

    private final StoreCollection collection;
    private final StoreIndex index;

    IndexCheck(StoreCollection collection, StoreIndex index) {
        this.collection = collection;
        this.index = index;
    }

    /** @param thoroughly whether to look at every document; otherwise only the number of entries is looked at */
    boolean agrees(boolean thoroughly) {
        if (index.isEmpty()) {
            return true; // not built yet; it will be filled
        }
        boolean agrees = thoroughly ? everyDocumentIsThere() : numberIsPossible();
        if (!agrees) {
            log.warn(
                    "Index {} of {} does not agree with the documents and is built anew",
                    index.getName(),
                    collection.getFullName());
        }
        return agrees;
    }

    private boolean numberIsPossible() {
        long documents = collection.count();
        long entries = index.getCount();
        return index.hasArrays() || (index.isSparse() ? entries <= documents : entries == documents);
    }

    private boolean everyDocumentIsThere() {
        long expected = 0;
        DocumentScan all = new DocumentScan(
                new AccessPlan.Scan(collection.data(), false, true, true),
                collection.data(),
                new Document(),
                new Figures(),
                null);
        while (all.hasNext()) {
            DocumentScan.Read read = all.next();
            if (!index.covers(read.document())) {
                continue;
            }
            for (byte[] key : index.keysOf(read.document()).keySet()) {
                if (!index.leadsTo(key, read.record())) {
                    return false;
                }
                expected++;
            }
        }
        return expected == index.getCount();
    }
}
