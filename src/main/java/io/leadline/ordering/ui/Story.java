package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.Comment;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.PurchaseOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was done and said about an order in one row, newest first, with people's own words apart from ours. */
final class Story {

    /** The facts of a history that are a person's own words. */
    private static final List<String> WORDS = List.of("note", "reason", "because");

    /**
     * One thing that happened.
     *
     * @param key of the sentence; empty for a comment, which is its words alone
     * @param facts without the words
     * @param words of the person who did it; may be empty
     */
    record Entry(Instant at, String actorId, String actorName, String key, Map<String, String> facts, String words) {

        /** Whether it was nobody, but a rule, a timer or the process. */
        boolean isOwn(String systemId) {
            return actorId.equals(systemId);
        }
    }

    private Story() {}

    static List<Entry> of(PurchaseOrder order) {
        Stream<Entry> done = order.log().history().stream().map(Story::entry);
        Stream<Entry> said = order.log().comments().stream().map(Story::entry);
        // What happened at one moment stays in its order, with the last on top.
        return Stream.concat(done, said)
                .sorted(Comparator.comparing(Entry::at))
                .toList()
                .reversed();
    }

    private static Entry entry(HistoryEntry entry) {
        Map<String, String> facts = new HashMap<>(entry.facts());
        String words = WORDS.stream()
                .map(word -> {
                    String said = facts.remove(word);
                    return said == null ? "" : said.strip();
                })
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
        return new Entry(entry.at(), entry.actorId(), entry.actorName(), entry.key(), facts, words);
    }

    private static Entry entry(Comment comment) {
        return new Entry(comment.at(), comment.actorId(), comment.actorName(), "", Map.of(), comment.text());
    }

    /** Whether somebody of the supplier's did it: by the mail's link, or with an account whose comments say so. */
    static boolean outside(Entry entry, PurchaseOrder order) {
        return Actor.isLink(entry.actorId())
                || order.log().comments().stream()
                        .anyMatch(comment ->
                                comment.bySupplier() && comment.actorId().equals(entry.actorId()));
    }
}
