package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import io.leadline.shared.Conflicts;
import io.leadline.storage.Guarded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per person in {@code saved_filters}, found by the person's id alone. */
@Component
class MongoSavedFilters implements SavedFilters {

    private static final String FILTERS = "filters";
    private static final Comparator<SavedFilter> BY_NAME =
            Comparator.comparing((SavedFilter filter) -> filter.name().toLowerCase(Locale.ROOT));

    private final MongoCollection<Document> people;

    MongoSavedFilters(MongoDatabase database) {
        people = database.getCollection("saved_filters");
    }

    @Override
    public List<SavedFilter> of(String userId, String page) {
        return filters(document(userId)).stream()
                .filter(filter -> filter.page().equals(page))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public boolean save(String userId, SavedFilter filter) {
        return change(userId, all -> {
            List<SavedFilter> others = new ArrayList<>(without(all, filter.page(), filter.name()));
            if (others.stream().filter(on(filter.page())).count() >= MOST) {
                return null;
            }
            others.add(filter);
            return filter.preferred() ? preferring(others, filter.page(), filter.name()) : others;
        });
    }

    @Override
    public boolean rename(String userId, String page, String name, String newName) {
        return change(userId, all -> {
            List<SavedFilter> others = new ArrayList<>(without(all, page, name));
            boolean taken = others.stream().filter(on(page)).anyMatch(filter -> filter.isNamed(newName));
            if (taken || others.size() == all.size()) {
                return null;
            }
            all.stream()
                    .filter(on(page))
                    .filter(filter -> filter.isNamed(name))
                    .map(filter -> filter.named(newName))
                    .forEach(others::add);
            return others;
        });
    }

    @Override
    public void prefer(String userId, String page, @Nullable String name) {
        change(userId, all -> preferring(all, page, name));
    }

    @Override
    public List<SavedFilter> onHome(String userId) {
        return filters(document(userId)).stream()
                .filter(SavedFilter::onHome)
                .sorted(BY_NAME)
                .limit(MOST_ON_HOME)
                .toList();
    }

    @Override
    public boolean showOnHome(String userId, String page, String name, boolean shown) {
        Predicate<SavedFilter> one = on(page).and(filter -> filter.isNamed(name));
        return change(userId, all -> {
            boolean full = shown
                    && all.stream()
                                    .filter(SavedFilter::onHome)
                                    .filter(one.negate())
                                    .count()
                            >= MOST_ON_HOME;
            return full || all.stream().noneMatch(one)
                    ? null
                    : all.stream()
                            .map(filter -> one.test(filter) ? filter.onHome(shown) : filter)
                            .toList();
        });
    }

    @Override
    public void delete(String userId, String page, String name) {
        change(userId, all -> without(all, page, name));
    }

    private static List<SavedFilter> without(List<SavedFilter> all, String page, String name) {
        return all.stream()
                .filter(on(page).negate().or(filter -> !filter.isNamed(name)))
                .toList();
    }

    private static List<SavedFilter> preferring(List<SavedFilter> all, String page, @Nullable String name) {
        return all.stream()
                .map(filter ->
                        filter.page().equals(page) ? filter.preferred(name != null && filter.isNamed(name)) : filter)
                .toList();
    }

    private static Predicate<SavedFilter> on(String page) {
        return filter -> filter.page().equals(page);
    }

    /** Two windows of one person may change them at once: the later change is made of what the earlier one left. */
    private boolean change(String userId, Function<List<SavedFilter>, @Nullable List<SavedFilter>> change) {
        return Conflicts.retry("The filters of " + userId, () -> {
            Document before = document(userId);
            List<SavedFilter> after = change.apply(filters(before));
            if (after == null) {
                return Optional.of(false);
            }
            long version = before == null ? 0 : before.getLong("version");
            Document next = new Document("_id", userId)
                    .append("version", version + 1)
                    .append(
                            FILTERS,
                            after.stream().map(MongoSavedFilters::document).toList());
            boolean written = before == null ? Guarded.add(people, next) : Guarded.save(people, next, version);
            return written ? Optional.of(true) : Optional.empty();
        });
    }

    private @Nullable Document document(String userId) {
        return people.find(eq("_id", userId)).first();
    }

    private static List<SavedFilter> filters(@Nullable Document person) {
        return person == null
                ? List.of()
                : person.getList(FILTERS, Document.class).stream()
                        .map(filter -> new SavedFilter(
                                filter.getString("name"),
                                filter.getString("page"),
                                filter.getString("query"),
                                filter.getBoolean("preferred"),
                                filter.getBoolean("onHome", false)))
                        .toList();
    }

    private static Document document(SavedFilter filter) {
        return new Document("name", filter.name())
                .append("page", filter.page())
                .append("query", filter.query())
                .append("preferred", filter.preferred())
                .append("onHome", filter.onHome());
    }
}
