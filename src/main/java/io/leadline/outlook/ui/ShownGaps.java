package io.leadline.outlook.ui;

import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gaps of an outlook that are shown at once: the open ones that cost most, whose number counts alone, so that each comes up in the
 * end; and below them those that are decided.
 *
 * @param more open ones that come up when these are decided
 * @param decidedMore decided ones that are not shown
 */
record ShownGaps(List<Gap> open, int more, List<Gap> decided, int decidedMore) {

    static final int MOST = 20;

    static ShownGaps of(Outlook outlook) {
        List<Gap> open = outlook.openGaps();
        Set<String> waiting = open.stream().map(Gap::key).collect(Collectors.toSet());
        List<Gap> decided = Gap.of(outlook).stream()
                .filter(gap -> !waiting.contains(gap.key())
                        && outlook.decision(gap.key()).isPresent())
                .toList();
        return new ShownGaps(first(open), rest(open), first(decided), rest(decided));
    }

    private static List<Gap> first(List<Gap> gaps) {
        return gaps.subList(0, Math.min(MOST, gaps.size()));
    }

    private static int rest(List<Gap> gaps) {
        return Math.max(0, gaps.size() - MOST);
    }
}
