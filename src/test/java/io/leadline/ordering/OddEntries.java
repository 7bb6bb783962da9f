package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.OddValues;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody means, as the verbs of orders take it: every parameter of every verb, one of them odd at a time. */
final class OddEntries {

    private static final List<Quantity> QUANTITIES = OddValues.TEXTS.stream()
            .map(OddEntries::quantity)
            .flatMap(Optional::stream)
            .distinct()
            .toList();

    private static final List<LocalDate> DAYS = OddValues.TEXTS.stream()
            .map(OddEntries::day)
            .flatMap(Optional::stream)
            .toList();

    private OddEntries() {}

    /** Every list of arguments in which one is odd and the others are such as people give. */
    static Stream<Object[]> of(Method verb, PurchaseOrder order, Actor actor) {
        Parameter[] parameters = verb.getParameters();
        return IntStream.range(0, parameters.length)
                .boxed()
                .flatMap(odd -> odd(parameters[odd], order)
                        .map(value -> IntStream.range(0, parameters.length)
                                .mapToObj(i -> i == odd ? value : usual(parameters[i], order, actor))
                                .toArray()));
    }

    private static Object usual(Parameter parameter, PurchaseOrder order, Actor actor) {
        return switch (parameter.getName()) {
            case "orderId" -> order.id();
            case "actor" -> actor;
            case "seenVersion" -> order.version();
            case "round" -> order.talk().round();
            case "seen" -> order.said();
            case "line", "bounce", "change", "number" -> 1;
            case "to" -> AnOrder.DAY.plusDays(3);
            case "changes" -> List.of(new LineChange(1, Quantity.of(90), AnOrder.DAY));
            case "sooner" -> new Sooner(Quantity.of(3), AnOrder.DAY.minusDays(2), null);
            case "answers" -> AnOrder.answers(order, answer -> answer);
            case "review" -> new Review.Accept("");
            case "moves" -> List.of(new PromiseMove(1, AnOrder.DAY.plusDays(1)));
            case "delivery" -> delivery(Quantity.of(3), Quantity.ZERO, AnOrder.TODAY, "");
            case "correction" -> correction(Quantity.of(3), Quantity.ZERO, "Typed");
            case "expectRest", "agreed" -> true;
            case "reached" -> new Reached.Otherwise("");
            case "note", "reason", "words", "text", "commentId", "seenMark" -> "As agreed";
            default -> throw new AssertionError("What is usual for " + parameter + "?");
        };
    }

