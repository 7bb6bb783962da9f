package io.leadline.tracking;

import io.leadline.shared.Money;
import io.leadline.tracking.Aftermath.Choice;
import io.leadline.tracking.Aftermath.Offer;
import io.leadline.tracking.Aftermath.Spent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of late lines teach.
 *
 * @param looked lines at their end
 * @param warned of them, that people were told of and that the company did not take away itself
 * @param right of those, that really came after they were needed, or not at all
 * @param late of all, that came late or not at all
 * @param foreseen of those, that people were told of before the day of need
 * @param daysBefore the middle of how many days before that, of those; zero where there are none
 * @param otherMoney lines whose sums are in another currency than the company's, and in none of the sums; since it changed, or where no
 *     rate was known
 * @param decisions by the way that was taken last, the most frequent first
 * @param rules what would have been decided by them
 * @param steps where working time went, the most first
 */
public record Lessons(
        int looked,
        int warned,
        int right,
        int late,
        int foreseen,
        long daysBefore,
        int otherMoney,
        List<Decided> decisions,
        List<Rule> rules,
        List<Step> steps) {

    /** Fewer say nothing: one of two is no half. */
    public static final int LEAST = 5;

    public Lessons {
        decisions = List.copyOf(decisions);
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
    }

    /**
     * What one kind of decision came to.
     *
     * @param kind null where nobody decided
     * @param known of those, of which both what was foretold and what it came to is known; the sums are of them
     * @param paid of those, that came to no more than was foretold
     */
    public record Decided(
            WayOut.@Nullable Kind kind,
            int times,
            int known,
            int paid,
            @Nullable Money foretold,
            @Nullable Money cameTo) {}

    /** A rule that could have decided. */
    public enum RuleKind {
        CHEAPEST,
        WAIT,
        SOONER,
        ELSEWHERE,
        ALTERNATE
    }

    /**
     * How far a rule would have decided as people did.
     *
     * @param could decisions in which it had something to choose
     * @param alike of those, in which it would have chosen the same
     * @param cheaper by so much the rule's ways were foretold to cost less than those taken; below zero where more, null without any
     */
    public record Rule(
            RuleKind rule, int could, int alike, @Nullable Money cheaper) {}

    /** @param party a role's name, or {@code supplier} */
    public record Step(String party, String step, int times, long minutes) {}

    /** @param currency that sums are made of */
    static Lessons of(Collection<Aftermath> ended, ZoneId zone, String currency) {
        List<Aftermath> rows = ended.stream().filter(one -> one.end() != null).toList();
        List<Aftermath> warned =
                rows.stream().filter(one -> one.warning() != null && tells(one)).toList();
        List<Aftermath> late = rows.stream().filter(Lessons::isLate).toList();
        List<Long> before = late.stream()
                .flatMap(one -> one.daysBefore(zone).stream())
                .filter(days -> days > 0)
                .sorted()
                .toList();
        List<Aftermath> inCurrency =
                rows.stream().filter(one -> isIn(currency, one)).toList();
        return new Lessons(
                rows.size(),
                warned.size(),
                (int) warned.stream().filter(Lessons::isLate).count(),
                late.size(),
                before.size(),
                before.isEmpty() ? 0 : before.get((before.size() - 1) / 2),
                rows.size() - inCurrency.size(),
                decisions(rows, currency),
                rules(inCurrency),
                steps(rows));
    }

    /** Whether all that was foretold of it is in the currency: what is in another cannot be added. */
    private static boolean isIn(String currency, Aftermath one) {
        Aftermath.Warning warning = one.warning();
        return (warning == null
                        || warning.atStake().currency().equals(currency)
                                && warning.aDay().currency().equals(currency))
                && one.choices().stream()
                        .flatMap(choice -> Stream.concat(Stream.of(choice.chosen()), choice.offers().stream()))
                        .flatMap(offer -> Stream.of(offer.lost(), offer.extra()))
                        .allMatch(money -> money.currency().equals(currency))
                && one.choices().stream()
                        .map(Choice::aDay)
                        .flatMap(Stream::ofNullable)
                        .allMatch(money -> money.currency().equals(currency));
    }

    private static boolean tells(Aftermath one) {
        Aftermath.End end = one.end();
        return end != null && end.tells();
    }

    private static boolean isLate(Aftermath one) {
        Aftermath.End end = one.end();
        return end != null && end.isLate();
    }

    private static List<Decided> decisions(List<Aftermath> rows, String currency) {
        Map<Optional<WayOut.Kind>, List<Aftermath>> byKind = rows.stream()
                // Of what a disruption was decided for, nobody need have been warned.
                .filter(one -> one.warning() != null || one.decided().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.decided().map(choice -> choice.chosen().kind())));
        List<Decided> all = new ArrayList<>();
        byKind.forEach((kind, same) -> {
            List<Aftermath> known = same.stream()
                    .filter(one -> isIn(currency, one)
                            && foretold(one).isPresent()
                            && one.cameTo().isPresent())
                    .toList();
            all.add(new Decided(
                    kind.orElse(null),
                    same.size(),
                    known.size(),
                    (int) known.stream()
                            .filter(one -> one.cameTo()
                                            .orElseThrow()
                                            .amount()
                                            .compareTo(
                                                    foretold(one).orElseThrow().amount())
                                    <= 0)
                            .count(),
                    sum(known, one -> foretold(one).orElseThrow()),
                    sum(known, one -> one.cameTo().orElseThrow())));
        });
        all.sort(Comparator.comparing(Decided::times).reversed().thenComparing(one -> String.valueOf(one.kind())));
        return all;
    }

    /** Where nobody decided, what was at stake. */
    private static Optional<Money> foretold(Aftermath one) {
        Aftermath.Warning warning = one.warning();
        return one.decided().isPresent() || warning == null
                ? one.foretold()
                : Optional.of(warning.atStake()).filter(lost -> warning.priced());
    }

    private static @Nullable Money sum(List<Aftermath> rows, Function<Aftermath, Money> of) {
        return rows.stream().map(of).reduce(Money::plus).orElse(null);
    }

    private static List<Rule> rules(List<Aftermath> rows) {
        List<Choice> choices = rows.stream()
                .flatMap(one -> one.decided().stream())
                .filter(Lessons::hadAnother)
                .toList();
        Map<RuleKind, Function<Choice, Optional<Offer>>> all = new EnumMap<>(RuleKind.class);
        all.put(RuleKind.CHEAPEST, Choice::cheapest);
        all.put(RuleKind.WAIT, choice -> first(choice, offer -> offer.kind() == WayOut.Kind.WAIT));
        all.put(
                RuleKind.SOONER,
                choice -> first(
                        choice, offer -> offer.kind() == WayOut.Kind.EXPEDITE || offer.kind() == WayOut.Kind.SPLIT));
        all.put(RuleKind.ELSEWHERE, choice -> first(choice, offer -> offer.kind() == WayOut.Kind.ELSEWHERE));
        all.put(RuleKind.ALTERNATE, choice -> first(choice, offer -> offer.kind() == WayOut.Kind.ALTERNATE));
        List<Rule> rules = new ArrayList<>();
        all.forEach((rule, chooses) -> {
            int could = 0;
            int alike = 0;
            Money cheaper = null;
            for (Choice choice : choices) {
                Offer by = chooses.apply(choice).orElse(null);
                if (by == null) {
                    continue;
                }
                could++;
                alike += by.kind() == choice.chosen().kind()
                                && by.partner().equals(choice.chosen().partner())
                        ? 1
                        : 0;
                if (by.priced() && choice.chosen().priced()) {
                    Money less = choice.chosen().cost().minus(by.cost());
                    cheaper = cheaper == null ? less : cheaper.plus(less);
                }
            }
            if (could > 0) {
                rules.add(new Rule(rule, could, alike, cheaper));
            }
        });
        return rules;
    }

    /** Whether there was anything else to choose. */
    private static boolean hadAnother(Choice choice) {
        return choice.offers().stream()
                .anyMatch(offer -> offer.kind() != choice.chosen().kind()
                        || !offer.partner().equals(choice.chosen().partner()));
    }

    /** The cheapest of its kind. */
    private static Optional<Offer> first(Choice choice, Predicate<Offer> of) {
        return choice.offers().stream()
                .filter(of)
                .min(Comparator.comparing((Offer offer) -> !offer.priced())
                        .thenComparing(offer -> offer.cost().amount()));
    }

    /** The time of an order is that of all its lines, and counts once. */
    private static List<Step> steps(List<Aftermath> rows) {
        Map<String, List<Spent>> byOrder = new HashMap<>();
        rows.forEach(one -> {
            Aftermath.End end = one.end();
            if (end != null
                    && end.spent().size()
                            >= byOrder.getOrDefault(one.orderId(), List.of()).size()) {
                byOrder.put(one.orderId(), end.spent());
            }
        });
        Map<String, Step> sums = new HashMap<>();
        byOrder.values().stream()
                .flatMap(List::stream)
                .forEach(spent -> sums.merge(
                        spent.party() + " " + spent.step(),
                        new Step(spent.party(), spent.step(), spent.times(), spent.minutes()),
                        (all, more) -> new Step(
                                all.party(), all.step(), all.times() + more.times(), all.minutes() + more.minutes())));
        return sums.values().stream()
                .sorted(Comparator.comparing(Step::minutes).reversed().thenComparing(Step::step))
                .toList();
    }
}
