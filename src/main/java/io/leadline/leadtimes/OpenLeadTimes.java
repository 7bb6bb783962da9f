package io.leadline.leadtimes;

import io.leadline.planning.LeadTimeGaps;
import io.leadline.planning.WatchedLeadTimes;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open differences are looked at until they are gone, not until others are dearer. */
@Component
record OpenLeadTimes(LeadTimeCaseStore store) implements WatchedLeadTimes {

    @Override
    public Set<Watched> watched() {
        return store.open(LeadTimeGaps.MOST).stream()
                .map(one -> new Watched(one.supplierId(), one.sku().value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
