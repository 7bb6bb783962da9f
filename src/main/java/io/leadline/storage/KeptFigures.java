package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps all {@link Figures} in {@code figures}, one document for each eye they are for. They are reckoned in the
 * background: within a second of a change, and a burst of changes counts as one. What is the same as before is neither
 * written nor told.
 */
@Component
public class KeptFigures implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What another instance has changed is seen this much later, and what failed is tried again. */
    private static final long AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private static final Logger log = LoggerFactory.getLogger(KeptFigures.class);

    private static final String FORM = "form";

    private final MongoCollection<Document> stored;
    private final MongoCollection<Document> byDay;
    private final List<Figures<?>> all;
    private final ObjectProvider<BusinessClock> clock;
    private final ApplicationEventPublisher events;
    private final Set<String> stale = ConcurrentHashMap.newKeySet();
    private final Map<String, Last> last = new HashMap<>();
    private final Map<Class<?>, Records<?>> forms = new ConcurrentHashMap<>();
    private final Poll poll = Poll.every(PAUSE, "figures", this::lookUnasked);
    private volatile boolean whenAsked;

    /** What is stored of one kind of figures, as far as this instance knows. */
    private record Last(LocalDate day, long atNanos, Map<String, ?> figures) {}

    /**
     * Figures as they are stored.
     *
     * @param day for which they hold
     */
    public record Kept<T>(LocalDate day, T figures) {}

    KeptFigures(
            MongoDatabase database,
            ObjectProvider<Figures<?>> figures,
            ObjectProvider<BusinessClock> clock,
            ApplicationEventPublisher events) {
        this.stored = database.getCollection("figures");
        this.byDay = database.getCollection("figure_days");
        this.all = figures.orderedStream().toList();
        this.clock = clock;
        this.events = events;
    }

    /** @param whose {@link Figures#COMPANY}, or the id of a supplier; empty until they were reckoned for the first time */
    public <T> Optional<Kept<T>> of(Figures<T> figures, String whose) {
        return read(figures, stored.find(Filters.eq(id(figures, whose))).first());
    }

    /** The company's as they were last on the day, or on the latest one before it of which any were kept. */
    public <T> Optional<Kept<T>> lastOn(LocalDate day, Figures<T> figures) {
        return read(
                figures,
                byDay.find(Filters.and(
                                Filters.gte("_id", id(figures, "")), Filters.lte("_id", id(figures, day.toString()))))
                        .sort(Sorts.descending("_id"))
                        .first());
    }

    private <T> Optional<Kept<T>> read(Figures<T> figures, @Nullable Document document) {
        if (document == null || !FigureForm.of(figures.type()).equals(document.getString(FORM))) {
            return Optional.empty();
        }
        T value = form(figures).read(document.get("figures", Document.class));
        return Optional.of(new Kept<>(LocalDate.parse(document.getString("day")), value));
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @EventListener
    void on(Changed change) {
        for (Figures<?> figures : all) {
            if (figures.topics().contains(change.topic())) {
                stale.add(figures.name());
            }
        }
    }

    /**
     * From now on only {@link #settle} reckons: whoever lets days happen one after the other wants them of the same moments each
     * time, and not of those at which a machine came to it.
     */
    public void whenAsked() {
        whenAsked = true;
    }

    /**
     * Reckons at once what is to be reckoned, without a pause.
     *
     * @return whether there was anything
     */
    public boolean settle() {
        return look(false);
    }

    void lookUnasked() {
        if (!whenAsked) {
            look();
        }
    }

    void look() {
        look(true);
    }

    private synchronized boolean look(boolean oldOnes) {
        if (all.isEmpty()) {
            return false;
        }
        boolean any = false;
        LocalDate today = clock.getObject().today();
        for (Figures<?> figures : all) {
            boolean changed = stale.remove(figures.name());
            Last known = last.get(figures.name());
            if (changed || known == null || !known.day().equals(today) || oldOnes && isOld(known)) {
                any = true;
                try {
                    keep(figures, today);
                } catch (RuntimeException failure) {
                    log.warn(
                            "The figures of {} could not be reckoned; they stay as they were", figures.name(), failure);
                    last.put(figures.name(), new Last(today, System.nanoTime(), Map.of()));
                }
            }
        }
        return any;
    }

    private static boolean isOld(Last known) {
        return System.nanoTime() - known.atNanos() > AGAIN_NANOS;
    }

    private <T> void keep(Figures<T> figures, LocalDate today) {
        Map<String, T> now = figures.reckon(today);
        Last known = last.get(figures.name());
        Map<String, ?> before = known != null && known.day().equals(today) ? known.figures() : Map.of();
        Records<T> form = form(figures);
        boolean changed = false;
        for (Map.Entry<String, T> one : now.entrySet()) {
            if (!one.getValue().equals(before.get(one.getKey()))) {
                changed = true;
                String id = id(figures, one.getKey());
                Document document = new Document("_id", id)
                        .append("name", figures.name())
                        .append("day", today.toString())
                        .append(FORM, FigureForm.of(figures.type()))
                        .append("figures", form.write(one.getValue()));
                put(stored, document);
                if (figures.keptByDay() && one.getKey().equals(Figures.COMPANY)) {
                    put(byDay, document.append("_id", id(figures, today.toString())));
                }
            }
        }
        if (known == null || !known.figures().keySet().equals(now.keySet())) {
            List<String> ids =
                    now.keySet().stream().map(whose -> id(figures, whose)).toList();
            changed |= stored.deleteMany(Filters.and(Filters.eq("name", figures.name()), Filters.nin("_id", ids)))
                            .getDeletedCount()
                    > 0;
        }
        last.put(figures.name(), new Last(today, System.nanoTime(), now));
        if (changed) {
            events.publishEvent(new Changed(figures.topic()));
        }
    }

    /** Found out once: each first page reads them. */
    @SuppressWarnings("unchecked")
    private <T> Records<T> form(Figures<T> figures) {
        return (Records<T>) forms.computeIfAbsent(figures.type(), Records::new);
    }

    private static void put(MongoCollection<Document> collection, Document document) {
        collection.replaceOne(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    private static String id(Figures<?> figures, String whose) {
        return figures.name() + "|" + whose;
    }
}
