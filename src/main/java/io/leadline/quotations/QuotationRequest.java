package io.leadline.quotations;

import io.leadline.quotations.RequestStep.Kind;
import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prices of one or more items, asked of several suppliers at once, with all that was said about it. Suppliers are strangers:
 * each is shown {@link #shared} and nothing else.
 *
 * @param form names the form that it was written on: sent twice, it asks once
 * @param neededOn the day on which the goods, or the first of them, are needed
 * @param suppliers who is asked
 * @param message what all of them read
 * @param deadline until when quotations are taken
 * @param round counts how often time was given, from 1
 * @param turn counts how often the buyers were asked to decide
 * @param quotations oldest first; never changed
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record QuotationRequest(
        String id,
        long version,
        String form,
        List<Wanted> lines,
        LocalDate neededOn,
        String locationId,
        String locationName,
        List<Asked> suppliers,
        String message,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Instant deadline,
        int round,
        int turn,
        RequestState state,
        List<Quotation> quotations,
        List<RequestStep> steps,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the request. */
    public static final String REQUESTED = "quotations.pricesRequested";

    /** Suppliers get more time while they still have some. */
    public static final String EXTENDED = "quotations.deadlineMoved";

    /** Everybody has answered, and a buyer does not wait for the deadline. */
    public static final String CLOSED = "quotations.closedEarly";

    /** Ends it at whatever step it is. */
    public static final String WITHDRAWN = "quotations.requestWithdrawn";

    public static final int MOST_LINES = 20;

    public static final int MOST_SUPPLIERS = 30;

    /** So often one supplier may say anew what it quotes. */
    static final int MOST_WORDS = 50;

    private static final Duration KEPT = Duration.ofDays(7);

    /** One of those who are asked. */
    public record Asked(String supplierId, String name) {}

    public QuotationRequest {
        lines = List.copyOf(lines);
        suppliers = List.copyOf(suppliers);
        quotations = List.copyOf(quotations);
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    /** One that nobody has answered; its process is started by the same write. */
    static QuotationRequest asked(
            String id,
            RequestForm wanted,
            List<Wanted> lines,
            String locationName,
            List<Asked> suppliers,
            Instant deadline,
            String by,
            String byName,
            Instant now) {
        return new QuotationRequest(
                id,
                0,
                wanted.form(),
                lines,
                wanted.neededOn(),
                wanted.locationId(),
                locationName,
                suppliers,
                wanted.message(),
                by,
                byName,
                now,
                deadline,
                1,
                0,
                RequestState.OPEN,
                List.of(),
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", REQUESTED, id, KEPT, Map.of(QuotationVariables.SUBJECT, id))));
    }

    public boolean asks(String supplierId) {
        return suppliers.stream().anyMatch(one -> one.supplierId().equals(supplierId));
    }

    /** The last word of a supplier. */
    public Optional<Quotation> last(String supplierId) {
        return quotations.reversed().stream()
                .filter(one -> one.supplierId().equals(supplierId))
                .findFirst();
    }

    /** The last words of all who have answered, in the order in which they were asked. */
    public List<Quotation> current() {
        return suppliers.stream()
                .flatMap(one -> last(one.supplierId()).stream())
                .toList();
    }

    /** Those of them that quote something. */
    public List<Quotation> offers() {
        return current().stream().filter(one -> !one.declines()).toList();
    }

    /** Who has said nothing yet. */
    public List<Asked> silent() {
        return suppliers.stream()
                .filter(one -> last(one.supplierId()).isEmpty())
                .toList();
    }

    /** Who had said nothing when this round began: those have a task in it. */
    public List<String> askedNow() {
        Set<String> before = quotations.stream()
                .filter(one -> one.round() < round)
                .map(Quotation::supplierId)
                .collect(Collectors.toSet());
        return suppliers.stream()
                .map(Asked::supplierId)
                .filter(one -> !before.contains(one))
                .toList();
    }

    /** What the last words are, so that nobody decides by others than were seen. */
    public String mark() {
        return round + "." + quotations.size();
    }

    public Optional<RequestStep> last(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** Who gets what, as it is decided or waits to be approved; empty where nothing was awarded. */
    public List<Award.Part> awarded() {
        return state == RequestState.APPROVING || state == RequestState.AWARDED
                ? last(Kind.AWARDED).map(RequestStep::parts).orElse(List.of())
                : List.of();
    }

    /** Whether the supplier can still quote. */
    public boolean takes(Instant now) {
        return state.after(RequestMove.QUOTE).isPresent() && now.isBefore(deadline);
    }

    /** The task of one supplier in this round. */
    public String quoteInteraction(String supplierId) {
        return id + "#quote#" + supplierId + "#" + round;
    }

    /** The buyers' task. */
    public String awardInteraction() {
        return id + "#award#" + turn;
    }

    /** The managers' task. */
    public String approveInteraction() {
        return id + "#approve#" + turn;
    }

    /**
     * As one of the suppliers may see it: its own words, what is told to all, and whether it was chosen; nothing of who else
     * was asked, how many there are, or what is decided behind the scenes.
     */
    QuotationRequest shared(String supplierId) {
        RequestState shown = switch (state) {
            case CLOSING, APPROVING -> RequestState.DECIDING;
            default -> state;
        };
        List<RequestStep> told = steps.stream()
                .filter(step -> step.kind() == Kind.EXTENDED
                        || step.kind() == Kind.WITHDRAWN
                        || step.kind() == Kind.AWARDED && state == RequestState.AWARDED)
                .map(step -> new RequestStep(
                        step.kind(),
                        step.parts().stream()
                                .filter(part -> part.supplierId().equals(supplierId))
                                .map(part -> new Award.Part(part.sku(), part.supplierId(), 0))
                                .toList(),
                        step.until(),
                        step.kind() == Kind.AWARDED ? "" : step.words(),
                        "",
                        "",
                        step.at()))
                .toList();
        return new QuotationRequest(
                id,
                0,
                "",
                lines,
                neededOn,
                locationId,
                locationName,
                suppliers.stream()
                        .filter(one -> one.supplierId().equals(supplierId))
                        .toList(),
                message,
                "",
                askedByName,
                askedAt,
                deadline,
                round,
                0,
                shown,
                quotations.stream()
                        .filter(one -> one.supplierId().equals(supplierId))
                        .toList(),
                told,
                List.of());
    }

    /** A supplier's word; its first one of this round ends its task. */
    QuotationRequest saying(Quotation word) {
        boolean first = askedNow().contains(word.supplierId())
                && quotations.stream().noneMatch(one -> one.supplierId().equals(word.supplierId()));
        return with(
                deadline,
                round,
                turn,
                state,
                and(quotations, word),
                steps,
                first
                        ? and(
                                pending,
                                new PendingCommand.CompleteTask(
                                        id + ".quote." + word.supplierId() + "." + round,
                                        quoteInteraction(word.supplierId()),
                                        Map.of()))
                        : pending);
    }

    /** More time: while it is open the process hears of it at once, while the buyers decide their task ends with it. */
    QuotationRequest extended(RequestStep step, Instant until) {
        PendingCommand command = state == RequestState.OPEN
                ? publish(EXTENDED, inRound())
                : decided(Map.of(QuotationVariables.DECISION, QuotationVariables.EXTEND));
        return with(
                until, round + 1, turn, after(RequestMove.EXTEND), quotations, and(steps, step), and(pending, command));
    }

    /** The deadline is now; the process closes it. */
    QuotationRequest closedEarly(RequestStep step) {
        PendingCommand closed = publish(CLOSED, inRound());
        return with(step.at(), round, turn, state, quotations, and(steps, step), and(pending, closed));
    }

    /** The buyers are asked, once more perhaps. */
    QuotationRequest deciding(RequestStep step) {
        return with(
                deadline,
                round,
                turn + 1,
                after(RequestMove.CLOSE),
                quotations,
                state == RequestState.OPEN ? and(steps, step) : steps,
                pending);
    }

    /** It is open still: the buyers' task ends as it opens, as if they had given the time that was given already. */
    QuotationRequest askedAnew() {
        QuotationRequest asked = with(deadline, round, turn + 1, state, quotations, steps, pending);
        return asked.with(
                deadline,
                round,
                asked.turn,
                state,
                quotations,
                steps,
                and(pending, asked.decided(Map.of(QuotationVariables.DECISION, QuotationVariables.EXTEND))));
    }

    /** @param facts what the rules of approval look at */
    QuotationRequest awarding(RequestStep step, Map<String, Object> facts) {
        return with(
                deadline,
                round,
                turn,
                after(RequestMove.AWARD),
                quotations,
                and(steps, step),
                and(pending, decided(facts)));
    }

    QuotationRequest ended(RequestStep step) {
        return with(
                deadline,
                round,
                turn,
                after(RequestMove.END),
                quotations,
                and(steps, step),
                and(pending, decided(Map.of(QuotationVariables.DECISION, QuotationVariables.END))));
    }

    /** A manager's word ends the managers' task. */
    QuotationRequest answered(RequestStep step, boolean approved) {
        return with(
                deadline,
                round,
                turn,
                after(approved ? RequestMove.APPROVE : RequestMove.REFUSE),
                quotations,
                and(steps, step),
                and(
                        pending,
                        new PendingCommand.CompleteTask(
                                id + ".approve." + turn,
                                approveInteraction(),
                                Map.of(QuotationVariables.APPROVED, approved))));
    }

    /** The rules ask for nobody else. */
    QuotationRequest approvedByRule(RequestStep step) {
        return with(deadline, round, turn, after(RequestMove.APPROVE), quotations, and(steps, step), pending);
    }

    QuotationRequest withdrawn(RequestStep step) {
        return with(
                deadline,
                round,
                turn,
                after(RequestMove.WITHDRAW),
                quotations,
                and(steps, step),
                and(pending, publish(WITHDRAWN, id)));
    }

    private RequestState after(RequestMove move) {
        return state.after(move)
                .orElseThrow(() -> new IllegalStateException("Request " + id + " is " + state + ", no " + move));
    }

    /** What comes too late for its round does nothing to the next. */
    private String inRound() {
        return id + "#" + round;
    }

    private PendingCommand publish(String message, String to) {
        return new PendingCommand.PublishMessage(message + "." + round, message, to, KEPT, Map.of());
    }

    private PendingCommand decided(Map<String, Object> variables) {
        return new PendingCommand.CompleteTask(id + ".award." + turn, awardInteraction(), variables);
    }

    private static <T> List<T> and(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).collect(Collectors.toCollection(ArrayList::new));
    }

    private QuotationRequest with(
            Instant newDeadline,
            int newRound,
            int newTurn,
            RequestState newState,
            List<Quotation> newQuotations,
            List<RequestStep> newSteps,
            List<PendingCommand> commands) {
        return new QuotationRequest(
                id,
                version,
                form,
                lines,
                neededOn,
                locationId,
                locationName,
                suppliers,
                message,
                askedBy,
                askedByName,
                askedAt,
                newDeadline,
                newRound,
                newTurn,
                newState,
                newQuotations,
                newSteps,
                commands);
    }
}
