package io.leadline.storage.chain;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Compares every chained history with its links, its heads and the newest seal. It may run beside writers: heads are read
 * before the documents they belong to, and what looks wrong is read again before it is told.
 */
public final class HistoryCheck {

    private static final int MOST_TOLD = 500;

    private final MongoDatabase database;
    private final Collection<? extends History> histories;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Map<String, Link>> ends = new HashMap<>();
    private final Map<String, Map<String, Link>> behind = new HashMap<>();
    private final Map<String, Set<String>> rolls = new HashMap<>();
    private long subjects;
    private long entries;
    private long total;

    private HistoryCheck(MongoDatabase database, Collection<? extends History> histories) {
        this.database = database;
        this.histories = histories;
    }

    /** Writes nothing. */
    public static CheckResult look(MongoDatabase database, Collection<? extends History> histories, Instant now) {
        HistoryCheck check = new HistoryCheck(database, histories);
        Duration took = check.run();
        return check.result(now, took, new Seals(database).last());
    }

    /** Keeps the heads that a crash left behind, and seals all where nothing is wrong. */
    public static CheckResult keep(MongoDatabase database, Collection<? extends History> histories, Instant now) {
        HistoryCheck check = new HistoryCheck(database, histories);
        Duration took = check.run();
        check.behind.forEach((history, links) -> new Heads(database, history).reached(links));
        check.completeRolls();
        Seals.Seal seal = check.total == 0 ? new Seals(database).seal(check.ends, now) : new Seals(database).last();
        return check.result(now, took, seal);
    }

    /** A crash between a head and the roll leaves a subject off it. */
    private void completeRolls() {
        rolls.forEach((history, its) -> {
            Set<String> all = ends.getOrDefault(history, Map.of()).keySet();
            if (!its.containsAll(all)) {
                new Roll(database, history).complete(all);
            }
        });
    }

    private CheckResult result(Instant now, Duration took, Seals.Seal seal) {
        return new CheckResult(now, took, subjects, entries, found, total, seal.number(), seal.hash());
    }

    private Duration run() {
        long startedNanos = System.nanoTime();
        List<Finding> ofSeals = new ArrayList<>();
        Map<String, Map<String, Link>> sealed = new Seals(database).newest(ofSeals);
        ofSeals.forEach(this::tell);
        for (History history : histories) {
            run(history, sealed.getOrDefault(history.name(), Map.of()));
        }
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void run(History history, Map<String, Link> sealed) {
        Map<String, Link> heads = Kept.heads(database, history.name());
        Roll.Read roll = new Roll(database, history.name()).read();
        if (roll.subjects().isEmpty() && !heads.isEmpty() && Roll.begun(database)) {
            roll.wrong().add("is gone");
        }
        roll.wrong().forEach(wrong -> tell(new Finding(Finding.Kind.BROKEN, "roll", history.name(), wrong)));
        Map<String, Link> its = new HashMap<>();
        Subjects read = new Subjects(database, history);
        read.each((document, first) -> {
            String subject = String.valueOf(document.get("_id"));
            Subjects.Seen seen = against(history, subject, first, heads.get(subject), sealed.get(subject));
            if (seen.found().stream().anyMatch(one -> !one.kind().note())) {
                seen = again(
                        history, read, Objects.requireNonNull(document.get("_id")), subject, sealed.get(subject), seen);
            }
            seen.found().forEach(this::tell);
            its.put(subject, seen.chain().end());
            entries += seen.chain().length();
            subjects += seen.chain().length() > 0 ? 1 : 0;
        });
        Set<String> gone = new HashSet<>(heads.keySet());
        gone.addAll(sealed.keySet());
        gone.addAll(roll.subjects());
        gone.removeAll(its.keySet());
        for (String subject : gone) {
            if (read.find(subject) == null) {
                tell(new Finding(Finding.Kind.REMOVED, history.name(), subject, "with all its entries"));
            }
        }
        read.strayEntries(its.keySet()).forEach(this::tell);
        its.values().removeIf(link -> link.number() == 0);
        ends.put(history.name(), its);
        if (roll.wrong().isEmpty()) {
            rolls.put(history.name(), roll.subjects());
        }
    }

    /** Somebody may have been writing. */
    private Subjects.Seen again(
            History history, Subjects read, Object id, String subject, @Nullable Link sealed, Subjects.Seen seen) {
        Link head = Kept.head(database, history.name(), subject);
        Subjects.Seen fresh = read.again(id);
        return fresh == null ? seen : against(history, subject, fresh, head, sealed);
    }

    private Subjects.Seen against(
            History history, String subject, Subjects.Seen seen, @Nullable Link head, @Nullable Link sealed) {
        List<Finding> more = new ArrayList<>(seen.found());
        Chain chain = seen.chain();
        if (more.isEmpty()) {
            compare(history, subject, chain, head, more);
        }
        if (more.isEmpty()) {
            compare(history, subject, chain, sealed, more);
        }
        if (more.isEmpty() && chain.length() > (head == null ? 0 : head.number())) {
            Link now = Kept.head(database, history.name(), subject);
            long known = now == null ? 0 : now.number();
            if (known < chain.length()) {
                behind.computeIfAbsent(history.name(), h -> new HashMap<>()).put(subject, chain.end());
                more.add(new Finding(
                        Finding.Kind.WITHOUT_HEAD,
                        history.name(),
                        subject,
                        "the last " + (chain.length() - known) + " of " + chain.length()));
            }
        }
        return new Subjects.Seen(more, chain);
    }

    private static void compare(
            History history, String subject, Chain chain, @Nullable Link kept, List<Finding> found) {
        if (kept == null) {
            return;
        }
        Binary hash = chain.hashAt(kept.number());
        if (hash == null) {
            found.add(new Finding(
                    Finding.Kind.REMOVED,
                    history.name(),
                    subject,
                    "the last " + (kept.number() - chain.length()) + " of " + kept.number() + " entries"));
        } else if (!hash.equals(kept.hash())) {
            found.add(new Finding(
                    Finding.Kind.BROKEN,
                    history.name(),
                    subject,
                    "its first " + kept.number() + " entries are not those that were written"));
        }
    }

    private void tell(Finding finding) {
        if (!finding.kind().note()) {
            total++;
        }
        if (found.size() < MOST_TOLD) {
            found.add(finding);
        }
    }
}
