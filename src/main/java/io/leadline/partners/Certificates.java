package io.leadline.partners;

import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.ordering.FileRoom;
import io.leadline.ordering.Paper;
import io.leadline.ordering.Papers;
import io.leadline.ordering.Refusal;
import io.leadline.partners.Certificate.Verdict;
import io.leadline.partners.Certificate.Word;
import io.leadline.partners.CertificateResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What suppliers prove by paper. Who looks after a supplier gives, replaces and withdraws; those who buy ask for what they need,
 * accept or return it. That one is missing is told and stops nothing.
 */
@Service
public class Certificates {

    public static final String TOPIC = "certificates";

    /** As many as one supplier has, the withdrawn apart. */
    public static final int MOST = 300;

    /** So long a supplier has for another version of a returned one, if nobody said by when. */
    private static final int AGAIN_DAYS = 14;

    private final CertificateStore store;
    private final Papers papers;
    private final Suppliers suppliers;
    private final Keepers keepers;
    private final Pace pace;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Certificates(
            CertificateStore store,
            Papers papers,
            Suppliers suppliers,
            Keepers keepers,
            Pace pace,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.papers = papers;
        this.suppliers = suppliers;
        this.keepers = keepers;
        this.pace = pace;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What a certificate is of.
     *
     * @param name of one of another kind; may be empty otherwise
     * @param items none where it is about the supplier as a whole
     */
    public record Subject(CertificateKind kind, String name, List<Sku> items) {

        public Subject {
            name = name.strip();
            items = items.stream().distinct().sorted().toList();
        }
    }

    /** Those of the actor's own company that are not withdrawn. */
    public List<Certificate> own(Actor actor) {
        return reader(actor).stream()
                .flatMap(own -> store.ofSupplier(own, MOST).stream())
                .toList();
    }

    /** Those of a supplier that are not withdrawn; for those who buy. */
    public List<Certificate> of(String supplierId, Actor actor) {
        return actor.purchases() ? store.ofSupplier(supplierId, MOST) : List.of();
    }

    /** The last ones that a supplier has withdrawn, for itself and for those who buy. */
    public List<Certificate> withdrawn(String supplierId, int limit, Actor actor) {
        boolean may =
                actor.purchases() || reader(actor).filter(supplierId::equals).isPresent();
        return may ? store.withdrawn(supplierId, limit) : List.of();
    }

    /** What is wanted of a supplier, about itself or one of these items, and does not count today; for those who buy. */
    public List<Certificate> missing(String supplierId, List<Sku> items, Actor actor) {
        LocalDate today = clock.today();
        return of(supplierId, actor).stream()
                .filter(one -> one.state(today).isMissing() && one.isAbout(items))
                .toList();
    }

    public Optional<Certificate> find(String id, Actor actor) {
        return actor.purchases() ? store.find(id, null) : reader(actor).flatMap(own -> store.find(id, own));
    }

    /** Whether the actor may give, replace and withdraw those of its company. */
    public boolean mayKeep(Actor actor) {
        return keepers.keptBy(actor).isPresent();
    }

    private static Optional<String> reader(Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink());
    }

    /** How large the next file of this certificate may be; nothing for who may not give one. */
    public Optional<FileRoom> room(String id, Actor actor) {
        return giver(id, actor).map(own -> papers.room(id, own));
    }

    /** Who may give a version of it: its own keeper, or any for one that is not there yet. */
    private Optional<String> giver(String id, Actor actor) {
        return keepers.keptBy(actor)
                .filter(own -> store.find(id, null)
                        .filter(one -> !one.supplierId().equals(own))
                        .isEmpty());
    }

    /**
     * Keeps the file of a version that is about to be given.
     *
     * @param fileId given by the form, so that sending it twice keeps one file
     * @throws IOException if the content breaks off, or cannot be kept on the disk
     */
    public Papers.Brought bring(String id, String fileId, String name, InputStream content, Actor actor)
            throws IOException {
        Optional<String> own = giver(id, actor);
        if (own.isEmpty()) {
            Keepers.refused(actor, "a file of certificate " + id, "no keeper, or another company's");
            return new Papers.Brought.Refused(Refusal.FORBIDDEN);
        }
        return papers.bring(id, fileId, name, content, own.get());
    }

    /** The file of a version, for its supplier and those who buy; close it. */
    public Optional<InputStream> open(String id, String fileId, Actor actor) {
        return find(id, actor)
                .filter(one -> one.versions().stream()
                        .anyMatch(version -> version.paper().id().equals(fileId)))
                .flatMap(one -> papers.open(id, fileId));
    }

