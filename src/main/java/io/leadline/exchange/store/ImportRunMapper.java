package io.leadline.exchange.store;

import io.leadline.exchange.FileResult;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopFile;
import io.leadline.shared.Saved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;

/** Imports by id. */
final class ImportRunMapper {

    private ImportRunMapper() {}

    static Document write(ImportRun run) {
        Instant finishedAt = run.finishedAt();
        LocalDate lastDay = run.lastDay();
        return new Document("_id", run.id())
                .append("source", run.source())
                .append("fingerprint", run.fingerprint())
                .append("state", run.state().name())
                .append("startedAt", Date.from(run.startedAt()))
                .append("finishedAt", finishedAt == null ? null : Date.from(finishedAt))
                .append(
                        "files",
                        run.files().stream().map(ImportRunMapper::write).toList())
                .append("wrong", run.wrong())
                .append("notices", run.notices())
                .append("lastDay", lastDay == null ? null : lastDay.toString());
    }

    static ImportRun read(Document document) {
        Date finishedAt = document.getDate("finishedAt");
        String lastDay = document.getString("lastDay");
        return new ImportRun(
                document.getString("_id"),
                document.getString("source"),
                document.getString("fingerprint"),
                ImportRun.State.valueOf(document.getString("state")),
                document.getDate("startedAt").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                document.getList("files", Document.class).stream()
                        .map(ImportRunMapper::result)
                        .toList(),
                document.getLong("wrong"),
                document.getLong("notices"),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private static Document write(FileResult result) {
        return new Document("file", result.file().name())
                .append("rows", result.rows())
                .append("added", result.saved().added())
                .append("changed", result.saved().changed())
                .append("same", result.saved().same())
                .append("wrong", result.wrong());
    }

    private static FileResult result(Document document) {
        return new FileResult(
                ShopFile.valueOf(document.getString("file")),
                document.getLong("rows"),
                new Saved(document.getLong("added"), document.getLong("changed"), document.getLong("same")),
                document.getLong("wrong"));
    }
}
