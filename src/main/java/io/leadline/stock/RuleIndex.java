package io.leadline.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules by what is asked, made once for each version.
 *
 * @param byCategory whether anybody has to know an item's category
 */
public record RuleIndex(
        Map<String, Map<ChannelRule.Scope, ChannelRule>> rules,
        Map<String, List<ChannelSource>> sources,
        boolean byCategory) {

    public static final RuleIndex NONE = of(RuleSet.NONE);

    public static RuleIndex of(RuleSet set) {
        Map<String, Map<ChannelRule.Scope, ChannelRule>> rules = new HashMap<>();
        set.rules()
                .forEach(rule -> rules.computeIfAbsent(rule.channel(), channel -> new HashMap<>())
                        .put(rule.scope(), rule));
        return new RuleIndex(
                rules,
                set.sources().stream().collect(Collectors.groupingBy(ChannelSource::channel)),
                set.rules().stream().anyMatch(rule -> rule.scope().kind() == ChannelRule.Scope.Kind.CATEGORY));
    }

    /** Whether any of its rules lets goods be pre-ordered. */
    public boolean preOrders(String channel) {
        return rules.getOrDefault(channel, Map.of()).values().stream().anyMatch(rule -> rule.preOrder() != null);
    }

    /** The narrowest that is about it. */
    Optional<ChannelRule> rule(String channel, String sku, String category) {
        Map<ChannelRule.Scope, ChannelRule> own = rules.getOrDefault(channel, Map.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        ChannelRule rule = own.get(ChannelRule.Scope.item(sku));
        if (rule == null && !category.isBlank()) {
            rule = own.get(ChannelRule.Scope.category(category));
        }
        return Optional.ofNullable(rule == null ? own.get(ChannelRule.Scope.ALL) : rule);
    }
}
