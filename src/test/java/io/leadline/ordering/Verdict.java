package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a verb said, in words that fit a table: {@code again}, {@code LINE_UNKNOWN 2}, or the new state with what was told
 * to both sides, what was noted inside the company, and what the engine hears of it.
 */
public final class Verdict {

    private Verdict() {}

    /** {@code done}, {@code again} or the refusal. */
    public static String brief(OrderResult result) {
        return switch (result) {
            case OrderResult.Done done -> "done";
            case OrderResult.Repeated repeated -> "again";
            case OrderResult.Refused(Refusal why, int line, var fault) -> line == 0 ? why.name() : why + " " + line;
        };
    }

    /** The same, and of what was done all that came of it. */
    static String of(PurchaseOrder before, OrderResult result) {
        if (result instanceof OrderResult.Done(PurchaseOrder after)) {
            List<String> all = new ArrayList<>();
            all.add(after.state().name());
            after.log().history().stream()
                    .skip(before.log().history().size())
                    .map(entry -> (entry.forSupplier() ? "told " : "noted ")
                            + entry.key().replace("ordering.history.", ""))
                    .forEach(all::add);
            all.addAll(commands(after));
            return String.join("; ", all);
        }
        return brief(result);
    }

    static List<String> commands(PurchaseOrder order) {
        return order.pending().stream().map(command -> words(order, command)).toList();
    }

    private static String words(PurchaseOrder order, PendingCommand command) {
        String start = switch (command) {
            case PendingCommand.CompleteTask task ->
                "complete " + task.interaction().substring(order.id().length() + 1);
            case PendingCommand.PublishMessage message ->
                "publish " + message.name().substring(message.name().indexOf('.') + 1)
                        + (message.correlationKey().equals(order.id())
                                ? ""
                                : " of "
                                        + message.correlationKey()
                                                .substring(order.id().length() + 1));
        };
        Map<String, Object> variables = new TreeMap<>(command.variables());
        return variables.isEmpty() ? start : start + " " + variables;
    }

    public static PurchaseOrder done(OrderResult result) {
        assertThat(result).isInstanceOf(OrderResult.Done.class);
        return ((OrderResult.Done) result).order();
    }
}
