package io.leadline.ordering;

import io.leadline.engine.RecordedCases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers of suppliers outside the tolerance, as the tables of acceptance are asked about them. Nobody knows any more whether the stock
 * bore them, nor what the supplier had missed by then; both are taken as harmless.
 */
@Component
class RecordedAnswers implements RecordedCases {

    private final AnswerTrials trials;

    RecordedAnswers(AnswerTrials trials) {
        this.trials = trials;
    }

    @Override
    public String model() {
        return "answer-acceptance";
    }

    @Override
    public String decision() {
        return "acceptance";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                OrderVariables.DAYS_LATE,
                OrderVariables.QUANTITY_PERCENT,
                OrderVariables.PRICE_PERCENT,
                OrderVariables.GROWN_PERCENT);
    }

    /** A supplier's class is part of the order policies, and may be changed with the limits. */
    @Override
    public List<View> views() {
        return Stream.concat(
                        RecordedCases.super.views().stream(),
                        Stream.of(AnswerClass.USUAL, AnswerClass.TRUSTED)
                                .map(trust ->
                                        new View(trust.word(), Map.of(OrderVariables.ANSWER_CLASS, trust.word()))))
                .toList();
    }

    @Override
    public List<Case> latest() {
        return trials.recorded(PolicyScope.ALL).stream()
                .map(this::recorded)
                .sorted(Comparator.comparing(Case::at).reversed())
                .toList();
    }

    private Case recorded(AnswerTrials.Said said) {
        PurchaseOrder order = said.order();
        Set<Integer> lines =
                said.answer().points().stream().map(Turn.Point::line).collect(Collectors.toSet());
        return new Case(
                order.name() + " · " + order.head().supplierName(),
                "order/" + order.id(),
                said.answer().at(),
                AnswerFacts.of(order, said.answer(), trials.trust(order)).variables(),
                then(said),
                daysLate(order, lines),
                order.id(),
                lines);
    }

    private static String then(AnswerTrials.Said said) {
        return said.then()
                .map(next -> switch (next.kind()) {
                    case ACCEPT -> next.channel() == Turn.Channel.RULE ? "by-table" : "accepted";
                    case COUNTER -> "countered";
                    case ANSWER, MOVE, GRANT, NOTED, OBJECTED -> "otherwise";
                })
                .orElse("open");
    }

    /** Of the line that was latest; null while one of them may still come, and where nothing came. */
    private static @Nullable Integer daysLate(PurchaseOrder order, Set<Integer> lines) {
        List<Integer> days = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (!lines.contains(line.number())) {
                continue;
            }
            if (!order.state().isFinal() && line.open().isPositive()) {
                return null;
            }
            order.counted().stream()
                    .filter(receipt -> receipt.line() == line.number())
                    .map(Receipt::on)
                    .max(LocalDate::compareTo)
                    .map(on -> (int) Math.max(0, ChronoUnit.DAYS.between(line.needDate(), on)))
                    .ifPresent(days::add);
        }
        return days.stream().max(Integer::compareTo).orElse(null);
    }
}
