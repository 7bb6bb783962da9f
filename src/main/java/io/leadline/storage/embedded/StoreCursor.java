package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the documents of a query batch by batch and reads them only then, so that a long list needs little memory. */
final class StoreCursor extends AbstractCursor {

    /** A reply without a batch size is about this long. */
    private static final int BATCH_BYTES = 1024 * 1024;

    private static final int BATCH_DOCUMENTS = 10_000;

    /** However large the batch the client asks for, it has to fit into one message. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Iterator<DocumentScan.Read> documents;
    private final UnaryOperator<List<Document>> projection;

    StoreCursor(long id, Iterator<DocumentScan.Read> documents, UnaryOperator<List<Document>> projection) {
        super(id);
        this.documents = documents;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return !documents.hasNext();
    }

    /** @param number how many at most, 0 = as many as are handy */
    @Override
    public List<Document> takeDocuments(int number) {
        int most = number > 0 ? number : BATCH_DOCUMENTS;
        int enough = number > 0 ? MOST_BYTES : BATCH_BYTES;
        List<Document> batch = new ArrayList<>(Math.min(most, 128));
        int bytes = 0;
        while (batch.size() < most && bytes < enough && documents.hasNext()) {
            DocumentScan.Read read = documents.next();
            batch.add(read.document());
            bytes += read.bytes();
        }
        return projection.apply(batch);
    }
}
