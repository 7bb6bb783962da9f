package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is bought from one supplier for one location, with everything that was decided, promised, received and said. It
 * is one document, so each change is one write.
 *
 * @param id such as {@code O-1042}; the subject of its processes
 * @param version counts the changes
 * @param talk rounds and deliveries; stored under this name
 * @param approvals what has been approved of it, and what waits to be
 * @param pending what the engine has not been told yet
 */
public record PurchaseOrder(
        String id,
        long version,
        OrderState state,
        OrderHead head,
        Rounds talk,
        List<OrderLine> lines,
        List<Receipt> receipts,
        OrderLog log,
        Approvals approvals,
        List<PendingCommand> pending) {

    /** As long may somebody who has the answer before them as well send theirs after a colleague's. */
    private static final Duration REPLY_IS_FRESH = Duration.ofDays(1);

    private static final Set<String> AGREEMENTS = Set.of("confirmed", "answer-accepted", "taken-over");

    private static final Set<String> QUESTIONS = Set.of("answered", "received", "receipt-corrected");

    public PurchaseOrder {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
        pending = List.copyOf(pending);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Order " + id + " has no lines");
        }
    }

    /** Of which nothing has been approved yet. */
    PurchaseOrder(
            String id,
            long version,
            OrderState state,
            OrderHead head,
            Rounds talk,
            List<OrderLine> lines,
            List<Receipt> receipts,
            OrderLog log,
            List<PendingCommand> pending) {
        this(id, version, state, head, talk, lines, receipts, log, Approvals.NONE, pending);
    }

    /** What is asked to be approved, or was: with the decision that waits, where one does. */
    public Content content() {
        return Content.of(head.currency(), Growing.lines(this));
    }

    /** Whether a person is asked to approve it, or what it becomes. */
    public boolean awaitsApproval() {
        return state.awaitsApproval() || state.awaitsMore() && (approvals.asked() != null || approvals.earlier());
    }

    /**
     * Why a person is asked to approve it, in a word: {@code grown} where it would be more than was approved, and else the
     * name of the rule.
     */
    public Optional<String> whyAsked() {
        if (!awaitsApproval()) {
            return Optional.empty();
        }
        return approvals.held() != null
                ? Optional.of("grown")
                : Optional.ofNullable(approvals.asked())
                        .map(Approvals.Asked::rule)
                        .filter(rule -> !rule.isBlank());
    }

    /** Whether it is a manager who is asked. */
    public boolean awaitsManager() {
        Approvals.Asked asked = approvals.asked();
        return state == OrderState.AWAITING_MANAGER
                || state.awaitsMore() && asked != null && asked.role() == Role.MANAGER;
    }

    /** What it costs, without lines that were dropped. */
    public Money total() {
        return lines.stream()
                .filter(line -> !line.dropped())
                .map(OrderLine::value)
                .reduce(Money.zero(head.currency()), Money::plus)
                .rounded();
    }

    /**
     * Stands for what an approval is about: supplier, place, policy, items, quantities, prices and days, and what goes to
     * others with it. Another mark says that somebody who saw this one has not seen the order as it is.
     */
    public String mark() {
        StringBuilder all = new StringBuilder(head.supplierId() + "|" + head.locationId() + "|" + head.policy());
        for (OrderLine line : lines) {
            all.append('|').append(line.number()).append(' ').append(line.sku().value());
            all.append(' ').append(line.quantity()).append(' ').append(line.unitPrice());
            all.append(' ').append(line.requestedDate()).append(' ').append(line.dropped());
        }
        if (approvals.held() != null) {
            all.append('|').append(content());
        }
        for (Follow one : heldFollows()) {
            all.append('|')
                    .append(one.kind())
                    .append(' ')
                    .append(one.line())
                    .append(' ')
                    .append(one.partner());
            all.append(' ').append(one.quantity()).append(' ').append(one.arrives());
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The number under which an order of this id is released. */
    static String numberOf(String id) {
        return "PO-" + id.substring(id.indexOf('-') + 1);
    }

    /** The id of the order that is released under this number; any other text as it is. */
    static String idOf(String number) {
        return number.startsWith("PO-") ? "O-" + number.substring(3) : number;
    }

    /** The number people see: the released one, or the id before release. */
    public String name() {
        String number = talk.number();
        return number == null ? id : number;
    }

    /** The first day on which something that is still open is needed, or of all lines if nothing is open. */
    public LocalDate needDate() {
        return openLines().stream()
                .map(OrderLine::needDate)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> lines.stream()
                        .map(OrderLine::needDate)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The day on which the last open part is expected, or of all lines if nothing is open. */
    public LocalDate expectedDate() {
        List<OrderLine> relevant = openLines().isEmpty() ? lines : openLines();
        return relevant.stream()
                .map(OrderLine::expectedDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Open lines that come after they are needed, and somebody has decided to live with that. */
    public List<OrderLine> acceptedLate() {
        return state.isTracked()
                ? lines.stream()
                        .filter(line -> line.acceptedLate(talk.acceptedDate()))
                        .toList()
                : List.of();
    }

    /** When the answer was inside the tolerance, or accepted; empty before. */
    Optional<Instant> agreedAt() {
        return log.history().reversed().stream()
                .filter(entry -> AGREEMENTS.contains(entry.what()))
                .map(HistoryEntry::at)
                .findFirst();
    }

    /** Whether nothing is open any more once this line is settled. */
    public boolean isLastOpen(int line) {
        List<OrderLine> open = openLines();
        return open.size() == 1 && open.getFirst().number() == line;
    }

    public List<OrderLine> openLines() {
        return lines.stream().filter(line -> line.open().isPositive()).toList();
    }

    /** The lines of which the supplier still owes a word in this round; some may be agreed before the others. */
    public List<OrderLine> askedLines() {
        return switch (state) {
            case SENT -> openLines().stream().filter(OrderLine::isAsked).toList();
            case IN_REVIEW ->
                openLines().stream()
                        .filter(line -> talk.later().contains(line.number()))
                        .toList();
            default -> List.of();
        };
    }

    /** What the supplier answered in the round that a buyer looks at, without what it left for later. */
    public List<OrderLine> answeredLines() {
        return lines.stream()
                .filter(line -> line.answer() != null
                        && !line.dropped()
                        && !talk.later().contains(line.number()))
                .toList();
    }

    /** Stands for what was answered: a reply to another answer is a reply to something its writer has not seen. */
    public String said() {
        return UUID.nameUUIDFromBytes(answeredLines().stream()
                        .map(line -> String.valueOf(line.answer()))
                        .reduce("", (all, one) -> all + "|" + one)
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A supplier's word on a line that no buyer has answered. */
    record OpenWord(int turn, Turn.Point point) {}

    /** What the supplier changed and nobody of the company has decided on; of a line that was moved twice the last word counts. */
    List<OpenWord> openWords() {
        List<OpenWord> open = new ArrayList<>();
        List<Turn> turns = log.turns();
        for (int i = 0; i < turns.size() && !state.isFinal(); i++) {
            if (turns.get(i).isNews()) {
                for (Turn.Point point : turns.get(i).points()) {
                    boolean over = turns.subList(i + 1, turns.size()).stream()
                            .anyMatch(later -> later.settles(point.line())
                                    || later.isNews()
                                            && later.points().stream().anyMatch(p -> p.line() == point.line()));
                    if (!over) {
                        open.add(new OpenWord(i, point));
                    }
                }
            }
        }
        return open;
    }

    /** Whether a buyer has decided on what was said of this line in this turn. */
    boolean isSettledWord(int turn, int line) {
        List<Turn> turns = log.turns();
        return turn >= 0
                && turn < turns.size()
                && turns.get(turn).isNews()
                && turns.subList(turn + 1, turns.size()).stream().anyMatch(later -> later.settles(line));
    }

    /** When the supplier last changed something that waits for a buyer's word; empty where nothing does. */
    public Optional<Instant> openWordAt() {
        return openWords().stream()
                .map(word -> log.turns().get(word.turn()).at())
                .max(Comparator.naturalOrder());
    }

    /** When something was last added to its history or its comments. */
    public Optional<Instant> toldAt() {
        return Stream.concat(
                        log.history().stream()
                                .map(HistoryEntry::at)
                                .skip(Math.max(0, log.history().size() - 1)),
                        log.comments().stream()
                                .map(Comment::at)
                                .skip(Math.max(0, log.comments().size() - 1)))
                .max(Comparator.naturalOrder());
    }

    /** A reply that was just made of it gives this to others: now, or once it is approved. */
    PurchaseOrder following(List<Follow> others) {
        Held held = approvals.held();
        return others.isEmpty()
                ? this
                : new PurchaseOrder(
                        id,
                        version,
                        state,
                        head,
                        held == null ? talk.following(others) : talk,
                        lines,
                        receipts,
                        log,
                        held == null
                                ? approvals
                                : approvals.stillHolding(
                                        held.following(Stream.concat(held.follows().stream(), others.stream())
                                                .toList())),
                        pending);
    }

    /** What is given to others once what waits for approval is approved; nothing where nothing waits. */
    public List<Follow> heldFollows() {
        Held held = approvals.held();
        return held == null ? List.of() : held.follows();
    }

    /**
     * The same, of what is not given already, where the reply holds or waits: {@link Reviewing#send}. It belongs to the reply, and
     * is no way to move something once the order has gone on.
     */
    OrderResult followsToo(List<Follow> more, Actor actor, Instant now) {
        if (goneOnSinceReply(now)) {
            return OrderResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        Held held = approvals.held();
        List<Follow> given = held == null ? talk.follows() : held.follows();
        List<Follow> missing = more.stream()
                .filter(one -> given.stream().noneMatch(one::isFor))
                .toList();
        if (missing.isEmpty()) {
            return new OrderResult.Repeated(this);
        }
        OrderChange change = new OrderChange(this, now);
        missing.forEach(one -> change.noted(
                actor,
                "transfer-added",
                Map.of("item", one.item(), "quantity", one.quantity().toString(), "from", one.name())));
        return new OrderResult.Done(change.done().following(missing));
    }

    /** Whether more was said, something came in, or a day has passed since the answer was accepted. */
    private boolean goneOnSinceReply(Instant now) {
        List<Turn> turns = log.turns();
        return turns.stream()
                .filter(turn -> turn.kind() == Turn.Kind.ACCEPT && turn.round() == talk.round())
                .reduce((first, last) -> last)
                .filter(reply -> !reply.equals(turns.getLast())
                        || reply.at().plus(REPLY_IS_FRESH).isBefore(now)
                        || receipts.stream().anyMatch(receipt -> receipt.at().isAfter(reply.at())))
                .isPresent();
    }

    PurchaseOrder with(OrderLog other) {
        return new PurchaseOrder(id, version, state, head, talk, lines, receipts, other, approvals, pending);
    }

    public Optional<OrderLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** Whether the supplier has an offer of ours before it that differs from what it said. */
    public boolean isCountered() {
        return state == OrderState.SENT && talk.round() > 1;
    }

    /** The last counter-offer, if the buyer wrote something with it. */
    public Optional<HistoryEntry> counterNote() {
        return log.history().reversed().stream()
                .filter(entry -> entry.key().equals("ordering.history.countered"))
                .findFirst()
                .filter(entry -> !entry.facts().getOrDefault("note", "").isBlank());
    }

    /** The line worth most, which names the order in lists. */
    public OrderLine mainLine() {
        return lines.stream()
                .max(Comparator.comparing((OrderLine line) -> line.value().amount())
                        .thenComparing(line -> -line.number()))
                .orElseThrow();
    }

    /** What each delivery brought of each line as it is known now: with its corrections, and without what was taken back. */
    public List<Receipt> counted() {
        return counted(receipts);
    }

    /** The stamps of what a delivery brought of a line; more than one where it came in several batches. */
    public List<Stamp> batches(int delivery, int line) {
        return receipts.stream()
                .filter(receipt -> receipt.of() == delivery && receipt.line() == line)
                .map(Receipt::stamp)
                .filter(stamp -> !stamp.isBlank())
                .distinct()
                .toList();
    }

    static List<Receipt> counted(List<Receipt> receipts) {
        Map<List<Integer>, Receipt> counted = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            Receipt start = new Receipt(
                    receipt.of(),
                    receipt.line(),
                    Quantity.ZERO,
                    Quantity.ZERO,
                    receipt.on(),
                    receipt.at(),
                    receipt.by(),
                    receipt.note(),
                    0,
                    receipt.slip(),
                    receipt.stamp());
            counted.compute(
                    List.of(receipt.of(), receipt.line()),
                    (place, before) -> (before == null ? start : before).with(receipt));
        }
        return counted.values().stream()
                .filter(receipt ->
                        !receipt.good().isZero() || !receipt.damaged().isZero())
                .toList();
    }

    public Quantity received() {
        return lines.stream().map(OrderLine::received).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The id of the decision that a human task of the process waits for. */
    public String interaction(String decision, int number) {
        return id + "#" + decision + "#" + number;
    }

    /** The id of the one decision of the company's that the order waits for, as the engine knows it. */
    Optional<String> decision() {
        return awaitsApproval()
                ? Optional.of(Approving.interaction(this))
                : decisionAsked().map(asked -> id + "#" + asked);
    }

    /** The decision of a buyer's that an answer or a delivery waits for, within the order: {@code review#2}. */
    Optional<String> decisionAsked() {
        return switch (state) {
            case IN_REVIEW -> Optional.of("review#" + reviewing());
            case IN_QUESTION -> Optional.of("settle#" + settling());
            default -> Optional.empty();
        };
    }

    /** The decision that waits for approval, by the name it has in the engine. */
    String decisionHeld() {
        return state == OrderState.ANSWER_IN_APPROVAL ? "review#" + reviewing() : "settle#" + settling();
    }

    /** Names the buyer's decision on the answer: the round, and after a reply was not approved {@code 2.2}. */
    public String reviewing() {
        return again(talk.round());
    }

    /** Names the buyer's decision on the last delivery, likewise. */
    public String settling() {
        return again(talk.delivery() - 1);
    }

    private String again(int occasion) {
        return approvals.givenBack() == 0 ? Integer.toString(occasion) : occasion + "." + (approvals.givenBack() + 1);
    }

    /** When the order came into question: the last thing that was said, or counted. */
    Instant waitingSince() {
        return log.history().reversed().stream()
                .filter(entry -> QUESTIONS.contains(entry.what()))
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(head.createdAt());
    }

    /** The id of the mail that asks the supplier in this round. */
    public String mailOfRound() {
        return id + "#sent#" + talk.round();
    }

    /** The decision that the supplier's answer in this round is. */
    String answerInteraction() {
        return head.onFirstModel() ? interaction("answer", talk.round()) : id + "#answer#" + talk.asking(mailOfRound());
    }

    /** Without what is none of a supplier's business: needs, arithmetic, the company's own doings. */
    public PurchaseOrder forSupplier() {
        OrderHead seen = new OrderHead(
                "",
                "",
                head.supplierId(),
                head.supplierName(),
                head.locationId(),
                head.locationName(),
                head.currency(),
                head.requestedDate(),
                head.createdAt(),
                null,
                null);
        Rounds said = new Rounds(
                talk.number(),
                talk.round(),
                talk.sentAt(),
                talk.answerBy(),
                talk.delivery(),
                null,
                List.of(),
                List.of(),
                talk.changes(),
                talk.later(),
                talk.terms(),
                List.of());
        return new PurchaseOrder(
                id,
                version,
                state.forSupplier(),
                seen,
                said,
                lines.stream().map(OrderLine::forSupplier).toList(),
                receipts,
                log.forSupplier(),
                Approvals.NONE,
                List.of());
    }

    /** Without what things cost and how planning came to them, for those who only take goods in. */
    PurchaseOrder withoutPrices() {
        return new PurchaseOrder(
                id,
                version,
                state,
                head,
                talk.withoutPrices(),
                lines.stream().map(OrderLine::withoutPrice).toList(),
                receipts,
                log.withoutMoney(),
                Approvals.NONE,
                List.of());
    }
}
