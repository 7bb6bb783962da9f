package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Duty;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.SupplierContact;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.Mapper;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Contacts in {@code supplier_contacts}, one document for each supplier, by its id. */
@Repository
class MongoContactBooks implements ContactBooks {

    private final MongoCollection<Document> books;
    private final ApplicationEventPublisher events;

    MongoContactBooks(MongoDatabase database, ApplicationEventPublisher events) {
        this.books = database.getCollection("supplier_contacts");
        this.events = events;
    }

    @Override
    public ContactBook of(String supplierId) {
        return Optional.ofNullable(books.find(Filters.eq(supplierId)).first())
                .map(MAPPER::read)
                .orElseGet(() -> ContactBook.empty(supplierId));
    }

    @Override
    public Edited<ContactBook> change(ContactBook seen, ContactBook changed, SavedBy by) {
        Guarded.add(books, MAPPER.write(ContactBook.empty(changed.supplierId())));
        Edited<ContactBook> edited = Edits.save(books, MAPPER, seen, changed, by);
        if (edited instanceof Edited.Done) {
            events.publishEvent(new Changed("suppliers"));
        }
        return edited;
    }

    private static final Mapper<ContactBook> MAPPER = new Mapper<>() {
        @Override
        public String id(ContactBook book) {
            return book.supplierId();
        }

        @Override
        public Document write(ContactBook book) {
            OfficeHours hours = book.hours();
            return new Document("_id", id(book))
                    .append(
                            "contacts",
                            book.contacts().stream()
                                    .map(contact -> new Document("id", contact.id())
                                            .append("name", contact.name())
                                            .append("email", contact.email())
                                            .append("phone", contact.phone())
                                            .append(
                                                    "duties",
                                                    contact.duties().stream()
                                                            .map(Enum::name)
                                                            .sorted()
                                                            .toList()))
                                    .toList())
                    .append("from", hours == null ? null : hours.from().toString())
                    .append("to", hours == null ? null : hours.to().toString());
        }

        @Override
        public ContactBook read(Document document) {
            return new ContactBook(
                    document.getString("_id"),
                    document.getList("contacts", Document.class, List.of()).stream()
                            .map(contact -> new SupplierContact(
                                    contact.getString("id"),
                                    contact.getString("name"),
                                    contact.getString("email"),
                                    contact.getString("phone"),
                                    contact.getList("duties", String.class, List.of()).stream()
                                            .map(Duty::valueOf)
                                            .collect(Collectors.toSet())))
                            .toList(),
                    hours(document.getString("from"), document.getString("to")));
        }

        private @Nullable OfficeHours hours(@Nullable String from, @Nullable String to) {
            return from == null || to == null ? null : new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
        }
    };
}
