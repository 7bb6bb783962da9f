package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.identity.Absence;
import io.leadline.identity.AbsenceStore;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.Mapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** One document for each absence in {@code absences}. A company has tens of them that are not over. */
@Repository
class MongoAbsences implements AbsenceStore {

    static final String COLLECTION = "absences";
    static final String TO = "to";
    static final String PERSON = "person";

    private static final int MOST = 1_000;
    private static final Mapper<Absence> MAPPER = new AbsenceMapper();

    private final MongoCollection<Document> absences;

    MongoAbsences(MongoDatabase database) {
        absences = database.getCollection(COLLECTION);
    }

    /** Without an end: nobody's many hide another's. */
    @Override
    public List<Absence> on(LocalDate day) {
        return absences.find(and(gte(TO, day.toString()), lte("from", day.toString())))
                .map(MAPPER::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Absence> ofCompany(LocalDate day) {
        return list(and(gte(TO, day.toString()), eq("organisation", null)));
    }

    @Override
    public List<Absence> notOver(String person, LocalDate day) {
        return list(and(eq(PERSON, person), gte(TO, day.toString())));
    }

    private List<Absence> list(Bson filter) {
        return absences.find(filter)
                .sort(Sorts.ascending("from", "_id"))
                .limit(MOST)
                .map(MAPPER::read)
                .into(new ArrayList<>());
    }

    @Override
    public void add(Absence absence, SavedBy by) {
        Guarded.add(absences, Edits.signed(Edits.marked(MAPPER.write(absence)), by));
    }

    @Override
    public Edited<Absence> change(Absence seen, Absence changed, SavedBy by) {
        return Edits.save(absences, MAPPER, seen, changed, by);
    }

    @Override
    public Edited<Absence> remove(Absence seen) {
        return Edits.remove(absences, MAPPER, seen);
    }

    /** Days as text, so that they are compared as they are read. */
    private record AbsenceMapper() implements Mapper<Absence> {

        @Override
        public String id(Absence absence) {
            return absence.id();
        }

        @Override
        public Document write(Absence absence) {
            return new Document("_id", absence.id())
                    .append(PERSON, absence.person())
                    .append("organisation", absence.organisation())
                    .append("from", absence.from().toString())
                    .append(TO, absence.to().toString())
                    .append("standIn", absence.standIn());
        }

        @Override
        public Absence read(Document document) {
            return new Absence(
                    document.getString("_id"),
                    document.getString(PERSON),
                    document.getString("organisation"),
                    LocalDate.parse(document.getString("from")),
                    LocalDate.parse(document.getString(TO)),
                    document.getString("standIn"));
        }
    }
}