    private static Stream<Object> odd(Parameter parameter, PurchaseOrder order) {
        LineAnswer line = LineAnswer.accept(order.lines().getFirst());
        Money price = line.unitPrice();
        return switch (parameter.getName()) {
            case "actor", "expectRest", "agreed", "review", "seen", "seenMark", "commentId" ->
                parameter.getName().equals("review") ? reviews(line) : Stream.empty();
            case "orderId" -> OddValues.TEXTS.stream().map(text -> (Object) text);
            case "note", "reason", "words", "text" -> OddValues.TEXTS.stream().map(text -> (Object) text);
            case "seenVersion" -> Stream.of(-1L, Long.MAX_VALUE);
            case "line", "round", "bounce", "change", "number" ->
                Stream.of(-1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case "to" -> DAYS.stream().map(day -> (Object) day);
            case "changes" ->
                Stream.of(
                                QUANTITIES.stream().map(q -> List.of(new LineChange(1, q, AnOrder.DAY))),
                                DAYS.stream().map(day -> List.of(new LineChange(1, Quantity.of(90), day))),
                                Stream.of(Collections.nCopies(10_000, new LineChange(1, Quantity.of(90), AnOrder.DAY))))
                        .flatMap(values -> values);
            case "answers" ->
                Stream.of(
                                QUANTITIES.stream().map(line::of),
                                DAYS.stream().map(line::on),
                                prices(price).map(line::at),
                                parts(line),
                                OddValues.TEXTS.stream()
                                        .map(words ->
                                                LineAnswer.refuse(order.lines().getFirst(), words)))
                        .flatMap(answers -> answers)
                        .map(answer -> (Object) List.of(answer));
            case "sooner" ->
                Stream.of(
                                QUANTITIES.stream().map(q -> new Sooner(q, AnOrder.DAY.minusDays(2), null)),
                                DAYS.stream().map(day -> new Sooner(Quantity.of(3), day, null)),
                                prices(price).map(each -> new Sooner(Quantity.of(3), AnOrder.DAY.minusDays(2), each)))
                        .flatMap(values -> values);
            case "moves" -> DAYS.stream().map(day -> List.of(new PromiseMove(1, day)));
            case "delivery" ->
                Stream.of(
                                QUANTITIES.stream().map(q -> delivery(q, Quantity.ZERO, AnOrder.TODAY, "")),
                                QUANTITIES.stream().map(q -> delivery(Quantity.ZERO, q, AnOrder.TODAY, "")),
                                DAYS.stream().map(day -> delivery(Quantity.of(3), Quantity.ZERO, day, "")),
                                OddValues.TEXTS.stream()
                                        .map(note -> delivery(Quantity.of(3), Quantity.ZERO, AnOrder.TODAY, note)))
                        .flatMap(deliveries -> deliveries);
            case "correction" ->
                Stream.of(
                                QUANTITIES.stream().map(q -> correction(q, Quantity.ZERO, "Typed")),
                                QUANTITIES.stream().map(q -> correction(Quantity.ZERO, q, "Typed")),
                                OddValues.TEXTS.stream()
                                        .map(reason -> correction(Quantity.of(3), Quantity.ZERO, reason)))
                        .flatMap(corrections -> corrections);
            case "reached" ->
                OddValues.TEXTS.stream()
                        .flatMap(text -> Stream.of(new Reached.Again(text), new Reached.Otherwise(text)));
            default -> throw new AssertionError("What is odd for " + parameter + "?");
        };
    }

    private static Stream<Object> reviews(LineAnswer line) {
        return Stream.of(
                        QUANTITIES.stream().map(q -> new Review.Offer(1, q, line.date(), line.unitPrice())),
                        DAYS.stream().map(day -> new Review.Offer(1, line.quantity(), day, line.unitPrice())),
                        prices(line.unitPrice()).map(price -> new Review.Offer(1, line.quantity(), line.date(), price)))
                .flatMap(offers -> offers)
                .map(offer -> (Object) new Review.Counter(List.of(offer), ""));
    }

    private static Stream<LineAnswer> parts(LineAnswer line) {
        return QUANTITIES.stream()
                .map(q -> line.over(List.of(
                        new LineAnswer.Part(q, line.date()),
                        new LineAnswer.Part(Quantity.of(1), line.date().plusDays(1)))));
    }

    private static Stream<Money> prices(Money price) {
        return QUANTITIES.stream().map(amount -> new Money(amount.value(), price.currency()));
    }

    private static Delivery delivery(Quantity good, Quantity damaged, LocalDate on, String note) {
        return new Delivery(1, on, List.of(new Delivery.Counted(1, good, damaged)), false, note);
    }

    /** Of the first delivery, where there is one. */
    private static Correction correction(Quantity good, Quantity damaged, String reason) {
        return new Correction(2, 1, List.of(new Delivery.Counted(1, good, damaged)), false, reason);
    }

    private static Optional<Quantity> quantity(String text) {
        try {
            return text.length() > 100 ? Optional.empty() : Optional.of(new Quantity(new BigDecimal(text)));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether nothing in the order is larger than a store, a screen or a sum of days can bear. */
    static boolean bears(PurchaseOrder order) {
        boolean lines = order.lines().stream()
                .allMatch(line -> Stream.of(line.quantity(), line.received(), line.damaged())
                                .allMatch(q -> q.value().precision() <= 16
                                        && q.value().stripTrailingZeros().scale() <= 0)
                        && line.unitPrice().amount().precision() <= 18
                        && line.promises().stream()
                                .allMatch(promise -> promise.date().getYear() < 2040
                                        && promise.reason().length() <= 500)
                        && Optional.ofNullable(line.answer())
                                .filter(answer -> answer.note().length() > 500)
                                .isEmpty());
        boolean words = order.log().history().stream()
                .flatMap(entry -> entry.facts().values().stream())
                .filter(Objects::nonNull)
                .allMatch(fact -> fact.length() <= 500 && fact.indexOf('\0') < 0);
        return lines
                && words
                && order.log().comments().stream()
                        .allMatch(comment -> comment.text().length() <= 4_000);
    }

    static String named(Method verb, Object[] arguments) {
        String all = verb.getName() + Arrays.toString(arguments);
        return all.length() > 300 ? all.substring(0, 300) : all;
    }
}
