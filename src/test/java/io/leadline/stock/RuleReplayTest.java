package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules would have refused of a day. */
class RuleReplayTest {

    private static final Sku CUP = new Sku("cup");
    private static final List<Channel> CHANNELS = List.of(
            new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "DC", 0),
            new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0));

    /** Rule of the marketplace as part, buffer, cap; then what lay there, what both sold, and what was refused. */
    @ParameterizedTest
    @CsvSource({
        "-,  0, -, 20, market=5 web=5,   -",
        "-,  0, -, 10, market=5 web=5,   -",
        "-,  4, -, 10, market=5 web=5,   market=2",
        "-,  4, -, 100, market=5 web=5,  -",
        "-, 40, -, 20, market=5,         market=5",
        "0,  0, -, 20, market=5 web=5,   market=5",
        "-,  0, 0, 20, market=5 web=5,   market=5",
        "-,  0, 2, 20, market=5 web=5,   -",
        "50, 0, -, 9,  market=9,         market=1"
    })
    void aDayIsTriedWithWhatLayThere(String part, int buffer, String cap, int onHand, String sold, String refused) {
        Selling selling = selling(RuleSet.NONE.with(
                new ChannelRule("market", ChannelRule.Scope.ALL, 5, number(part), buffer, number(cap))));
        RuleReplay.Day day = new RuleReplay.Day(CUP, Map.of("DC", Quantity.of(onHand)), units(sold));

        assertThat(RuleReplay.refused(day, selling)).isEqualTo(units(refused));
    }

    @Test
    void whatOneLocationHasNotTheNextOneSells() {
        Selling selling = selling(RuleSet.NONE
                .with(new ChannelSource("web", "DC", 1, null, null, null))
                .with(new ChannelSource("web", "ST", 2, null, null, null)));
        Map<String, Quantity> lay = Map.of("DC", Quantity.of(4), "ST", Quantity.of(3));

        assertThat(RuleReplay.refused(new RuleReplay.Day(CUP, lay, units("web=7")), selling))
                .isEmpty();
        assertThat(RuleReplay.refused(new RuleReplay.Day(CUP, lay, units("web=9")), selling))
                .isEqualTo(units("web=2"));
        assertThat(RuleReplay.refused(new RuleReplay.Day(CUP, lay, units("web=9")), selling(RuleSet.NONE)))
                .isEqualTo(units("web=5"));
    }

    private static Selling selling(RuleSet set) {
        return new Selling(CHANNELS, RuleIndex.of(set), LocalDate.EPOCH, sku -> "");
    }

    private static Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }

    private static Map<String, Quantity> units(String text) {
        return text.equals("-")
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> Quantity.of(parts[1])));
    }
}
