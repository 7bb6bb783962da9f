package io.leadline.inbox.ui;

import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tasks of which something was refused, told once for each reason, however many they are. */
final class Refusals {

    /** So many are named; the others are counted. */
    private static final int NAMED = 5;

    private final TaskTexts texts;
    private final Map<String, List<InboxTask>> byReason = new LinkedHashMap<>();

    Refusals(TaskTexts texts) {
        this.texts = texts;
    }

    /** @param reason in words */
    void add(InboxTask task, String reason) {
        byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(task);
    }

    /** Whether it was done; else why not is kept. */
    boolean isDone(InboxTask task, ClaimResult result) {
        switch (result) {
            case ClaimResult.Done done -> {
                return true;
            }
            case ClaimResult.HeldBy other -> add(task, texts.text("inbox.held", other.name()));
            case ClaimResult.Gone gone -> add(task, texts.text("inbox.gone"));
            case ClaimResult.Forbidden no -> add(task, texts.text("inbox.forbidden"));
        }
        return false;
    }

    /** What is to be told where several were meant. */
    List<String> named() {
        return byReason.entrySet().stream()
                .map(refused -> texts.text(
                        "inbox.bulk.refused", refused.getValue().size(), names(refused.getValue()), refused.getKey()))
                .toList();
    }

    /** @param meant of one alone, which stands before whoever reads, the name is not said */
    void tell(int meant) {
        (meant == 1 ? byReason.keySet() : named()).forEach(Notice::refused);
    }

    private String names(List<InboxTask> tasks) {
        String first = tasks.stream().limit(NAMED).map(texts::about).collect(Collectors.joining(", "));
        return tasks.size() > NAMED ? texts.text("inbox.bulk.more", first, tasks.size() - NAMED) : first;
    }
}
