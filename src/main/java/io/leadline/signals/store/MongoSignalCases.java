package io.leadline.signals.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCaseStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Signals in {@code signal_cases}; the id comes from what was noticed, so that it is there once. */
@Repository
class MongoSignalCases extends ChainedRecords<SignalCase> implements SignalCaseStore {

    static final String CASES = "signal_cases";
    private static final Form<SignalCase> FORM = new Form<>(
            "case",
            "openedAt",
            new Records<>(SignalCase.class, Outbox.CODEC),
            SignalCase::id,
            SignalCase::version,
            SignalCase::pending);

    MongoSignalCases(MongoDatabase database, Outboxes outboxes) {
        super(database, SignalCaseHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<SignalCase> ofNotice(String noticeId) {
        return first(eq("notice", noticeId));
    }

    @Override
    public List<SignalCase> latest(int limit) {
        return list(new Document(), Sorts.descending("open", "openedAt", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, SignalCase one) {
        return document.append("notice", one.noticeId())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()));
    }
}