    /**
     * Gives a version, the first or another one.
     *
     * @param subject counts for the first one alone
     * @param paper as {@link #bring} kept it
     */
    public CertificateResult give(
            String id, Subject subject, Certificate.Saying says, @Nullable Paper paper, Actor actor) {
        Optional<String> own = giver(id, actor);
        if (own.isEmpty()) {
            return forbidden(id, actor);
        }
        if (paper == null || !papers.has(id, paper.id())) {
            return new CertificateResult.Refused(Why.FILE_MISSING);
        }
        if (isOdd(says.validFrom()) || isOdd(says.validUntil()) || says.isOver(clock.today())) {
            return new CertificateResult.Refused(Why.DAYS_WRONG);
        }
        Optional<Certificate> before = store.find(id, own.get());
        if (before.isEmpty()) {
            Optional<Why> why = objection(subject, own.get());
            if (why.isPresent()) {
                return new CertificateResult.Refused(why.get());
            }
        }
        if (!pace.may(Pace.Of.CERTIFICATE, own.get(), actor)) {
            return new CertificateResult.Refused(Why.TOO_OFTEN);
        }
        Function<Certificate, CertificateResult> giving = one -> one.versions().stream()
                        .anyMatch(version -> version.paper().equals(paper))
                ? new CertificateResult.Repeated(one)
                : one.versions().size() >= Certificate.MOST_VERSIONS
                        ? new CertificateResult.Refused(Why.TOO_MANY)
                        : new CertificateResult.Done(one.given(says, paper, actor.id(), actor.name(), clock.now()));
        return change(id, own.get(), () -> fresh(id, own.get(), subject), giving);
    }

    private static boolean isOdd(@Nullable LocalDate day) {
        return day != null && Bounds.DATE.fault(day).isPresent();
    }

    /** What is wrong with a certificate that is not there yet. */
    private Optional<Why> objection(Subject subject, String supplierId) {
        if (subject.kind() == CertificateKind.OTHER && subject.name().isEmpty()) {
            return Optional.of(Why.NAME_MISSING);
        }
        if (subject.items().size() > Certificate.MOST_ITEMS
                || store.ofSupplier(supplierId, MOST).size() >= MOST) {
            return Optional.of(Why.TOO_MANY);
        }
        Set<Sku> strange = new HashSet<>(subject.items());
        if (!strange.isEmpty()) {
            strange.removeAll(
                    suppliers.terms(supplierId).stream().map(Terms::sku).collect(Collectors.toSet()));
        }
        return strange.isEmpty() ? Optional.empty() : Optional.of(Why.ITEM_UNKNOWN);
    }

