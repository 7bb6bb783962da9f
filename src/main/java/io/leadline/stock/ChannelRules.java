package io.leadline.stock;

import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import org.jspecify.annotations.Nullable;

/** How channels share what there is, and from where each is served; in versions, of which the last counts. */
public interface ChannelRules {

    /** As it counts now. */
    Selling selling();

    RuleSet now();

    /** The newest first. */
    Page<RuleSet> versions(int offset, int limit);

    /**
     * A person's change, refused if another rule counts than the person saw.
     *
     * @param seen null if there was none
     */
    Edited<ChannelRule> change(@Nullable ChannelRule seen, ChannelRule changed, SavedBy by);

    /** The same of a location that serves a channel. */
    Edited<ChannelSource> changeSource(@Nullable ChannelSource seen, ChannelSource changed, SavedBy by);

    /** From then on what the channel's file says counts, or a wider rule. */
    void drop(ChannelRule rule, SavedBy by);

    void drop(ChannelSource source, SavedBy by);
}
