package io.leadline.stock;

import io.leadline.shared.SavedBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rules of all channels as they counted together, in one version.
 *
 * @param number 0 before anybody made one
 * @param changed what became another than in the version before, in few words
 * @param saved who made it; null for the one before the first
 */
public record RuleSet(
        int number,
        List<ChannelRule> rules,
        List<ChannelSource> sources,
        String changed,
        @Nullable SavedBy saved) {

    public static final RuleSet NONE = new RuleSet(0, List.of(), List.of(), "", null);

    /** They stand in one document. */
    public static final int MOST = 5_000;

    public RuleSet {
        rules = rules.stream()
                .sorted(Comparator.comparing(ChannelRule::channel).thenComparing(ChannelRule::scope))
                .toList();
        sources = sources.stream()
                .sorted(Comparator.comparing(ChannelSource::channel)
                        .thenComparingInt(ChannelSource::rank)
                        .thenComparing(ChannelSource::location))
                .toList();
    }

    public Optional<ChannelRule> rule(String channel, ChannelRule.Scope scope) {
        return rules.stream()
                .filter(rule -> rule.channel().equals(channel) && rule.scope().equals(scope))
                .findFirst();
    }

    /** What others have of the same items where both are served from one location, in percent. */
    public int partsBeside(ChannelRule rule, Selling selling) {
        Set<String> places = selling.locations(List.of(rule.channel()));
        return rules.stream()
                .filter(other -> other.scope().equals(rule.scope())
                        && !other.channel().equals(rule.channel())
                        && selling.locations(List.of(other.channel())).stream().anyMatch(places::contains))
                .mapToInt(other -> other.sharePercent() == null ? 0 : other.sharePercent())
                .sum();
    }

    public Optional<ChannelSource> source(String channel, String location) {
        return sources.stream()
                .filter(source ->
                        source.channel().equals(channel) && source.location().equals(location))
                .findFirst();
    }

    public RuleSet with(ChannelRule rule) {
        return next(
                Stream.concat(rules.stream().filter(other -> !rule.inPlaceOf(other)), Stream.of(rule))
                        .toList(),
                sources);
    }

    public RuleSet without(ChannelRule rule) {
        return next(rules.stream().filter(other -> !rule.inPlaceOf(other)).toList(), sources);
    }

    public RuleSet with(ChannelSource source) {
        List<ChannelSource> all = new ArrayList<>(
                sources.stream().filter(other -> !source.inPlaceOf(other)).toList());
        all.add(source);
        return next(rules, all);
    }

    public RuleSet without(ChannelSource source) {
        return next(
                rules,
                sources.stream().filter(other -> !source.inPlaceOf(other)).toList());
    }

    private RuleSet next(List<ChannelRule> nextRules, List<ChannelSource> nextSources) {
        return new RuleSet(number + 1, nextRules, nextSources, "", null);
    }

    /** The same, as somebody saved it. */
    public RuleSet saved(String what, SavedBy by) {
        return new RuleSet(number, rules, sources, what, by);
    }
}
