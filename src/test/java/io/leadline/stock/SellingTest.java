package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule counts for an item, and which location on a day. */
class SellingTest {

    private static final Sku CUP = new Sku("cup");
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);

    private static final Channel WEB = new Channel("web", "Web shop", ChannelKind.WEB, "DC", 2);
    private static final Channel SHOP = new Channel("shop", "Shop", ChannelKind.STORE, "ST", 0);

    private static final RuleSet RULES = RuleSet.NONE
            .with(rule("web", ChannelRule.Scope.ALL, 10))
            .with(rule("web", ChannelRule.Scope.category("Kitchen"), 20))
            .with(rule("web", ChannelRule.Scope.item("pot"), 30))
            .with(rule("shop", ChannelRule.Scope.category("Garden"), 40));

    @ParameterizedTest
    @CsvSource({
        "web,  pot, Kitchen, 30",
        "web,  cup, Kitchen, 20",
        "web,  cup, Garden,  10",
        "web,  cup, '',      10",
        "shop, cup, Garden,  40",
        "shop, cup, Kitchen, "
    })
    void theNarrowestRuleCounts(String channel, String sku, String category, Integer share) {
        List<ChannelTerms> terms =
                selling(RULES, DAY, category).terms(channel.equals("web") ? "DC" : "ST", new Sku(sku), channel);

        assertThat(terms)
                .filteredOn(one -> one.channel().equals(channel))
                .singleElement()
                .satisfies(one -> assertThat(one.sharePercent()).isEqualTo(share));
    }

    @Test
    void withoutARuleWhatTheFileSaysCounts() {
        Selling selling = selling(RuleSet.NONE, DAY, "");

        assertThat(selling.sources("web")).containsExactly(ChannelSource.only("web", "DC"));
        assertThat(selling.terms("DC", CUP, "web")).containsExactly(ChannelTerms.usual("web", 2));
        assertThat(selling.sources("gone")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2030-02-28, DC", "2030-03-01, ST DC", "2030-03-05, ST DC", "2030-03-06, DC", "2031-01-01, DC"})
    void aLocationServesAChannelFromADayUntilADay(LocalDate day, String locations) {
        RuleSet set = RuleSet.NONE
                .with(new ChannelSource("web", "DC", 2, null, null, null))
                .with(new ChannelSource("web", "ST", 1, DAY, DAY.plusDays(4), null));
        Selling selling = selling(set, day, "");

        assertThat(selling.sources("web").stream().map(ChannelSource::location).collect(Collectors.joining(" ")))
                .isEqualTo(locations);
        assertThat(selling.locations(List.of("web"))).isEqualTo(Set.of("DC", "ST"));
        assertThat(selling.terms("ST", CUP, "shop"))
                .extracting(ChannelTerms::channel)
                .containsExactlyInAnyOrderElementsOf(
                        locations.contains("ST") ? List.of("web", "shop") : List.of("shop"));
    }

    @Test
    void partsOfChannelsThatShareALocationComeTogether() {
        RuleSet set = RULES.with(rule("shop", ChannelRule.Scope.ALL, 70));
        RuleSet shared = set.with(new ChannelSource("web", "ST", 2, null, null, null));

        assertThat(set.partsBeside(rule("web", ChannelRule.Scope.ALL, 1), selling(set, DAY, "")))
                .isZero();
        assertThat(shared.partsBeside(rule("web", ChannelRule.Scope.ALL, 1), selling(shared, DAY, "")))
                .isEqualTo(70);
        assertThat(shared.partsBeside(rule("web", ChannelRule.Scope.item("pot"), 1), selling(shared, DAY, "")))
                .isZero();
    }

    @Test
    void whereAllHaveEndedTheFileCountsAgain() {
        RuleSet set = RuleSet.NONE.with(new ChannelSource("web", "ST", 1, null, DAY, null));

        assertThat(selling(set, DAY.plusDays(1), "").sources("web")).containsExactly(ChannelSource.only("web", "DC"));
    }

    private static Selling selling(RuleSet set, LocalDate day, String category) {
        return new Selling(List.of(WEB, SHOP), RuleIndex.of(set), day, sku -> category);
    }

    private static ChannelRule rule(String channel, ChannelRule.Scope scope, int share) {
        return new ChannelRule(channel, scope, 5, share, 0, null);
    }
}