    private Certificate fresh(String id, String supplierId, Subject subject) {
        return new Certificate(
                id,
                0,
                supplierId,
                subject.kind(),
                subject.name(),
                subject.items(),
                clock.now(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                List.of());
    }

    /**
     * It counts no more: by its supplier what it has given, by who buys what was not given yet. A supplier that takes away what is only
     * asked for would end the asking without a word.
     */
    public CertificateResult withdraw(String id, String reason, Actor actor) {
        Optional<String> keeper = keepers.keptBy(actor);
        Optional<Certificate> found =
                find(id, actor).filter(one -> one.versions().isEmpty() ? actor.purchases() : keeper.isPresent());
        if (found.isEmpty()) {
            return forbidden(id, actor);
        }
        return reason.isBlank()
                ? new CertificateResult.Refused(Why.REASON_MISSING)
                : change(
                        id,
                        found.get().supplierId(),
                        null,
                        one -> actor.purchases() && !one.versions().isEmpty()
                                ? new CertificateResult.Refused(Why.NOT_THE_LAST)
                                : new CertificateResult.Done(one.withdrawn(new Certificate.Withdrawal(
                                        reason.strip(), actor.id(), actor.signature(), clock.now()))));
    }

    /**
     * Asks a supplier for a certificate that it has not given yet.
     *
     * @param id given by the form
     */
    public CertificateResult ask(
            String id, String supplierId, Subject subject, LocalDate neededOn, String note, Actor actor) {
        if (!actor.purchases()) {
            return forbidden(id, actor);
        }
        if (suppliers.find(supplierId).isEmpty()) {
            return new CertificateResult.Refused(Why.UNKNOWN);
        }
        Optional<Why> why = objection(subject, supplierId);
        return why.isPresent()
                ? new CertificateResult.Refused(why.get())
                : asked(id, supplierId, () -> fresh(id, supplierId, subject), neededOn, note, actor);
    }

    /** Asks for another version of one that is there. */
    public CertificateResult askAgain(String id, LocalDate neededOn, String note, Actor actor) {
        if (!actor.purchases()) {
            return forbidden(id, actor);
        }
        Optional<Certificate> found = store.find(id, null);
        return found.isEmpty()
                ? new CertificateResult.Refused(Why.UNKNOWN)
                : asked(id, found.get().supplierId(), null, neededOn, note, actor);
    }

    private CertificateResult asked(
            String id,
            String supplierId,
            @Nullable Supplier<Certificate> fresh,
            LocalDate neededOn,
            String note,
            Actor actor) {
        if (Bounds.ahead(clock.today()).fault(neededOn).isPresent()) {
            return new CertificateResult.Refused(Why.DAYS_WRONG);
        }
        Certificate.Wish wish =
                new Certificate.Wish(neededOn, note.strip(), actor.id(), actor.signature(), clock.now());
        return change(
                id,
                supplierId,
                fresh,
                one -> one.openWish()
                                .filter(open -> open.neededOn().equals(neededOn)
                                        && open.note().equals(wish.note()))
                                .isPresent()
                        ? new CertificateResult.Repeated(one)
                        : new CertificateResult.Done(one.wished(wish)));
    }

    public CertificateResult accept(String id, int number, Actor actor) {
        return actor.purchases() ? judge(id, number, Word.ACCEPTED, "", actor) : forbidden(id, actor);
    }

    /** The version does not count; its supplier is asked for another one. */
    public CertificateResult giveBack(String id, int number, String reason, Actor actor) {
        if (!actor.purchases()) {
            return forbidden(id, actor);
        }
        return reason.isBlank()
                ? new CertificateResult.Refused(Why.REASON_MISSING)
                : judge(id, number, Word.RETURNED, reason.strip(), actor);
    }

    private CertificateResult judge(String id, int number, Word word, String reason, Actor actor) {
        Verdict verdict = new Verdict(number, word, reason, actor.id(), actor.signature(), clock.now());
        LocalDate today = clock.today();
        return change(id, null, null, one -> {
            if (one.last().filter(last -> last.number() == number).isEmpty()) {
                return new CertificateResult.Refused(Why.NOT_THE_LAST);
            }
            if (one.verdict(number).filter(said -> said.word() == word).isPresent()
                    && one.openWish().isEmpty()) {
                return new CertificateResult.Repeated(one);
            }
            LocalDate again = one.openWish()
                    .map(Certificate.Wish::neededOn)
                    .filter(day -> day.isAfter(today))
                    .orElse(today.plusDays(AGAIN_DAYS));
            return new CertificateResult.Done(one.judged(verdict, again));
        });
    }

    /** For the steps of the process. */
    public Certificate get(String id) {
        return store.find(id, null).orElseThrow(() -> new IllegalArgumentException("There is no certificate " + id));
    }

    /**
     * Says that the supplier is asked now.
     *
     * @return false if that watch is over and no task of it is awaited
     */
    public boolean asking(String id, int watch) {
        return Conflicts.retry("Certificate " + id, () -> {
            Certificate one = get(id);
            Certificate.Watch now = one.watch();
            if (now == null || now.number() != watch) {
                // Given since by one whom a step asked that was cut short: its task opens, and is ended at once.
                return Optional.of(one.hasTaskToEnd(watch));
            }
            return now.asked() || store.save(one.asking()) ? Optional.of(true) : Optional.empty();
        });
    }

    /**
     * @param supplierId whose it has to be; null for anybody's
     * @param fresh what is made where it is not there yet; null where it has to be
     */
    private CertificateResult change(
            String id,
            @Nullable String supplierId,
            @Nullable Supplier<Certificate> fresh,
            Function<Certificate, CertificateResult> changing) {
        return Conflicts.retry("Certificate " + id, () -> {
            Optional<Certificate> stored = store.find(id, supplierId);
            if (stored.isEmpty() && fresh == null) {
                return Optional.of(new CertificateResult.Refused(Why.UNKNOWN));
            }
            if (stored.filter(one -> one.withdrawn() != null).isPresent()) {
                return Optional.of(new CertificateResult.Refused(Why.WITHDRAWN_ALREADY));
            }
            Certificate before = stored.isPresent() || fresh == null ? stored.orElseThrow() : fresh.get();
            CertificateResult result = changing.apply(before);
            if (!(result instanceof CertificateResult.Done(Certificate next))) {
                return Optional.of(result);
            }
            if (!(stored.isPresent() ? store.save(next) : store.add(next))) {
                // Somebody was faster, or it is another supplier's.
                return store.find(id, supplierId).isPresent()
                        ? Optional.empty()
                        : Optional.of(new CertificateResult.Refused(Why.UNKNOWN));
            }
            events.publishEvent(new Changed(TOPIC));
            return Optional.of(result);
        });
    }

    private static CertificateResult forbidden(String id, Actor actor) {
        Keepers.refused(actor, "certificate " + id, "not this person's");
        return new CertificateResult.Refused(Why.FORBIDDEN);
    }
}
