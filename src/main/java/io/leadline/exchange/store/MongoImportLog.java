package io.leadline.exchange.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.Problem;
import io.leadline.exchange.RowError;
import io.leadline.shared.Page;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Imports in {@code imports}, their errors in {@code import_errors} in pages of 500, since they are written and read
 * together; those of the latest imports only.
 */
@Repository
class MongoImportLog implements ImportLog {

    private static final int RUNS_WITH_ERRORS = 5;
    private static final int PAGE = 500;

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> errors;

    MongoImportLog(MongoDatabase database) {
        this.imports = database.getCollection("imports");
        this.errors = database.getCollection("import_errors");
    }

    @Override
    public void save(ImportRun run) {
        imports.replaceOne(Filters.eq(run.id()), ImportRunMapper.write(run), new ReplaceOptions().upsert(true));
        latest(RUNS_WITH_ERRORS + 10).stream()
                .skip(RUNS_WITH_ERRORS)
                .forEach(old -> errors.deleteMany(Filters.in("_id", pageIds(old.id()))));
    }

    @Override
    public void addErrors(String runId, List<RowError> more) {
        for (int from = 0; from < more.size(); from += PAGE) {
            List<RowError> page = more.subList(from, Math.min(from + PAGE, more.size()));
            List<Document> written = page.stream().map(MongoImportLog::write).toList();
            for (String id : pageIds(runId)) {
                if (isFree(id) && Guarded.add(errors, new Document("_id", id).append("errors", written))) {
                    break;
                }
            }
        }
    }

    /** Asked first, because a page is large and many before it may be taken. */
    private boolean isFree(String pageId) {
        return errors.find(Filters.eq(pageId))
                        .projection(Projections.include("_id"))
                        .first()
                == null;
    }

    @Override
    public Optional<ImportRun> find(String runId) {
        return Optional.ofNullable(imports.find(Filters.eq(runId)).first()).map(ImportRunMapper::read);
    }

    @Override
    public List<ImportRun> latest(int limit) {
        return imports.find()
                .sort(Sorts.descending("startedAt", "_id"))
                .limit(limit)
                .map(ImportRunMapper::read)
                .into(new ArrayList<>());
    }

    /** Beside the generated shop's source, and what begins as its till's do; a demonstration may have thousands of these. */
    @Override
    public boolean anyOwn() {
        String end = ImportRun.TILL.substring(0, ImportRun.TILL.length() - 1) + (char) (' ' + 1);
        return imports.find(Filters.or(
                                Filters.lt("source", ImportRun.GENERATED),
                                Filters.and(
                                        Filters.gt("source", ImportRun.GENERATED),
                                        Filters.lt("source", ImportRun.TILL)),
                                Filters.gte("source", end)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public void interruptRunning() {
        imports.updateMany(
                Filters.eq("state", ImportRun.State.RUNNING.name()),
                Updates.combine(
                        Updates.set("state", ImportRun.State.INTERRUPTED.name()),
                        Updates.set("finishedAt", Date.from(Instant.now()))));
    }

    @Override
    public Page<RowError> errors(ErrorQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        List<RowError> matching = new ArrayList<>(allErrors(query.runId())
                .filter(error -> query.file().isEmpty() || error.file().equals(query.file()))
                .filter(error -> text.isEmpty() || says(error, text, query.locale()))
                .toList());
        Comparator<RowError> order = switch (query.sort()) {
            case ORDER -> (a, b) -> 0;
            case FIELD -> Comparator.comparing(RowError::field);
            case VALUE -> Comparator.comparing(RowError::value);
            case PROBLEM -> Comparator.comparing(RowError::problem);
        };
        matching.sort(order);
        List<RowError> ordered = query.descending() ? matching.reversed() : matching;
        int from = Math.min(query.offset(), ordered.size());
        return new Page<>(ordered.subList(from, Math.min(from + query.limit(), ordered.size())), ordered.size());
    }

    @Override
    public Stream<RowError> allErrors(String runId) {
        return errors.find(Filters.in("_id", pageIds(runId))).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(page -> page.getString("_id")))
                .flatMap(page -> page.getList("errors", Document.class).stream())
                .map(MongoImportLog::read);
    }

    private static boolean says(RowError error, String text, Locale locale) {
        return (error.field() + " " + error.value() + " " + error.cause(locale) + " " + error.remedy(locale))
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    private static List<String> pageIds(String runId) {
        return Stream.iterate(0, page -> page + 1)
                .limit(ERRORS_KEPT / PAGE)
                .map(page -> String.format(Locale.ROOT, "%s#%03d", runId, page))
                .toList();
    }

    private static Document write(RowError error) {
        return new Document("file", error.file())
                .append("line", error.line())
                .append("field", error.field())
                .append("value", error.value())
                .append("problem", error.problem().name())
                .append("facts", error.facts());
    }

    private static RowError read(Document document) {
        return new RowError(
                document.getString("file"),
                document.getLong("line"),
                document.getString("field"),
                document.getString("value"),
                Problem.valueOf(document.getString("problem")),
                document.getList("facts", String.class));
    }
}
