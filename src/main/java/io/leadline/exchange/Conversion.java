package io.leadline.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The small things that are made of the cells of another program's file. What cannot be made comes back as it was. */
enum Conversion {
    /** The day, as the file's own spelling has made it, without a time behind it. */
    DAY {
        @Override
        String of(List<String> cells) {
            String cell = cells.getFirst();
            return cell.length() > 10 && (cell.charAt(10) == ' ' || cell.charAt(10) == 'T')
                    ? cell.substring(0, 10)
                    : cell;
        }
    },
    /** The day where a market place is, of a moment that is told in world time. */
    LOCAL {
        @Override
        String of(List<String> cells) {
            ZoneId zone = ZONES.entrySet().stream()
                    .filter(market -> cells.get(1).toLowerCase(Locale.ROOT).endsWith(market.getKey()))
                    .findFirst()
                    .map(market -> ZoneId.of(market.getValue()))
                    .orElse(null);
            try {
                return zone == null
                        ? DAY.of(cells)
                        : OffsetDateTime.parse(cells.getFirst())
                                .atZoneSameInstant(zone)
                                .toLocalDate()
                                .toString();
            } catch (DateTimeException e) {
                return DAY.of(cells);
            }
        }
    },
    TIMES {
        @Override
        String of(List<String> cells) {
            BigDecimal one = number(cells.get(0));
            BigDecimal other = number(cells.get(1));
            return one == null || other == null
                    ? cells.get(1).isEmpty() ? "0" : cells.get(1)
                    : one.multiply(other).toPlainString();
        }
    },
    THOUSANDTH {
        @Override
        String of(List<String> cells) {
            BigDecimal number = number(cells.getFirst());
            return number == null
                    ? cells.getFirst()
                    : number.movePointLeft(3).stripTrailingZeros().toPlainString();
        }
    },
    THOUSANDFOLD {
        @Override
        String of(List<String> cells) {
            BigDecimal number = number(cells.getFirst());
            return number == null ? cells.getFirst() : number.movePointRight(3).toPlainString();
        }
    },
    /** Empty instead of zero. */
    POSITIVE {
        @Override
        String of(List<String> cells) {
            BigDecimal number = number(cells.getFirst());
            return number != null && number.signum() == 0 ? "" : cells.getFirst();
        }
    },
    /** From one unit on. */
    PRICE {
        @Override
        String of(List<String> cells) {
            return cells.getFirst().isEmpty() ? "" : "1:" + cells.getFirst();
        }
    },
    /** The third cell in rows whose first one is the second. */
    WHERE {
        @Override
        String of(List<String> cells) {
            return cells.get(0).strip().equalsIgnoreCase(cells.get(1)) ? cells.get(2) : "";
        }
    },
    /** Of a list of paths, such as {@code Light > Lamps, Sale}, the first. */
    FIRST {
        @Override
        String of(List<String> cells) {
            return cells.getFirst().split("\\s*,\\s*", 2)[0].strip();
        }
    },
    /** Of a path, such as {@code All / Saleable / Lamps}, its end. */
    LAST {
        @Override
        String of(List<String> cells) {
            String path = cells.getFirst();
            return path.substring(path.lastIndexOf(" / ") < 0 ? 0 : path.lastIndexOf(" / ") + 3)
                    .strip();
        }
    },
    /** Of {@code [LAMP-R] Lamp red} what stands in the brackets. */
    CODE {
        @Override
        String of(List<String> cells) {
            String cell = cells.getFirst().strip();
            return cell.startsWith("[") && cell.indexOf(']') > 0 ? cell.substring(1, cell.indexOf(']')) : cell;
        }
    },
    JOINED {
        @Override
        String of(List<String> cells) {
            return cells.stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty() && !cell.equals("Default Title"))
                    .collect(Collectors.joining(" – "));
        }
    };

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("amazon.de", "Europe/Berlin"),
            Map.entry("amazon.co.uk", "Europe/London"),
            Map.entry("amazon.fr", "Europe/Paris"),
            Map.entry("amazon.it", "Europe/Rome"),
            Map.entry("amazon.es", "Europe/Madrid"),
            Map.entry("amazon.nl", "Europe/Amsterdam"),
            Map.entry("amazon.com.be", "Europe/Brussels"),
            Map.entry("amazon.pl", "Europe/Warsaw"),
            Map.entry("amazon.se", "Europe/Stockholm"),
            Map.entry("amazon.ie", "Europe/Dublin"),
            Map.entry("amazon.com.tr", "Europe/Istanbul"),
            Map.entry("amazon.com", "America/Los_Angeles"),
            Map.entry("amazon.ca", "America/Los_Angeles"),
            Map.entry("amazon.com.mx", "America/Los_Angeles"),
            Map.entry("amazon.com.br", "America/Sao_Paulo"),
            Map.entry("amazon.co.jp", "Asia/Tokyo"),
            Map.entry("amazon.in", "Asia/Kolkata"),
            Map.entry("amazon.com.au", "Australia/Sydney"));

    abstract String of(List<String> cells);

    static boolean starts(String text) {
        int open = text.indexOf('(');
        return open > 0 && text.endsWith(")") && text.substring(0, open).matches("[a-z]+");
    }

    static Conversion named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable BigDecimal number(String text) {
        return Numbers.isPlain(text) ? new BigDecimal(text) : null;
    }
}
