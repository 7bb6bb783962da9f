package io.leadline.stock.store;

import io.leadline.catalog.Channel;
import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.RuleIndex;
import io.leadline.stock.RuleSet;
import io.leadline.stock.Selling;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of {@link FewLocations}, by rules that a test sets. */
final class FewRules implements ChannelRules {

    private final List<Channel> channels;
    private volatile RuleSet set = RuleSet.NONE;

    FewRules() {
        this(new FewLocations().channels());
    }

    FewRules(List<Channel> channels) {
        this.channels = channels;
    }

    FewRules rule(ChannelRule rule) {
        set = set.with(rule);
        return this;
    }

    FewRules source(String channel, String location, int rank) {
        set = set.with(new ChannelSource(channel, location, rank, null, null, null));
        return this;
    }

    @Override
    public Selling selling() {
        return new Selling(channels, RuleIndex.of(set), LocalDate.EPOCH, sku -> "");
    }

    @Override
    public RuleSet now() {
        return set;
    }

    @Override
    public Page<RuleSet> versions(int offset, int limit) {
        return new Page<>(List.of(set), 1);
    }

    @Override
    public Edited<ChannelRule> change(@Nullable ChannelRule seen, ChannelRule changed, SavedBy by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Edited<ChannelSource> changeSource(@Nullable ChannelSource seen, ChannelSource changed, SavedBy by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop(ChannelRule rule, SavedBy by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop(ChannelSource source, SavedBy by) {
        throw new UnsupportedOperationException();
    }
}
