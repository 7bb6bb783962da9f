package io.leadline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether files are of another time: of a made-up company, or read on a machine whose clock is wrong. Then most of their
 * days are still to come, and none of them can be refused for that.
 */
final class FirstDates {

    private static final int LOOKED_AT = 64 << 10;
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    private FirstDates() {}

    /** The last day on which something can have happened by these files, if it is today by the clock. */
    static LocalDate latest(Map<ShopFile, Path> files, LocalDate today) throws IOException {
        int ahead = 0;
        int all = 0;
        for (ShopFile file : new ShopFile[] {ShopFile.STOCK, ShopFile.PURCHASE_HISTORY, ShopFile.SALES}) {
            Path path = files.get(file);
            if (path != null) {
                try (InputStream content = Files.newInputStream(path)) {
                    Matcher dates =
                            DATE.matcher(new String(content.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1));
                    String last = today.toString();
                    while (dates.find()) {
                        all++;
                        ahead += dates.group().compareTo(last) > 0 ? 1 : 0;
                    }
                }
            }
        }
        return 2 * ahead > all ? LocalDate.of(Dates.LAST_YEAR, 12, 31) : today;
    }
}
