package io.leadline.partners;

import io.leadline.ordering.Paper;
import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier proves by paper, with every version it gave, every time it was asked for and every word of a buyer. None of
 * these is changed or taken away; a version that is replaced stays to be read.
 *
 * @param id given by the form that made it, so that sending it twice is one certificate
 * @param name of one of another kind; empty where the kind says it all
 * @param items it is about; none where it is about the supplier as a whole
 * @param versions the last one counts, unless it was returned
 * @param watch whom the process waits for now; null while it waits for nobody
 * @param watches how many there were
 * @param pending what the engine has not been told yet
 */
public record Certificate(
        String id,
        long version,
        String supplierId,
        CertificateKind kind,
        String name,
        List<Sku> items,
        Instant madeAt,
        List<Version> versions,
        List<Wish> wishes,
        List<Verdict> verdicts,
        @Nullable Withdrawal withdrawn,
        @Nullable Watch watch,
        int watches,
        List<PendingCommand> pending) {

    /** As many items as one certificate may name. */
    public static final int MOST_ITEMS = 500;

    /** As many versions as one keeps. */
    public static final int MOST_VERSIONS = 200;

    /** So long before its end a certificate is said to end soon. */
    private static final int SOON_DAYS = 30;

    private static final Duration KEPT = Duration.ofDays(7);

    public Certificate {
        items = List.copyOf(items);
        versions = List.copyOf(versions);
        wishes = List.copyOf(wishes);
        verdicts = List.copyOf(verdicts);
        pending = List.copyOf(pending);
        Bounds.NAME.require("The name of a certificate", name);
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "Certificate " + id + " names " + items.size() + " items, and at most " + MOST_ITEMS + " may be");
        }
    }

    /** What its paper says. */
    public record Saying(
            String reference,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        public Saying {
            Bounds.REFERENCE.require("The number of a certificate", reference);
            Bounds.NAME.require("The issuer of a certificate", issuer);
            if (validUntil != null && validUntil.isBefore(validFrom)) {
                throw new IllegalArgumentException(
                        "A certificate is valid from " + validFrom + " and only until " + validUntil);
            }
        }

        boolean isOver(LocalDate day) {
            return validUntil != null && validUntil.isBefore(day);
        }

        boolean covers(LocalDate day) {
            return !validFrom.isAfter(day) && !isOver(day);
        }
    }

    /** One version. */
    public record Version(int number, Saying says, Paper paper, String by, String byName, Instant at) {}

    /** A buyer asks for it. */
    public record Wish(LocalDate neededOn, String note, String askedBy, String askedByName, Instant at) {

        public Wish {
            Bounds.NOTE.require("The note of a wish", note);
        }
    }

    /** What a buyer says of a version. */
    public enum Word {
        ACCEPTED,
        RETURNED
    }

    /** @param reason empty where none was needed */
    public record Verdict(int number, Word word, String reason, String by, String byName, Instant at) {

        public Verdict {
            Bounds.NOTE.require("The reason of a verdict", reason);
        }
    }

    /** By the supplier; it counts no more from then on. */
    public record Withdrawal(String reason, String by, String byName, Instant at) {

        public Withdrawal {
            Bounds.NOTE.require("The reason of a withdrawal", reason);
        }
    }

    /** Why the process waits. */
    public enum Cause {
        /** A version will end. */
        ENDS,
        ASKED,
        RETURNED
    }

    /**
     * The process of one certificate waits for its next version.
     *
     * @param day on which the version ends, or by which another is needed
     * @param asked whether the supplier has its task; until then the process waits for the time to ask
     */
    public record Watch(int number, Cause cause, LocalDate day, boolean asked) {}

    /** The id of the task in which a watch asks for a version. */
    public String interaction(int number) {
        return id + "#provide#" + number;
    }

    /** What it is called by where its kind stands beside it: its name, or the number of its last version; may be empty. */
    public String called() {
        return !name.isEmpty() || versions.isEmpty()
                ? name
                : versions.getLast().says().reference();
    }

    public Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The last word on a version. */
    public Optional<Verdict> verdict(int number) {
        return verdicts.reversed().stream()
                .filter(verdict -> verdict.number() == number)
                .findFirst();
    }

    public boolean isReturned(Version one) {
        return verdict(one.number())
                .filter(verdict -> verdict.word() == Word.RETURNED)
                .isPresent();
    }

    /** The newest version that counts on the day. */
    public Optional<Version> inForce(LocalDate day) {
        return withdrawn != null
                ? Optional.empty()
                : versions.reversed().stream()
                        .filter(one -> one.says().covers(day) && !isReturned(one))
                        .findFirst();
    }

    /** The last wish that no version was given to. */
    public Optional<Wish> openWish() {
        if (withdrawn != null || wishes.isEmpty()) {
            return Optional.empty();
        }
        Wish wish = wishes.getLast();
        boolean given = versions.stream().anyMatch(one -> !one.at().isBefore(wish.at()) && !isReturned(one))
                || verdicts.stream()
                        .filter(verdict ->
                                verdict.word() == Word.ACCEPTED && !verdict.at().isBefore(wish.at()))
                        // What was accepted and returned since will not do.
                        .anyMatch(verdict -> verdict(verdict.number()).equals(Optional.of(verdict)));
        return given ? Optional.empty() : Optional.of(wish);
    }

    public CertificateState state(LocalDate today) {
        if (withdrawn != null) {
            return CertificateState.WITHDRAWN;
        }
        Optional<Version> now = inForce(today);
        if (now.isPresent()) {
            LocalDate until = now.get().says().validUntil();
            boolean ends = until != null
                    && !until.isAfter(today.plusDays(SOON_DAYS))
                    && inForce(until.plusDays(1)).isEmpty();
            return ends ? CertificateState.ENDING : CertificateState.VALID;
        }
        if (versions.isEmpty()) {
            return CertificateState.ASKED;
        }
        Version newest = versions.getLast();
        if (isReturned(newest)) {
            return CertificateState.RETURNED;
        }
        return newest.says().validFrom().isAfter(today) ? CertificateState.COMING : CertificateState.OUT;
    }

    /** Whether it is about one of these items, or about the supplier as a whole. */
    public boolean isAbout(List<Sku> skus) {
        return items.isEmpty() || skus.stream().anyMatch(items::contains);
    }

    /** A new version; what was waited for is there, and its own end is waited for. */
    Certificate given(Saying says, Paper paper, String by, String byName, Instant at) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(versions.size() + 1, says, paper, by, byName, at));
        LocalDate until = says.validUntil();
        return with(more, wishes, verdicts, null).watching(until == null ? null : Cause.ENDS, until);
    }

    Certificate wished(Wish wish) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(wish);
        return with(versions, more, verdicts, null).watching(Cause.ASKED, wish.neededOn());
    }

    /** @param again the day by which another is needed, if this one is returned */
    Certificate judged(Verdict verdict, LocalDate again) {
        List<Verdict> more = new ArrayList<>(verdicts);
        more.add(verdict);
        Certificate next = with(versions, wishes, more, null);
        if (verdict.word() == Word.RETURNED) {
            return next.watching(Cause.RETURNED, again);
        }
        Watch now = watch;
        if (now != null && now.cause() == Cause.ENDS) {
            return next;
        }
        // What is there will do, so that nobody is asked for another one before it ends.
        LocalDate until = versions.getLast().says().validUntil();
        return next.watching(until == null ? null : Cause.ENDS, until);
    }

    Certificate withdrawn(Withdrawal withdrawal) {
        return with(versions, wishes, verdicts, withdrawal).watching(null, null);
    }

    /** The supplier has its task from now on. */
    Certificate asking() {
        Watch now = watch;
        return now == null ? this : with(new Watch(now.number(), now.cause(), now.day(), true), pending);
    }

    /** Whether the task of a watch that is over is still to be ended, and so has to open. */
    boolean hasTaskToEnd(int number) {
        return pending.stream().anyMatch(command -> command.id().equals(ended(number)));
    }

    private static String ended(int number) {
        return "given#" + number;
    }

    /** Ends what is waited for, and begins to wait for something else, or for nothing. */
    private Certificate watching(@Nullable Cause cause, @Nullable LocalDate day) {
        List<PendingCommand> commands = new ArrayList<>(pending);
        Watch before = watch;
        if (before != null) {
            commands.add(settled(before));
        }
        Watch next = null;
        if (cause != null && day != null) {
            next = new Watch(watches + 1, cause, day, false);
            commands.add(new PendingCommand.PublishMessage(
                    "watch#" + next.number(),
                    CertificateVariables.WATCHED,
                    key(next.number()),
                    KEPT,
                    Map.of(CertificateVariables.SUBJECT, id, CertificateVariables.WATCH, next.number())));
        }
        return with(next, commands);
    }

    private PendingCommand settled(Watch one) {
        return one.asked()
                ? new PendingCommand.CompleteTask(ended(one.number()), interaction(one.number()), Map.of())
                : new PendingCommand.PublishMessage(
                        "settled#" + one.number(), CertificateVariables.SETTLED, key(one.number()), KEPT, Map.of());
    }

    private String key(int number) {
        return id + "#w" + number;
    }

    private Certificate with(@Nullable Watch next, List<PendingCommand> commands) {
        return copy(versions, wishes, verdicts, withdrawn, next, next == null ? watches : next.number(), commands);
    }

    private Certificate with(
            List<Version> newVersions,
            List<Wish> newWishes,
            List<Verdict> newVerdicts,
            @Nullable Withdrawal withdrawal) {
        return copy(newVersions, newWishes, newVerdicts, withdrawal, watch, watches, pending);
    }

    private Certificate copy(
            List<Version> newVersions,
            List<Wish> newWishes,
            List<Verdict> newVerdicts,
            @Nullable Withdrawal withdrawal,
            @Nullable Watch next,
            int number,
            List<PendingCommand> commands) {
        return new Certificate(
                id,
                version,
                supplierId,
                kind,
                name,
                items,
                madeAt,
                newVersions,
                newWishes,
                newVerdicts,
                withdrawal,
                next,
                number,
                commands);
    }
}
